import Big from 'big.js';
import type { Dose } from './dose';
import { resolveVial } from './resolve-vial';
import type { Resolved } from './resolved';
import type { UnitFacts } from './unit-facts';
import { bigInWords, type Refused, type Strength } from './values';

/** What the record says was thrown away, in the measure of the unit. Null where it says nothing. */
export function wastedBy(
  wasted: Dose['wasted'],
  facts: UnitFacts,
  strength: Strength | null,
): Resolved | Refused | null {
  if (wasted === undefined) return null;
  const { measure } = facts.unit;
  if (wasted === 'none') {
    return {
      amount: new Big(0),
      steps: [{ rule: 'discarded', text: 'the record says that nothing was wasted' }],
    };
  }
  const amount = resolveVial(
    facts,
    { holds: [wasted], volume: null, count: 1, label: 'the waste' },
    strength,
  );
  if ('refused' in amount) return { refused: `What was wasted: ${amount.refused}`, needs: 'dose' };
  const text = `the record says ${bigInWords(amount.amount, measure)} wasted`;
  return { amount: amount.amount, steps: [{ rule: 'discarded', text }] };
}
