import Big from 'big.js';
import { convert } from './convert';
import { canonicalMeasure, familyOf } from './measures';
import { canonicalAmount } from './numbers';
import { withoutShortForms } from './short-numbers';
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

/** More characters than any dose, strength or label has: a paste of something else. */
const longest = 200;

/** Why a text is not read at all; null where its length is no reason. */
export function tooLong(text: string): Refused | null {
  return text.length <= longest
    ? null
    : { refused: `A text of ${text.length} characters is neither a dose nor a label.`, needs: 'dose' };
}

/**
 * `45 mg`, `1,000 units`, `.5 g`, `1.2 million units`, `3` (three of something). Refuses what is no number, no known
 * measure, zero, or too long to be a dose.
 */
export function parseAmount(text: string): Amount | Refused {
  const long = tooLong(text);
  if (long) return long;
  const tidy = tidyInput(text);
  const plain = withoutShortForms(tidy);
  if (typeof plain !== 'string') return plain;
  if (/^0\d/.test(tidy) || /^[1-9]\d{0,2}\.000(?!\d)/.test(tidy)) {
    return { refused: `"${tidy}": is a point missing, or one too many? Write 0.4 or 1,000.`, needs: 'dose' };
  }
  const match = amountShape.exec(plain.replace(/^([\d.,]+)-(?=[a-z])/i, '$1 '));
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

/** `1%` is a gram in 100 mL, `1:1000` a gram in 1,000 mL: what the two ways of writing mean by definition. */
function parseRatio(text: string): Strength | null {
  const percent = /^(\d{1,2}(?:\.\d{1,4})?) ?%$/.exec(text)?.[1];
  const parts = /^1 ?: ?(\d{1,3}(?:,\d{3})+|\d{3,7})$/.exec(text)?.[1]?.replaceAll(',', '');
  const [amount, volume] = percent === undefined ? ['1', parts] : [percent, '100'];
  if (volume === undefined || new Big(amount).eq(0)) return null;
  return { substance: { amount, measure: 'g' }, in: { amount: volume, measure: 'mL' } };
}

/**
 * `10 mg/mL`, `50 mg per 5 mL`, `6 mg in 0.6 mL`, `250 units/vial`, `1%`, `1:1000`.
 */
export function parseStrength(text: string): Strength | Refused {
  const long = tooLong(text);
  if (long) return { ...long, needs: 'strength' };
  const tidy = tidyInput(text);
  const ratio = parseRatio(tidy);
  if (ratio) return ratio;
  const refused: Refused = { refused: `"${tidy}" is not a strength such as "10 mg/mL".`, needs: 'strength' };
  const [, top = '', bottom = ''] = /^(.+?)(?: ?\/ ?| per | in )(.+)$/i.exec(tidy) ?? [];
  if (top === '') return refused;
  const substance = parseAmount(top);
  const into = parseAmount(/^[\d.]/.test(bottom) ? bottom : `1 ${bottom}`);
  if ('refused' in substance || 'refused' in into) return refused;
  if (familyOf(substance.measure) === 'volume' && familyOf(into.measure) !== 'time' && !/\d/.test(bottom)) {
    return {
      ...refused,
      refused: `"${tidy}" is upside down; write how much is in a volume, as in "10 mg/mL".`,
    };
  }
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
  const long = tooLong(text);
  if (long) return { ...long, needs: 'vials' };
  const tidy = tidyInput(text).replace(new RegExp(` (?:${vialWords})$`, 'i'), '');
  if (/^\d[\d,]*$/.test(tidy)) {
    return { refused: `Vial: ${tidy} of what? Write "40 mg" or "2 x 40 mg".`, needs: 'vials' };
  }
  const [, times, rest = ''] = parseArea(tidy) ? [] : (counted.exec(tidy) ?? []);
  const label = times === undefined ? tidy : rest;
  const count = Number(times ?? '1');
  const stated = times === undefined ? {} : { stated: true as const };
  if (count < 1) return { refused: `"${tidy}" counts no vials.`, needs: 'vials' };
  const area = parseArea(label);
  if (area) return { holds: [area], volume: null, count, ...stated, label: amountInWords(area) };
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
    ...stated,
    label: [...holds, ...(volume ? [volume] : [])].map(amountInWords).join('/'),
  };
}

const side = '(\\d+(?:\\.\\d+)?) ?(mm|cm|in|inch|inches|ft|feet|yds?|yards?|")?';
const areaShape = new RegExp(`^${side} ?x ?${side}$`, 'i');

/** `4 x 4 cm`, `2 in x 3 in`, `1 in x 10 yd` → square centimeters or square inches. Null where the text is no such thing. */
export function parseArea(text: string): Amount | null {
  const [, width = '', first, height = '', second] = areaShape.exec(tidyInput(text)) ?? [];
  if (second === undefined) return null;
  const metric = /^[mc]m$/i;
  if (first !== undefined && metric.test(first) !== metric.test(second)) return null;
  const measure = metric.test(second) ? 'cm' : 'inch';
  const sides = [
    [width, first ?? second],
    [height, second],
  ].map(([number = '', word = '']) =>
    convert(new Big(number), canonicalMeasure(word.replace('"', 'in')) ?? '', measure),
  );
  const area = sides.reduce((product, one) => product && one && product.times(one), new Big(1));
  return !area || area.eq(0)
    ? null
    : { amount: area.toFixed(), measure: measure === 'cm' ? 'sq cm' : 'sq in' };
}

/** The length of a roll: the one side that is said in feet or yards, `4 in x 5 yd` → 5 yards. Null for other sizes. */
export function rollLength(text: string): Amount | null {
  const [, width = '', first = '', height = '', second = ''] = areaShape.exec(tidyInput(text)) ?? [];
  const long = [
    { amount: width, measure: canonicalMeasure(first) },
    { amount: height, measure: canonicalMeasure(second) },
  ].flatMap(({ amount, measure }) => (measure === 'foot' || measure === 'yard' ? [{ amount, measure }] : []));
  const [length, ...others] = long;
  return length && others.length === 0 ? length : null;
}
