import { absentAlternatives, compounds, literals, prefixes, relatives } from './alternatives';
import { guesses, meaningsOf } from './meanings';
import type { Meaning, PhraseBook } from './phrases';
import type { ParsedQuery, QueryToken } from './query';
import type { Stem } from '../text/stem';
import type { WordIndex } from './word-index';

/** In what way an alternative stands for the words typed. */
export type Manner = 'literal' | 'prefix' | 'meaning' | 'fuzzy';

/** One way to satisfy one or more words of the query. */
export type Alternative = {
  manner: Manner;
  /** Which words of the query it stands for, one bit a word. */
  mask: number;
  /** A record satisfies it by holding all of these terms. */
  terms: readonly number[];
  /** The records that do, rising. */
  positions: Uint32Array | readonly number[];
  /** Told by code rather than by words. */
  byCode: boolean;
  /** Up to 1: how sure it is that this is what was meant. */
  quality: number;
  /** What was typed, for the reason on the hit. */
  typed: string;
  meaning?: Meaning;
  /** The word that the spelling was taken for. */
  spelled?: string;
};

export type Plan = {
  tokens: readonly QueryToken[];
  /** Importance of each word of the query. */
  weights: readonly number[];
  /** Bits of the words that a record must answer to count as a full match. */
  content: number;
  /** Best first. */
  alternatives: readonly Alternative[];
};

export type Lexicon = {
  index: WordIndex;
  book: PhraseBook;
  stem: Stem;
  /** From 0 to 1: how much a word carries. */
  lightness: (term: string) => number;
  /** How likely each record is meant apart from any query (./standing). */
  standing: Float32Array;
  /** Position of a code among the records. */
  positionOf: (code: string) => number | undefined;
};

/** Guessing a spelling costs more than all else; a query with more strange words is not a misspelling. */
const mostGuessed = 5;

/** Every way in which the words of the query may be answered. */
export function planQuery(query: ParsedQuery, lexicon: Lexicon): Plan {
  const { tokens, open } = query;
  const { index, lightness } = lexicon;
  const alternatives: Alternative[] = [
    ...literals(tokens, lexicon),
    ...absentAlternatives(tokens, lexicon),
    ...compounds(tokens, lexicon),
    ...prefixes(tokens, open, lexicon),
    ...relatives(tokens, lexicon),
    ...meaningsOf(query, lexicon),
  ];
  let answered = 0;
  for (const { mask } of alternatives) answered |= mask;
  const puzzling = [...tokens.entries()]
    .filter(([place]) => (answered & (1 << place)) === 0)
    .sort(([, a], [, b]) => b.text.length - a.text.length)
    .slice(0, mostGuessed);
  for (const [place, token] of puzzling) {
    alternatives.push(...guesses(token, place, open && place === tokens.length - 1, lexicon));
  }

  const unknown = Math.log(2 + index.documentCount);
  const weights = tokens.map((token) => {
    const id = index.idOf(token.term);
    const base = id === undefined ? unknown * 0.85 * lightness(token.term) : (index.idf[id] ?? 0);
    return base * (token.dose ? 0.3 : token.number ? 0.6 : 1);
  });
  alternatives.sort((a, b) => b.quality - a.quality);
  return { tokens, weights, content: contentMask(tokens, lightness), alternatives };
}

/** Bits of the words that carry meaning; if none does, all of them; an amount alone is searched for as it stands. */
function contentMask(tokens: readonly QueryToken[], lightness: (term: string) => number): number {
  let content = 0;
  let spoken = 0;
  for (const [place, token] of tokens.entries()) {
    if (token.dose) continue;
    spoken |= 1 << place;
    if (!token.number && lightness(token.term) >= 0.4) content |= 1 << place;
  }
  return content || spoken || (1 << tokens.length) - 1;
}
