import Big from 'big.js';
import type { Unit } from '../code/record';
import { ceilDiv, quotientInWords } from './exact';
import { familyOf } from './measures';
import type { Rule, Step } from './rules';
import { bigInWords } from './values';

const one = new Big(1);
const hundred = new Big(100);

export type Rounded = { units: Big; step: Step };

/** Billing units for an amount in the unit's own measure: whole units upward (docs/domain/units.md, "Whole units"). */
export function toUnits(amount: Big, { amount: size, measure, upTo }: Unit): Rounded {
  const unitAmount = new Big(size);
  const units = ceilDiv(amount, unitAmount);
  const rule = ruleFor(amount, unitAmount, upTo === true);
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

/** Ambulance miles: tenths below a hundred, whole miles from there on. */
export function mileage(miles: Big): Rounded {
  const measure = 'mile';
  const places = miles.lt(hundred) ? 1 : 0;
  const units = miles.round(places, Big.roundUp);
  const text = units.eq(miles)
    ? `${bigInWords(miles, 'mile')}: ${inUnits(units, measure)}`
    : `${bigInWords(miles, 'mile')}, rounded up to the next ${places === 1 ? 'tenth of a mile' : 'whole mile'}: ${inUnits(units, measure)}`;
  return { units, step: { rule: 'mileage', text } };
}

/** `1 unit`, `12.4 units`; beside a drug that is itself measured in units, `75 billing units`. */
export function inUnits(units: Big, measure: string): string {
  const words = bigInWords(units, 'unit');
  return familyOf(measure) === 'activity' ? words.replace(' unit', ' billing unit') : words;
}
