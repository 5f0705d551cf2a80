import Big from 'big.js';
import type { Unit, UnitAmount } from '../code/record';
import { familyOf } from './measures';
import { findQuantities } from './quantity';
import { isContainer } from './things';

/*
 * What a descriptor says beside the amount of one unit, anywhere in its text: a first stretch that is not counted, a
 * full unit that is required, what a box holds.
 */

const numbers = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** `per box of 100`, `50 per box`, `per set of four (4)`, `per bottle of 60 tablets` → the pieces. */
export function holdsNamed(words: string): UnitAmount | null {
  const [, after, before] = /\bof ([a-z]+|\d+)\b|^(\d+) per\b/i.exec(words) ?? [];
  const word = (after ?? before ?? '').toLowerCase();
  const number = /^\d+$/.test(word) ? Number(word) : numbers.indexOf(word);
  return number > 1 ? { amount: String(number), measure: 'each' } : null;
}

const mustBeMet =
  /must be met or exceeded|do not (?:report|bill)[^().]*\b(?:for|of)[^().]*\bless than (\d+) minutes/i;

/** The amount behind a lead: `beyond the first` → 5 minutes. */
function amountAfter(text: string, lead: RegExp): UnitAmount | null {
  const match = lead.exec(text);
  if (!match) return null;
  const from = match.index + match[0].length;
  const found = findQuantities(text.slice(from, from + 40)).find(({ start }) => start === 0);
  return found ? { amount: found.amount, measure: found.measure } : null;
}

/** `500 mg (150/350)`: what the amount is the sum of. */
function partsInBrackets(text: string, { amount, measure }: Unit): UnitAmount[] | null {
  const [, first, second] = /\d ?[a-z]+ \((\d[\d.]*)\/(\d[\d.]*)\)/i.exec(text) ?? [];
  if (first === undefined || second === undefined || familyOf(measure) !== 'mass') return null;
  if (!new Big(first).plus(second).eq(amount)) return null;
  return [first, second].map((part) => ({ amount: part, measure }));
}

export function withDescriptorFacts(text: string, unit: Unit): Unit {
  const more: Partial<Unit> = {};
  if (familyOf(unit.measure) === 'time') {
    const beyond = amountAfter(text, /\bbeyond the first /i);
    if (beyond && familyOf(beyond.measure) === 'time') more.beyond = beyond;
    if (mustBeMet.test(text)) more.full = true;
  }
  if (isContainer(unit.measure) && unit.measure !== 'pair' && !unit.holds) {
    const holds =
      holdsNamed(unit.text) ?? holdsNamed(text.slice(text.indexOf(unit.text)).split(/[,;]/)[0] ?? '');
    if (holds) more.holds = holds;
  }
  const parts = partsInBrackets(text, unit);
  if (parts) more.parts = parts;
  const vial = amountAfter(text, /\bprovided in (?:an? )?(?=[\d.]+\s*\w+\s+vial)/i);
  if (vial) more.vial = vial;
  // "5000 IU vial": the vial is one unit.
  const own = text.slice(text.indexOf(unit.text) + unit.text.length);
  if (/^ vial$/i.test(own.trimEnd()) && familyOf(unit.measure) !== 'count') {
    more.vial = { amount: unit.amount, measure: unit.measure };
  }
  return Object.keys(more).length === 0 ? unit : { ...more, ...unit };
}
