import Big from 'big.js';
import type { Unit } from '../code/record';
import { doseInWords, parseDose, type Dose } from './dose';
import { shortText } from './exact';
import { familyOf } from './measures';
import { countVials, openVials, type Opened } from './opened';
import { parseStrength, parseVial } from './parse-values';
import type { UnitsRequest, UnitsResult } from './request';
import { resolve, strengthOf } from './resolve';
import { toUnits } from './rounding';
import type { Step } from './rules';
import { factsOf } from './unit-facts';
import { amountInWords, strengthInWords } from './values';
import type { Amount, Refused, Strength, Vial } from './values';

/**
 * Dose in, billing units out (DOMAIN 3.2 and 3.3), with every step in words. Exact decimal arithmetic; nothing is
 * converted between families without a strength, and what is missing is asked for.
 */
export function computeUnits(request: UnitsRequest): UnitsResult | Refused {
  const { unit } = request;
  const facts = factsOf(unit);
  if (facts.amount.lte(0)) return { refused: 'The unit has no amount.' };
  const said = typeof request.dose === 'string' ? parseDose(request.dose) : request.dose;
  if ('refused' in said) return said;
  const named =
    typeof request.strength === 'string' ? parseStrength(request.strength) : (request.strength ?? null);
  if (named && 'refused' in named) return named;
  const vials = parseVials(request.vials, said);
  if ('refused' in vials) return vials;

  const strength = named ?? commonStrength(vials);
  const dose = inContainers(said, vials);
  const bySize = unit.measure === 'vial' && vials.length > 0 && isSized(dose);
  const counted = bySize ? countVials(request, dose, vials, strength) : null;
  const given = counted ?? resolve(facts, dose, strength);
  if ('refused' in given) return given;
  const time = request.time ?? 'past half';
  const { units, step } = toUnits(given.amount, facts.amount, unit.measure, unit.upTo ?? false, time);
  const steps: Step[] = dose.steps.map((text) => ({ rule: 'arithmetic', text }));
  steps.push(...given.steps, step);

  const asDose = said.vials.length > 0;
  let opened: Opened | Refused = counted && 'opened' in counted ? counted.opened : nothingOpened;
  if (vials.length > 0 && familyOf(unit.measure) !== 'count') {
    opened = openVials({ request, facts, vials, strength, given: given.amount, units, asDose });
  }
  if ('refused' in opened) return opened;
  steps.push(...opened.steps);
  return {
    unit,
    dose: doseInWords(said),
    amount: { amount: shortText(given.amount), measure: unit.measure },
    units: units.toFixed(),
    discardedUnits: opened.discardedUnits,
    discarded: opened.discarded,
    modifiers: opened.modifiers,
    vials: opened.vials,
    steps,
  };
}

const nothingOpened: Opened = { discardedUnits: null, discarded: null, modifiers: [], vials: [], steps: [] };

/** The vials that were named beside the dose, or else those inside it (`2 vials of 40 mg`). */
function parseVials(named: UnitsRequest['vials'], dose: Dose): Vial[] | Refused {
  if (!named || named.length === 0) return dose.vials;
  const vials: Vial[] = [];
  for (const one of named) {
    const vial = typeof one === 'string' ? parseVial(one) : one;
    if ('refused' in vial) return vial;
    vials.push(vial);
  }
  return vials;
}

/** The dose has an amount with a size, not a count of vials. */
function isSized({ amounts: [given] }: Dose): boolean {
  return given !== undefined && familyOf(given.measure) !== 'count';
}

/** The strength on the labels, where all of them state the same. */
function commonStrength(vials: readonly Vial[]): Strength | null {
  const [first, ...others] = vials.map(strengthOf);
  if (!first) return null;
  const words = strengthInWords(first);
  return others.every((other) => other && strengthInWords(other) === words) ? first : null;
}

/** A dose said in containers (`2 vials`) whose size is known from elsewhere. */
function inContainers(dose: Dose, vials: readonly Vial[]): Dose {
  const [given] = dose.amounts;
  const [vial, ...others] = vials;
  const oneKind = vial && others.every((other) => other.label === vial.label);
  if (
    !given ||
    !oneKind ||
    dose.amounts.length > 1 ||
    !/^(?:vial|syringe|ampule|bottle|bag)$/.test(given.measure)
  ) {
    return dose;
  }
  const amounts = vial.holds.map(({ amount, measure }) => ({
    amount: new Big(amount).times(given.amount).toFixed(),
    measure,
  }));
  const text = `${amountInWords(given)} of ${vial.label} = ${amounts.map(amountInWords).join('/')}`;
  return { ...dose, amounts, steps: [...dose.steps, text] };
}

/** All steps of a result as one text: `45 mg ÷ 10 mg = 4.5, rounded up to 5 units.` */
export function explain(steps: readonly Step[]): string {
  return steps.map(({ text }) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`).join(' ');
}

/** The amount that a number of units stands for: 4 units of 10 mg are 40 mg. With "up to", the most they may cover. */
export function amountOf(unit: Unit, units: string): Amount {
  return { amount: new Big(unit.amount).times(units).toFixed(), measure: unit.measure };
}
