import Big from 'big.js';
import type { Unit } from '../code/record';
import { withCapital } from '../text/capital';
import { doseInWords, parseDose, type Dose } from './dose';
import { withoutSubstances } from './dose/substances';
import { times } from './dose/type';
import { sameStrength } from './dose/volume';
import { disagreement } from './same-labels';
import { isWhole, shortText } from './exact';
import { beyondClaims } from './limits';
import { familyOf } from './measures';
import { countVials, openVials, type Opened } from './opened';
import { parseStrength } from './parse-values';
import type { UnitsRequest, UnitsResult } from './request';
import { resolve } from './resolve';
import { strengthOf } from './resolve-vial';
import type { Resolved } from './resolved';
import { inUnits, mileage, toUnits, type Rounded } from './rounding';
import type { Step } from './rules';
import { billsTenths } from './time-rules';
import { once, timed } from './timed';
import { factsOf } from './unit-facts';
import { isOral, isSupply, oralStep } from './waste';
import { amountInWords, bigInWords, strengthInWords } from './values';
import type { Amount, Refused, Strength, Vial } from './values';
import { parseVials } from './vial-list';

/**
 * Dose in, billing units out (docs/domain/units.md), with every step in words. Exact decimal arithmetic; nothing is
 * converted between families without a strength, and what is missing is asked for.
 */
export function computeUnits(request: UnitsRequest): UnitsResult | Refused {
  const { unit, of = null } = request;
  const facts = factsOf(unit);
  if (facts.amount.lte(0)) return { refused: 'The unit has no amount.' };
  const said = typeof request.dose === 'string' ? parseDose(named(request.dose, request)) : request.dose;
  if ('refused' in said) return said;
  const strengthNamed =
    typeof request.strength === 'string' ? parseStrength(request.strength) : (request.strength ?? null);
  if (strengthNamed && 'refused' in strengthNamed) return strengthNamed;
  if (strengthNamed && said.strength && !sameStrength(said.strength, strengthNamed)) {
    const words = `The dose says ${strengthInWords(said.strength)}, the strength is named as ${strengthInWords(strengthNamed)}`;
    return { refused: `${words}: which is right?`, needs: 'strength' };
  }
  const vials = request.vials?.length ? parseVials(request.vials) : said.vials;
  if ('refused' in vials) return vials;
  const doubt = disagreement(said, strengthNamed, vials);
  if (doubt) return doubt;

  const strength = strengthNamed ?? commonStrength(vials);
  const dose = inContainers(said, vials);
  const bySize = unit.measure === 'vial' && vials.length > 0 && isSized(dose);
  const counted = bySize ? countVials(request, dose, vials, strength) : null;
  const period = once(unit, dose.amounts);
  if (period && 'refused' in period) return period;
  const given = counted ?? (period ? null : resolve(facts, dose, strength, of));
  if (given && 'refused' in given) return given;
  const rounded = period ?? (given ? round(given, request) : null);
  if (!rounded) return { refused: 'No dose was given.', needs: 'dose' };
  if ('refused' in rounded) return rounded;
  const { units, step } = rounded;
  const tooMany = beyondClaims(units, unit);
  if (tooMany) return tooMany;
  const steps: Step[] = dose.steps.map((text) => ({ rule: 'arithmetic', text }));
  steps.push(...(given?.steps ?? []), step);

  let opened: Opened | Refused = counted && 'opened' in counted ? counted.opened : nothingOpened;
  const hasWaste = dose.wasted !== undefined;
  const isDrug = !isSupply(of?.code ?? '');
  const isOpened = given && isDrug && (vials.length > 0 || hasWaste) && familyOf(unit.measure) !== 'count';
  if (isOpened && of && isOral(of)) {
    steps.push(oralStep);
  } else if (isOpened) {
    opened = openVials({ request, facts, of, vials, strength, given: given.amount, units, dose });
  }
  if ('refused' in opened) return opened;
  const tooMuchLost = beyondClaims(new Big(opened.discardedUnits ?? 0), unit);
  if (tooMuchLost) return { ...tooMuchLost, needs: 'vials' };
  steps.push(...opened.steps);
  return {
    unit,
    dose: doseInWords(said),
    amount: { amount: shortText(given?.amount ?? units), measure: unit.measure },
    units: units.toFixed(),
    discardedUnits: opened.discardedUnits,
    discarded: opened.discarded,
    modifiers: opened.modifiers,
    vials: opened.vials,
    steps,
  };
}

const nothingOpened: Opened = { discardedUnits: null, discarded: null, modifiers: [], vials: [], steps: [] };

/** Billing units of an amount: stated ones as they are, time and miles by their rules, anything else upward. */
function round({ amount, units }: Resolved, { unit, of, time }: UnitsRequest): Rounded | Refused {
  const { measure } = unit;
  if (units) return { units, step: { rule: 'counted', text: inUnits(units, measure) } };
  if (unit.upTo && familyOf(measure) === 'radioactivity' && amount.gt(unit.amount)) {
    const most = amountInWords(unit);
    return {
      refused: `${bigInWords(amount, measure)} is above the ${most} of one study: how many doses were given?`,
      needs: 'count',
    };
  }
  if (measure === 'mile') {
    const miles = amount.div(unit.amount);
    if (billsTenths(of?.code ?? null) || isWhole(miles)) return mileage(miles);
    return {
      refused: `${miles.toFixed()} miles: parts of a mile are billed for ambulances; what this payer wants, its rules say. Enter whole miles.`,
      needs: 'dose',
    };
  }
  if (familyOf(measure) === 'time' && !unit.upTo) {
    return timed({ amount, unit, code: of?.code || null, chosen: time ?? null });
  }
  return toUnits(amount, unit);
}

/** What was typed, without the names of the drug that the code has itself. */
function named(dose: string, { unit, of }: UnitsRequest): string {
  if (!of || isSupply(of.code) || of.code === '') return dose;
  return withoutSubstances(dose, of.long, factsOf(unit).parts.length);
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
  const amounts = vial.holds.map((held) => times(held, given.amount));
  const text = `${amountInWords(given)} of ${vial.label} = ${amounts.map(amountInWords).join('/')}`;
  return { ...dose, amounts, steps: [...dose.steps, text] };
}

/** All steps of a result as one text: `45 mg ÷ 10 mg = 4.5, rounded up to 5 units.` */
export function explain(steps: readonly Step[]): string {
  return steps.map(({ text }) => `${withCapital(text)}.`).join(' ');
}

/** The amount that a number of units stands for: 4 units of 10 mg are 40 mg. With "up to", the most they may cover. */
export function amountOf(unit: Unit, units: string): Amount {
  return { amount: new Big(unit.amount).times(units).toFixed(), measure: unit.measure };
}
