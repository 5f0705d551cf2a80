import Big from 'big.js';
import type { Of } from './counting';
import { familyOf } from './measures';
import type { UnitFacts } from './unit-facts';
import type { Amount, Strength } from './values';

/** Fluids that are given by their volume: milligrams named with them are of a drug in them. */
const carriers = /\b(?:saline|sodium chloride|dextrose|d5w|ringer'?s?)\b/i;

/**
 * The percentage that the descriptor itself prints of a fluid (albumin 25%, 50 mL): grams in 100 mL, by definition. A range
 * or a limit is none.
 */
export function printed({ unit }: UnitFacts, given: Amount, of: Of | null): Strength | null {
  if (familyOf(unit.measure) !== 'volume' || familyOf(given.measure) !== 'mass') return null;
  if (carriers.test(of?.long ?? '')) return null;
  const found = [...(of?.long ?? '').matchAll(/(\d{1,2}(?:\.\d{1,2})?) ?(?:%|percent\b)/gi)];
  const [only] = found;
  if (!only || found.length > 1) return null;
  const before = of?.long.slice(0, only.index) ?? '';
  const after = of?.long.slice(only.index + only[0].length) ?? '';
  const isLimit =
    /(?:than|to|through|over|under|above|below|-|–)\s*$/i.test(before) ||
    /^\s*(?:or |and |to |through|-|–)/i.test(after);
  const amount = only[1] ?? '';
  return isLimit || new Big(amount).eq(0)
    ? null
    : { substance: { amount, measure: 'g' }, in: { amount: '100', measure: 'mL' } };
}
