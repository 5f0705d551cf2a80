import { SpellingIndex, type Guess } from './spelling-index';
import type { FullVocabulary } from './vocabulary';
import type { Stem } from './stem';
import { pieces } from './text';

/** What a word or phrase of the vocabulary stands for. */
export type Meaning = {
  kind: 'brand' | 'synonym';
  /** The entry as the vocabulary writes it. */
  name: string;
  /** What it means, as the vocabulary writes it. */
  meant: string;
  /** Terms of the meaning. */
  terms: readonly string[];
  codes: readonly string[];
};

function shuffledKey(terms: readonly string[]): string {
  return [...terms].sort().join(' ');
}

function put(map: Map<string, Meaning[]>, key: string, entry: Meaning): void {
  const there = map.get(key);
  if (there) there.push(entry);
  else map.set(key, [entry]);
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
export class PhraseBook {
  private readonly book = new Map<string, Meaning[]>();
  /** Names of several words by their words in alphabetical order: "machine sleep apnea" is how an index says it. */
  private readonly shuffled = new Map<string, Meaning[]>();
  private keys: string[] = [];
  private spelling = new SpellingIndex([]);
  /** Terms in the longest key. */
  longest = 1;

  constructor(vocabulary: FullVocabulary, stem: Stem) {
    const enter = (name: string, meaning: Omit<Meaning, 'name' | 'terms'>): void => {
      const typed = phraseTerms(name, stem);
      const key = typed.join('');
      const terms = phraseTerms(meaning.meant, stem);
      if (key.length < 2 || terms.length === 0 || terms.join('') === key) return;
      this.longest = Math.min(7, Math.max(this.longest, typed.length));
      const entry: Meaning = { ...meaning, name, terms };
      put(this.book, key, entry);
      if (typed.length > 1) put(this.shuffled, shuffledKey(typed), entry);
    };
    for (const { brand, substance, codes = [] } of vocabulary.brands)
      enter(brand, { kind: 'brand', meant: substance, codes });
    for (const set of vocabulary.synonyms)
      for (const name of set)
        for (const meant of set) if (meant !== name) enter(name, { kind: 'synonym', meant, codes: [] });
    for (const { typed, meant } of vocabulary.hints)
      for (const one of meant) enter(typed, { kind: 'synonym', meant: one, codes: [] });
    this.keys = [...this.book.keys()].sort();
    this.spelling = new SpellingIndex(this.keys);
  }

  meanings(key: string): readonly Meaning[] {
    return this.book.get(key) ?? [];
  }

  /** Meanings of these words in whatever order. */
  meaningsInAnyOrder(terms: readonly string[]): readonly Meaning[] {
    return this.shuffled.get(shuffledKey(terms)) ?? [];
  }

  /** Keys that begin so but are longer, at most `limit`. */
  startingWith(prefix: string, limit: number): string[] {
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.keys[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (; low < this.keys.length && found.length < limit; low++) {
      const key = this.keys[low] ?? '';
      if (!key.startsWith(prefix)) break;
      if (key !== prefix) found.push(key);
    }
    return found;
  }

  /** Keys like this one, nearest first. */
  near(key: string, open: boolean): Guess[] {
    return this.spelling.near(key, open);
  }
}
