import Big from 'big.js';
import type { Unit } from '../code/record';
import { familyOf, measures } from './measures';

/**
 * An amount in another measure of the same family, exact: 0.5 g → 500 mg, 1 IU → 1 unit. Null between families and
 * between different counted things; `each` stands for any counted thing.
 */
export function convert(amount: Big, from: string, to: string): Big | null {
  if (from === to) return amount;
  const source = measures.get(from);
  const target = measures.get(to);
  if (!source && !target) return from === 'each' || to === 'each' ? amount : null;
  if (source?.family !== target?.family || !source || !target) return null;
  if (source.factor === target.factor) return amount;
  return amount.times(source.factor).div(target.factor);
}

/**
 * Whether two units are the same amount of the same thing (500 mg and 0.5 g, 1 cc and 1 mL, 10 units and 10 IU,
 * one vial and one each). "Up to" and "per" are wording and do not count.
 */
export function sameUnit(one: Unit, other: Unit): boolean {
  if (familyOf(one.measure) === 'count' && familyOf(other.measure) === 'count') {
    return one.amount === other.amount;
  }
  const converted = convert(new Big(one.amount), one.measure, other.measure);
  return converted?.eq(other.amount) ?? false;
}
