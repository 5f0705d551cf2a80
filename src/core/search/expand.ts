import {
  compounds,
  confidenceOf,
  literals,
  prefixes,
  relatives,
  type Expansion,
  type Lexicon,
} from './expansion';
import { guesses, isLongerBrand, plain, vocabularyExpansions } from './vocabulary-expansion';
import type { ParsedQuery, QueryToken } from './parse';
import { absentExpansions, negatedWords, rulingsOf, type Ruling } from './rulings';

export type ExpandedQuery = {
  tokens: readonly QueryToken[];
  /** Importance of each word of the query. */
  weights: readonly number[];
  /** Bits of the words that a record must answer to count as a full match. */
  content: number;
  /** Best first. */
  expansions: readonly Expansion[];
  /** Whether an expansion is enough to show a record for; what is only guessed or only names somebody is not. */
  isBelieved: (expansion: Expansion) => boolean;
  /** What a word of the query rules out. */
  rulings: readonly Ruling[];
  /** Brands that go on after the whole brand typed, and mean less: they name a row, and do not lead to it (`isLongerBrand`). */
  longerBrands: readonly Expansion[];
};

/** Guessing a spelling costs more than all else; a query with more strange words is not a misspelling. */
const mostGuessed = 5;
/** Fewer letters begin too many words to be believed beside a word that means nothing. */
const leastPrefix = 4;

/** What a token weighs beside its rarity: one that the index does not know, part of a dose, a number. */
export const tokenWeights = { unknown: 0.85, dose: 0.3, number: 0.6 };

/** The ways of answering tokens that do not guess, by name; `bench/ablate` switches each off in turn. */
export const expansionRules: Record<string, (query: ParsedQuery, lexicon: Lexicon) => Expansion[]> = {
  literals: ({ tokens }, lexicon) => literals(tokens, lexicon),
  absent: ({ tokens }, lexicon) => absentExpansions(tokens, lexicon),
  compounds: ({ tokens }, lexicon) => compounds(tokens, lexicon),
  prefixes: ({ tokens, open }, lexicon) => prefixes(tokens, open, lexicon),
  relatives: ({ tokens }, lexicon) => relatives(tokens, lexicon),
  vocabulary: vocabularyExpansions,
};

/** Every way in which the words of the query may be answered. */
export function expandQuery(query: ParsedQuery, lexicon: Lexicon): ExpandedQuery {
  const { tokens, open } = query;
  const { index, termWeight } = lexicon;
  const negated = negatedWords(tokens, lexicon);
  const expansions = Object.values(expansionRules)
    .flatMap((rule) => rule(query, lexicon))
    .map((expansion) =>
      (expansion.mask & ~negated) === 0
        ? { ...expansion, confidence: expansion.confidence * confidenceOf.contrary }
        : expansion,
    );
  let answered = 0;
  for (const { mask } of expansions) answered |= mask;
  const puzzling = [...tokens.entries()]
    .filter(([place]) => (answered & (1 << place)) === 0)
    .sort(([, a], [, b]) => b.text.length - a.text.length)
    .slice(0, mostGuessed);
  for (const [place, token] of puzzling) {
    expansions.push(...guesses(token, place, open && place === tokens.length - 1, lexicon));
  }

  const content = contentMask(tokens, termWeight, negated);
  const unknown = Math.log(2 + index.documentCount);
  const weights = tokens.map((token) => {
    const id = index.idOf(token.term);
    const base =
      id === undefined ? unknown * tokenWeights.unknown * termWeight(token.term) : (index.idf[id] ?? 0);
    return base * (token.dose ? tokenWeights.dose : token.number ? tokenWeights.number : 1);
  });
  expansions.sort((a, b) => b.confidence - a.confidence);
  const longer = isLongerBrand(expansions);
  return {
    tokens,
    weights,
    content,
    isBelieved: believing(tokens, expansions, content, lexicon),
    rulings: rulingsOf(tokens, negated, lexicon),
    expansions: expansions.filter((expansion) => !longer(expansion)),
    longerBrands: expansions.filter(longer),
  };
}

/**
 * Where a word of the query means nothing here, the others must be typed whole: "hello world" is no query for a halo. A part of
 * a person's name is never enough: "Thomas Moore" asks for no Thomas heel, and "Thomas heel" does.
 */
function believing(
  tokens: readonly QueryToken[],
  expansions: readonly Expansion[],
  content: number,
  { names }: Lexicon,
): (expansion: Expansion) => boolean {
  let known = 0;
  for (const { mask, far } of expansions) if (!far) known |= mask;
  if ((content & ~known) === 0) return ({ far }) => !far;
  return ({ far, mask, matchType, typed, synonym, confidence }) => {
    if (far || tokens.some(({ text }, place) => (mask & (1 << place)) !== 0 && names.has(text))) return false;
    if (synonym) return plain(synonym.name) === plain(typed);
    if (matchType === 'prefix') return typed.length >= leastPrefix;
    return confidence > confidenceOf.relative;
  };
}

/** Bits of the words that carry meaning, without those that are to be absent; if none does, all of them; an amount alone is searched for as it stands. */
function contentMask(
  tokens: readonly QueryToken[],
  termWeight: (term: string) => number,
  negated: number,
): number {
  let content = 0;
  let spoken = 0;
  for (const [place, token] of tokens.entries()) {
    if (token.dose || (negated & (1 << place)) !== 0) continue;
    spoken |= 1 << place;
    if (!token.number && termWeight(token.term) >= 0.4) content |= 1 << place;
  }
  return content || spoken || (1 << tokens.length) - 1;
}
