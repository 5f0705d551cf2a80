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

/** The data as they were after the last entry: the snapshot with what was noted after it, in the order of the changes. */
export function replay(base: Snapshot | null, entries: readonly JournalEntry[]): Snapshot | null {
  const later = entries
    .filter(({ desk, changes }) => !base || (desk === base.desk && changes > base.changes))
    .sort((a, b) => a.changes - b.changes);
  const last = later.at(-1);
  if (!last) return base;
  return {
    what: snapshotMark,
    format: snapshotFormat,
    writtenAt: last.changedAt,
    desk: last.desk,
    changes: last.changes,
    data: later.reduce((data, { set }) => applyChanges(data, set), base?.data ?? noData),
  };
}
