import type { CodeDeskApi } from '../../../bridge/contract';
import { planImport, type ImportMode } from '../../../core/user-data/import-plan';
import type { JournalEntry } from '../../../core/user-data/journal';
import {
  decideOffer,
  decideRepair,
  isBehind,
  isJournalEnough,
  type CopyState,
  type DatabaseState,
  type Repair,
} from '../../../core/user-data/recovery-decision';
import type { Snapshot } from '../../../core/user-data/snapshot';
import { applyChanges, countData, countMadeRows, type UserData } from '../../../core/user-data/user-data';
import { currentSnapshotText } from './snapshot-scheduler';
import { lostChanges, notCopied } from './storage-error';
import type { UserStore } from './store';
import type { RecoveryOutcome, SavedChange, UserState } from './store-types';
import { withTimeout } from './with-timeout';

type UserApi = CodeDeskApi['user'];

/**
 * Holds the data just opened against main's copy, and does what `recovery-decision.ts` says; nothing else is changed
 * before this is done.
 */
export async function recover(store: UserStore, api: UserApi): Promise<RecoveryOutcome> {
  const listing = await withTimeout(api.listSnapshots());
  const database = databaseStateOf(store.getState());
  let restored: string | null = null;
  if (database.state === 'ready') {
    const { databaseId } = database;
    const latest = listing.latest.find(({ databasePrefix }) => databaseId.startsWith(databasePrefix));
    const copy: CopyState = {
      revision: latest?.revision ?? 0,
      isComplete: listing.offers.every((offer) => offer.databaseId !== databaseId || offer.isComplete),
    };
    const found =
      latest && isBehind(database, copy)
        ? await findLost(api, latest, database)
        : { journal: [], lastState: null };
    const repair = decideRepair(database, copy, found);
    restored = await carryOut(repair, { store, api, copy, found, opened: database });
  }
  // With what came back the data are as far on as they ever were; an offer would only be in the way.
  const offer = restored ? null : decideOffer(databaseStateOf(store.getState()), listing.offers);
  return { offer, restored };
}

/** The store's state as the decision sees it. */
function databaseStateOf(state: UserState): DatabaseState {
  const { phase, databaseId, revision, changedAt, data, declinedOffer, error } = state;
  if (phase !== 'ready') return { state: error?.kind === 'unreadable' ? 'unreadable' : 'unavailable' };
  const isEmpty = countMadeRows(countData(data)) === 0;
  return { state: 'ready', databaseId, revision, changedAt, isEmpty, declinedOffer };
}

type ReadyDatabase = Extract<DatabaseState, { state: 'ready' }>;
type FoundChanges = { journal: JournalEntry[]; lastState: (CopyState & { data: UserData }) | null };

/** Looks for the changes that the database has lost: all of them one by one, or else the last state that is known. */
async function findLost(
  api: UserApi,
  latest: { id: string; revision: number },
  { databaseId, revision }: ReadyDatabase,
): Promise<FoundChanges> {
  // A journal that cannot be read is no reason to give up: the last state may be there all the same.
  const journal = await withTimeout(api.readJournal(databaseId, revision)).catch(() => []);
  if (isJournalEnough(journal, revision, latest.revision)) return { journal, lastState: null };
  const outcome = await withTimeout(api.readSnapshot(latest.id));
  if (!outcome.ok || outcome.snapshot.databaseId !== databaseId) return { journal, lastState: null };
  const { snapshot, isComplete } = outcome;
  return { journal, lastState: { revision: snapshot.revision, isComplete, data: snapshot.data } };
}

type Means = {
  store: UserStore;
  api: UserApi;
  copy: CopyState;
  found: FoundChanges;
  opened: ReadyDatabase;
};

/** Does what was decided. Gives in words what was brought back whole, or null. */
async function carryOut(repair: Repair, { store, api, copy, found, opened }: Means): Promise<string | null> {
  if (repair.action === 'none') return null;
  if (repair.action === 'send snapshot') {
    await sendSnapshot(store, api);
    return null;
  }
  const isComplete =
    repair.action === 'replay journal' || (repair.action === 'take last state' && repair.isComplete);
  const wanted = (data: UserData): UserData => {
    if (repair.action === 'report loss') return data;
    return repair.action === 'take last state' && found.lastState
      ? found.lastState.data
      : found.journal.reduce((now, { changes }) => applyChanges(now, changes), data);
  };
  const saved = await store.change(
    (data) => {
      // A change that another window made since must stay; then only what is missing is added.
      const isAsOpened = store.getState().revision === opened.revision;
      const mode: ImportMode = isComplete && isAsOpened ? 'replace' : 'merge';
      return planImport(data, wanted(data), mode).changes;
    },
    // Even where nothing was found: the next change must not be taken for one of those that are lost.
    { revisionAbove: copy.revision, skipUndo: true, beforeRecovery: true },
  );
  if (!saved) return null;
  const what = repair.lost === 1 ? '1 change' : `${repair.lost} changes`;
  if (isComplete) return `${what} that the database had lost came back.`;
  await sendSnapshot(store, api);
  store.setError(lostChanges(what, repair.action === 'report loss' ? 'none' : 'some'));
  return null;
}

async function sendSnapshot(store: UserStore, api: UserApi): Promise<void> {
  const outcome = await withTimeout(api.saveSnapshot(currentSnapshotText(store, new Date().toISOString())));
  if (!outcome.ok) store.setError(notCopied(outcome.message));
}

/** More changes than a lifetime of work makes; a count beyond it was not written by CodeDesk. */
const mostAhead = 1_000_000;

/** Takes a snapshot in, as one change that can be undone. */
export function importSnapshot(
  store: UserStore,
  { databaseId, revision, data }: Snapshot,
  mode: ImportMode,
): Promise<SavedChange | null> {
  const state = store.getState();
  const isFurther = databaseId === state.databaseId && revision - state.revision <= mostAhead;
  return store.change(
    (now) => planImport(now, data, mode).changes,
    isFurther ? { revisionAbove: revision } : {},
  );
}
