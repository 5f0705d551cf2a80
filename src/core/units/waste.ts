import Big from 'big.js';
import { floorDiv } from './exact';
import type { Modifier } from './request';
import { inUnits } from './rounding';
import type { Step } from './rules';
import { bigInWords } from './values';

export type Waste = {
  /** What of the labelled content was not given, in the unit's measure. */
  amount: Big;
  units: Big;
  modifiers: Modifier[];
  steps: Step[];
};

/**
 * Whether a code is none of a drug: JW and JZ are for drugs, not for sterile water sold as a supply, nutrition or
 * equipment (docs/domain/units.md, "JW and JZ").
 */
export function isSupply(code: string): boolean {
  return /^(?:A[0-8]|[BDEGHKLMRTV])/.test(code);
}

/** Oral drugs have no discarded units: J8501 to J8999, and whatever else the descriptor calls oral. */
export function isOral({ code, long }: { code: string; long: string }): boolean {
  return /^J8[5-9]/.test(code) || (/^[CJQS]/.test(code) && /\boral\b/i.test(long));
}

/** Why an oral drug's answer has no modifier. */
export const oralStep: Step = {
  rule: 'multi-dose',
  text: 'an oral drug: no discarded units, neither JW nor JZ',
};

/** First dates of service on which the modifiers were in use (docs/domain/units.md, "JW and JZ"). */
const jwFrom = '2017-01-01';
const jzFrom = '2023-01-01';

/**
 * Discarded units of single-dose containers: labelled content in whole units rounded down, less the units billed as
 * given, never below zero. Overfill does not count because only labels do.
 *
 * @param given what was administered, `opened` what the labels of the opened containers hold, both in the unit's measure
 * @param on the date of service; today's rules where it is missing
 */
export function wasteOf(
  given: Big,
  opened: Big,
  unitAmount: Big,
  units: Big,
  measure: string,
  on: string | null,
): Waste {
  const amount = opened.minus(given);
  const total = floorDiv(opened, unitAmount);
  const discarded = total.gt(units) ? total.minus(units) : new Big(0);
  const steps: Step[] = [];
  if (amount.gt(0)) {
    const lost = bigInWords(amount, measure);
    steps.push({
      rule: discarded.gt(0) ? 'discarded' : 'waste below one unit',
      text: discarded.gt(0)
        ? `${bigInWords(opened, measure)} opened is ${inUnits(total, measure)}, less ${units.toFixed()} billed as given: ${inUnits(discarded, measure)} discarded (${lost} not given)`
        : `${lost} not given is less than a full unit beyond the ${inUnits(units, measure)} billed`,
    });
  }
  const modifiers = modifiersFor(discarded.gt(0), on);
  if (measure === 'sq cm' && modifiers.length > 0) {
    steps.push({ rule: 'discarded', text: 'payers differ over JW and JZ for skin substitutes' });
  }
  for (const modifier of modifiers) {
    steps.push({ rule: modifier, text: modifierInWords(modifier, units, discarded, measure) });
  }
  return { amount, units: discarded, modifiers, steps };
}

/** The modifier of a single-dose container by date of service; none before the modifiers were in use. */
export function modifiersFor(discarded: boolean, on: string | null): Modifier[] {
  if (discarded) return on === null || on >= jwFrom ? ['JW'] : [];
  return on === null || on >= jzFrom ? ['JZ'] : [];
}

function modifierInWords(modifier: Modifier, units: Big, discarded: Big, measure: string): string {
  return modifier === 'JW'
    ? `one line with ${inUnits(units, measure)}, a second line with JW and ${inUnits(discarded, measure)}`
    : `nothing to bill as discarded: JZ on the line of ${inUnits(units, measure)}`;
}
