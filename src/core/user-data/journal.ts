import { snapshotFormat, snapshotMark, type Snapshot } from './snapshot';
import { applyChanges, emptyUserData, type Changes } from './user-data';

/**
 * One saved change, as main appends it to the journal before the window confirms it. A browser may throw a database
 * away that it finds damaged after a crash; the last snapshot and the journal since then bring all of it back.
 */
export type JournalEntry = {
  databaseId: string;
  /** How many changes the database has seen, this one included. */
  revision: number;
  changedAt: string;
  changes: Changes;
};

/** True where no change is missing between a revision and the last entry; the entries sorted by revision. */
export const isContiguous = (revision: number, entries: readonly Pick<JournalEntry, 'revision'>[]): boolean =>
  entries.every((entry, at) => entry.revision <= (entries[at - 1]?.revision ?? revision) + 1);

export const sortByRevision = (entries: readonly JournalEntry[]): JournalEntry[] =>
  [...entries].sort((a, b) => a.revision - b.revision);

/** A state put together from a snapshot and the journal after it. */
export type ReplayedState = {
  snapshot: Snapshot;
  /** False where a change is missing, or the beginning: what is there is true, but it is not all. */
  isComplete: boolean;
};

/** The data after the last entry: the snapshot with the journal after it, in the order of the revisions. */
export function replay(base: Snapshot | null, entries: readonly JournalEntry[]): ReplayedState | null {
  const later = sortByRevision(
    entries.filter(
      ({ databaseId, revision }) => !base || (databaseId === base.databaseId && revision > base.revision),
    ),
  );
  const last = later.at(-1);
  if (!last) return base && { snapshot: base, isComplete: true };
  const snapshot: Snapshot = {
    what: snapshotMark,
    format: snapshotFormat,
    writtenAt: last.changedAt,
    databaseId: last.databaseId,
    revision: last.revision,
    data: later.reduce((data, { changes }) => applyChanges(data, changes), base?.data ?? emptyUserData),
  };
  return { snapshot, isComplete: isContiguous(base?.revision ?? 0, later) };
}
