import { SpellingIndex, type Guess } from './spelling-index';
import type { Vocabulary } from './types';
import { rootOf, type Stem } from '../text/stem';
import { pieces } from '../text/pieces';

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
};

const setKey = (words: readonly string[]): string => [...new Set(words)].sort().join(' ');

const mostRoots = 20_000;

/** A name of several words, with the set of words that tell it. */
type NameOfWords = { words: string; entry: Synonym };

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
  return pieces(text)
    .filter((piece) => piece.kind !== 'mark')
    .map((piece) => stem(piece.text));
}

/**
 * The vocabulary by what may be typed. Keys are terms run together, so that `Solu-Medrol`, `solu medrol` and `solumedrol`
 * are one entry.
 */
export class SynonymTable {
  private readonly book = new Map<string, Synonym[]>();
  private readonly ofSeveralWords: { typed: readonly string[]; entry: Synonym }[] = [];
  private readonly roots = new Map<string, string>();
  private namesBySet: Map<string, NameOfWords[]> | null = null;
  private sortedKeys: string[] | null = null;
  private spellingIndex: SpellingIndex | null = null;
  /** Terms in the longest key. */
  longest = 1;

  /** `codesIn` lists the codes of a range that the data set has; `isFiller` tells words that say nothing in a name. */
  constructor(
    vocabulary: Vocabulary,
    names: ProductNames,
    stem: Stem,
    codesIn: (range: string) => readonly string[],
    private readonly isFiller: (term: string) => boolean = () => false,
  ) {
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
      this.longest = Math.min(7, Math.max(this.longest, typed.length));
      const entry: Synonym = { ...synonym, name, terms };
      put(this.book, key, entry);
      if (typed.length > 1) this.ofSeveralWords.push({ typed, entry });
    };
    for (const { brand, substance, codes = [] } of vocabulary.brands) {
      enter(brand, { kind: 'brand', meant: substance, codes });
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
  }

  /** Makes what the first unfinished or misspelt name would otherwise wait for; for a moment when nobody waits. */
  warmUp(): void {
    this.bySet();
    this.spelling();
  }

  /** Names of several words by the roots of their words in alphabetical order: "machine sleep apnea" is how an index says it. */
  private bySet(): ReadonlyMap<string, NameOfWords[]> {
    if (this.namesBySet) return this.namesBySet;
    const names = new Map<string, NameOfWords[]>();
    for (const { typed, entry } of this.ofSeveralWords) {
      // "On-Q pump", "MRI with": at either end of a name a small word is a part of it.
      const telling = typed.filter((term, at) => at % (typed.length - 1) === 0 || !this.isFiller(term));
      const key = setKey(telling.map(rootOf));
      if (key.includes(' ')) put(names, key, { words: setKey(telling), entry });
    }
    return (this.namesBySet = names);
  }

  private keys(): readonly string[] {
    return (this.sortedKeys ??= [...this.book.keys()].sort());
  }

  private spelling(): SpellingIndex {
    return (this.spellingIndex ??= new SpellingIndex(this.keys()));
  }

  synonyms(key: string): readonly Synonym[] {
    return this.book.get(key) ?? [];
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
    const found = this.bySet().get(setKey(terms.map(this.knownRoot)));
    if (!found) return [];
    const words = setKey(terms);
    return found.map(({ entry, words: own }) => ({ entry, isSame: own === words }));
  }

  /** Keys that begin so but are longer, at most `limit`. */
  startingWith(prefix: string, limit: number): string[] {
    const keys = this.keys();
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
