import { identity, keyOf, type CodeKey } from '../../../core/code/ref';
import { isHcpcs } from '../../../core/systems/hcpcs/record';
import { pickTrackedFacts } from '../../../core/user-data/tracked-facts';
import { newFavorite, starredFrom } from '../../../core/user-data/favorites';
import { describeUserContent, restoreFavorite } from '../../../core/user-data/restore-favorite';
import { starredSource } from './starred-source';
import { showSaved, saveOrReport } from './confirmation';
import type { UserStore } from './store';
import type { CodeReply } from '../../../core/lookup/messages';
import type { ShowToast } from '../../ui/useToast';
import { removedFavorite } from './removed-favorites';
import type { Favorite, Starred } from '../../../core/user-data/rows';
import { formatCode } from '../../../core/systems/about';

/** What a favorite remembers of the page that it was starred on. */
function starredOf(page: CodeReply, at: string): Starred {
  const { record, sources, unitLabel } = page;
  const facts = isHcpcs(record) ? pickTrackedFacts(record.facts) : null;
  return starredFrom(
    { long: record.long, short: record.short, facts },
    { at, ...starredSource(record.system, sources), unit: unitLabel },
  );
}

/**
 * Stars the code of a page, or takes its star; the toast comes when it is saved and not before. A star that was taken in
 * this session comes back with all that was written about it.
 */
export async function toggleStar(store: UserStore, show: ShowToast, page: CodeReply): Promise<void> {
  const ref = identity(page.record);
  const key = keyOf(ref);
  const done = await saveOrReport(store, show, (data, now) => {
    if (data.favorites.some((favorite) => favorite.key === key)) return { favorites: { remove: [key] } };
    const starred = starredOf(page, now);
    const former = removedFavorite(store, key);
    const row = former
      ? restoreFavorite(former, starred, data.folders)
      : newFavorite(data.favorites, ref, starred);
    return { favorites: { put: [row] } };
  });
  if (!done) return;
  const { put, remove } = done.changes.favorites ?? {};
  if (remove) showSaved(store, show, done, `${formatCode(ref)} is no longer a favorite`);
  else showSaved(store, show, done, starredWords(put?.[0], formatCode(ref)), { hasUndo: false });
}

function starredWords(favorite: Favorite | undefined, code: string): string {
  const made = favorite ? describeUserContent(favorite) : '';
  return made ? `Starred ${code} again, with its ${made}` : `Starred ${code}`;
}

/** Takes favorites out, with the way back in the toast. */
export async function unstar(
  store: UserStore,
  show: ShowToast,
  favorites: readonly Favorite[],
): Promise<void> {
  const keys: CodeKey[] = favorites.map(({ key }) => key);
  const done = await saveOrReport(store, show, () => ({ favorites: { remove: keys } }));
  const [only] = favorites;
  const what = favorites.length === 1 && only ? only.code : `${favorites.length} favorites`;
  if (done) showSaved(store, show, done, `Removed ${what}`);
}
