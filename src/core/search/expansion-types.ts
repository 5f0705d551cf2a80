import type { InvertedIndex } from './inverted-index';
import type { QueryToken } from './parse';
import type { Stem } from '../text/stem';
import type { Synonym, SynonymTable } from './synonym-table';

/** In what way an expansion stands for the words typed. */
export type MatchType = 'literal' | 'prefix' | 'synonym' | 'fuzzy';

/** One way to satisfy one or more words of the query. */
export type Expansion = {
  matchType: MatchType;
  /** Which words of the query it stands for, one bit a word. */
  mask: number;
  /** A record satisfies it by holding all of these terms. */
  terms: readonly number[];
  /** The records that do, rising. */
  positions: Uint32Array | readonly number[];
  /** Told by code rather than by words. */
  byCode: boolean;
  /** Up to 1: how sure it is that this is what was meant. */
  confidence: number;
  /** What was typed, for the reason on the hit. */
  typed: string;
  synonym?: Synonym;
  /** The word that the spelling was taken for. */
  spelled?: string;
};

export type ExpandedQuery = {
  tokens: readonly QueryToken[];
  /** Importance of each word of the query. */
  weights: readonly number[];
  /** Bits of the words that a record must answer to count as a full match. */
  content: number;
  /** Best first. */
  expansions: readonly Expansion[];
  /** Brands that go on after the whole brand typed, and mean less: they name a row, and do not lead to it (./longer-brands). */
  longerBrands: readonly Expansion[];
};

export type Lexicon = {
  index: InvertedIndex;
  book: SynonymTable;
  stem: Stem;
  /** From 0 to 1: how much a word carries. */
  termWeight: (term: string) => number;
  /** How likely each record is meant apart from any query (`CodeSystem.priorOf`). */
  prior: Float32Array;
  /** Position of a code among the records. */
  positionOf: (code: string) => number | undefined;
};
