import { familyOf } from './measures';
import { findQuantities, type Quantity } from './quantity';
import Big from 'big.js';

/**
 * Descriptors that count two or three substances together (`10 mg and ibuprofen 3 mg`, `0.5 g/0.125 g`), and amounts
 * said twice (`50 micrograms (250 i.u.)`, `1 gram/0.125 grams (1.125 grams)`). A unit keeps the descriptor's words, so
 * both are read back from them whenever they are needed.
 */
export type Parts = {
  /** One quantity for each substance; more than one makes a combination. */
  components: Quantity[];
  /** The same amount said again in brackets: the sum of a combination, or another measure. */
  restated: Quantity | null;
};

/**
 * Drugs whose labels name the sum of what they hold: those with an inhibitor that guards them, two penicillins in one
 * syringe, two streptogramins (docs/domain/units.md, "Combinations").
 */
const bySum =
  /bactam|clavulan|penicillin g,? benzathine (?:and|with) (?:penicillin g )?procaine|quinupristin/i;

/** Whether the label of a drug with these words names the sum of its substances. */
export const isLabelledBySum = (text: string): boolean => bySum.test(text);

/** What the words of a unit count: each substance's amount, and the amount in brackets where there is one. */
export function partsOf(words: string): Parts {
  const open = words.indexOf('(');
  const outer = open < 0 ? words : words.slice(0, open);
  const components = joined(outer, findQuantities(outer));
  const inner = open < 0 ? '' : words.slice(open + 1).replace(/\).*$/s, '');
  const bracketed = /^\s*(?:up to|=)/i.test(inner) ? [] : findQuantities(inner);
  const first = bracketed[0];
  const restated =
    bracketed.length === 1 && first && inner.trim().length <= first.end - first.start + 2 ? first : null;
  return { components, restated };
}

/** Quantities of a substance each that are joined by a slash or "and", from the first on. */
function joined(text: string, quantities: readonly Quantity[]): Quantity[] {
  const run: Quantity[] = [];
  for (const quantity of quantities) {
    const last = run.at(-1);
    if (last && !joins(text.slice(last.end, quantity.start))) break;
    run.push(quantity);
  }
  return run;
}

/** The run of joined quantities that ends with the last one: one quantity, or the parts of a combination. */
export function runEndingAt(text: string, quantities: readonly Quantity[]): Quantity[] {
  const run: Quantity[] = [];
  for (const quantity of quantities.toReversed()) {
    const next = run[0];
    if (next && !joins(text.slice(quantity.end, next.start))) break;
    run.unshift(quantity);
  }
  return run;
}

/** What stands between the amounts of one combination. */
const joints = [
  // "2mg/3mg", "0.25 mg/foslevodopa 5 mg"
  /^\s*[/&+-]\s*(?:[a-z][a-z -]*)?$/i,
  // "1 mg daunorubicin/cytarabine 2.27 mg"
  /^\s*[a-z][a-z -]*\/\s*[a-z -]*$/i,
  // "10 mg and ibuprofen 3 mg", "up to 2.5 mg and ipratropium, up to 0.5 mg"
  /^\s*(?:[a-z][a-z0-9 -]*)?,?\s*\band\b[^,;:]*?(?:,\s*up to\s*)?$/i,
  // "50 mg, ceftolozane with tazobactam 25 mg"
  /^\s*,?\s*(?:[a-z][a-z0-9 -]*)?\bwith\b[^,;:]*$/i,
  // "4 mg, cilastatin 4 mg", the middle one of three
  /^\s*,\s*(?!nominal\b)[a-z]+\s+$/i,
];

/** Whether what stands between two amounts makes them parts of one combination. */
function joins(between: string): boolean {
  return joints.some((joint) => joint.test(between));
}

/** The sum of the components in the first one's measure; null when they are of different measures. */
export function sumOf(components: readonly Quantity[]): Quantity | null {
  const first = components[0];
  if (!first || components.some((part) => part.measure !== first.measure)) return null;
  const amount = components.reduce((sum, part) => sum.plus(part.amount), new Big(0)).toFixed();
  return { ...first, amount };
}

/** Largest amount over smallest, for components of one measure; Infinity for different ones. */
export function spread(components: readonly Quantity[]): number {
  const first = components[0];
  if (!first || components.some((part) => familyOf(part.measure) !== familyOf(first.measure))) {
    return Infinity;
  }
  const amounts = components.map((part) => Number(part.amount));
  return Math.max(...amounts) / Math.min(...amounts);
}
