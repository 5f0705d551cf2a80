import { edited, type Favorite, type FavoriteFields } from './favorites';
import { bothNotes } from './united';

/** Fields of a favorite that are typed into. */
export type TypedField = 'note' | 'labels' | 'aliases' | 'usualDose' | 'usualModifiers';

/** What stands in a box of several, with commas between them. */
export const listOf = (text: string): string[] => text.split(',').map((part) => part.trim());

/** A field as the text that stands in its box. */
export const textOfField: Record<TypedField, (favorite: Favorite) => string> = {
  note: ({ note }) => note,
  labels: ({ labels }) => labels.join(', '),
  aliases: ({ aliases }) => aliases.join(', '),
  usualDose: ({ usualDose }) => usualDose,
  usualModifiers: ({ usualModifiers }) => usualModifiers.join(', '),
};

/** What the text in the box of a field means. */
export const fieldOfText: Record<TypedField, (text: string) => FavoriteFields> = {
  note: (note) => ({ note }),
  labels: (text) => ({ labels: listOf(text) }),
  aliases: (text) => ({ aliases: listOf(text) }),
  usualDose: (usualDose) => ({ usualDose }),
  usualModifiers: (text) => ({ usualModifiers: listOf(text) }),
};

/** What was typed and not yet saved when the window went: into which field, and what stood there before. */
export type LeftText = { field: TypedField; text: string; before: string };

/**
 * The favorite with what was left of an earlier session. Where the field was changed since by another window, notes are
 * put together, and any other field stays as it is. Null where nothing changes.
 */
export function withLeftText(
  favorite: Favorite,
  { field, text, before }: LeftText,
  now: string,
): Favorite | null {
  const current = textOfField[field](favorite);
  if (current === text) return null;
  if (current === before) return edited(favorite, fieldOfText[field](text), now);
  return field === 'note' ? edited(favorite, { note: bothNotes(current, text) }, now) : null;
}
