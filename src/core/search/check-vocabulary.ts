import { fold } from '../text/fold';
import type { FullVocabulary, Hit, SearchAnswer } from './types';

/** A name of the vocabulary with everything that it means. */
export type Entry = { name: string; kind: 'brand' | 'synonym' | 'hint'; codes: readonly string[] };

/** What an entry comes to over one data set. */
export type EntryResult = Entry & { result: 'found' | 'nothing' | 'elsewhere'; hits: readonly string[] };

const among = 5;
const plain = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

/** Every name of the vocabulary once; names that only say what a descriptor says (the last of a set) are names, too. */
export function entriesOf({ brands, synonyms, hints, concepts }: FullVocabulary): Entry[] {
  const byName = new Map<string, Entry>();
  const enter = (name: string, kind: Entry['kind'], codes: readonly string[] = []): void => {
    const key = `${kind} ${plain(name)}`;
    const known = byName.get(key);
    byName.set(key, { name, kind, codes: [...(known?.codes ?? []), ...codes] });
  };
  for (const { brand, codes } of brands) enter(brand, 'brand', codes);
  for (const set of synonyms) for (const name of set) enter(name, 'synonym');
  for (const { typed } of hints) enter(typed, 'hint');
  for (const { names } of concepts) for (const name of names) enter(name, 'hint');
  return [...byName.values()];
}

/**
 * Asks for every name of the vocabulary. An entry is found where one of the first five rows is there because of it: its own
 * words say the name, or the reason names it. `codes` tells which codes the data set has: a brand of codes that it lacks is
 * left out.
 */
export function checkVocabulary(
  vocabulary: FullVocabulary,
  ask: (query: string) => SearchAnswer,
  hasCode: (code: string) => boolean,
): EntryResult[] {
  return entriesOf(vocabulary).flatMap((entry): EntryResult[] => {
    if (entry.codes.length > 0 && !entry.codes.some(hasCode)) return [];
    const { hits } = ask(entry.name);
    const first = hits.slice(0, among);
    const found =
      entry.codes.length > 0
        ? first.some(({ code }) => entry.codes.includes(code))
        : first.some((hit) => isBecauseOf(hit, entry.name));
    const result = found ? 'found' : first.length === 0 ? 'nothing' : 'elsewhere';
    return [{ ...entry, result, hits: first.map(({ code }) => code) }];
  });
}

/** Whether every word of the name is in the row, or a reason says the name. */
function isBecauseOf({ matched, reasons }: Hit, name: string): boolean {
  const wanted = plain(name);
  if (
    reasons.some(
      (reason) => 'typed' in reason && reason.kind !== 'spelling' && plain(reason.typed) === wanted,
    )
  ) {
    return true;
  }
  const words = fold(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);
  const explained = new Set([
    ...matched,
    ...reasons.flatMap((reason) => ('typed' in reason ? fold(reason.typed).split(/[^a-z0-9]+/) : [])),
  ]);
  return words.every((word) => [...explained].some((held) => held.startsWith(word) || word.startsWith(held)));
}
