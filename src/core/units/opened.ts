import Big from 'big.js';
import { containerKind, manyDoses, takenAsSingleDose } from './container-kind';
import type { Of } from './counting';
import type { Dose } from './dose';
import { shortText } from './exact';
import { parseAmount } from './parse-values';
import { pickVials, type Kind, type Picked } from './pick-vials';
import { wastedBy } from './recorded-waste';
import type { Modifier, OpenedKind, UnitsRequest } from './request';
import { resolve } from './resolve';
import { resolveVial } from './resolve-vial';
import type { Resolved } from './resolved';
import type { Step } from './rules';
import { factsOf, type UnitFacts } from './unit-facts';
import { bigInWords, type Amount, type Refused, type Strength, type Vial } from './values';
import { modifiersFor, wasteOf } from './waste';

/** What the containers mean for the claim. */
export type Opened = {
  discardedUnits: string | null;
  discarded: Amount | null;
  modifiers: Modifier[];
  vials: OpenedKind[];
  steps: Step[];
};

type Case = {
  request: Pick<UnitsRequest, 'vialsAre' | 'container' | 'restGoesOn' | 'usedBefore' | 'on'>;
  facts: UnitFacts;
  of: Of | null;
  vials: readonly Vial[];
  strength: Strength | null;
  /** Administered, in the unit's measure, and billed for it. */
  given: Big;
  units: Big;
  /** A dose that itself counts vials opened them; the record may say what was thrown away. */
  dose: Pick<Dose, 'vials' | 'wasted'>;
};

/** Which containers were opened, what of them was discarded, and the modifiers that follow. */
export function openVials(question: Case): Opened | Refused {
  const { request, facts, of, vials, strength, given, units, dose } = question;
  const { measure } = facts.unit;
  const container = containerKind(request.container, vials);
  if ('refused' in container) return container;
  const used = usedBefore(request, facts, strength);
  if ('refused' in used) return used;
  const wasted = wastedBy(dose.wasted, facts, strength);
  if (wasted && 'refused' in wasted) return wasted;
  const asDose = dose.vials.length > 0 && dose.vials === vials;
  const mode = request.vialsAre ?? (asDose || used.amount.gt(0) ? 'opened' : 'either');
  const picked =
    vials.length > 0 ? pickVials({ facts, of, vials, strength, given, used: used.amount, mode }) : null;
  if (picked && 'refused' in picked) return picked;
  const opened: Opened = {
    discardedUnits: '0',
    discarded: null,
    modifiers: [],
    vials: picked ? shown(picked, measure) : [],
    steps: picked ? [picked.step] : [],
  };
  if (container.kind === 'multi-dose') {
    const text = 'a multi-dose container: no discarded units, neither JW nor JZ';
    opened.steps.push({ rule: 'multi-dose', text });
    return opened;
  }
  if (request.restGoesOn === true) {
    const text = 'the rest goes to a later patient and is not discarded here';
    opened.steps.push({ rule: 'shared vial', text });
  }
  if (used.amount.gt(0)) {
    const text = `${bigInWords(used.amount, measure)} went to earlier patients and is on their claims`;
    opened.steps.push({ rule: 'shared vial', text });
  }
  const left = picked?.total.minus(used.amount) ?? given.plus(wasted?.amount ?? 0);
  if (wasted && picked && !left.minus(given).eq(wasted.amount)) {
    const lost = bigInWords(left.minus(given), measure);
    return {
      refused: `The record says ${bigInWords(wasted.amount, measure)} wasted; of the opened containers ${lost} is left. Which is right?`,
      needs: 'vials',
    };
  }
  if (wasted) opened.steps.push(...wasted.steps);
  const isUnknown = container.kind === undefined;
  // A record that says what was thrown away, or a rest for a later patient, has answered it.
  const isTold = wasted !== null || request.restGoesOn === true;
  const many = isUnknown && !isTold ? manyDoses(left, given, measure) : null;
  if (many) return many;
  const hold = request.restGoesOn === true ? given : left;
  const waste = wasteOf(given, hold, facts.amount, units, measure, request.on ?? null);
  opened.steps.push(...waste.steps);
  if (isUnknown && waste.modifiers.length > 0) opened.steps.push(takenAsSingleDose);
  return {
    ...opened,
    discardedUnits: waste.units.toFixed(),
    discarded: { amount: shortText(waste.amount), measure },
    modifiers: waste.modifiers,
  };
}

function usedBefore(
  { usedBefore: text }: Pick<UnitsRequest, 'usedBefore'>,
  facts: UnitFacts,
  strength: Strength | null,
): { amount: Big } | Refused {
  if (text === undefined) return { amount: new Big(0) };
  const amount = parseAmount(text);
  if ('refused' in amount) {
    return { refused: `Used for earlier patients: ${amount.refused}`, needs: 'vials' };
  }
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
    of: request.of ?? null,
    vials,
    strength,
    given: amount.amount,
    used: new Big(0),
    mode: request.vialsAre ?? 'either',
  } as const;
  const picked = pickVials(question);
  if ('refused' in picked) return picked;
  const count = picked.kinds.reduce((sum, kind) => sum + kind.count, 0);
  const container = containerKind(request.container, vials);
  if ('refused' in container) return container;
  const modifiers = container.kind === 'multi-dose' ? [] : modifiersFor(false, request.on ?? null);
  const isUnknown = container.kind === undefined && modifiers.length > 0;
  const kinds = picked.kinds.map(({ label, count: number }) => ({
    label,
    count: number,
    each: { amount: '1', measure: 'vial' },
  }));
  const opened: Opened = {
    discardedUnits: '0',
    discarded: null,
    modifiers,
    vials: kinds,
    steps: isUnknown ? [takenAsSingleDose] : [],
  };
  return { amount: new Big(count), steps: [picked.step], opened };
}

function shown({ kinds }: Pick<Picked, 'kinds'>, measure: string): OpenedKind[] {
  return kinds.map(({ label, count, each }: Kind) => ({
    label,
    count,
    each: { amount: shortText(each), measure },
  }));
}
