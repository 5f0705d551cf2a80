import { strFromU8, strToU8 } from 'fflate';
import { lowerBound } from '../text/sorted';
import type { SavedIndex, SavedReader } from './saved-index';

/** What a word or phrase of the vocabulary stands for. */
export type Synonym = {
  kind: 'brand' | 'synonym' | 'hint';
  /** The entry as the vocabulary writes it. */
  name: string;
  /** What it means, as the vocabulary writes it; empty for a product or a concept, which are known by their codes alone. */
  meant: string;
  /** Terms of the synonym. */
  terms: readonly string[];
  codes: readonly string[];
  /** A brand of a biosimilar: of its terms the last tells it from every other product of the substance. */
  isBiosimilar?: true;
};

/** A name of several words, with the set of words that tell it. */
export type NameOfWords = { words: string; entry: Synonym };

/** The vocabulary's entries, by what may be typed and by the set of words of those that have several. */
export type Synonyms = {
  /** Terms in the longest key. */
  longest: number;
  /** All keys, sorted. */
  keys: () => readonly string[];
  of: (key: string) => readonly Synonym[];
  namesOf: (set: string) => readonly NameOfWords[];
  sets: () => ReadonlyMap<string, readonly NameOfWords[]>;
};

/** An entry as it is kept: its fields' names in each of thirty thousand would be half of the text. */
type Packed = [Synonym['kind'], string, string, readonly string[], readonly string[], true?];

const packed = ({ kind, name, meant, terms, codes, isBiosimilar }: Synonym): string => {
  const entry: Packed = [kind, name, meant, terms, codes];
  return JSON.stringify(isBiosimilar ? [...entry, true] : entry);
};

function unpacked(text: string): Synonym {
  const [kind, name, meant, terms, codes, isBiosimilar] = JSON.parse(text) as Packed;
  return { kind, name, meant, terms, codes, ...(isBiosimilar && { isBiosimilar }) };
}

/** The entries as flat lists: an entry is a text of its own, read when somebody types it. */
export function packSynonyms({ longest, keys, of, sets }: Synonyms): SavedIndex {
  const numbers = new Map<Synonym, number>();
  const texts: Uint8Array[] = [];
  const starts: number[] = [];
  for (const key of keys()) {
    starts.push(texts.length);
    for (const entry of of(key)) {
      numbers.set(entry, texts.length);
      texts.push(strToU8(packed(entry)));
    }
  }
  starts.push(texts.length);
  const ends: number[] = [0];
  for (const text of texts) ends.push((ends.at(-1) ?? 0) + text.length);
  const bytes = new Uint8Array(ends.at(-1) ?? 0);
  for (const [number, text] of texts.entries()) bytes.set(text, ends[number]);
  const named = [...sets()].sort(([one], [other]) => (one < other ? -1 : 1));
  const setStarts: number[] = [0];
  const words: string[] = [];
  const entries: number[] = [];
  for (const [, names] of named) {
    for (const { words: own, entry } of names) {
      words.push(own);
      entries.push(numbers.get(entry) ?? 0);
    }
    setStarts.push(words.length);
  }
  return {
    'synonym keys': keys(),
    'synonym starts': Uint32Array.from(starts),
    'synonym texts': bytes,
    'synonym ends': Uint32Array.from(ends),
    'synonym sets': named.map(([set]) => set),
    'synonym set starts': Uint32Array.from(setStarts),
    'synonym set words': words,
    'synonym set entries': Uint32Array.from(entries),
    'synonym longest': Uint32Array.of(longest),
  };
}

const itself = (text: string): string => text;

/** The place of a text in a sorted list, or -1. */
function placeIn(sorted: readonly string[], text: string): number {
  const at = lowerBound(sorted, text, itself);
  return sorted[at] === text ? at : -1;
}

/**
 * The entries in lists that `packSynonyms` made.
 * @throws NotSaved where a list is missing
 */
export function openSynonyms({ texts, whole, bytes }: SavedReader): Synonyms {
  const keys = texts('synonym keys');
  const starts = whole('synonym starts');
  const file = bytes('synonym texts');
  const ends = whole('synonym ends');
  const sets = texts('synonym sets');
  const setStarts = whole('synonym set starts');
  const words = texts('synonym set words');
  const entries = whole('synonym set entries');
  const [longest = 1] = whole('synonym longest');
  const known = new Map<number, Synonym>();

  const entryAt = (number: number): Synonym => {
    const read = known.get(number);
    if (read) return read;
    const entry = unpacked(strFromU8(file.subarray(ends[number], ends[number + 1])));
    known.set(number, entry);
    return entry;
  };

  const run = <Value>(from: Uint32Array, place: number, at: (index: number) => Value): Value[] => {
    if (place < 0) return [];
    const found: Value[] = [];
    for (let index = from[place] ?? 0; index < (from[place + 1] ?? 0); index++) found.push(at(index));
    return found;
  };

  const namesAt = (place: number): NameOfWords[] =>
    run(setStarts, place, (index) => ({ words: words[index] ?? '', entry: entryAt(entries[index] ?? 0) }));

  return {
    longest,
    keys: () => keys,
    of: (key) => run(starts, placeIn(keys, key), entryAt),
    namesOf: (set) => namesAt(placeIn(sets, set)),
    sets: () => new Map(sets.map((set, place) => [set, namesAt(place)])),
  };
}
