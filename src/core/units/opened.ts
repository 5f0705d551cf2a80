import Big from 'big.js';
import type { Dose } from './dose';
import { shortText } from './exact';
import { parseAmount } from './parse-values';
import { pickVials, type Picked } from './pick-vials';
import type { Modifier, UnitsRequest } from './request';
import { resolve, resolveVial, type Resolved } from './resolve';
import type { Step } from './rules';
import { factsOf, type UnitFacts } from './unit-facts';
import { bigInWords, type Amount, type Refused, type Strength, type Vial } from './values';
import { modifiersFor, wasteOf } from './waste';

/** What the containers mean for the claim. */
export type Opened = {
  discardedUnits: string | null;
  discarded: Amount | null;
  modifiers: Modifier[];
  vials: { label: string; count: number }[];
  steps: Step[];
};

type Case = {
  request: UnitsRequest;
  facts: UnitFacts;
  vials: readonly Vial[];
  strength: Strength | null;
  /** Administered, in the unit's measure, and billed for it. */
  given: Big;
  units: Big;
  /** The dose itself counted vials: those were opened. */
  asDose: boolean;
};

/** Which containers were opened, what of them was discarded, and the modifiers that follow. */
export function openVials({ request, facts, vials, strength, given, units, asDose }: Case): Opened | Refused {
  const { measure } = facts.unit;
  const used = usedBefore(request, facts, strength);
  if ('refused' in used) return used;
  const mode = request.vialsAre ?? (asDose || used.amount.gt(0) ? 'opened' : 'either');
  const picked = pickVials({ facts, vials, strength, given, used: used.amount, mode });
  if ('refused' in picked) return picked;
  const opened: Opened = {
    discardedUnits: '0',
    discarded: null,
    modifiers: [],
    vials: shown(picked),
    steps: [picked.step],
  };
  if (request.container === 'multi-dose') {
    opened.steps.push({
      rule: 'multi-dose',
      text: 'a multi-dose container: no discarded units, neither JW nor JZ',
    });
    return opened;
  }
  if (request.restGoesOn === true) {
    opened.steps.push({
      rule: 'shared vial',
      text: 'the rest goes to a later patient and is not discarded here',
    });
  }
  if (used.amount.gt(0)) {
    const text = `${bigInWords(used.amount, measure)} went to earlier patients and is on their claims`;
    opened.steps.push({ rule: 'shared vial', text });
  }
  const left = request.restGoesOn === true ? given : picked.total.minus(used.amount);
  const waste = wasteOf(given, left, facts.amount, units, measure, request.on ?? null);
  opened.steps.push(...waste.steps);
  return {
    ...opened,
    discardedUnits: waste.units.toFixed(),
    discarded: { amount: shortText(waste.amount), measure },
    modifiers: waste.modifiers,
  };
}

function usedBefore(
  { usedBefore: text }: UnitsRequest,
  facts: UnitFacts,
  strength: Strength | null,
): { amount: Big } | Refused {
  if (text === undefined) return { amount: new Big(0) };
  const amount = parseAmount(text);
  if ('refused' in amount) return amount;
  return resolveVial(facts, { holds: [amount], volume: null, count: 1, label: text }, strength);
}

/**
 * A unit that counts vials (`per single dose vial`), a dose that has an amount: as many vials as the dose takes. A
 * part of a vial that is left over is no unit of its own.
 */
export function countVials(
  request: UnitsRequest,
  dose: Dose,
  vials: readonly Vial[],
  strength: Strength | null,
): (Resolved & { opened: Opened }) | Refused {
  const [given] = dose.amounts;
  if (!given) return { refused: 'No amount was given.', needs: 'dose' };
  const facts = factsOf({ amount: '1', measure: given.measure, text: given.measure });
  const amount = resolve(facts, dose, strength);
  if ('refused' in amount) return amount;
  const question = {
    facts,
    vials,
    strength,
    given: amount.amount,
    used: new Big(0),
    mode: request.vialsAre ?? 'either',
  } as const;
  const picked = pickVials(question);
  if ('refused' in picked) return picked;
  const count = picked.kinds.reduce((sum, kind) => sum + kind.count, 0);
  const modifiers = request.container === 'multi-dose' ? [] : modifiersFor(false, request.on ?? null);
  const opened: Opened = { discardedUnits: '0', discarded: null, modifiers, vials: shown(picked), steps: [] };
  return { amount: new Big(count), steps: [picked.step], opened };
}

function shown({ kinds }: Picked): { label: string; count: number }[] {
  return kinds.map(({ label, count }) => ({ label, count }));
}
