import type { Unit, UnitAmount } from '../code/record';
import { isLabelledBySum, partsOf, runEndingAt, spread, sumOf } from './combination';
import { familyOf, type Family } from './measures';
import { findQuantities, type Quantity } from './quantity';

/** What a descriptor's billing unit is, or why none was read from it. */
export type ParsedUnit = { unit: Unit } | { refused: string };

/** Families whose amounts a descriptor states for the product itself; a weight in pounds or a length is the item's size. */
const dosed: ReadonlySet<Family> = new Set<Family>([
  'mass',
  'volume',
  'activity',
  'kallikrein activity',
  'radioactivity',
  'equivalents',
  'substance',
  'cells',
  'vector genomes',
  'plaque-forming units',
  'energy',
]);

type Verdict = 'unit' | 'up to' | 'at most' | 'floor' | 'concentration' | 'size';
type Judged = { quantity: Quantity; verdict: Verdict };

/**
 * Chooses the amount that stands for the product: the last one outside brackets that is neither a size nor a
 * concentration, or one that fills a pair of brackets.
 *
 * @param text the descriptor; `outer` the same with brackets blanked; `quantities` those of `outer`
 * @returns null when there is no amount to judge
 */
export function chooseAmount(
  text: string,
  outer: string,
  quantities: readonly Quantity[],
): ParsedUnit | null {
  const judged = quantities.map((quantity) => ({ quantity, verdict: judge(outer, quantity) }));
  const usable = judged.filter(
    ({ verdict }) => verdict === 'unit' || verdict === 'up to' || verdict === 'at most',
  );
  const chosen = usable.at(-1);
  if (!chosen) return inBrackets(text) ?? refusal(text, judged);
  const floor = chosen.verdict === 'unit' ? undefined : floorBelow(outer, quantities, chosen.quantity);
  if (floor) return range(text, floor, chosen.quantity);
  const run = runEndingAt(
    outer,
    usable.map(({ quantity }) => quantity),
  );
  const first = usable[usable.length - run.length] ?? chosen;
  return run.length > 1 ? combined(text, run, first.verdict) : { unit: single(text, chosen) };
}

const concentrationAfter =
  /^\s*(?:\/\s*(?:ml|l|dl|cc|kg|g|mg|m2|m|mm3?|day|hr|hour|min|minute|24|actuation)\b|per\b)/i;
const sizeAfter =
  /^\s*(?:-|or (?:less|more|greater|larger|smaller|older|fewer)|and (?:over|older|above|under|greater)|(?:to|through) \d|size|capacity|of age|old\b|in (?:width|length|diameter)|(?:of )?(?:prednisone|protein))/i;
const sizeBefore =
  /(?:\d\s*(?:to|-|through)|\b(?:than|below|above|first|contains|containing(?: nominal)?|weighing(?: at least)?)|\bprovision of(?: up to)?|(?<!%) in|[≥≤<>=])\s*$/i;
/** The second half of a rate: `2.7 mg per 0.1 ml`. */
const rateBefore = /\bper\s*$/i;
/** A vessel's volume is its size, not what is billed: `Syringe …, 3 cc`. */
const vessel = /\b(?:syringe|needle|catheter|pouch|canister|reservoir|drainage bag|collection bag)\b/i;
const floorBefore =
  /\b(?:(?:greater|more) than(?: or equal to)?|over|minimum(?: of)?|at least|exceed(?:s|ing)?)\s*$/i;

const ofTherapy = /^ of therapy\b/i;

function judge(outer: string, quantity: Quantity): Verdict {
  const before = outer.slice(0, quantity.start);
  const after = outer.slice(quantity.end);
  const family = familyOf(quantity.measure);
  if (concentrationAfter.test(after) || rateBefore.test(before)) return 'concentration';
  const atMost = /\bless than or equal to\s*$/i.test(before);
  const therapyDays = quantity.measure === 'day' && ofTherapy.test(after);
  if (quantity.measure === 'kg' || quantity.measure === 'lb') return 'size';
  if (!dosed.has(family) && !therapyDays && !standsAlone(quantity, before, after)) return 'size';
  if (sizeAfter.test(after)) return 'size';
  if (atMost) return 'at most';
  if (floorBefore.test(before)) return 'floor';
  if (sizeBefore.test(before) || (family === 'volume' && vessel.test(before))) return 'size';
  return /\bup to\s*$/i.test(before) ? 'up to' : 'unit';
}

/** Time, area, feet and yards count only as a passage of their own at the end: `…, 15 minutes`, `…, up to 15 minutes`. */
function standsAlone({ measure }: Quantity, before: string, after: string): boolean {
  const family = familyOf(measure);
  const countable = family === 'time' || family === 'area' || measure === 'foot' || measure === 'yard';
  return countable && /[,;]\s*(?:up to\s*)?$/i.test(before) && /^\s*$/.test(after);
}

function single(text: string, { quantity, verdict }: Judged): Unit {
  const lead = verdict === 'unit' ? '' : verdict === 'up to' ? 'up to' : 'less than or equal to';
  const start = lead === '' ? quantity.start : text.toLowerCase().lastIndexOf(lead, quantity.start);
  const bracket = /^\s*\((?:up to )?[^()]*\)/i.exec(text.slice(quantity.end));
  const said = bracket && partsOf(text.slice(quantity.start, quantity.end + bracket[0].length)).restated;
  const trailer = (bracket && said ? bracket : ofTherapy.exec(text.slice(quantity.end)))?.[0] ?? '';
  return {
    amount: quantity.amount,
    measure: quantity.measure,
    ...(verdict === 'unit' ? {} : { upTo: true as const }),
    text: text.slice(start, quantity.end + trailer.length),
  };
}

/** `betamethasone acetate 3 mg and betamethasone sodium phosphate 3 mg`: one substance, two salts. */
function areSalts(text: string): boolean {
  const named = /\b([a-z]{6,})\b[a-z ]*\d[\d.]*\s*[a-z]+\s+and\s+\1\b/i.exec(text)?.[1];
  // Two salts of sodium are two drugs.
  return named !== undefined && !/^(?:sodium|potassium|calcium|magnesium|aluminum)$/i.test(named);
}

function combined(text: string, run: readonly Quantity[], verdict: Verdict): ParsedUnit {
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return { refused: 'No amount was found.' };
  const bracket = /^,?\s*\([^()]*\)/.exec(text.slice(last.end))?.[0] ?? '';
  const start = verdict === 'up to' ? text.toLowerCase().lastIndexOf('up to', first.start) : first.start;
  const total = bracket === '' ? null : partsOf(text.slice(start, last.end + bracket.length)).restated;
  const words = text.slice(start, total ? last.end + bracket.length : last.end);
  const stated = total ?? (run.length === 2 && isLabelledBySum(text) ? sumOf(run) : null);
  const lead = verdict === 'up to' ? { upTo: true as const } : {};
  if (run.length > 2 && !stated) {
    if (!isLabelledBySum(text)) return { refused: `Three substances are counted together (${words}).` };
    return {
      unit: { amount: first.amount, measure: first.measure, ...lead, parts: run.map(plain), text: words },
    };
  }
  if (!stated && areSalts(text)) {
    const parts = run.map(plain);
    return { unit: { amount: first.amount, measure: first.measure, parts, salts: true, text: words } };
  }
  if (!stated && spread(run) >= 100) {
    return {
      refused: `Two very unlike amounts are counted together (${words}); which one doses are given in is not said.`,
    };
  }
  const { amount, measure } = stated ?? first;
  return { unit: { amount, measure, ...lead, text: words } };
}

function plain({ amount, measure }: Quantity): UnitAmount {
  return { amount, measure };
}

/** `single unit dosage form (354 mg)`: an amount that fills its brackets. */
function inBrackets(text: string): ParsedUnit | null {
  for (const match of text.matchAll(/\(([^()]*)\)/g)) {
    const inner = match[1] ?? '';
    const quantity = findQuantities(inner)[0];
    if (
      quantity &&
      quantity.end - quantity.start === inner.trim().length &&
      dosed.has(familyOf(quantity.measure))
    ) {
      return { unit: { amount: quantity.amount, measure: quantity.measure, text: inner.trim() } };
    }
  }
  return null;
}

/** "Injection, …, greater than 100 mg": the amount chooses the code, and one dose is billed whatever it is. */
function isDoseFloor(text: string, { measure, start, end }: Quantity): boolean {
  const before = /\b(?:greater|more) than\s*$/i.test(text.slice(0, start));
  return familyOf(measure) === 'mass' && before && /^\s*$/.test(text.slice(end));
}

function wordsOf(text: string, quantity: Quantity): string {
  return text.slice(quantity.start, quantity.end);
}

/** "greater than 7 days and up to 28 days": a lower bound of the same family before the ceiling. */
function floorBelow(outer: string, quantities: readonly Quantity[], ceiling: Quantity): Quantity | undefined {
  return quantities.find(
    (quantity) =>
      quantity.start < ceiling.start &&
      familyOf(quantity.measure) === familyOf(ceiling.measure) &&
      floorBefore.test(outer.slice(0, quantity.start)),
  );
}

function range(text: string, floor: Quantity, ceiling: Quantity): ParsedUnit {
  const words = `more than ${wordsOf(text, floor)}, at most ${wordsOf(text, ceiling)}`;
  return { refused: `A range (${words}) tells when to use the code, not how much one unit is.` };
}

function refusal(text: string, judged: readonly Judged[]): ParsedUnit | null {
  const floor = judged.find(({ verdict }) => verdict === 'floor');
  if (floor && judged.length === 1 && /^injection\b/i.test(text) && isDoseFloor(text, floor.quantity)) {
    const { amount, measure } = floor.quantity;
    const words = `greater than ${wordsOf(text, floor.quantity)}`;
    return { unit: { amount: '1', measure: 'treatment dose', above: { amount, measure }, text: words } };
  }
  if (floor) {
    return {
      refused: `"More than ${wordsOf(text, floor.quantity)}" is a floor, not the amount of one unit.`,
    };
  }
  const rate = judged.find(({ verdict }) => verdict === 'concentration');
  if (rate) {
    return {
      refused: `${wordsOf(text, rate.quantity)} is part of a concentration or a rate, not an amount.`,
    };
  }
  const size = judged[0];
  if (!size) return null;
  return {
    refused: `${wordsOf(text, size.quantity)} describes the item, the patient or the service; no billing unit is named.`,
  };
}
