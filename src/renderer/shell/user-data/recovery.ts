import type { CodeDeskApi } from '../../../bridge/contract';
import type { SnapshotListing } from '../../../bridge/user-schemas';
import { planImport, type ImportMode } from '../../../core/user-data/import-plan';
import { isUnbroken } from '../../../core/user-data/journal';
import type { Snapshot } from '../../../core/user-data/snapshot';
import { applyChanges, countData, keptRows, type UserData } from '../../../core/user-data/user-data';
import { textOfState } from './keeper';
import { offerId, type Offer, type Offered, type Recovery } from './offers';
import { inTime } from './patience';
import type { UserStore } from './store';
import type { Done, UserState } from './store-types';
import { lost, notNoted } from './trouble';

/**
 * What main's notes and snapshots have to do with the data just opened; nothing else is changed before this is done.
 * - The same database was further on by main's notes: it has lost changes that the coder saw confirmed, so they are
 *   brought back without asking. What could not be found is told.
 * - It is further on than what main has of it, or main's notes have a gap: main gets it whole.
 * - It is empty or unreadable: the newest state that has anything in it is offered.
 * - Another one on this computer (the app in another browser, or as a window of its own) was used later: offered too.
 */
export async function recover(store: UserStore, api: CodeDeskApi['user']): Promise<Recovery> {
  const listing = await inTime(api.snapshots());
  const state = store.getState();
  let restored: string | null = null;
  if (state.phase === 'ready') {
    const own = listing.latest.find((latest) => state.desk.startsWith(latest.desk));
    if (own && own.changes > state.changes) restored = await bringBack(store, api, own, state);
    else await catchUp(store, api, listing, own?.changes ?? 0);
  }
  // With what came back the data are as far on as they ever were; an offer would only be in the way.
  return { offer: restored ? null : offerFrom(listing.offers, store.getState()), restored };
}

/** Exported for its test. */
export function offerFrom(offers: readonly Offered[], state: UserState): Offer | null {
  if (state.phase === 'failed') {
    const [first] = offers;
    return first && state.trouble?.kind === 'unreadable' ? { why: 'unreadable', snapshot: first } : null;
  }
  const other = offers.find(({ desk }) => desk !== state.desk);
  if (!other || offerId(other) === state.declined) return null;
  if (keptRows(countData(state.data)) === 0) return { why: 'empty', snapshot: other };
  return other.isWhole && other.writtenAt > state.changedAt ? { why: 'elsewhere', snapshot: other } : null;
}

type Found = {
  /** The data with what was found of the changes that are missing. */
  wanted: (data: UserData) => UserData;
  /** False where it is known not to be all of them. */
  isWhole: boolean;
};

/** Looks for the changes that the database has lost: first all of them one by one, then the last state that is known. */
async function findLost(
  api: CodeDeskApi['user'],
  own: SnapshotListing['latest'][number],
  { desk, changes }: UserState,
): Promise<Found | null> {
  // Notes that cannot be read are no reason to give up: the last state that is known may be there all the same.
  const notes = await inTime(api.notes(desk, changes)).catch(() => []);
  const last = notes.at(-1)?.changes ?? changes;
  if (isUnbroken(changes, notes) && last >= own.changes) {
    return {
      wanted: (data) => notes.reduce((now, { set }) => applyChanges(now, set), data),
      isWhole: true,
    };
  }
  const found = await inTime(api.snapshot(own.id));
  if (!found.ok || found.snapshot.desk !== desk || found.snapshot.changes <= changes) return null;
  return { wanted: () => found.snapshot.data, isWhole: found.isWhole };
}

async function bringBack(
  store: UserStore,
  api: CodeDeskApi['user'],
  own: SnapshotListing['latest'][number],
  state: UserState,
): Promise<string | null> {
  const found = await findLost(api, own, state);
  const done = await store.change(
    (data) => {
      if (!found) return {};
      // A change that another window made since must stay; then only what is missing is added.
      const isAsOpened = store.getState().changes === state.changes;
      const mode: ImportMode = found.isWhole && isAsOpened ? 'replace' : 'merge';
      return planImport(data, found.wanted(data), mode).changes;
    },
    // Even where nothing was found: the next change must not be taken for one of those that are lost.
    { atLeast: own.changes, isQuiet: true, goesFirst: true },
  );
  if (!done) return null;
  const missing = own.changes - state.changes;
  const what = missing === 1 ? '1 change' : `${missing} changes`;
  if (found?.isWhole) return `${what} that the database had lost came back.`;
  await keepWhole(store, api);
  store.tell(lost(what, found ? 'some' : 'none'));
  return null;
}

/**
 * A kill between the database's word and main's note leaves main a change behind, and a note that could not be written
 * leaves a gap. What is noted after it would not bring all of it back, so main gets the whole before anything else.
 */
async function catchUp(
  store: UserStore,
  api: CodeDeskApi['user'],
  { offers }: SnapshotListing,
  known: number,
): Promise<void> {
  const { desk, changes } = store.getState();
  const hasGap = offers.some((offer) => offer.desk === desk && !offer.isWhole);
  if (changes > known || hasGap) await keepWhole(store, api);
}

async function keepWhole(store: UserStore, api: CodeDeskApi['user']): Promise<void> {
  const outcome = await inTime(api.keep(textOfState(store, new Date().toISOString())));
  if (!outcome.ok) store.tell(notNoted(outcome.message));
}

/** More changes than a lifetime of work makes; a count beyond it was not written by CodeDesk. */
const mostAhead = 1_000_000;

/** Takes a snapshot in, as one change that can be undone. */
export function takeIn(
  store: UserStore,
  { desk, changes, data }: Snapshot,
  mode: ImportMode,
): Promise<Done | null> {
  const state = store.getState();
  const isFurther = desk === state.desk && changes - state.changes <= mostAhead;
  return store.change((now) => planImport(now, data, mode).changes, isFurther ? { atLeast: changes } : {});
}
