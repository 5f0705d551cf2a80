import { editFavorite, type FavoriteFields } from './favorites';
import { mergeNotes } from './merge-favorites';
import type { Favorite } from './rows';

/** Fields of a favorite that are typed into. */
export type TextField = 'note' | 'labels' | 'aliases' | 'usualDose' | 'usualModifiers';

/** What stands in a box of several, with commas between them. */
export const splitList = (text: string): string[] => text.split(',').map((part) => part.trim());

/** A field as the text that stands in its box. */
export const textOfField: Record<TextField, (favorite: Favorite) => string> = {
  note: ({ note }) => note,
  labels: ({ labels }) => labels.join(', '),
  aliases: ({ aliases }) => aliases.join(', '),
  usualDose: ({ usualDose }) => usualDose,
  usualModifiers: ({ usualModifiers }) => usualModifiers.join(', '),
};

/** What the text in the box of a field means. */
export const fieldOfText: Record<TextField, (text: string) => FavoriteFields> = {
  note: (note) => ({ note }),
  labels: (text) => ({ labels: splitList(text) }),
  aliases: (text) => ({ aliases: splitList(text) }),
  usualDose: (usualDose) => ({ usualDose }),
  usualModifiers: (text) => ({ usualModifiers: splitList(text) }),
};

/** What was typed and not yet saved when the window went: into which field, and what stood there before. */
export type UnsavedText = { field: TextField; text: string; before: string };

/**
 * The favorite with what was left of an earlier session. Where the field was changed since by another window, notes are
 * put together, and any other field stays as it is. Null where nothing changes.
 */
export function applyUnsavedText(
  favorite: Favorite,
  { field, text, before }: UnsavedText,
  now: string,
): Favorite | null {
  const current = textOfField[field](favorite);
  if (current === text) return null;
  if (current === before) return editFavorite(favorite, fieldOfText[field](text), now);
  return field === 'note' ? editFavorite(favorite, { note: mergeNotes(current, text) }, now) : null;
}
