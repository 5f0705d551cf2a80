import type { CodeKey } from '../../../core/code/ref';
import type { UserStore } from './store';
import type { Favorite } from '../../../core/user-data/rows';

/*
 * Favorites that went since the window opened, however and in whichever window: a key pressed once too often must not
 * cost a note.
 */

const removedFrom = new WeakMap<UserStore, Map<CodeKey, Favorite>>();

/** Keeps each favorite that goes from now on, as it last was. */
export function trackRemovedFavorites(store: UserStore): void {
  const removed = new Map<CodeKey, Favorite>();
  removedFrom.set(store, removed);
  let before = store.getState().data.favorites;
  store.subscribe(() => {
    const { favorites } = store.getState().data;
    if (favorites === before) return;
    const there = new Set(favorites.map(({ key }) => key));
    for (const row of before) if (!there.has(row.key)) removed.set(row.key, row);
    before = favorites;
  });
}

export const removedFavorite = (store: UserStore, key: CodeKey): Favorite | undefined =>
  removedFrom.get(store)?.get(key);
