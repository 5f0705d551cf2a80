import { keyOf, type CodeRef } from '../code/ref';
import { distinctLines, limits, noteText } from './limits';
import type { Changes } from './user-data';
import type { Favorite, Starred } from './rows';

/** What did not fit where two became one: labels and names left out, and notes whose end was cut off. */
export type Cuts = { labels: number; names: number; notes: number };

export const noCuts: Cuts = { labels: 0, names: 0, notes: 0 };

export const addCuts = (a: Cuts, b: Cuts): Cuts => ({
  labels: a.labels + b.labels,
  names: a.names + b.names,
  notes: a.notes + b.notes,
});

/** "10 labels, 1 name, the end of 1 note"; null where all of it fits. */
export function describeCuts({ labels, names, notes }: Cuts): string | null {
  const words: string[] = [];
  if (labels > 0) words.push(labels === 1 ? '1 label' : `${labels} labels`);
  if (names > 0) words.push(names === 1 ? '1 name' : `${names} names`);
  if (notes > 0) words.push(notes === 1 ? 'the end of 1 note' : `the ends of ${notes} notes`);
  return words.join(', ') || null;
}

/**
 * All that the coder wrote goes over to the code that came after; the former favorite goes. Where the successor is a
 * favorite already, both notes, names and labels are kept in it, as far as they fit.
 */
export function moveToSuccessor(
  former: Favorite,
  favorites: readonly Favorite[],
  ref: CodeRef,
  starred: Starred,
  now: string,
): { changes: Changes; cuts: Cuts } {
  const key = keyOf(ref);
  const moved: Favorite = {
    ...(favorites.find((favorite) => favorite.key === former.key) ?? former),
    key,
    system: ref.system,
    kind: ref.kind,
    code: ref.code,
    starred,
    changedAt: now,
  };
  const existing = favorites.find((favorite) => favorite.key === key);
  const successor = existing ? { ...mergeFavorites(existing, moved), changedAt: now } : moved;
  return {
    changes: { favorites: { put: [successor], remove: [former.key] } },
    cuts: existing ? mergeCuts(existing, moved) : noCuts,
  };
}

/** One favorite out of two of the same code: the first one's place and choices, and what both wrote, as far as it fits. */
export function mergeFavorites(first: Favorite, second: Favorite): Favorite {
  return {
    ...first,
    folderId: first.folderId ?? second.folderId,
    pin: first.pin ?? second.pin,
    labels: mergeLines(first.labels, second.labels, limits.label).slice(0, limits.labels),
    aliases: mergeLines(first.aliases, second.aliases, limits.alias).slice(0, limits.aliases),
    usualDose: first.usualDose || second.usualDose,
    usualModifiers: first.usualModifiers.length ? first.usualModifiers : second.usualModifiers,
    note: mergeNotes(first.note, second.note),
  };
}

/** What of two favorites does not fit into one. */
export const mergeCuts = (first: Favorite, second: Favorite): Cuts => ({
  labels: Math.max(0, mergeLines(first.labels, second.labels, limits.label).length - limits.labels),
  names: Math.max(0, mergeLines(first.aliases, second.aliases, limits.alias).length - limits.aliases),
  notes: noteCuts(first.note, second.note),
});

const mergeLines = (first: readonly string[], second: readonly string[], longest: number): string[] =>
  distinctLines([...first, ...second], Infinity, longest);

/** Both notes, unless one of them says what the other does; what is beyond the longest note is cut off. */
export const mergeNotes = (first: string, second: string): string => noteText(joinNotes(first, second));

/** How many notes lose their end where two are put together: one or none. */
export const noteCuts = (first: string, second: string): number =>
  Number(joinNotes(first, second).length > limits.mergedNote);

function joinNotes(first: string, second: string): string {
  if (first.includes(second.trim())) return first;
  if (second.includes(first.trim())) return second;
  return `${first.trimEnd()}\n\n${second.trimStart()}`;
}
