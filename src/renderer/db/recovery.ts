import type { CodeDeskApi } from '../../bridge/contract';
import type { SnapshotListing } from '../../bridge/user-schemas';
import { planImport, type ImportMode } from '../../core/desk/import-plan';
import { isUnbroken } from '../../core/desk/journal';
import type { Snapshot } from '../../core/desk/snapshot';
import { applyChanges, countData, keptRows, type UserData } from '../../core/desk/user-data';
import { textOfState } from './keeper';
import type { Done, UserState, UserStore } from './store';

export type Offered = SnapshotListing['offers'][number];

/** A snapshot worth offering, and why. */
export type Offer = {
  why: 'empty' | 'unreadable' | 'elsewhere';
  snapshot: Offered;
};

export type Recovery = {
  offer: Offer | null;
  /** What was brought back by itself, in words; null where nothing was missing. */
  restored: string | null;
};

/**
 * What main's notes and snapshots have to do with the data just opened.
 * - The same database was further on by main's notes: it has lost changes that the coder saw confirmed, so they are
 *   brought back without asking.
 * - It is further on than what main has of it: main gets it whole.
 * - It is empty or unreadable: the newest state that has anything in it is offered.
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
  return { offer: offerFrom(listing.offers, store.getState()), restored: null };
}

/** What the coder's "no" is remembered by: what is done there later is another offer. */
export const offerId = ({ id, changes }: Offered): string => `${id} ${changes}`;

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

async function bringBack(
  store: UserStore,
  api: CodeDeskApi['user'],
  listing: SnapshotListing,
  { desk, changes }: UserState,
): Promise<string | null> {
  const own = listing.latest.find((latest) => desk.startsWith(latest.desk));
  if (!own || own.changes <= changes) return null;
  const notes = await api.notes(desk, changes);
  const last = notes.at(-1)?.changes ?? changes;
  const isAll = isUnbroken(changes, notes) && last >= own.changes;
  // Every missing change is there: they are made again. Otherwise the last whole state helps, and scraps are added.
  const found = isAll ? null : await api.snapshot(own.id);
  if (found && (!found.ok || found.snapshot.desk !== desk || found.snapshot.changes <= changes)) return null;
  const isWhole = found === null || found.isWhole;
  const wanted = (data: UserData): UserData =>
    found ? found.snapshot.data : notes.reduce((now, { set }) => applyChanges(now, set), data);
  const done = await store.change(
    (data) => {
      // A change made since the start must stay; then only what is missing is added.
      const mode: ImportMode = isWhole && store.getState().changes === changes ? 'replace' : 'merge';
      return planImport(data, wanted(data), mode).changes;
    },
    { atLeast: own.changes, isQuiet: true },
  );
  if (!done) return null;
  const missing = own.changes - changes;
  const what = missing === 1 ? '1 change' : `${missing} changes`;
  return isWhole
    ? `${what} that the database had lost came back.`
    : `The database had lost ${what}; what could be found of them is back.`;
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
