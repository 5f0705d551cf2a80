import Big from 'big.js';
import { bareDoses } from './bare-doses';
import { combination, ofTotal } from './combined';
import { isLabelledBySum } from './combination';
import { convert } from './convert';
import { countThings, statedUnits, vessels, type Of } from './counting';
import type { Dose } from './dose/type';
import { isWhole } from './exact';
import { familyOf } from './measures';
import { missing } from './missing';
import type { Resolved } from './resolved';
import type { Step } from './rules';
import { printed } from './printed-strength';
import { rental } from './rental';
import { names } from './things';
import type { UnitFacts } from './unit-facts';
import { countedVessel } from './vessel';
import { amountInWords, bigInWords, strengthInWords } from './values';
import type { Amount, Refused, Strength } from './values';
import { lengthMeant } from './width-or-count';

/** Units that count a dose whatever it holds. */
const doseWords = /^(?:study dose|treatment dose|therapeutic dose|treatment|infusion|study)$/;
/** How coders count such doses. */
const countWords =
  /^(?:each|dose|study dose|treatment dose|therapeutic dose|treatment|infusion|study|injection)$/;

/**
 * Brings a dose, or what a vial holds, into the measure of the unit: exactly within a family, through a strength
 * between volume and amount, through the descriptor's own second amount, by counting where the unit counts. Anything
 * else is refused with what is missing.
 */
export function resolve(
  facts: UnitFacts,
  dose: Dose,
  strength: Strength | null,
  of: Of | null = null,
): Resolved | Refused {
  const [first, ...more] = dose.amounts;
  if (!first) return { refused: 'No amount was given.', needs: 'dose' };
  if (dose.either) {
    const meant = lengthMeant(facts, dose.either, of);
    return 'refused' in meant ? meant : byLength(facts, meant.length, meant.text);
  }
  if (dose.alsoSaid) return saidInTwo(facts, dose, dose.alsoSaid, strength, of);
  const vessel = bareDoses(facts, dose, of) ?? countedVessel(facts, dose, of);
  if (vessel) return vessel;
  if (more.length > 0 && /hyaluronidase/i.test(of?.long ?? '')) {
    const drugs = withoutSpreader(facts, dose, strength);
    if (drugs) return drugs;
  }
  const several = severalDoses(facts, dose);
  if (several) return several;
  const stated = statedUnits(facts, dose, of) ?? rental(facts, dose, of) ?? countThings(facts, dose, of);
  if (stated) return stated;
  const isNamedBox = first.measure !== 'each' && names(dose.noun ?? '', of?.long ?? '');
  if (dose.noun !== undefined && dose.noun !== 'supply' && !isNamedBox) {
    return { refused: `"${dose.noun}" is not a measure that is known here.`, needs: 'measure' };
  }
  if (dose.length && familyOf(facts.unit.measure) === 'length') {
    return byLength(facts, dose.length, `of the rolls the length counts: ${amountInWords(dose.length)}`);
  }
  if (facts.total && more.length === 0) {
    const whole = ofTotal(facts, first) ?? throughTotal(facts, first, dose.strength ?? strength);
    if (whole) return whole;
  }
  if (facts.parts.length > 1) return combination(facts, dose.amounts);
  if (more.length === 0) {
    return resolveOne(facts, first, dose.strength ?? strength ?? printed(facts, first, of));
  }
  const isSum = dose.joined === true || facts.total !== null || isLabelledBySum(of?.long ?? '');
  return (isSum ? sum(facts, dose, strength) : null) ?? oneAmountOnly(facts, dose);
}

function byLength(facts: UnitFacts, length: Amount, text: string): Resolved | Refused {
  const rolls = resolveOne(facts, length, null);
  return 'refused' in rolls ? rolls : { ...rolls, steps: [{ rule: 'counted', text }, ...rolls.steps] };
}

/** An amount that was said in two measures: whichever the unit can be counted in; where it is both, they have to agree. */
function saidInTwo(
  facts: UnitFacts,
  dose: Dose,
  alsoSaid: Amount,
  strength: Strength | null,
  of: Of | null,
): Resolved | Refused {
  const { alsoSaid: _, ...one } = dose;
  const first = resolve(facts, one, strength, of);
  const second = resolve(facts, { ...one, amounts: [alsoSaid] }, strength, of);
  if ('refused' in first) return 'refused' in second ? first : second;
  if ('refused' in second || second.amount.eq(first.amount)) return first;
  const said = [...dose.amounts, alsoSaid].map(amountInWords).join(' and ');
  return { refused: `${said} are not the same amount of this drug: which is right?`, needs: 'dose' };
}

/** Amounts that were given apart, for a unit that is one dose whatever it holds: rest and stress are two. */
function severalDoses(facts: UnitFacts, { amounts, joined, times }: Dose): Refused | null {
  const count = times ?? (joined ? amounts.length : 1);
  const isSized = amounts.every(({ measure }) => familyOf(measure) !== 'count');
  if (count < 2 || !isSized || !doseWords.test(facts.unit.measure)) return null;
  const said = amounts.map(amountInWords).join(' + ');
  return {
    refused: `${said}: one ${facts.unit.measure}, or ${count}? Write how many were given.`,
    needs: 'count',
  };
}

/** Hyaluronidase only spreads the drug and is not counted: `1,800 mg/30,000 units` is 1,800 mg of the antibody. */
function withoutSpreader(facts: UnitFacts, dose: Dose, strength: Strength | null): Resolved | Refused | null {
  const { unit } = facts;
  const drugs = dose.amounts.filter(({ measure }) => familyOf(measure) === familyOf(unit.measure));
  const isSpreader = ({ measure }: Amount) => familyOf(measure) === 'activity';
  const others = dose.amounts.filter((amount) => !drugs.includes(amount));
  if (familyOf(unit.measure) === 'activity' || others.length !== 1 || !others.every(isSpreader)) return null;
  const resolved = resolve(facts, { ...dose, amounts: drugs, joined: true }, strength);
  if ('refused' in resolved) return resolved;
  const text = `${others.map(amountInWords).join(', ')} of hyaluronidase are not counted`;
  return { ...resolved, steps: [{ rule: 'combination', text }, ...resolved.steps] };
}

/** `30 mg + 15 mg`; or both parts of a drug whose unit is their sum. */
function sum(facts: UnitFacts, dose: Dose, strength: Strength | null): Resolved | null {
  const [first, ...more] = dose.amounts;
  let total = new Big(first?.amount ?? 0);
  for (const { amount, measure } of more) {
    const value = first ? convert(new Big(amount), measure, first.measure) : null;
    if (!value) return null;
    total = total.plus(value);
  }
  const whole: Amount = { amount: total.toFixed(), measure: first?.measure ?? '' };
  const resolved = resolveOne(facts, whole, strength);
  const text = `${dose.amounts.map(amountInWords).join(' + ')} = ${amountInWords(whole)}`;
  return 'refused' in resolved
    ? null
    : { ...resolved, steps: [{ rule: 'arithmetic', text }, ...resolved.steps] };
}

function oneAmountOnly({ unit }: UnitFacts, { amounts }: Dose): Refused {
  const said = amounts.map(amountInWords).join('/');
  return { refused: `One unit is ${amountInWords(unit)}: one amount is needed, not ${said}.`, needs: 'dose' };
}

function throughTotal(facts: UnitFacts, given: Amount, strength: Strength | null): Resolved | null {
  const substance = strength && throughStrength(new Big(given.amount), given, strength, facts.unit.measure);
  if (!substance) return null;
  const whole = ofTotal(facts, { amount: substance.amount.toFixed(), measure: facts.unit.measure });
  return whole && { ...whole, steps: [...substance.steps, ...whole.steps] };
}

function resolveOne(facts: UnitFacts, given: Amount, strength: Strength | null): Resolved | Refused {
  const { unit, restated } = facts;
  const amount = new Big(given.amount);
  if (countsDoses(facts) && countWords.test(given.measure)) {
    return { amount: unit.measure === 'cell' ? amount.times(unit.amount) : amount, steps: [] };
  }
  if (given.measure === unit.vessel || (unit.vial && given.measure === 'vial')) {
    const { steps } = vessels(given.measure, 'unit', given);
    return { amount: amount.times(unit.amount), steps };
  }
  // "7 days of therapy" is one injection of a depot, and so is what is "less than or equal to 100 mg".
  const isOneInjection = / of therapy$|^less than or equal to /i.test(unit.text);
  if (isOneInjection && /^(?:dose|injection|syringe)$/.test(given.measure)) {
    return { amount: amount.times(unit.amount), units: amount, steps: [] };
  }
  const filled = unit.vial && wholeVials(facts, given, unit.vial);
  if (filled) return filled;
  // A bare number has no measure of its own; only things that are counted take it.
  const isFluid = unit.measure === 'fl oz' && given.measure === 'ounce';
  const measure = isFluid ? unit.measure : given.measure;
  const direct = measure === 'each' ? null : convert(amount, measure, unit.measure);
  if (direct && familyOf(unit.measure) !== 'count') {
    return within(facts, { amount: direct, steps: conversion(given, direct, unit.measure) });
  }
  const byWords = restated && convert(amount, given.measure, restated.measure);
  if (restated && byWords) {
    const value = byWords.times(unit.amount).div(restated.amount);
    const isTime = /^(?:time|days|months)$/.test(familyOf(restated.measure));
    if (isTime && familyOf(unit.measure) === 'count' && !isWhole(value)) {
      const words = `One unit is ${amountInWords(restated)}: whether ${amountInWords(given)} are billed, payers decide`;
      return { refused: `${words}. How many units?`, needs: 'count' };
    }
    const text = `one unit is ${unit.text}: ${amountInWords(given)} = ${bigInWords(value, unit.measure)}`;
    return { amount: value, steps: [{ rule: 'conversion', text }] };
  }
  const byStrength = strength && throughStrength(amount, given, strength, unit.measure);
  if (byStrength) return within(facts, byStrength);
  return oneDose(facts, given) ?? missing(facts, given, strength);
}

/** 1.1 mg of a drug whose vial of 1.1 mg gives the 0.9 mg of one unit: the label's amount counts the vials. */
function wholeVials({ unit }: UnitFacts, given: Amount, vial: Amount): Resolved | null {
  const value = convert(new Big(given.amount), given.measure, vial.measure);
  if (!value || !value.mod(vial.amount).eq(0) || value.mod(unit.amount).eq(0)) return null;
  const count = value.div(vial.amount);
  const text = `${amountInWords(given)} is the label of ${count.toFixed()} × ${amountInWords(vial)}, each ${amountInWords(unit)}`;
  return { amount: count.times(unit.amount), steps: [{ rule: 'counted', text }] };
}

function countsDoses({ unit }: UnitFacts): boolean {
  return (
    doseWords.test(unit.measure) ||
    (unit.measure === 'cell' && /\bper (?:therapeutic dose|infusion)\b/i.test(unit.text))
  );
}

function conversion(given: Amount, value: Big, measure: string): Step[] {
  if (given.measure === measure || given.measure === 'each') return [];
  const verb = familyOf(measure) === 'activity' ? 'counted as' : '=';
  return [{ rule: 'conversion', text: `${amountInWords(given)} ${verb} ${bigInWords(value, measure)}` }];
}

/** Volume to substance or substance to volume. */
function throughStrength(amount: Big, given: Amount, strength: Strength, measure: string): Resolved | null {
  const ways = [
    { from: strength.in, to: strength.substance },
    { from: strength.substance, to: strength.in },
  ];
  for (const { from, to } of ways) {
    const source = convert(amount, given.measure, from.measure);
    const target = source && convert(source.times(to.amount).div(from.amount), to.measure, measure);
    if (!target || familyOf(measure) === 'count') continue;
    const text = `${amountInWords(given)} at ${strengthInWords(strength)} = ${bigInWords(target, measure)}`;
    return { amount: target, steps: [{ rule: 'strength', text }] };
  }
  return null;
}

/** A sized amount for a unit that counts doses: one dose, as long as it is within what the descriptor names. */
function oneDose({ unit, ceiling }: UnitFacts, given: Amount): Resolved | Refused | null {
  if (familyOf(given.measure) === 'count') return null;
  const said = amountInWords(given);
  const floor = unit.above && convert(new Big(given.amount), given.measure, unit.above.measure);
  if (floor && unit.above) {
    const limit = amountInWords(unit.above);
    if (floor.gt(unit.above.amount)) return counted(`${said} is above ${limit}: one ${unit.measure}`);
    return { refused: `${said} is not above ${limit}, which this code is for; it belongs to another code.` };
  }
  if (!doseWords.test(unit.measure)) return null;
  if (!ceiling) {
    const isActivity = familyOf(given.measure) === 'radioactivity';
    return unit.measure === 'study dose' && isActivity ? counted(`${said} given for one study`) : null;
  }
  const compared = convert(new Big(given.amount), given.measure, ceiling.measure);
  if (!compared) return null;
  const most = `${amountInWords(ceiling)} of one ${unit.measure}`;
  if (compared.lte(ceiling.amount)) return counted(`${said} is within the ${most}`);
  return { refused: `${said} is above the ${most}: how many were given?`, needs: 'count' };
}

function counted(text: string): Resolved {
  return { amount: new Big(1), steps: [{ rule: 'one per study', text }] };
}

/** Refuses what is above the descriptor's own ceiling, and what is not above its floor. */
function within({ unit, ceiling }: UnitFacts, resolved: Resolved): Resolved | Refused {
  if (unit.above) {
    const floor = convert(new Big(unit.above.amount), unit.above.measure, unit.measure);
    const given = bigInWords(resolved.amount, unit.measure);
    if (floor && resolved.amount.lte(floor)) {
      const limit = amountInWords(unit.above);
      return {
        refused: `${given} is not above ${limit}, which this code is for; it belongs to another code.`,
      };
    }
    if (!isWhole(resolved.amount.div(unit.amount))) {
      return {
        refused: `${given} of a code for more than ${amountInWords(unit.above)}: how many units of ${amountInWords(unit)} does the payer take?`,
        needs: 'count',
      };
    }
  }
  const most = ceiling && convert(new Big(ceiling.amount), ceiling.measure, unit.measure);
  if (!ceiling || !most || resolved.amount.lte(most)) return resolved;
  const given = bigInWords(resolved.amount, unit.measure);
  return {
    refused: `${given} is above the descriptor's ceiling of ${amountInWords(ceiling)}; a larger amount belongs to another code.`,
  };
}
