import type { CodeRef } from '../../../core/code/ref';
import { sortFavorites } from '../../../core/user-data/favorites';
import { newestRecents } from '../../../core/user-data/recents';
import type { Favorite, Recent } from '../../../core/user-data/rows';
import { formatCode } from '../../../core/systems/about';
import type { PaletteItem } from './Palette';

/** The coder's own codes as lines of the palette: pinned first, then the other favorites, then what was used last. */
export function codeItems(
  favorites: readonly Favorite[],
  recents: readonly Recent[],
  open: (ref: CodeRef) => void,
): PaletteItem[] {
  const starred = new Set(favorites.map(({ key }) => key));
  const sorted = sortFavorites(favorites);
  const line = (ref: CodeRef & { key: string }, text: string, words: string, kind: string): PaletteItem => ({
    id: `code-${ref.key}`,
    name: `${formatCode(ref)} ${text}`,
    words,
    kind,
    keys: '',
    reason: null,
    run: () => open(ref),
  });
  return [
    ...[...sorted.filter(({ pin }) => pin !== null), ...sorted.filter(({ pin }) => pin === null)].map(
      (favorite) =>
        line(
          favorite,
          favorite.aliases[0] ?? favorite.starred.long,
          [...favorite.aliases, ...favorite.labels, favorite.starred.long].join(' '),
          favorite.pin === null ? 'Favorite' : 'Pinned',
        ),
    ),
    ...newestRecents(recents)
      .filter(({ key }) => !starred.has(key))
      .map((recent) => line(recent, recent.text, '', 'Recent')),
  ];
}
