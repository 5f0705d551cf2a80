import Big from 'big.js';
import type { LimitSource, CrosswalkSource } from '../import/source';
import type { PaymentLimit } from '../tables/asp-limits';
import type { LinkedSource } from './linked-file';

/** A payment limit that is not what it was. Amounts are dollars for one unit of `dosage`, exact; null where there is none. */
export type PriceChange = {
  code: string;
  /** CMS's short words for the drug. */
  name: string;
  dosage: string;
  /** What one unit was before, where it is another now: then the amounts are not for the same. */
  dosageBefore: string | null;
  before: string | null;
  after: string | null;
  change: 'added' | 'gone' | 'limit' | 'unit';
  /** By how many percent the limit rose, negative where it fell; null where that would say nothing. */
  percent: number | null;
};

/** A product that came to the crosswalk, left it, or has another count of billing units. */
export type ProductChange = {
  code: string;
  ndc: string;
  name: string;
  change: 'added' | 'gone' | 'units';
  before: string | null;
  after: string | null;
};

/** What two tables of one kind say differently, in the order of the codes. */
export type TableDiff =
  | { what: 'prices'; changes: PriceChange[]; equal: number }
  | { what: 'products'; changes: ProductChange[]; equal: number };

/** @throws Error where the two are not payment limits both, or crosswalks both */
export function diffTables(older: LinkedSource, newer: LinkedSource): TableDiff {
  if (older.kind === 'asp-limits' && newer.kind === 'asp-limits') return diffLimits(older, newer);
  if (older.kind === 'asp-crosswalk' && newer.kind === 'asp-crosswalk') return diffProducts(older, newer);
  throw new Error('Two tables of prices, or two of products, can be compared; these cannot.');
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toUpperCase();

/** Lines that stand in both under one key, in one only, and how many of those in both are equal. */
function pairs<Line>(
  older: readonly Line[],
  newer: readonly Line[],
  keyOf: (line: Line) => string,
): { key: string; before: Line | null; after: Line | null }[] {
  const before = new Map(older.map((line) => [keyOf(line), line]));
  const after = new Map(newer.map((line) => [keyOf(line), line]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((key) => ({ key, before: before.get(key) ?? null, after: after.get(key) ?? null }));
}

function priceChange(before: PaymentLimit | null, after: PaymentLimit | null): PriceChange | null {
  const line = after ?? before;
  if (!line) return null;
  const isSameUnit = !before || !after || plain(before.dosage) === plain(after.dosage);
  const limits = { before: before?.limit ?? null, after: after?.limit ?? null };
  const isSameLimit =
    limits.before === limits.after ||
    (limits.before !== null && limits.after !== null && new Big(limits.before).eq(limits.after));
  if (before && after && isSameUnit && isSameLimit) return null;
  const change = !before ? 'added' : !after ? 'gone' : isSameUnit ? 'limit' : 'unit';
  return {
    code: line.code,
    name: line.short,
    dosage: line.dosage,
    dosageBefore: change === 'unit' && before ? before.dosage : null,
    ...limits,
    change,
    percent: change === 'limit' ? percentOf(limits.before, limits.after) : null,
  };
}

/** Rounded to a tenth. */
function percentOf(before: string | null, after: string | null): number | null {
  if (before === null || after === null || new Big(before).eq(0)) return null;
  return Number(new Big(after).minus(before).div(before).times(100).toFixed(1));
}

function diffLimits(older: LimitSource, newer: LimitSource): TableDiff {
  const both = pairs(older.limits, newer.limits, ({ code }) => code);
  const changes = both.flatMap(({ before, after }) => priceChange(before, after) ?? []);
  return { what: 'prices', changes, equal: both.length - changes.length };
}

function diffProducts(older: CrosswalkSource, newer: CrosswalkSource): TableDiff {
  const both = pairs(older.products, newer.products, ({ code, id }) => `${code} ${id.text}`);
  const changes = both.flatMap(({ before, after }): ProductChange[] => {
    const line = after ?? before;
    if (!line) return [];
    const units = { before: before?.unitsPerPackage ?? null, after: after?.unitsPerPackage ?? null };
    if (before && after && units.before === units.after) return [];
    const change = !before ? 'added' : !after ? 'gone' : 'units';
    return [{ code: line.code, ndc: line.id.text, name: line.drug, change, ...units }];
  });
  return { what: 'products', changes, equal: both.length - changes.length };
}
