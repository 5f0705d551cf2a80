import { fold } from '../text/fold';

/** Anything that the palette lists: a command, a screen, a code. */
export type PaletteEntry = { name: string; words?: string };

/** How well a word of the query meets a text: its beginning, the beginning of a word in it, its middle; 0 not at all. */
function meets(word: string, text: string): number {
  if (text.startsWith(word)) return 4;
  const at = text.indexOf(word);
  if (at < 0) return initials(text).startsWith(word) && word.length > 1 ? 2 : 0;
  return /[a-z0-9]/.test(text[at - 1] ?? ' ') ? 1 : 3;
}

const initials = (text: string): string =>
  text
    .split(/[^a-z0-9]+/)
    .map((word) => word[0] ?? '')
    .join('');

/** Whether the letters of a word stand in a text in their order, from the beginning of a word on and near each other: "prnt" is in "print". */
function isWithin(word: string, text: string): boolean {
  if (word.length < 3 || !/^[a-z0-9]+$/.test(word)) return false;
  for (let from = text.indexOf(word.charAt(0)); from >= 0; from = text.indexOf(word.charAt(0), from + 1)) {
    if (/[a-z0-9]/.test(text[from - 1] ?? ' ')) continue;
    let at = from;
    let met = 1;
    while (met < word.length && at >= 0) {
      at = text.indexOf(word.charAt(met), at + 1);
      if (at >= 0) met++;
    }
    if (at >= 0 && at - from < word.length * 2) return true;
  }
  return false;
}

/**
 * The entries that every word of the query is found in, the best first; equals keep their order. A name counts more than the
 * other words for the same thing; letters of a name that were left out come last. An empty query leaves all as they are.
 */
export function rankEntries<E extends PaletteEntry>(entries: readonly E[], query: string): E[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...entries];
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

/** Less than any word that is met whole, whatever the others come to. */
const leftOut = 0.01;

function scoreOf({ name, words: others = '' }: PaletteEntry, words: readonly string[]): number {
  const [inName, inOthers] = [fold(name), fold(others)];
  let total = 0;
  for (const word of words) {
    const score = Math.max(meets(word, inName) * 2, meets(word, inOthers));
    if (score === 0 && !isWithin(word, inName)) return 0;
    total += score || leftOut;
  }
  return total;
}
