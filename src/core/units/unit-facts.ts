import Big from 'big.js';
import type { Unit } from '../code/record';
import { partsOf } from './combination';
import { findQuantities } from './quantity';
import type { Amount } from './values';

/** What the words of a unit say beyond its amount and measure. */
export type UnitFacts = {
  unit: Unit;
  amount: Big;
  /** The substances of a combination; empty for a unit of one amount. */
  parts: Amount[];
  /** The words give the sum of the parts: `1 gram/0.125 grams (1.125 grams)`. */
  totalStated: boolean;
  /** The same amount in another measure: `50 micrograms (250 i.u.)`. */
  restated: Amount | null;
  /** The most that the unit or the code covers: `per study dose, up to 30 millicuries`. */
  ceiling: Amount | null;
};

const cache = new WeakMap<Unit, UnitFacts>();

/** Reads the facts of a unit from its words; the same unit is read once. */
export function factsOf(unit: Unit): UnitFacts {
  const known = cache.get(unit);
  if (known) return known;
  const { components, restated } = partsOf(unit.text);
  const combination = components.length > 1;
  const facts: UnitFacts = {
    unit,
    amount: new Big(unit.amount),
    parts: combination ? components.map(({ amount, measure }) => ({ amount, measure })) : [],
    totalStated: combination && restated !== null,
    restated: restated && !combination ? { amount: restated.amount, measure: restated.measure } : null,
    ceiling: ceilingOf(unit),
  };
  cache.set(unit, facts);
  return facts;
}

/** A ceiling after a counting phrase or a step; or the amount itself where the code ends at it. */
function ceilingOf(unit: Unit): Amount | null {
  const lead = /^.+?[,(]?\s*\bup to (?=[\d.])/i.exec(unit.text)?.[0];
  const found =
    lead === undefined ? undefined : findQuantities(unit.text).find(({ start }) => start === lead.length);
  if (found) return { amount: found.amount, measure: found.measure };
  return unit.upTo && endsThere(unit) ? { amount: unit.amount, measure: unit.measure } : null;
}

/** "Less than or equal to 100 mg" and "up to 200 million cells … per therapeutic dose": more is another code's. */
function endsThere(unit: Unit): boolean {
  return /^less than or equal to\b/i.test(unit.text) || unit.measure === 'cell';
}
