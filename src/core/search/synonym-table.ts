import { readerOf, type SavedIndex } from './saved-index';
import { SpellingIndex, type Guess } from './spelling-index';
import { openSynonyms, packSynonyms, type NameOfWords, type Synonym, type Synonyms } from './synonym-lists';
import type { Vocabulary } from './types';
import { spellOut } from '../text/contractions';
import { rootOf, type Stem } from '../text/stem';
import { pieces } from '../text/pieces';

export type { Synonym };

const setKey = (words: readonly string[]): string => [...new Set(words)].sort().join(' ');

const mostRoots = 20_000;

function put<Value>(map: Map<string, Value[]>, key: string, entry: Value): void {
  const there = map.get(key);
  if (there) there.push(entry);
  else map.set(key, [entry]);
}

/** Names that products of a code are sold under. */
export type ProductNames = readonly { code: string; names: readonly string[] }[];

function codesByName(products: ProductNames): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const { code, names } of products) {
    for (const name of names) {
      const codes = byName.get(name);
      if (!codes) byName.set(name, [code]);
      else if (!codes.includes(code)) codes.push(code);
    }
  }
  return byName;
}

/** The terms of a phrase, parts of hyphenated words one by one. */
export function phraseTerms(text: string, stem: Stem): string[] {
  return pieces(spellOut(text))
    .filter((piece) => piece.kind !== 'mark')
    .map((piece) => stem(piece.text));
}

/** What a table is made of: `codesIn` lists the codes of a range that the data set has; `isFiller` tells words that say nothing in a name. */
export type SynonymInput = {
  vocabulary: Vocabulary;
  names: ProductNames;
  stem: Stem;
  codesIn: (range: string) => readonly string[];
  isFiller?: (term: string) => boolean;
};

/**
 * The vocabulary by what may be typed. Keys are terms run together, so that `Solu-Medrol`, `solu medrol` and `solumedrol`
 * are one entry. Built once, or read as it was saved.
 */
export class SynonymTable {
  private readonly roots = new Map<string, string>();
  private spellingIndex: SpellingIndex | null = null;

  private constructor(private readonly lists: Synonyms) {}

  static build(input: SynonymInput): SynonymTable {
    return new SynonymTable(readVocabulary(input));
  }

  /** @throws NotSaved where a list is missing */
  static read(saved: SavedIndex): SynonymTable {
    return new SynonymTable(openSynonyms(readerOf(saved)));
  }

  /** The lists that `read` makes the same table of. */
  save(): SavedIndex {
    return packSynonyms(this.lists);
  }

  /** Terms in the longest key. */
  get longest(): number {
    return this.lists.longest;
  }

  /** Makes what the first unfinished or misspelt name would otherwise wait for; for a moment when nobody waits. */
  warmUp(): void {
    this.lists.namesOf('');
    this.spelling();
  }

  private spelling(): SpellingIndex {
    return (this.spellingIndex ??= new SpellingIndex(this.lists.keys()));
  }

  synonyms(key: string): readonly Synonym[] {
    return this.lists.of(key);
  }

  /** The same words are asked at keystroke after keystroke. */
  private readonly knownRoot = (term: string): string => {
    const known = this.roots.get(term);
    if (known !== undefined) return known;
    const root = rootOf(term);
    if (this.roots.size >= mostRoots) this.roots.clear();
    this.roots.set(term, root);
    return root;
  };

  /**
   * Meanings of these words in whatever order, or of words of their families.
   * @param terms none of them a filler
   */
  meaningsOfSet(terms: readonly string[]): { entry: Synonym; isSame: boolean }[] {
    const found = this.lists.namesOf(setKey(terms.map(this.knownRoot)));
    if (found.length === 0) return [];
    const words = setKey(terms);
    return found.map(({ entry, words: own }) => ({ entry, isSame: own === words }));
  }

  /** Keys that begin so but are longer, at most `limit`. */
  startingWith(prefix: string, limit: number): string[] {
    const keys = this.lists.keys();
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (; low < keys.length && found.length < limit; low++) {
      const key = keys[low] ?? '';
      if (!key.startsWith(prefix)) break;
      if (key !== prefix) found.push(key);
    }
    return found;
  }

  /** Keys like this one, nearest first. */
  near(key: string, open: boolean, bound = Infinity): Guess[] {
    return this.spelling().near(key, open, bound);
  }
}

/** Reads the vocabulary into entries by what may be typed. */
function readVocabulary({
  vocabulary,
  names,
  stem,
  codesIn,
  isFiller = () => false,
}: SynonymInput): Synonyms {
  const book = new Map<string, Synonym[]>();
  const ofSeveralWords: { typed: readonly string[]; entry: Synonym }[] = [];
  let longest = 1;
  const read = new Map<string, string[]>();
  /** The same substance stands behind many brands. */
  const termsOf = (text: string): string[] => {
    const known = read.get(text) ?? phraseTerms(text, stem);
    read.set(text, known);
    return known;
  };
  const enter = (name: string, synonym: Omit<Synonym, 'name' | 'terms'>): void => {
    const typed = termsOf(name);
    const key = typed.join('');
    const terms = termsOf(synonym.meant);
    if (key.length < 2 || (terms.length === 0 && synonym.codes.length === 0)) return;
    if (terms.join('') === key) return;
    longest = Math.min(7, Math.max(longest, typed.length));
    const entry: Synonym = { ...synonym, name, terms };
    put(book, key, entry);
    if (typed.length > 1) ofSeveralWords.push({ typed, entry });
  };
  for (const { brand, substance, codes = [] } of vocabulary.brands) {
    enter(brand, { kind: 'brand', meant: substance, codes });
  }
  for (const { brand, substance } of vocabulary.biosimilars) {
    enter(brand, { kind: 'brand', meant: substance, codes: [], isBiosimilar: true });
  }
  for (const set of vocabulary.synonyms) {
    for (const name of set) {
      for (const meant of set) if (meant !== name) enter(name, { kind: 'synonym', meant, codes: [] });
    }
  }
  for (const { typed, meant } of vocabulary.hints) {
    for (const one of meant) enter(typed, { kind: 'hint', meant: one, codes: [] });
  }
  for (const { names: all, codes } of vocabulary.concepts) {
    const held = codes.flatMap((code) => codesIn(code));
    for (const name of all) enter(name, { kind: 'hint', meant: '', codes: held });
  }
  for (const [name, codes] of codesByName(names)) enter(name, { kind: 'brand', meant: '', codes });

  let sortedKeys: readonly string[] | null = null;
  let sets: ReadonlyMap<string, readonly NameOfWords[]> | null = null;
  return {
    longest,
    keys: () => (sortedKeys ??= [...book.keys()].sort()),
    of: (key) => book.get(key) ?? [],
    namesOf: (set) => (sets ??= bySet(ofSeveralWords, isFiller)).get(set) ?? [],
    sets: () => (sets ??= bySet(ofSeveralWords, isFiller)),
  };
}

/** Names of several words by the roots of their words in alphabetical order: "machine sleep apnea" is how an index says it. */
function bySet(
  ofSeveralWords: readonly { typed: readonly string[]; entry: Synonym }[],
  isFiller: (term: string) => boolean,
): ReadonlyMap<string, readonly NameOfWords[]> {
  const names = new Map<string, NameOfWords[]>();
  for (const { typed, entry } of ofSeveralWords) {
    // "On-Q pump", "MRI with": at either end of a name a small word is a part of it.
    const telling = typed.filter((term, at) => at % (typed.length - 1) === 0 || !isFiller(term));
    const key = setKey(telling.map(rootOf));
    if (key.includes(' ')) put(names, key, { words: setKey(telling), entry });
  }
  return names;
}
