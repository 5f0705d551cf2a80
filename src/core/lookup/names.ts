import { once } from '../once';
import { byText, startingWith } from '../text/sorted';

/** Words that ask for nothing in particular. */
const small = new Set('a an and at by for from her his in my of on or own per the their to with'.split(' '));

/** The words of a text in lower case; "patient's" is the patient. */
export const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a query that ask for something. */
export const tellingWords = (query: string): string[] => wordsIn(query).filter((word) => !small.has(word));

/** Whether a word is among others, or begins one; "adults" is "adult". */
const isAmong = (word: string, others: readonly string[]): boolean =>
  others.some((other) => other.startsWith(word) || word === `${other}s`);

/**
 * Tells of words whether any of the names has one, or one that it begins: what no name has makes nothing by its name.
 * @param names read when the first word is asked about
 */
export function createNameWords(names: () => Iterable<readonly string[]>): (word: string) => boolean {
  const known = once(() => {
    const words = new Set<string>();
    for (const own of names()) for (const name of own) for (const word of tellingWords(name)) words.add(word);
    return { words, sorted: [...words].sort(byText) };
  });
  return (word) => {
    const { words, sorted } = known();
    const isBegun = startingWith(sorted, word, (one) => one, 1).length > 0;
    return isBegun || (word.endsWith('s') && words.has(word.slice(0, -1)));
  };
}

/** Held by several names together, the words are near none of them. */
const heldByAll = 0.1;

/**
 * 1 where a name is just these words, in whatever order, less the more it says beside them, 0 where no name holds them all.
 * @param isOwn whether a word speaks of this system: then they may be held by several names together
 */
export function nearnessOf(words: readonly string[], names: readonly string[], isOwn: boolean): number {
  if (words.length === 0) return 0;
  const all = names.map(tellingWords);
  const shares = all.map((own) =>
    words.every((word) => isAmong(word, own)) ? Math.min(1, words.length / own.length) : 0,
  );
  const isHeld = isOwn && words.every((word) => isAmong(word, all.flat()));
  return Math.max(isHeld ? heldByAll : 0, ...shares);
}
