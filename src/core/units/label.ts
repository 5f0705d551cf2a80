import type { Unit } from '../code/record';
import { familyOf, measureName } from './measures';
import { readableAmount } from './numbers';

const shortNames: Record<string, string> = { minute: 'min', hour: 'h' };

/**
 * A short label for a chip: `10 mg`, `up to 40 mg`, `per 15 min`, `per hour`, `each`, `per study dose`,
 * `up to 200 million cells`. Built from the amount and measure; things counted one by one keep the descriptor's word.
 */
export function unitLabel(unit: Unit): string {
  const { amount, measure } = unit;
  if (familyOf(measure) === 'count' && amount === '1') {
    const word = /^\s*((?:per|each)\b[^,;(]{0,24})/i.exec(unit.text)?.[1]?.trim().toLowerCase();
    return word ?? (measure === 'each' ? 'each' : `per ${measure}`);
  }
  const lead = unit.upTo ? 'up to ' : unit.per ? 'per ' : '';
  if (unit.per && !unit.upTo && amount === '1') return `per ${measure}`;
  const name = amount === '1' ? measure : (shortNames[measure] ?? measureName(measure, amount));
  return `${lead}${readableAmount(amount)}${measure === 'each' ? '' : ` ${name}`}`;
}
