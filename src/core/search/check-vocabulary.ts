import { createRanges } from '../code/ranges';
import { fold } from '../text/fold';
import type { Vocabulary, HitReason } from './types';

/** A name of the vocabulary with everything that it means, in words or in codes. */
type Entry = { name: string; meanings: string[]; codes: string[] };

/**
 * What an entry comes to over one data set: `found` where one of the first five rows is what it means, or first for that; `absent` where the data
 * set has nothing that it means; else a mistake: it finds `nothing`, or something `else`.
 */
export type EntryResult = { name: string; result: 'found' | 'absent' | 'nothing' | 'else'; rows: string[] };

/** As much of a row as the check reads. */
export type CheckedRow = { code: string; matched: readonly string[]; reasons: readonly HitReason[] };

const among = 5;
const plain = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');
const wordsOf = (text: string): string[] => fold(text).match(/[a-z0-9]{3,}/g) ?? [];

/** Every name of the vocabulary once. Of brands, synonyms and hints the words that they mean, of concepts the codes. */
function entriesOf({ brands, biosimilars, synonyms, hints, concepts }: Vocabulary): Entry[] {
  const byName = new Map<string, Entry>();
  const enter = (name: string, meanings: readonly string[], codes: readonly string[] = []): void => {
    const known = byName.get(plain(name)) ?? { name, meanings: [], codes: [] };
    known.meanings.push(...meanings);
    known.codes.push(...codes);
    byName.set(plain(name), known);
  };
  for (const { brand, substance, codes } of brands) enter(brand, [substance], codes);
  for (const { brand, substance } of biosimilars) enter(brand, [substance]);
  for (const set of synonyms) {
    for (const name of set) {
      enter(
        name,
        set.filter((other) => other !== name),
      );
    }
  }
  for (const { typed, meant } of hints) enter(typed, meant);
  for (const { names, codes } of concepts) for (const name of names) enter(name, [], codes);
  return [...byName.values()];
}

/**
 * Asks a data set for every name of the vocabulary.
 * @param askAnew the first rows for a query
 * @param codes the codes of the data set
 */
export function checkVocabulary(
  vocabulary: Vocabulary,
  askAnew: (query: string) => readonly CheckedRow[],
  codes: readonly string[],
): EntryResult[] {
  const answers = new Map<string, readonly CheckedRow[]>();
  const ask = (query: string): readonly CheckedRow[] => {
    const rows = answers.get(query) ?? askAnew(query);
    answers.set(query, rows);
    return rows;
  };
  const holds = createRanges(codes);
  const isSaid = (meaning: string): boolean => {
    const [row] = ask(meaning);
    return row !== undefined && says(row, meaning);
  };
  return entriesOf(vocabulary).map(({ name, meanings, codes: ranges }): EntryResult => {
    const right = new Set(ranges.flatMap(holds));
    const rows = ask(name).slice(0, among);
    const isMeant = ({ code }: CheckedRow): boolean =>
      meanings.some((meaning) => ask(meaning)[0]?.code === code);
    const isFound = rows.some((row) => right.has(row.code) || says(row, name)) || rows.some(isMeant);
    const result = isFound
      ? 'found'
      : right.size === 0 && !meanings.some(isSaid)
        ? 'absent'
        : rows.length === 0
          ? 'nothing'
          : 'else';
    return { name, result, rows: rows.map(({ code }) => code) };
  });
}

/** Whether a row is there because of a name: a reason names it, or every word of it is met. */
function says({ matched, reasons }: CheckedRow, name: string): boolean {
  const typed = reasons.flatMap((reason) =>
    'typed' in reason && reason.kind !== 'spelling' ? reason.typed : [],
  );
  if (typed.some((text) => plain(text) === plain(name))) return true;
  const met = [...matched, ...typed.flatMap(wordsOf)];
  return wordsOf(name).every((word) => met.some((other) => other.startsWith(word) || word.startsWith(other)));
}
