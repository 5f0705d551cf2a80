import { copyChecked, trimmed } from './line';
import type { ClaimLine, Copied } from './line';

/* Form locators of the UB-04 (docs/domain/claims.md). Layouts only: the manual's texts are not ours. */

/** Characters of FL43. */
export const fl43Width = 24;
const mostUnitDigits = 7;

/** FL42: the revenue code as the coder typed it, four digits on the form. None is suggested. */
export function fl42(line: ClaimLine): Copied {
  return copyChecked(line, ({ revenue }) =>
    revenue === undefined
      ? { refused: 'No revenue code was given.' }
      : { text: revenue.padStart(4, '0'), notes: [] },
  );
}

/** FL45: service date as MMDDYY. */
export function fl45(line: ClaimLine): Copied {
  return copyChecked(line, ({ from }) =>
    from === undefined
      ? { refused: 'No date of service was given.' }
      : { text: `${from.slice(5, 7)}${from.slice(8, 10)}${from.slice(2, 4)}`, notes: [] },
  );
}

/** FL47: total charge, a blank for the point. */
export function fl47(line: ClaimLine): Copied {
  return copyChecked(line, ({ charge }) => {
    if (charge === null) return { refused: 'No charge was entered.' };
    const [dollars = '', cents = ''] = charge.split('.');
    if (cents.length > 2 || dollars.length > 8) return { refused: `${charge} does not fit FL47.` };
    return { text: `${dollars} ${cents.padEnd(2, '0')}`, notes: [] };
  });
}

/** FL43: NDC, measure and quantity without anything between them, from the left: `N455513019001ML0.6`. */
export function fl43(line: ClaimLine): Copied {
  return copyChecked(line, ({ ndc }) => {
    if (!ndc) return { refused: 'The line has no NDC.' };
    const text = `N4${ndc.digits}${ndc.measure}${trimmed(ndc.quantity)}`;
    return text.length > fl43Width
      ? { refused: `${text} is longer than the ${fl43Width} characters of FL43.` }
      : { text, notes: [] };
  });
}

/** FL44: code and up to four modifiers, nothing between them: `J0475JZ`. */
export function fl44(line: ClaimLine): Copied {
  return copyChecked(line, ({ code, modifiers }) => ({ text: [code, ...modifiers].join(''), notes: [] }));
}

/** FL46: units. */
export function fl46(line: ClaimLine): Copied {
  return copyChecked(line, ({ units }) => {
    const text = trimmed(units);
    const digits = text.replace('.', '').length;
    return digits > mostUnitDigits
      ? { refused: `${text} has more than ${mostUnitDigits} digits.` }
      : { text, notes: [] };
  });
}
