import { snapshotFormat, snapshotMark, type Snapshot } from './snapshot';
import { applyChanges, noData, type Changes } from './user-data';

/**
 * One saved change, as main notes it beside the snapshots before the window confirms it. A browser may throw a
 * database away that it finds damaged after a crash; the last snapshot and the changes since then bring it all back.
 */
export type JournalEntry = {
  desk: string;
  /** The database's count of changes after this one. */
  changes: number;
  changedAt: string;
  set: Changes;
};

/** True where no change is missing between `changes` and the last entry; the entries in the order of their changes. */
export const isUnbroken = (changes: number, entries: readonly JournalEntry[]): boolean =>
  entries.every((entry, at) => entry.changes <= (entries[at - 1]?.changes ?? changes) + 1);

export const inOrderOfChange = (entries: readonly JournalEntry[]): JournalEntry[] =>
  [...entries].sort((a, b) => a.changes - b.changes);

export type Replayed = {
  snapshot: Snapshot;
  /** False where a change is missing, or the beginning: what is there is true, but it is not all. */
  isWhole: boolean;
};

/** The data as they were after the last entry: the snapshot with what was noted after it, in the order of the changes. */
export function replay(base: Snapshot | null, entries: readonly JournalEntry[]): Replayed | null {
  const later = inOrderOfChange(
    entries.filter(({ desk, changes }) => !base || (desk === base.desk && changes > base.changes)),
  );
  const last = later.at(-1);
  if (!last) return base && { snapshot: base, isWhole: true };
  const snapshot: Snapshot = {
    what: snapshotMark,
    format: snapshotFormat,
    writtenAt: last.changedAt,
    desk: last.desk,
    changes: last.changes,
    data: later.reduce((data, { set }) => applyChanges(data, set), base?.data ?? noData),
  };
  return { snapshot, isWhole: isUnbroken(base?.changes ?? 0, later) };
}
