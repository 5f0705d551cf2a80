import Big from 'big.js';
import { convert } from './convert';
import { familyOf } from './measures';
import { parseAmount, parseArea, parseStrength, parseVial, tidyInput } from './parse-values';
import {
  amountInWords,
  strengthInWords,
  type Amount,
  type Refused,
  type Strength,
  type Vial,
} from './values';

/** What was given. */
export type Dose = {
  /** One amount; one for each substance of a combination (`400 mg/600 mg`). */
  amounts: Amount[];
  /** Said together with the amount: `30 mL of 10 mg/mL`. */
  strength: Strength | null;
  /** Said together with the amount: `2 vials of 40 mg`. */
  vials: Vial[];
  /** Arithmetic on the way, in words: `2 × 40 mg = 80 mg`. */
  steps: string[];
};

/**
 * A dose as coders write it: `45 mg`, `0.5 g`, `1,000 units`, `2 vials of 40 mg`, `30 mL of 10 mg/mL`,
 * `5 mg/kg x 70 kg`, `400 mg/600 mg`, `1 h 30 min`, `12.3 miles`, `4 x 4 cm`, `3`.
 */
export function parseDose(text: string): Dose | Refused {
  const tidy = plainWords(tidyInput(text));
  if (tidy === '') return { refused: 'No dose was given.', needs: 'dose' };
  const readers = [byWeight, byArea, byContainers, byVolume, byHours, byParts];
  for (const read of readers) {
    const dose = read(tidy);
    if (dose) return dose;
  }
  const amount = parseAmount(tidy);
  return 'refused' in amount ? amount : simple(amount);
}

/** Routes are no part of an amount, and there are several ways of counting vials. */
function plainWords(text: string): string {
  return text
    .replace(
      / (?:iv|ivp|ivpb|im|sc|sq|subq|po|it|intravenous(?:ly)?|intramuscular(?:ly)?|subcutaneous(?:ly)?|oral(?:ly)?)$/i,
      '',
    )
    .replace(
      /^(\d{1,4}) (vials?|syringes?|ampules?|tablets?|capsules?)[ ,]*[(,] ?(.+?) each\)?$/i,
      '$1 $2 of $3',
    )
    .replace(/^(\d{1,2}) (\d[\d.,]* ?[a-z]+) (vials?|syringes?|ampules?)$/i, '$1 $3 of $2')
    .replace(/^(\d{1,4}) ?x ?(\d[\d.,]* ?[a-z]+) (vials?|syringes?|ampules?)$/i, '$1 $3 of $2');
}

/** Prints a dose so that it reads back the same. */
export function doseInWords({ amounts, strength }: Dose): string {
  const given = amounts.map(amountInWords).join('/');
  return strength ? `${given} of ${strengthInWords(strength)}` : given;
}

function simple(amount: Amount): Dose {
  return { amounts: [amount], strength: null, vials: [], steps: [] };
}

/** `5 mg/kg x 70 kg`, `75 mg/m2 × 1.8 m2`. */
function byWeight(text: string): Dose | Refused | null {
  const match =
    /^(.+?) ?(?:\/|per) ?(kg|m2|m²)(?: ?(?:x|\*|for|at|@) ?([\d.,]+) ?(kg|lbs?|pounds?|m2|m²)?)?$/i.exec(
      text,
    );
  if (!match) return null;
  const [, each = '', by = '', number, measure] = match;
  const amount = parseAmount(each);
  if ('refused' in amount) return amount;
  const perKg = by.toLowerCase() === 'kg';
  if (number === undefined) {
    return {
      refused: `"${text}" needs the ${perKg ? 'weight' : 'body surface'}: "${text} x ${perKg ? '70 kg' : '1.8 m2'}".`,
      needs: 'weight',
    };
  }
  const size = parseAmount(`${number} ${perKg ? (measure ?? 'kg') : ''}`);
  if ('refused' in size || (!perKg && measure !== undefined && !/^m/i.test(measure))) {
    return { refused: `"${text}" has no weight that can be used.`, needs: 'weight' };
  }
  const kilograms = perKg ? convert(new Big(size.amount), size.measure, 'kg') : new Big(size.amount);
  if (!kilograms) return { refused: `"${text}" has no weight in kg or lb.`, needs: 'weight' };
  const total: Amount = { amount: kilograms.times(amount.amount).toFixed(), measure: amount.measure };
  const shown = kilograms.round(6).toFixed();
  return {
    ...simple(total),
    steps: [
      `${amountInWords(amount)}/${perKg ? 'kg' : 'm²'} × ${shown} ${perKg ? 'kg' : 'm²'} = ${amountInWords(total)}`,
    ],
  };
}

function byArea(text: string): Dose | null {
  const area = parseArea(text);
  return area && { ...simple(area), steps: [`${text} = ${amountInWords(area)}`] };
}

/** `2 vials of 40 mg`, `3 x 50 mg`. */
function byContainers(text: string): Dose | Refused | null {
  if (text.includes('^')) return null;
  const match =
    /^\d{1,4} ?(x|(?:vials?|syringes?|ampules?|ampoules?|pens?|bags?|bottles?|tablets?|capsules?|doses?)(?: (?:of|x|at|@))?) ?[\d.]/i.exec(
      text,
    );
  if (!match) return null;
  const vials = /^(?:vial|syringe|ampule|ampoule)/i.test(match[1] ?? '');
  const vial = parseVial(
    text.replace(/^(\d+) ?(?:tablets?|capsules?|doses?)(?: (?:of|x|at|@))? ?/i, '$1 x '),
  );
  if ('refused' in vial) return vial;
  const amounts = vial.holds.map(({ amount, measure }) => ({
    amount: new Big(amount).times(vial.count).toFixed(),
    measure,
  }));
  return {
    amounts,
    strength: null,
    vials: vials ? [vial] : [],
    steps: [`${vial.count} × ${vial.label} = ${amounts.map(amountInWords).join('/')}`],
  };
}

/** `30 mL of 10 mg/mL`, `30 mL @ 10 mg/mL`, `30 mL (10 mg/mL)`, `10 mg/mL x 30 mL`. */
function byVolume(text: string): Dose | Refused | null {
  const after =
    /^([\d.,]+ ?[a-z][a-z ]*?)(?: (?:of|at|x) | ?@ ?| ?\(|,? )(\d[^()]*?(?:\/| per )[^()]+)\)?$/i.exec(text);
  const before = after ? null : /^(\d[^()]*\/[^()x]+?)(?: ?x ?|, )([\d.,]+ ?[a-z]+)$/i.exec(text);
  const [said, by] = after ? [after[1], after[2]] : before ? [before[2], before[1]] : [];
  if (said === undefined || by === undefined) return null;
  const amount = parseAmount(said);
  const strength = parseStrength(by);
  if ('refused' in amount) return amount;
  return 'refused' in strength ? strength : { ...simple(amount), strength };
}

/** `1 h 30 min`, `1 hour and 15 minutes`. */
function byHours(text: string): Dose | null {
  const match =
    /^(\d+(?:\.\d+)?) ?(?:h|hr|hrs|hours?)(?: and|,)? ?(\d+(?:\.\d+)?) ?(?:m|min|mins|minutes?)$/i.exec(text);
  if (!match) return null;
  const minutes = new Big(match[1] ?? 0).times(60).plus(match[2] ?? 0);
  return minutes.eq(0)
    ? null
    : {
        ...simple({ amount: minutes.toFixed(), measure: 'minute' }),
        steps: [`${text} = ${minutes.toFixed()} minutes`],
      };
}

/** `400 mg/600 mg`, `400/600 mg`, `400 mg and 600 mg`: an amount of each substance of a combination. */
function byParts(text: string): Dose | Refused | null {
  const parts = text.split(/ ?\/ ?| ?\+ ?| and /i);
  if (parts.length < 2) return null;
  const last = parseAmount(parts.at(-1) ?? '');
  if ('refused' in last) {
    return {
      refused: `"${text}" is not a dose; a strength belongs after it, as in "30 mL of 10 mg/mL".`,
      needs: 'dose',
    };
  }
  const amounts: Amount[] = [];
  for (const part of parts) {
    const amount = parseAmount(/^[\d.,]+$/.test(part) ? `${part} ${last.measure}` : part);
    if ('refused' in amount) return amount;
    amounts.push(amount);
  }
  const [first, second] = amounts;
  if (first && second && familyOf(second.measure) === 'volume' && familyOf(first.measure) !== 'volume') {
    return { refused: `"${text}" is a strength; how many mL were given?`, needs: 'dose' };
  }
  return { amounts, strength: null, vials: [], steps: [] };
}
