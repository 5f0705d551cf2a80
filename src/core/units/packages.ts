import Big from 'big.js';
import type { Unit } from '../code/record';
import { measures } from './measures';
import { amountInWords, type Vial } from './values';

/** What a crosswalk row states of the items of one package: exact decimal text, null where the cell holds no number. */
export type PackageLine = { unitsPerItem: string | null };

/**
 * What one item of a package holds, as a vial to choose: the file names no strength, but units of one item × the
 * amount of one unit gives it (the crosswalk states no strength). Null for units that are counted, and where the row lacks the number.
 */
export function vialOf(unit: Unit, { unitsPerItem }: PackageLine): Vial | null {
  if (unitsPerItem === null || !measures.has(unit.measure)) return null;
  const amount = new Big(unitsPerItem).times(unit.amount);
  if (amount.lte(0)) return null;
  const holds = { amount: amount.toFixed(), measure: unit.measure };
  return { holds: [holds], volume: null, count: 1, label: amountInWords(holds) };
}
