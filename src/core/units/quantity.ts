import { canonicalMeasure } from './measures';
import { canonicalAmount, numberPattern } from './numbers';

/** An amount with its measure found in a text; `start` and `end` are offsets, end exclusive. */
export type Quantity = { amount: string; measure: string; start: number; end: number };

/** Spellings of measures that have a size, as regular-expression source without capturing groups. */
export const sizedMeasurePattern = [
  '(?:milli|micro|kilo|nano)?grams?|gms?|mgs?|mcgs?|ng|kg|ug|µg|μg|g',
  'sq(?:uare)?\\.?\\s*(?:cm|centimeters?|cenitmeters?|mm|millimeters?|inch(?:es)?|in|feet|foot|ft)',
  'i\\.\\s?u|iu|international\\s+units?|usp\\s+units?|kallikrein\\s+inactivator\\s+units?|kiu|units?',
  '(?:milli-?|micro-?)?curies?|mci|mcci|uci|µci|μci|ci',
  'meqs?|milliequivalents?|mmols?|millimoles?|micromoles?',
  'cubic\\s+centimeters?|cubic\\s+f(?:oo|ee)t|c\\.c|ccs?|mls?|milliliters?|liters?|l',
  'vector\\s+genomes?|vg|plaque[\\s-]+forming\\s+units?|pfu|cells?',
  'minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?',
  'fluid\\s+ounces?|fl\\.?\\s*oz|ounces?|oz|pints?|gallons?|pounds?|lbs?',
  'kilocalories|calories|kcal',
  '(?:linear\\s+)?yards?|inch(?:es)?|feet|foot|centimeters?|cm|mm|millimeters?|(?:statute\\s+)?miles?',
].join('|');

/** A letter or digit must not follow a measure; a stop that abbreviates it may. */
export const measureEnd = '(?![a-z0-9])\\.?';

const quantityShape = new RegExp(
  `(?<![\\w.^-])(?<!\\d,)(${numberPattern})\\s*-?\\s*(${sizedMeasurePattern})${measureEnd}`,
  'gi',
);

/** Every amount with a sized measure in the text, in order: `10 mg and ibuprofen 3 mg` gives two. */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  if (!/\d/.test(text)) return found;
  for (const match of text.matchAll(quantityShape)) {
    const [whole, number = '', word = ''] = match;
    const amount = canonicalAmount(number);
    const measure = canonicalMeasure(word);
    if (amount !== null && measure !== null) {
      found.push({ amount, measure, start: match.index, end: match.index + whole.length });
    }
  }
  return found;
}
