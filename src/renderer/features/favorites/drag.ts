import type { DragEvent } from 'react';
import type { CodeKey } from '../../../core/code/ref';
import type { Favorite } from '../../../core/user-data/rows';

/** Favorites on the way from a list to a place in it or to a folder, also of another window: their keys, a line each. */
const dragType = 'application/x-codedesk-favorites';

export function dragFavorites({ dataTransfer }: DragEvent, favorites: readonly Favorite[]): void {
  dataTransfer.effectAllowed = 'copyMove';
  dataTransfer.setData(dragType, favorites.map(({ key }) => key).join('\n'));
  // Elsewhere, in a sheet or a letter, the codes themselves are dropped.
  dataTransfer.setData('text/plain', favorites.map(({ code }) => code).join('\n'));
}

export const bringsFavorites = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer.types.includes(dragType);

/** What was dropped, as any page may have written it: keys count only where they are those of favorites. */
export const droppedKeys = ({ dataTransfer }: DragEvent): ReadonlySet<CodeKey> =>
  new Set(dataTransfer.getData(dragType).split('\n'));
