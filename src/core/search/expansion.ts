import { weightOf } from './field-weights';
import type { InvertedIndex } from './inverted-index';
import type { QueryToken } from './parse';
import type { Synonym, SynonymTable } from './synonym-table';
import type { Stem } from '../text/stem';
import type { SizeRange } from './sizes';

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
  /** The records told by code in the order in which the vocabulary names them, the likeliest first. */
  likeliest?: readonly number[];
  /** Up to 1: how sure it is that this is what was meant. */
  confidence: number;
  /** What was typed, for the reason on the hit. */
  typed: string;
  synonym?: Synonym;
  /** The word that the spelling was taken for. */
  spelled?: string;
  /** The name goes on after what was typed. */
  unfinished?: true;
  /** The words of a name in another order, or others of their families. */
  asSet?: true;
  /** A biosimilar that no code of the data is for: the codes of its substance are other products'. */
  uncoded?: true;
  /** Too far a guess to show a record for it alone: something to ask about. */
  far?: true;
};

export type Lexicon = {
  index: InvertedIndex;
  book: SynonymTable;
  /** Names of people, as typed. */
  names: ReadonlySet<string>;
  /** Words and phrases of everyday life, their terms joined by blanks. */
  everyday: ReadonlySet<string>;
  /** Groups of words of which a thing is only one: `[['left'], ['right']]`. */
  opposites: readonly (readonly (readonly string[])[])[];
  stem: Stem;
  /** From 0 to 1: how much a word carries. */
  termWeight: (term: string) => number;
  /** Whether a word says nothing between the words of a name. */
  isFiller: (term: string) => boolean;
  /** The sizes that records are for, by position; most name none. */
  sizes: readonly (readonly [position: number, range: SizeRange])[];
  /** How likely each record is meant apart from any query (`CodeSystem.priorOf`). */
  prior: Float32Array;
  /** Position of a code among the records. */
  positionOf: (code: string) => number | undefined;
};

/** How sure each way of matching is; an exact word is 1. Tuned on the first half of tests/golden. */
export const confidenceOf = {
  joined: 0.92,
  split: 0.8,
  /** Another word of the same family. */
  relative: 0.8,
  /** A word that the query says is absent, found present. */
  contrary: 0.2,
  lastPrefix: 0.9,
  innerPrefix: 0.8,
  prefixLoss: 0.25,
  oneWord: { brand: 0.98, hint: 0.93, synonym: 0.88 },
  severalWords: { brand: 0.98, hint: 0.99, synonym: 0.94 },
  /** The words of a name in another order, or with small words between. */
  shuffled: 0.94,
  /** Words of the families of a name's. */
  relatedName: 0.9,
  /** The substance of a brand that descriptors name themselves. */
  namedBrand: 0.6,
  /** A name that goes on after another that is complete: "Rituxan Hycela" for "Rituxan". */
  longerName: 0.85,
  guess: 0.8,
  guessLoss: 0.18,
  /** From here a guess is believed beside a word that means nothing: "sunrise midazalam". */
  closeGuess: 0.6,
  /** A word of a brand that the data set does not use. */
  droppedWord: 0.95,
};

const mostPrefixTerms = 64;

/** An expansion of words of the index. */
export function toExpansion(
  matchType: MatchType,
  mask: number,
  terms: number[],
  confidence: number,
  typed: string,
  { index }: Lexicon,
): Expansion {
  return {
    matchType,
    mask,
    terms,
    positions: index.recordsWith(terms),
    byCode: false,
    confidence,
    typed,
  };
}

/** The words themselves. */
export function literals(tokens: readonly QueryToken[], lexicon: Lexicon): Expansion[] {
  const out: Expansion[] = [];
  for (const [place, token] of tokens.entries()) {
    const id = lexicon.index.idOf(token.term);
    if (id === undefined) continue;
    out.push(toExpansion('literal', 1 << place, [id], 1, token.text, lexicon));
  }
  return out;
}

/** "foot rest" for "footrest" and the reverse. */
export function compounds(tokens: readonly QueryToken[], lexicon: Lexicon): Expansion[] {
  const { index, stem } = lexicon;
  const out: Expansion[] = [];
  for (const [place, token] of tokens.entries()) {
    if (token.dose) continue;
    const next = tokens[place + 1];
    if (next && !next.dose) {
      const joined = index.idOf(stem(token.text + next.text));
      const mask = (1 << place) | (1 << (place + 1));
      if (joined !== undefined) {
        out.push(
          toExpansion('literal', mask, [joined], confidenceOf.joined, `${token.text} ${next.text}`, lexicon),
        );
      }
    }
    if (token.number || token.text.length < 6) continue;
    for (let cut = 3; cut <= token.text.length - 3; cut++) {
      const left = index.idOf(stem(token.text.slice(0, cut)));
      const right = left === undefined ? undefined : index.idOf(stem(token.text.slice(cut)));
      if (left === undefined || right === undefined) continue;
      const split = toExpansion(
        'literal',
        1 << place,
        [left, right],
        confidenceOf.split,
        token.text,
        lexicon,
      );
      const positions = [...split.positions].filter((position) =>
        index.areNeighbours(position, [left, right]),
      );
      if (positions.length > 0) out.push({ ...split, positions });
    }
  }
  return out;
}

/** Words that begin as typed: for the word being typed, and for abbreviations. */
export function prefixes(tokens: readonly QueryToken[], open: boolean, lexicon: Lexicon): Expansion[] {
  const { index } = lexicon;
  const out: Expansion[] = [];
  for (const [place, token] of tokens.entries()) {
    if (token.number || token.dose) continue;
    const last = open && place === tokens.length - 1;
    const id = index.idOf(token.term);
    const abbreviation = token.text.length >= 3 && (id === undefined || index.placeOf(id) <= weightOf.short);
    if (!last && !abbreviation) continue;
    for (const term of index.startingWith(token.text, mostPrefixTerms)) {
      const longer = index.idOf(term);
      if (longer === undefined || longer === id) continue;
      const confidence =
        (last ? confidenceOf.lastPrefix : confidenceOf.innerPrefix) -
        confidenceOf.prefixLoss * (1 - token.text.length / term.length);
      out.push(toExpansion('prefix', 1 << place, [longer], confidence, token.text, lexicon));
    }
  }
  return out;
}

/** Other words of the same family. */
export function relatives(tokens: readonly QueryToken[], lexicon: Lexicon): Expansion[] {
  return tokens.flatMap((token, place) =>
    token.number || token.dose || lexicon.termWeight(token.term) < 0.4
      ? []
      : lexicon.index
          .relatives(token.term)
          .map((id) => toExpansion('literal', 1 << place, [id], confidenceOf.relative, token.text, lexicon)),
  );
}
