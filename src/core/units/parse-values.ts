import Big from 'big.js';
import { canonicalMeasure, familyOf } from './measures';
import { canonicalAmount } from './numbers';
import { amountInWords, type Amount, type Refused, type Strength, type Vial } from './values';

/* Amounts, strengths and vials as coders type them. */

const number =
  '(?:\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.\\d+)?(?: ?x ?10 ?\\^ ?\\d{1,2}|(?: ?(?:thousand|million|billion)))?';
const amountShape = new RegExp(`^(?=[.\\d])(${number}) ?([^\\d\\s/].*)?$`, 'i');

/** The same signs for the same things, single blanks, no full stop at the end. */
export function tidyInput(text: string): string {
  return text
    .replace(/[\s\u00A0\u2009\u202F]+/g, ' ')
    .replace(/[×✕]/g, 'x')
    .replace(/\s*\.\s*$/, '')
    .trim();
}

/**
 * `45 mg`, `1,000 units`, `.5 g`, `1.2 million units`, `3` (three of something). Refuses what is no number, no known
 * measure, zero, or too long to be a dose.
 */
export function parseAmount(text: string): Amount | Refused {
  const tidy = tidyInput(text);
  const match = amountShape.exec(tidy);
  const [, digits = '', word] = match ?? [];
  const amount = match && digits.length <= 24 ? canonicalAmount(digits) : null;
  if (word?.startsWith(',') === true || word?.startsWith('.') === true) {
    return {
      refused: `"${tidy}" has a comma or point where none belongs; write 1,000 or 1.5.`,
      needs: 'dose',
    };
  }
  if (amount === null) return { refused: `"${tidy}" is not an amount such as "45 mg".`, needs: 'dose' };
  if (new Big(amount).eq(0)) return { refused: 'The amount is zero: nothing to bill.', needs: 'dose' };
  if (word === undefined) return { amount, measure: 'each' };
  if (!/^[a-zµμ]/i.test(word)) {
    return { refused: `"${tidy}" is not an amount such as "45 mg".`, needs: 'dose' };
  }
  const measure = canonicalMeasure(word);
  if (measure !== null) return { amount, measure };
  return { refused: `"${word}" is not a measure that is known here.`, needs: 'measure' };
}

/**
 * `10 mg/mL`, `50 mg per 5 mL`, `6 mg in 0.6 mL`, `250 units/vial`.
 */
export function parseStrength(text: string): Strength | Refused {
  const tidy = tidyInput(text);
  const refused: Refused = { refused: `"${tidy}" is not a strength such as "10 mg/mL".`, needs: 'strength' };
  const [, top = '', bottom = ''] = /^(.+?)(?: ?\/ ?| per | in )(.+)$/i.exec(tidy) ?? [];
  if (top === '') return refused;
  const substance = parseAmount(top);
  const into = parseAmount(/^[\d.]/.test(bottom) ? bottom : `1 ${bottom}`);
  if ('refused' in substance || 'refused' in into) return refused;
  const same = familyOf(substance.measure) === familyOf(into.measure);
  return same || substance.measure === 'each' ? refused : { substance, in: into };
}

const vialWords =
  'vials?|syringes?|ampules?|ampuls?|ampoules?|pens?|bottles?|bags?|cartridges?|boxes|kits?|containers?|pieces?|sheets?';
const counted = new RegExp(`^(\\d{1,4}) ?(?:x|(?:x )?(?:${vialWords})(?: (?:of|x|@|at|with))?) ?(.+)$`, 'i');

/**
 * One container, or several of a kind: `40 mg`, `40 mg vial`, `3 x 50 mg`, `2 vials of 40 mg`, `40 mg/20 mL`,
 * `400 mg/600 mg` (two substances).
 */
export function parseVial(text: string): Vial | Refused {
  const tidy = tidyInput(text).replace(new RegExp(` (?:${vialWords})$`, 'i'), '');
  const [, times, rest = ''] = parseArea(tidy) ? [] : (counted.exec(tidy) ?? []);
  const label = times === undefined ? tidy : rest;
  const count = Number(times ?? '1');
  if (count < 1) return { refused: `"${tidy}" counts no vials.`, needs: 'vials' };
  const area = parseArea(label);
  if (area) return { holds: [area], volume: null, count, label: amountInWords(area) };
  const holds: Amount[] = [];
  let volume: Amount | null = null;
  for (const part of label.split(/ ?\/ ?| in | and /)) {
    const amount = parseAmount(part);
    if ('refused' in amount) return { refused: `Vial: ${amount.refused}`, needs: 'vials' };
    if (holds.length > 0 && familyOf(amount.measure) === 'volume') volume = amount;
    else holds.push(amount);
  }
  return {
    holds,
    volume,
    count,
    label: [...holds, ...(volume ? [volume] : [])].map(amountInWords).join('/'),
  };
}

/** `4 x 4 cm`, `2 in x 3 in` → square centimetres or square inches. Null where the text is no such thing. */
export function parseArea(text: string): Amount | null {
  const match = /^(\d+(?:\.\d+)?) ?(cm|in|inches)? ?x ?(\d+(?:\.\d+)?) ?(cm|in|inches)$/i.exec(
    tidyInput(text),
  );
  if (!match) return null;
  const [, width = '', first, height = '', second = ''] = match;
  const inches = second.toLowerCase() !== 'cm';
  if (first !== undefined && (first.toLowerCase() !== 'cm') !== inches) return null;
  const amount = new Big(width).times(height);
  return amount.eq(0) ? null : { amount: amount.toFixed(), measure: inches ? 'sq in' : 'sq cm' };
}
