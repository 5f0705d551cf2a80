import type { Favorite, Folder, Starred } from './rows';

/**
 * A favorite whose star was taken and is set again: all that the coder wrote, with the facts of today. A folder that
 * went meanwhile is not waited for.
 */
export function restoreFavorite(former: Favorite, starred: Starred, folders: readonly Folder[]): Favorite {
  const isFolderThere = folders.some(({ id }) => id === former.folderId);
  return {
    ...former,
    folderId: isFolderThere ? former.folderId : null,
    starred,
    changedAt: starred.at,
  };
}

/** What the coder made of a favorite, in words: "note, names and pin". Empty where it is a star and no more. */
export function describeUserContent(favorite: Favorite): string {
  const { note, aliases, labels, usualDose, usualModifiers, folderId, pin } = favorite;
  const words = [
    note && 'note',
    aliases.length > 0 && 'names',
    labels.length > 0 && 'labels',
    usualDose && 'usual dose',
    usualModifiers.length > 0 && 'usual modifiers',
    folderId !== null && 'folder',
    pin !== null && 'pin',
  ].filter(Boolean);
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' and ');
}
