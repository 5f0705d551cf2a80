import Big from 'big.js';
import type { Unit } from '../code/record';
import { convert } from './convert';
import { floorDiv } from './exact';
import { familyOf } from './measures';
import { inUnits, type Rounded } from './rounding';
import type { Rule } from './rules';
import { timeRuleOf, type TimeRounding } from './time-rules';
import { amountInWords, bigInWords, type Amount, type Refused } from './values';

const none = new Big(0);
const one = new Big(1);

type Question = { amount: Big; unit: Unit; code: string | null; chosen: TimeRounding | null };

const ruleNames: Readonly<Record<TimeRounding, Rule>> = {
  'past half': 'time',
  completed: 'full time',
  started: 'started time',
};

/**
 * Units of time by the rule of the code, or by the one that the coder chose. Where no rule is known and the rules
 * differ over what is left, it is asked for.
 */
export function timed({ amount, unit, code, chosen }: Question): Rounded | Refused {
  const { measure } = unit;
  const size = new Big(unit.amount);
  const lead = unit.beyond ? beyond(amount, unit, unit.beyond) : null;
  const counted = lead ? lead.left : amount;
  const completed = floorDiv(counted, size);
  const rest = counted.minus(completed.times(size));
  const isPastHalf = rest.times(2).gt(size);
  const known = chosen ?? timeRuleOf(code, unit);
  const doubt = known === 'not known' ? isPastHalf : known === 'nearest' && rest.times(2).eq(size);
  const passed = `${bigInWords(counted, measure)} is ${completed.toFixed()} × ${bigInWords(size, measure)}`;
  if (doubt) {
    return {
      refused: `${lead ? `${lead.text}; ` : ''}${passed} and ${bigInWords(rest, measure)} more: whether these count, payers decide. Choose how started units count.`,
      needs: 'time rule',
    };
  }
  const rule = known === 'not known' || known === 'nearest' ? 'past half' : known;
  const counts = rule === 'started' ? rest.gt(0) : rule === 'past half' && isPastHalf;
  const units = counts ? completed.plus(one) : completed;
  const left = rest.eq(0)
    ? ''
    : ` and ${bigInWords(rest, measure)} more, which ${counts ? 'count' : 'do not count'}`;
  const nothing = units.eq(0) ? ', nothing to bill' : '';
  const text = `${lead ? `${lead.text}; ` : ''}${passed}${left}: ${inUnits(units, measure)}${nothing}`;
  return { units, step: { rule: ruleNames[rule], text } };
}

function beyond(amount: Big, { measure }: Unit, first: Amount): { left: Big; text: string } {
  const start = convert(new Big(first.amount), first.measure, measure) ?? none;
  const left = amount.gt(start) ? amount.minus(start) : none;
  return {
    left,
    text: `${bigInWords(amount, measure)} less the first ${amountInWords(first)} is ${bigInWords(left, measure)}`,
  };
}

/**
 * A service that is billed once, as soon as a least time has passed: the month's first 30 minutes, moderate sedation
 * from its tenth minute on, a screening of 5 to 15 minutes. A service that is below its least time, or above its most,
 * belongs to another code. Null where the unit is no such service or no time is given.
 */
export function once(unit: Unit, [given]: readonly Amount[]): Rounded | Refused | null {
  if (!unit.least || !given || familyOf(given.measure) !== familyOf(unit.least.measure)) return null;
  const passed = convert(new Big(given.amount), given.measure, unit.least.measure);
  if (!passed) return null;
  const reached = passed.gte(unit.least.amount);
  const least = amountInWords(unit.least);
  const isService = familyOf(unit.measure) === 'count';
  if (isService && !reached) {
    return { refused: `${amountInWords(given)} is below the ${least} that this code takes.` };
  }
  const most =
    unit.ceiling && convert(new Big(unit.ceiling.amount), unit.ceiling.measure, unit.least.measure);
  if (unit.ceiling && most && passed.gt(most)) {
    return {
      refused: `${amountInWords(given)} is above the ${amountInWords(unit.ceiling)} that this code is for; more belongs to another code.`,
    };
  }
  const text = reached
    ? `${amountInWords(given)}: at least ${least} have passed, billed once: 1 unit`
    : `${amountInWords(given)}: ${least} must have passed: 0 units, nothing to bill`;
  return { units: reached ? one : none, step: { rule: 'least time', text } };
}
