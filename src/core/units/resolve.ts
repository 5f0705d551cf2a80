import Big from 'big.js';
import { convert } from './convert';
import type { Dose } from './dose';
import { familyOf } from './measures';
import type { Step } from './rules';
import { amountInWords, bigInWords, strengthInWords } from './values';
import type { Amount, Need, Refused, Strength, Vial } from './values';
import type { UnitFacts } from './unit-facts';

/** An amount in the measure of the unit, and how it got there. */
export type Resolved = { amount: Big; steps: Step[] };

/** Units that count a dose whatever it holds. */
const doseWords = /^(?:study dose|treatment dose|therapeutic dose|treatment|infusion|study)$/;
/** How coders count such doses. */
const countWords =
  /^(?:each|dose|study dose|treatment dose|therapeutic dose|treatment|infusion|study|injection)$/;

/**
 * Brings a dose, or what a vial holds, into the measure of the unit: exactly within a family, through a strength
 * between volume and amount, through the descriptor's own second amount. Anything else is refused with what is missing.
 */
export function resolve(
  facts: UnitFacts,
  given: Pick<Dose, 'amounts' | 'strength'>,
  strength: Strength | null,
): Resolved | Refused {
  const [first, ...more] = given.amounts;
  if (!first) return { refused: 'No amount was given.', needs: 'dose' };
  const combined = facts.parts.length > 1 && !(facts.totalStated && more.length === 0);
  if (combined) return combination(facts, given.amounts);
  if (more.length === 0) return resolveOne(facts, first, given.strength ?? strength);
  const said = given.amounts.map(amountInWords).join('/');
  return {
    refused: `One unit is ${amountInWords(facts.unit)}: one amount is needed, not ${said}.`,
    needs: 'dose',
  };
}

function resolveOne(facts: UnitFacts, given: Amount, strength: Strength | null): Resolved | Refused {
  const { unit, restated } = facts;
  const amount = new Big(given.amount);
  const doses = countsDoses(facts) && countWords.test(given.measure);
  // A bare number has no measure of its own; only things that are counted take it.
  const sized = given.measure === 'each' && familyOf(unit.measure) !== 'count';
  if (doses) return { amount: unit.measure === 'cell' ? amount.times(unit.amount) : amount, steps: [] };
  const direct = sized ? null : convert(amount, given.measure, unit.measure);
  if (direct) return within(facts, { amount: direct, steps: conversion(given, direct, unit.measure) });
  const byWords = restated && convert(amount, given.measure, restated.measure);
  if (restated && byWords) {
    const value = byWords.times(unit.amount).div(restated.amount);
    const text = `the descriptor itself says ${unit.text}: ${amountInWords(given)} = ${bigInWords(value, unit.measure)}`;
    return { amount: value, steps: [{ rule: 'conversion', text }] };
  }
  const byStrength = strength && throughStrength(amount, given, strength, unit.measure);
  if (byStrength) return within(facts, byStrength);
  return oneDose(facts, given) ?? missing(facts, given, strength);
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
    if (!target) continue;
    const text = `${amountInWords(given)} at ${strengthInWords(strength)} = ${bigInWords(target, measure)}`;
    return { amount: target, steps: [{ rule: 'strength', text }] };
  }
  return null;
}

/** A sized amount for a unit that counts doses: one dose, as long as it is within the ceiling that the descriptor names. */
function oneDose({ unit, ceiling }: UnitFacts, given: Amount): Resolved | Refused | null {
  if (!doseWords.test(unit.measure) || familyOf(given.measure) === 'count') return null;
  const said = amountInWords(given);
  if (!ceiling) return unit.measure === 'study dose' ? counted(`${said} given for one study`) : null;
  const compared = convert(new Big(given.amount), given.measure, ceiling.measure);
  if (!compared) return null;
  const most = `${amountInWords(ceiling)} of one ${unit.measure}`;
  if (compared.lte(ceiling.amount)) return counted(`${said} is within the ${most}`);
  return { refused: `${said} is above the ${most}: how many were given?`, needs: 'count' };
}

function counted(text: string): Resolved {
  return { amount: new Big(1), steps: [{ rule: 'one per study', text }] };
}

/** Refuses what is above the descriptor's own ceiling. */
function within({ unit, ceiling }: UnitFacts, resolved: Resolved): Resolved | Refused {
  const most = ceiling && convert(new Big(ceiling.amount), ceiling.measure, unit.measure);
  if (!ceiling || !most || resolved.amount.lte(most)) return resolved;
  const given = bigInWords(resolved.amount, unit.measure);
  const refused = `${given} is above the descriptor's ceiling of ${amountInWords(ceiling)}; a larger amount belongs to another code.`;
  return { refused, needs: 'another code' };
}

/** Each substance in its own part; the one that needs most units decides. */
function combination({ parts, unit }: UnitFacts, amounts: readonly Amount[]): Resolved | Refused {
  const words = parts.map(amountInWords).join('/');
  if (amounts.length !== parts.length) {
    const tenfold = parts.map(({ amount, measure }) => ({
      amount: new Big(amount).times(10).toFixed(),
      measure,
    }));
    const example = tenfold.map(amountInWords).join('/');
    const refused = `One unit counts ${parts.length} substances together (${words}); give the amount of each, as in "${example}".`;
    return { refused, needs: 'all amounts' };
  }
  const ratios: Big[] = [];
  for (const [index, part] of parts.entries()) {
    const given = amounts[index];
    const converted = given ? convert(new Big(given.amount), given.measure, part.measure) : null;
    if (!converted) {
      return {
        refused: `The parts of ${words} are needed in this order and in these measures.`,
        needs: 'all amounts',
      };
    }
    ratios.push(converted.times(unit.amount).div(part.amount));
  }
  const most = ratios.reduce((one, other) => (other.gt(one) ? other : one));
  const even = ratios.every((ratio) => ratio.eq(most));
  const given = amounts.map(amountInWords).join('/');
  const text = `${given} against ${words} for one unit${even ? '' : '; the larger share decides'}`;
  return { amount: most, steps: [{ rule: 'combination', text }] };
}

function missing({ unit }: UnitFacts, given: Amount, strength: Strength | null): Refused {
  const [have, want] = [familyOf(given.measure), familyOf(unit.measure)];
  const said = amountInWords(given);
  const one = amountInWords(unit);
  const refuse = (refused: string, needs: Need): Refused => ({ refused, needs });
  if (want === 'count') {
    return refuse(`One unit is ${unit.text}; ${said} does not say how many were given.`, 'count');
  }
  if (given.measure === 'each') return refuse(`${said} of what? One unit is ${one}.`, 'measure');
  if (have === 'count') {
    return refuse(`How much does one ${given.measure} hold? One unit is ${one}.`, 'vials');
  }
  const why = strength
    ? `${strengthInWords(strength)} does not join them`
    : 'a strength such as "10 mg/mL" is needed';
  if (have === 'volume' || want === 'volume') {
    return refuse(`${said} cannot be counted in ${one}: ${why}.`, 'strength');
  }
  return refuse(
    `${said} cannot be counted in ${one}: nothing is converted between ${have} and ${want}.`,
    'measure',
  );
}

/** What one container holds, in the measure of the unit. */
export function resolveVial(facts: UnitFacts, vial: Vial, strength: Strength | null): Resolved | Refused {
  const given = { amounts: vial.holds, strength: strengthOf(vial) };
  const resolved = resolve({ ...facts, ceiling: null }, given, strength);
  if (!('refused' in resolved)) return resolved;
  return { refused: `Vial of ${vial.label}: ${resolved.refused}`, needs: resolved.needs ?? 'vials' };
}

/** The strength that a label states: `40 mg/20 mL`. */
export function strengthOf({ holds, volume }: Vial): Strength | null {
  const [substance] = holds;
  return volume && substance && holds.length === 1 ? { substance, in: volume } : null;
}
