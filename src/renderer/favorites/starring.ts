import type { ReleaseEntry } from '../../bridge/schemas';
import type { Undo } from '../../core/desk/undo';
import { hcpcs, keyOf, ownCode, type EntryKey, type EntryRef } from '../../core/desk/entry';
import { star, starredFrom, type Favorite, type Starred } from '../../core/desk/favorites';
import { releaseName } from '../app/provenance';
import type { UserStore } from '../db/store';
import type { CodeReply } from '../engine/messages';
import type { ShowToast } from '../ui/useToast';

export const refOf = ({ record }: Pick<CodeReply, 'record'>): EntryRef =>
  record.own ? ownCode(record.code) : hcpcs(record.code, record.kind);

/** What a favorite remembers of the page that it was starred on. */
export function starredOf(page: CodeReply, release: ReleaseEntry, at: string): Starred {
  const { record, unitLabel } = page;
  return starredFrom(record, {
    at,
    source: record.own ? 'your own codes' : releaseName(release),
    sourceKind: record.own ? 'own' : release.kind,
    unit: unitLabel,
  });
}

/** Stars the code of a page, or takes its star; the toast comes when it is saved and not before. */
export async function toggleStar(
  store: UserStore,
  show: ShowToast,
  page: CodeReply,
  release: ReleaseEntry,
): Promise<void> {
  const ref = refOf(page);
  const key = keyOf(ref);
  const done = await store.change((data, now) => {
    const isStarred = data.favorites.some((favorite) => favorite.key === key);
    return isStarred
      ? { favorites: { remove: [key] } }
      : { favorites: { put: [star(data.favorites, ref, starredOf(page, release, now))] } };
  });
  // What is not kept twice is not confirmed; the banner says why.
  if (!done?.isNoted) tellNotSaved(store, show);
  else if (done.changes.favorites?.remove) {
    show(`${ref.code} is no favorite any more`, 'plain', undoAction(store, done.undo, show));
  } else show(`Starred ${ref.code}`);
}

/** Takes favorites out, with the way back in the toast. */
export async function unstar(
  store: UserStore,
  show: ShowToast,
  favorites: readonly Favorite[],
): Promise<void> {
  const keys: EntryKey[] = favorites.map(({ key }) => key);
  const done = await store.change(() => ({ favorites: { remove: keys } }));
  if (!done) {
    tellNotSaved(store, show);
    return;
  }
  const [only] = favorites;
  const what = favorites.length === 1 && only ? only.code : `${favorites.length} favorites`;
  show(`Removed ${what}`, 'plain', undoAction(store, done.undo, show));
}

export function undoAction(store: UserStore, undo: Undo, show: ShowToast) {
  return {
    label: 'Undo',
    perform: () =>
      void store.undo(undo).then((isUndone) => {
        tellUndone(store, show, isUndone, () => show('It was changed since, so it stays as it is.', 'stop'));
      }),
  };
}

/** Takes back the last change of this window to what the favorites' screen shows. */
export async function undoLast(store: UserStore, show: ShowToast): Promise<void> {
  const isUndone = await store.undo(undefined, ['favorites', 'folders', 'privateCodes']);
  tellUndone(store, show, isUndone, () => show('There is nothing to take back.'));
}

function tellUndone(store: UserStore, show: ShowToast, isUndone: boolean, tellNothing: () => void): void {
  if (isUndone) show('Taken back');
  else if (store.getState().trouble) tellNotSaved(store, show);
  else tellNothing();
}

/** Why nothing was saved; the banner says it too and stays. */
export function tellNotSaved(store: UserStore, show: ShowToast): void {
  const { phase, trouble } = store.getState();
  if (trouble) show(trouble.message, 'stop');
  else if (phase === 'opening') show('Your favorites are still being opened. Try again in a moment.', 'stop');
}
