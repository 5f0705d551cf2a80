import type { CodeRecord } from '../code/record';
import { diffReleases, type ReleaseDiff } from './diff';
import type { Release } from './release';

/** A difference with what each changed code is called, by kind and code: the window shows it beside what changed. */
export type NamedDiff = ReleaseDiff & { names: Record<string, string> };

/** The key under which a code of a difference has its name. */
export const nameKey = ({ kind, code }: Pick<CodeRecord, 'kind' | 'code'>): string => `${kind} ${code}`;

/** Compares two releases and tells the names of the codes that changed, as the newer release has them. */
export function diffWithNames(older: Release, newer: Release): NamedDiff {
  const diff = diffReleases(older, newer);
  const changed = new Set(
    Object.values(diff).flatMap((list) => (Array.isArray(list) ? list.map((one) => nameKey(one)) : [])),
  );
  const named = [...older.records, ...newer.records].filter((record) => changed.has(nameKey(record)));
  return { ...diff, names: Object.fromEntries(named.map((record) => [nameKey(record), record.long])) };
}
