import Big from 'big.js';
import type { Unit } from '../code/record';
import { oncePer } from '../once';
import { isLabelledBySum, partsOf } from './combination';
import { convert } from './convert';
import { findQuantities } from './quantity';
import type { Amount } from './values';

/** What a unit says beyond its amount and measure, from its own fields or else from its words. */
export type UnitFacts = {
  unit: Unit;
  amount: Big;
  /** The substances of a combination, or the salts of one; empty for a unit of one amount. */
  parts: Amount[];
  /** What one unit is in all, where a dose may name the sum of the parts: the label does. */
  total: Big | null;
  /** The same amount in another measure: `50 micrograms (250 i.u.)`. */
  restated: Amount | null;
  /** The most that the unit or the code covers: `per study dose, up to 30 millicuries`. */
  ceiling: Amount | null;
};

/** Reads the facts of a unit; the same unit is read once. */
export const factsOf = oncePer((unit: Unit): UnitFacts => {
  const { components, restated } = partsOf(unit.text);
  const read = components.length > 1 ? components.map(({ amount, measure }) => ({ amount, measure })) : [];
  const parts = unit.parts ?? read;
  const said = unit.restated ?? (restated && { amount: restated.amount, measure: restated.measure });
  return {
    unit,
    amount: new Big(unit.amount),
    parts,
    total: totalOf(unit, parts, parts.length > 1 ? said : null),
    restated: parts.length > 1 ? null : said,
    ceiling: unit.ceiling ?? ceilingOf(unit),
  };
});

function totalOf(unit: Unit, parts: readonly Amount[], stated: Amount | null): Big | null {
  const { amount, measure, text } = unit;
  const together = /\btogether\b/i.test(text);
  if (parts.length < 2) return together ? new Big(amount) : null;
  if (stated) return convert(new Big(stated.amount), stated.measure, measure);
  const sum = parts.reduce<Big | null>((before, part) => {
    const value = convert(new Big(part.amount), part.measure, measure);
    return before && value ? before.plus(value) : null;
  }, new Big(0));
  if (!sum) return null;
  return unit.salts || sum.eq(amount) || isLabelledBySum(text) ? sum : null;
}

/** A ceiling after a counting phrase or a step; or the amount itself where the code ends at it. */
function ceilingOf(unit: Unit): Amount | null {
  const lead = /^.+?[,(]?\s*\bup to (?=[\d.])/i.exec(unit.text)?.[0];
  const found =
    lead === undefined || unit.parts
      ? undefined
      : findQuantities(unit.text).find(({ start }) => start === lead.length);
  if (found) return { amount: found.amount, measure: found.measure };
  return unit.upTo && endsThere(unit) ? { amount: unit.amount, measure: unit.measure } : null;
}

/** "Less than or equal to 100 mg" and "up to 200 million cells … per therapeutic dose": more is another code's. */
function endsThere(unit: Unit): boolean {
  return /^less than or equal to\b/i.test(unit.text) || unit.measure === 'cell';
}
