import { isContiguous } from './journal';
import type { SnapshotSummary } from './snapshot';

/*
 * What is done at a start, when the database just opened is held against main's copy of it: decided here, by what is
 * known and nothing else, and carried out in the window. docs/user-data.md has the truth table.
 */

/** What the database says of itself. */
export type DatabaseState =
  | {
      state: 'ready';
      databaseId: string;
      /** How many changes it has seen. */
      revision: number;
      changedAt: string;
      /** True where the coder has made nothing in it. */
      isEmpty: boolean;
      /** What the coder did not want back, by `offerId`. */
      declinedOffer: string | null;
    }
  /** What is stored is damaged. */
  | { state: 'unreadable' }
  /** What is stored is not to blame: a newer app's, held by another window, no room. */
  | { state: 'unavailable' };

/** What main has of this very database: its snapshots and the journal after them. */
export type CopyState = {
  /** Of the last change that main heard of; 0 where it never heard of the database. */
  revision: number;
  /** False where a change in the midst of it is missing. */
  isComplete: boolean;
};

/** What can be found of the changes that a database has lost. Asked for where it is behind. */
export type LostChanges = {
  /** The journal after the database's revision, sorted; nothing where it cannot be read. */
  journal: readonly { revision: number }[];
  /** The last state that main can put together; null where there is none or it is of another database. */
  lastState: CopyState | null;
};

export type Repair =
  | { action: 'none' }
  /** Main gets the whole: what is appended to a journal with a gap would not bring everything back. */
  | { action: 'send snapshot' }
  /** Every change that was lost is in the journal and is made again. */
  | { action: 'replay journal'; lost: number }
  /** The last state takes the place of the data, or, where something is missing in it, is added to them. */
  | { action: 'take last state'; lost: number; isComplete: boolean }
  /** Nothing was found: that is told, and the numbers of the lost changes are not used again. */
  | { action: 'report loss'; lost: number };

export const isBehind = (database: DatabaseState, copy: CopyState): boolean =>
  database.state === 'ready' && copy.revision > database.revision;

/** True where the journal alone leads from one revision to another. */
export const isJournalEnough = (journal: LostChanges['journal'], from: number, to: number): boolean =>
  isContiguous(from, journal) && (journal.at(-1)?.revision ?? from) >= to;

/** What is done to the database, or to main's copy, before the coder's own changes. */
export function decideRepair(
  database: DatabaseState,
  copy: CopyState,
  { journal, lastState }: LostChanges,
): Repair {
  if (database.state !== 'ready') return { action: 'none' };
  const { revision } = database;
  if (!isBehind(database, copy)) {
    return { action: revision > copy.revision || !copy.isComplete ? 'send snapshot' : 'none' };
  }
  const lost = copy.revision - revision;
  if (isJournalEnough(journal, revision, copy.revision)) return { action: 'replay journal', lost };
  if (lastState && lastState.revision > revision) {
    return { action: 'take last state', lost, isComplete: lastState.isComplete };
  }
  return { action: 'report loss', lost };
}

/** A state that could be brought back, as main lists it. */
export type OfferedSnapshot = SnapshotSummary & { id: string; isComplete: boolean };

/** A snapshot worth offering, and why. */
export type RecoveryOffer = {
  why: 'empty' | 'unreadable' | 'elsewhere';
  snapshot: OfferedSnapshot;
};

/** What the coder's "no" is remembered by: what is done there later is another offer. */
export const offerId = ({ id, revision }: Pick<OfferedSnapshot, 'id' | 'revision'>): string =>
  `${id} ${revision}`;

/**
 * What the coder is asked about. Nothing of it happens by itself: it would change data that may be as they are wanted.
 * @param offers the complete ones first, and among them the one used last
 */
export function decideOffer(
  database: DatabaseState,
  offers: readonly OfferedSnapshot[],
): RecoveryOffer | null {
  if (database.state === 'unavailable') return null;
  if (database.state === 'unreadable') {
    const [first] = offers;
    return first ? { why: 'unreadable', snapshot: first } : null;
  }
  const other = offers.find(({ databaseId }) => databaseId !== database.databaseId);
  if (!other || offerId(other) === database.declinedOffer) return null;
  if (database.isEmpty) return { why: 'empty', snapshot: other };
  return other.isComplete && other.writtenAt > database.changedAt
    ? { why: 'elsewhere', snapshot: other }
    : null;
}
