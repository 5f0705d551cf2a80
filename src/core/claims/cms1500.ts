import { mostUnitsPerLine } from '../units';
import { copyChecked, trimmed } from './line';
import type { ClaimLine, Copied } from './line';

/*
 * Item 24 of the CMS-1500 (02/12). Layouts differ by payer, so each is a preset (docs/domain/claims.md).
 */

/** Characters of the shaded line, from the start of 24A to the end of 24G. */
export const shadedWidth = 61;

/** Item 24D: code and modifiers, one blank between them: `J0475 JZ`. */
export function item24D(line: ClaimLine): Copied {
  return copyChecked(line, ({ code, modifiers }) => ({ text: [code, ...modifiers].join(' '), notes: [] }));
}

/**
 * Item 24G: units from the left, no leading zeros, a point only for a fraction (`0.9`, `12.4`). Three digits are all
 * that fit: more is refused and belongs on several lines.
 */
export function item24G(line: ClaimLine): Copied {
  return copyChecked(line, ({ units }) => {
    const text = trimmed(units);
    if (Number(text) > mostUnitsPerLine) {
      return {
        refused: `${text} units do not fit the three digits of item 24G; split them over several lines.`,
      };
    }
    const digits = text.replace('.', '');
    if (digits.length > 3) return { refused: `${text} has more than the three digits of item 24G.` };
    return { text, notes: [] };
  });
}

/** Item 24F: dollars and cents, a blank for the point, eight characters: `1250 00`. */
export function item24F(line: ClaimLine): Copied {
  return copyChecked(line, ({ charge }) => {
    if (charge === null) return { refused: 'No charge was entered.' };
    const [dollars = '', cents = ''] = charge.split('.');
    if (cents.length > 2) return { refused: `${charge} has more than two decimals.` };
    const text = `${dollars} ${cents.padEnd(2, '0')}`;
    return text.length > 8
      ? { refused: `${charge} does not fit the eight characters of item 24F.` }
      : { text, notes: [] };
  });
}

/** Item 24A: from and to as MM DD YY each; one day stands in both. */
export function item24A(line: ClaimLine): Copied {
  return copyChecked(line, ({ from, to = from }) =>
    from === undefined || to === undefined
      ? { refused: 'No date of service was given.' }
      : { text: `${spaced(from)} ${spaced(to)}`, notes: [] },
  );
}

const spaced = (day: string) => `${day.slice(5, 7)} ${day.slice(8, 10)} ${day.slice(2, 4)}`;

/** Item 24B: place of service. */
export function item24B(line: ClaimLine): Copied {
  return copyChecked(line, ({ place }) =>
    place === undefined ? { refused: 'No place of service was given.' } : { text: place, notes: [] },
  );
}

/** Item 24E: letters of item 21, nothing between them. */
export function item24E(line: ClaimLine): Copied {
  return copyChecked(line, ({ pointers }) =>
    pointers === undefined ? { refused: 'No diagnosis pointers were given.' } : { text: pointers, notes: [] },
  );
}

/** Layouts of the NDC on the shaded line that payers ask for. */
export type ShadedLayout = 'NUCC' | 'Medicare' | 'Medi-Cal';

export const shadedLayouts: Readonly<Record<ShadedLayout, string>> = {
  NUCC: 'N4 and NDC, one blank, measure and quantity',
  Medicare: 'N4 and NDC in positions 1 to 13, measure and quantity from 17 on',
  'Medi-Cal': 'N4 and NDC in 24A; measure and ten digits without a point in 24D',
};

/** Measures on the Medicare manual's list; ME is not among them. */
const medicareMeasures = /^(?:F2|GR|ML|UN)$/;
const medicareQuantityWidth = 6;

/**
 * The shaded half of the line with the NDC. Medi-Cal's text is what goes into 24A, a tab, and what goes into 24D.
 */
export function shadedLine(line: ClaimLine, layout: ShadedLayout): Copied {
  return copyChecked(line, ({ ndc }) => {
    if (!ndc) return { refused: 'The line has no NDC.' };
    const quantity = trimmed(ndc.quantity);
    const id = `N4${ndc.digits}`;
    if (layout === 'NUCC') return fit(`${id} ${ndc.measure}${quantity}`);
    if (layout === 'Medi-Cal') return mediCal(id, ndc.measure, quantity);
    if (!medicareMeasures.test(ndc.measure)) {
      return { refused: `Medicare's list has no ${ndc.measure}; use F2, GR, ML or UN.` };
    }
    if (quantity.length > medicareQuantityWidth) {
      return { refused: `${quantity} does not fit the six positions of Medicare's quantity.` };
    }
    return fit(`${id}   ${ndc.measure}${quantity}`);
  });
}

/** Seven digits and three decimals, the point left out: 0.6 → `0000000600`. */
function mediCal(id: string, measure: string, quantity: string): Copied {
  const [whole = '', decimals = ''] = quantity.split('.');
  if (whole.length > 7) return { refused: `${quantity} has more than seven digits before the point.` };
  return {
    text: `${id}\t${measure}${whole.padStart(7, '0')}${decimals.padEnd(3, '0')}`,
    notes: ['24A and 24D, a tab between them.'],
  };
}

/** The narrative of an unclassified code on the shaded line: `ZZ` and the text. */
export function shadedNarrative(line: ClaimLine): Copied {
  return copyChecked(line, ({ description }) => {
    const text = description.replace(/\s+/g, ' ').trim();
    return text === '' ? { refused: 'There is no description to put on the line.' } : fit(`ZZ${text}`);
  });
}

function fit(text: string): Copied {
  if (text.length <= shadedWidth) return { text, notes: [] };
  return { refused: `${text.length} characters; the shaded line has ${shadedWidth}.` };
}
