import Big from 'big.js';
import { ceilDiv, floorDiv, quotientInWords } from './exact';
import { familyOf } from './measures';
import type { Rule, Step } from './rules';
import { bigInWords } from './values';

/**
 * How started units of time count; payers differ, so it is a preset. `past half` is the 8-minute rule for units of 15
 * minutes and the midpoint rule for others.
 */
export type TimeRounding = 'past half' | 'started' | 'completed';

const one = new Big(1);
const hundred = new Big(100);

export type Rounded = { units: Big; step: Step };

/**
 * Billing units for an amount in the unit's own measure: whole units upward, mileage by tenths, time by its preset
 * (DOMAIN 3.2 rules 1 and 2, 2.1 for mileage).
 */
export function toUnits(
  amount: Big,
  unitAmount: Big,
  measure: string,
  upTo: boolean,
  time: TimeRounding,
): Rounded {
  if (measure === 'mile') return mileage(amount.div(unitAmount));
  if (familyOf(measure) === 'time' && !upTo) return timed(amount, unitAmount, measure, time);
  const units = ceilDiv(amount, unitAmount);
  const rule = ruleFor(amount, unitAmount, upTo);
  return { units, step: { rule, text: wholeInWords(amount, unitAmount, measure, units, rule) } };
}

function ruleFor(amount: Big, unitAmount: Big, upTo: boolean): Rule {
  if (upTo) return 'up to';
  return amount.lt(unitAmount) ? 'at least one unit' : 'whole units';
}

function wholeInWords(amount: Big, unitAmount: Big, measure: string, units: Big, rule: Rule): string {
  const given = bigInWords(amount, measure);
  const each = bigInWords(unitAmount, measure);
  const count = inUnits(units, measure);
  if (rule === 'up to' && units.eq(one)) return `${given} is not above ${each}: ${count}`;
  if (rule === 'at least one unit') return `${given} is less than one unit of ${each}: ${count}`;
  const exact = units.times(unitAmount).eq(amount);
  if (exact) return unitAmount.eq(one) ? `${given}: ${count}` : `${given} ÷ ${each} = ${count}`;
  return `${given} ÷ ${each} ${quotientInWords(amount, unitAmount)}, rounded up to ${count}`;
}

function mileage(miles: Big): Rounded {
  const measure = 'mile';
  const places = miles.lt(hundred) ? 1 : 0;
  const units = miles.round(places, Big.roundUp);
  const text = units.eq(miles)
    ? `${bigInWords(miles, 'mile')}: ${inUnits(units, measure)}`
    : `${bigInWords(miles, 'mile')}, rounded up to the next ${places === 1 ? 'tenth of a mile' : 'whole mile'}: ${inUnits(units, measure)}`;
  return { units, step: { rule: 'mileage', text } };
}

function timed(amount: Big, unitAmount: Big, measure: string, time: TimeRounding): Rounded {
  const completed = floorDiv(amount, unitAmount);
  const rest = amount.minus(completed.times(unitAmount));
  const counts = time === 'started' ? rest.gt(0) : time === 'past half' && rest.times(2).gt(unitAmount);
  const units = counts ? completed.plus(one) : completed;
  const left = rest.eq(0)
    ? ''
    : ` and ${bigInWords(rest, measure)} more, which ${counts ? 'count' : 'do not count'}`;
  const text = `${bigInWords(amount, measure)} is ${completed.toFixed()} × ${bigInWords(unitAmount, measure)}${left}: ${inUnits(units, measure)}`;
  return { units, step: { rule: 'time', text } };
}

/** `1 unit`, `12.4 units`; beside a drug that is itself measured in units, `75 billing units`. */
export function inUnits(units: Big, measure: string): string {
  const words = bigInWords(units, 'unit');
  return familyOf(measure) === 'activity' ? words.replace(' unit', ' billing unit') : words;
}
