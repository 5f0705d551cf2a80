import Big from 'big.js';
import type { Unit } from '../code/record';
import { measures } from './measures';
import { amountInWords, type Vial } from './values';

/** What a crosswalk row states of one package; exact decimal text, null where the cell holds no number. */
export type PackageLine = {
  code: string;
  id: { text: string };
  packageQuantity: string | null;
  unitsPerItem: string | null;
  unitsPerPackage: string | null;
};

export type PackageMismatch = {
  code: string;
  id: string;
  stated: string;
  /** Items × units per item. */
  computed: string;
  /** `rounded up`: CMS states the next whole number; `differs`: no rounding explains it. */
  kind: 'rounded up' | 'differs';
};

/** Billing units of a package, recomputed: items × units of one item. Null where the row lacks a number. */
export function packageUnits({ packageQuantity, unitsPerItem }: PackageLine): string | null {
  if (packageQuantity === null || unitsPerItem === null) return null;
  return new Big(packageQuantity).times(unitsPerItem).toFixed();
}

/** Every row whose stated package units are not what its own items give (some are rounded up, some are errors), in the file's order. */
export function packageMismatches(lines: readonly PackageLine[]): PackageMismatch[] {
  const mismatches: PackageMismatch[] = [];
  for (const line of lines) {
    const computed = packageUnits(line);
    const stated = line.unitsPerPackage;
    if (computed === null || stated === null || new Big(computed).eq(stated)) continue;
    const up = new Big(computed).round(0, Big.roundUp).eq(stated);
    mismatches.push({
      code: line.code,
      id: line.id.text,
      stated,
      computed,
      kind: up ? 'rounded up' : 'differs',
    });
  }
  return mismatches;
}

/**
 * What one item of a package holds, as a vial to choose: the file names no strength, but units of one item × the
 * amount of one unit gives it (the crosswalk states no strength). Null for units that are counted, and where the row lacks the number.
 */
export function vialOf(unit: Unit, { unitsPerItem }: Pick<PackageLine, 'unitsPerItem'>): Vial | null {
  if (unitsPerItem === null || !measures.has(unit.measure)) return null;
  const amount = new Big(unitsPerItem).times(unit.amount);
  if (amount.lte(0)) return null;
  const holds = { amount: amount.toFixed(), measure: unit.measure };
  return { holds: [holds], volume: null, count: 1, label: amountInWords(holds) };
}
