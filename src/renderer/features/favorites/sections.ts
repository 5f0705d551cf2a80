import { oncePer } from '../../../core/once';
import { hasNews } from '../../../core/user-data/favorite-news';
import type { AllFavoriteNews } from './useFavoriteNews';
import type { Favorite, Folder } from '../../../core/user-data/rows';

/** What the list shows: all, those in no folder, those that changed, or one folder with the folders in it. */
export type Section =
  { kind: 'all' } | { kind: 'unfiled' } | { kind: 'news' } | { kind: 'folder'; id: string };

export const allFavorites: Section = { kind: 'all' };

export const isSameSection = (a: Section, b: Section): boolean =>
  a.kind === b.kind && (a.kind !== 'folder' || (b.kind === 'folder' && a.id === b.id));

/** Favorites of a section, in the order given. */
export function favoritesIn(
  section: Section,
  favorites: readonly Favorite[],
  folders: readonly Folder[],
  favoriteNews: AllFavoriteNews,
): readonly Favorite[] {
  switch (section.kind) {
    case 'all':
      return favorites;
    case 'unfiled': {
      const ids = new Set(folders.map(({ id }) => id));
      return favorites.filter(({ folderId }) => folderId === null || !ids.has(folderId));
    }
    case 'news':
      return favorites.filter(({ key }) => {
        const news = favoriteNews.byKey.get(key);
        return news !== undefined && hasNews(news);
      });
    case 'folder': {
      const ids = new Set(
        folders
          .filter(({ id, parentId }) => id === section.id || parentId === section.id)
          .map(({ id }) => id),
      );
      return favorites.filter(({ folderId }) => folderId !== null && ids.has(folderId));
    }
  }
}

/** Favorites in each folder itself, by its id; those in none under the empty text. */
export function countsByFolder(
  favorites: readonly Favorite[],
  folders: readonly Folder[],
): ReadonlyMap<string, number> {
  const ids = new Set(folders.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { folderId } of favorites) {
    const id = folderId !== null && ids.has(folderId) ? folderId : '';
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Texts to filter by, made once for each row: ten thousand of them on every key would take longer than a frame. */
const haystackOf = oncePer(({ code, starred, note, labels, aliases, usualDose }: Favorite): string =>
  [code, starred.long, note, ...labels, ...aliases, usualDose].join('\n').toLowerCase(),
);

/** Favorites that hold every word of the filter somewhere: code, descriptor, note, labels or names. */
export function filtered(favorites: readonly Favorite[], filter: string): readonly Favorite[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return favorites;
  return favorites.filter((favorite) => {
    const text = haystackOf(favorite);
    return words.every((word) => text.includes(word));
  });
}
