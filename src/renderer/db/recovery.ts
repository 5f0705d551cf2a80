import type { CodeDeskApi } from '../../bridge/contract';
import type { SnapshotListing } from '../../bridge/user-schemas';
import { planImport, type ImportMode } from '../../core/desk/import-plan';
import type { Snapshot } from '../../core/desk/snapshot';
import { countData, keptRows } from '../../core/desk/user-data';
import { textOfState } from './keeper';
import type { Done, UserState, UserStore } from './store';

export type Newest = NonNullable<SnapshotListing['newest']>;

/** A snapshot worth offering, and why. */
export type Offer = {
  why: 'empty' | 'unreadable' | 'elsewhere';
  snapshot: Newest;
};

export type Recovery = {
  offer: Offer | null;
  /** What was brought back by itself, in words; null where nothing was missing. */
  restored: string | null;
};

/**
 * What snapshots have to do with the data just opened.
 * - The same database was further on when its last snapshot was taken: it has lost changes that the coder saw
 *   confirmed, so they are brought back without asking.
 * - It is further on than what main has of it: main gets it whole.
 * - It is empty or unreadable: the newest whole snapshot is offered.
 * - Another one on this computer (the app in another browser, or as a window of its own) was used later: offered too.
 */
export async function recover(store: UserStore, api: CodeDeskApi['user']): Promise<Recovery> {
  const listing = await api.snapshots();
  const state = store.getState();
  if (state.phase === 'ready') {
    const restored = await bringBack(store, api, listing, state);
    if (restored) return { offer: null, restored };
    await catchUp(store, api, listing);
  }
  return { offer: offerFrom(listing.newest, store.getState()), restored: null };
}

/** Exported for its test. */
export function offerFrom(newest: Newest | null, state: UserState): Offer | null {
  if (!newest || keptRows(newest.counts) === 0) return null;
  if (state.phase === 'failed') {
    return state.trouble?.kind === 'unreadable' ? { why: 'unreadable', snapshot: newest } : null;
  }
  if (newest.desk === state.desk || newest.id === state.declined) return null;
  if (keptRows(countData(state.data)) === 0) return { why: 'empty', snapshot: newest };
  return newest.writtenAt > state.changedAt ? { why: 'elsewhere', snapshot: newest } : null;
}

async function bringBack(
  store: UserStore,
  api: CodeDeskApi['user'],
  listing: SnapshotListing,
  state: UserState,
): Promise<string | null> {
  const own = listing.latest.find(({ desk }) => state.desk.startsWith(desk));
  if (!own || own.changes <= state.changes) return null;
  const outcome = await api.snapshot(own.id);
  if (!outcome.ok || outcome.snapshot.desk !== state.desk) return null;
  const { snapshot } = outcome;
  // A change made since the start must stay; then only what is missing is added.
  const mode: ImportMode = store.getState().changes === state.changes ? 'replace' : 'merge';
  const missing = snapshot.changes - state.changes;
  await takeIn(store, snapshot, mode);
  return `${missing === 1 ? '1 change' : `${missing} changes`} that the database had lost came back from the last snapshot.`;
}

/**
 * A kill between the database's word and main's note leaves main a change behind. What is noted after such a gap would
 * not bring all of it back, so main gets the whole before anything else.
 */
async function catchUp(store: UserStore, api: CodeDeskApi['user'], listing: SnapshotListing): Promise<void> {
  const { desk, changes } = store.getState();
  const own = listing.latest.find((latest) => desk.startsWith(latest.desk));
  if (changes > (own?.changes ?? 0)) await api.keep(textOfState(store, new Date().toISOString()));
}

/** Takes a snapshot in, as one change that can be undone. */
export function takeIn(store: UserStore, snapshot: Snapshot, mode: ImportMode): Promise<Done | null> {
  const isOwn = snapshot.desk === store.getState().desk;
  return store.change((data) => planImport(data, snapshot.data, mode).changes, {
    ...(isOwn ? { atLeast: snapshot.changes } : {}),
  });
}
