import Big from 'big.js';
import { canonicalMeasure, familyOf } from './measures';
import { canonicalAmount } from './numbers';
import { parseArea, threeSides } from './sizes';
import { withoutShortForms } from './short-numbers';
import { tidyInput } from './tidy-input';
import { amountInWords, type Amount, type Refused, type Strength, type Vial } from './values';

/* Amounts, strengths and vials as coders type them. */

const number =
  '(?:\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.\\d+)?(?: ?x ?10 ?\\^ ?\\d{1,2}|(?: ?(?:thousand|million|billion)))?';
const amountShape = new RegExp(`^(?=[.\\d])(${number}) ?([^\\d\\s/].*)?$`, 'i');

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
  const doses = dosesOf(text);
  const vial = readVial(tidyInput(text.replace(dosesShape, ' ')));
  return 'refused' in vial || doses === null ? vial : { ...vial, doses };
}

/** `multi-dose vial`, `MDV`, `(single-dose)`: how many doses a label allows. */
const dosesShape = /,? ?\(?\b(?:(multi(?:ple)?|single)[- ]?(?:dose|use|patient use)|(MDV|SDV))\b\)?/i;

function dosesOf(text: string): 'single' | 'multiple' | null {
  const [found, word, short] = dosesShape.exec(text) ?? [];
  if (found === undefined) return null;
  return /^m/i.test(word ?? short ?? '') ? 'multiple' : 'single';
}

function readVial(text: string): Vial | Refused {
  const tidy = text.replace(new RegExp(` (?:${vialWords})$`, 'i'), '');
  if (/^\d[\d,]*$/.test(tidy)) {
    return { refused: `Vial: ${tidy} of what? Write "40 mg" or "2 x 40 mg".`, needs: 'vials' };
  }
  const sides = threeSides(tidy);
  if (sides) return { ...sides, needs: 'vials' };
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
