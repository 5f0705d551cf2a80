import {
  compounds,
  confidenceOf,
  literals,
  prefixes,
  relatives,
  type Expansion,
  type Lexicon,
} from './expansion';
import { weightOf } from './field-weights';
import { brandsGoingOn, isLongerBrand, isTypedWhole } from './longer-brands';
import type { ParsedQuery, QueryToken } from './parse';
import { absentExpansions, deniedTerms, negatedWords, rulingsOf, type Ruling } from './rulings';
import { guesses } from './spelling-guesses';
import { vocabularyExpansions } from './vocabulary-expansion';

export type ExpandedQuery = {
  tokens: readonly QueryToken[];
  /** Importance of each word of the query. */
  weights: readonly number[];
  /** Bits of the words that a record must answer to count as a full match. */
  content: number;
  /** Of those the ones that anything here answers: what a name of the vocabulary can be asked to say; all of them where none is. */
  asked: number;
  /** Bits of the words of content that only a guessed spelling answers. */
  guessed: number;
  /** So much of the query means nothing here that whatever answers the rest is a guess. */
  isPuzzling: boolean;
  /** Best first. */
  expansions: readonly Expansion[];
  /** Whether an expansion is enough to show a record for; what is only guessed or only names somebody is not. */
  isBelieved: (expansion: Expansion) => boolean;
  /** What a word of the query rules out. */
  rulings: readonly Ruling[];
  /** Bits of the words that name a biosimilar without a code of its own, and nothing else. */
  uncoded: number;
  /** Bits of the words that the query says are absent. */
  negated: number;
  /** Terms of records that deny what the query denies: of these all that stands behind the negation counts. */
  denied: ReadonlySet<number>;
  /** Brands that go on after the whole brand typed, and mean less: they name a row, and do not lead to it (`isLongerBrand`). */
  longerBrands: readonly Expansion[];
};

/** Guessing a spelling costs more than all else; a query with more strange words is not a misspelling. */
const mostGuessed = 5;
/** Fewer letters begin too many words to be believed beside a word that means nothing. */
const leastPrefix = 4;
/** Shorter words are soon like others: beside a word that means nothing, only longer ones are believed to be misspelt. */
const leastMisspelt = 7;

/** Words that weigh less need not be answered. */
const leastContent = 0.4;
/** Words that weigh less say nothing by themselves. */
const leastSaid = 0.1;
/** Beside unknown words that weigh more of the known ones than this, an answer is a guess. */
const mostUnknown = 0.7;

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
    // "Not high risk" is no beginning of a name that goes on with what was to be absent.
    .filter(({ unfinished, mask }) => !unfinished || (mask & negated) === 0)
    .map((expansion) =>
      (expansion.mask & ~negated) === 0
        ? { ...expansion, confidence: expansion.confidence * confidenceOf.contrary }
        : expansion,
    );
  let answered = 0;
  for (const { mask } of expansions) answered |= mask;
  const certain = expansions.length;
  const puzzling = [...tokens.entries()]
    .filter(([place]) => (answered & (1 << place)) === 0)
    .sort(([, a], [, b]) => b.text.length - a.text.length)
    .slice(0, mostGuessed);
  for (const [place, token] of puzzling) {
    expansions.push(...guesses(token, place, open && place === tokens.length - 1, lexicon));
  }

  const content = contentMask(tokens, termWeight, negated);
  let guessed = 0;
  for (const { mask, far } of expansions.slice(certain)) if (!far) guessed |= mask & content;
  const unknown = Math.log(2 + index.documentCount);
  const weights = tokens.map((token) => {
    const id = index.idOf(token.term);
    const base =
      id === undefined ? unknown * tokenWeights.unknown * termWeight(token.term) : (index.idf[id] ?? 0);
    return base * (token.dose || token.size ? tokenWeights.dose : token.number ? tokenWeights.number : 1);
  });
  expansions.sort((a, b) => b.confidence - a.confidence);
  const shares = sharesOf(weights, expansions, content);
  const goingOn = brandsGoingOn(tokens, expansions, content, lexicon);
  const longer = isLongerBrand([...expansions, ...goingOn]);
  return {
    tokens,
    weights,
    content,
    asked: content & shares.known || content,
    guessed,
    isPuzzling:
      shares.strange > shares.familiar * mostUnknown ||
      tokens.some((token, place) => isOtherNumber(token) && (answered & (1 << place)) === 0) ||
      isEveryday(tokens, expansions, lexicon),
    isBelieved: believing(tokens, expansions, content, shares, lexicon),
    rulings: rulingsOf(query, negated, lexicon),
    uncoded: uncodedWords(expansions),
    negated,
    denied: deniedTerms(tokens, negated, lexicon),
    expansions: expansions.filter((expansion) => !longer(expansion)),
    longerBrands: [...expansions, ...goingOn].filter(longer),
  };
}

/** A product that a crosswalk or the catalog has under its name needs no letters. */
function uncodedWords(expansions: readonly Expansion[]): number {
  let uncoded = 0;
  let known = 0;
  for (const { mask, matchType, unfinished, uncoded: isUncoded, terms, byCode } of expansions) {
    if (isUncoded && !unfinished) uncoded |= mask;
    else if (((matchType === 'literal' && terms.length > 0) || byCode) && !unfinished) known |= mask;
  }
  return uncoded & ~known;
}

/**
 * Where a word of the query means nothing here, the others must be typed whole: "hello world" is no query for a halo. A part of
 * a person's name is never enough: "Thomas Moore" asks for no Thomas heel, and "Thomas heel" does.
 */
function believing(
  tokens: readonly QueryToken[],
  expansions: readonly Expansion[],
  content: number,
  { known, strange, familiar }: Shares,
  { names, termWeight, index }: Lexicon,
): (expansion: Expansion) => boolean {
  // "Dr ordered walker": what is ordered is a thing, even if people are called so.
  const isName = ({ text }: QueryToken, place: number): boolean =>
    (content & (1 << place)) === 0 ||
    (names.has(text) && !ofDoctors.has(tokens[place - 1]?.text ?? '')) ||
    isTitled(tokens, place);
  // A single word may still be typed: "dan" is the beginning of dantrolene.
  const hasSeveralWords = tokens.length > 1;
  // "How are you" asks for no code.
  if (hasSeveralWords && tokens.every(({ term, number }) => !number && termWeight(term) < leastSaid)) {
    return () => false;
  }
  // "No such words": what is known of it says nothing by itself.
  const isStrange = ({ term }: QueryToken, place: number): boolean =>
    termWeight(term) >= leastContent && (known & (1 << place)) === 0;
  const isSlight = (token: QueryToken, place: number): boolean =>
    isStrange(token, place) || (!token.number && termWeight(token.term) < leastContent);
  if (hasSeveralWords && tokens.some(isStrange) && tokens.every(isSlight)) return () => false;
  // Neither does "Rose Mitchell", unless something is called so.
  if (hasSeveralWords && tokens.every(isName)) {
    return (one) => !one.far && (one.mask & content) === content && isTypedWhole(one);
  }
  if ((content & ~known) === 0) return ({ far }) => !far;
  // What means nothing here outweighs what does, and nothing is named: the query is about something else.
  const isNamed = expansions.some(
    (one) =>
      (one.matchType === 'literal' && one.terms.some((term) => index.placeOf(term) === weightOf.head)) ||
      (one.matchType === 'synonym' && !one.unfinished && isTypedWhole(one)),
  );
  if (!isNamed && strange > familiar) return () => false;
  return (one) => {
    const { far, mask, matchType, typed, confidence } = one;
    if (far || tokens.some(({ text }, place) => (mask & (1 << place)) !== 0 && names.has(text))) return false;
    if (matchType === 'fuzzy') return typed.length >= leastMisspelt && confidence >= confidenceOf.closeGuess;
    if (one.synonym) return isTypedWhole(one);
    if (matchType === 'prefix') return typed.length >= leastPrefix;
    return confidence > confidenceOf.relative;
  };
}

/** "Dr House": what follows a title, and ends a short query, is somebody's name. "Mr" and "Ms" are also an image and a disease. */
const titles: ReadonlySet<string> = new Set(['dr', 'mrs', 'miss']);

/** What a doctor has, does and writes: "dr office" and "dr ordered" are about nobody by name. */
const ofDoctors: ReadonlySet<string> = new Set(
  (
    'office offices practice clinic visit visits call calls consult exam note notes letter order orders ordered rx prescribed ' +
    'prescription referral referred supervised supervising supervision signature signed phone video telehealth'
  ).split(' '),
);

const isTitled = (tokens: readonly QueryToken[], place: number): boolean =>
  tokens.length <= 3 &&
  titles.has(tokens[0]?.text ?? '') &&
  place > 0 &&
  !tokens.some(({ text }) => ofDoctors.has(text));

/** "Zip 90210", "99285 level 5": a long number that nothing here has is of another list; round ones are amounts. */
const isOtherNumber = ({ text, dose }: QueryToken): boolean =>
  !dose && /^\d{5,}$/.test(text) && !/00$/.test(text);

/** Phrases of everyday life are short. */
const longestEveryday = 3;

/**
 * Whether something of the query is said in everyday life only ("weather tomorrow", "po box 1170"), and no name of the vocabulary holds it:
 * "airline tickets" is what a code is called.
 */
function isEveryday(
  tokens: readonly QueryToken[],
  expansions: readonly Expansion[],
  { everyday }: Pick<Lexicon, 'everyday'>,
): boolean {
  if (everyday.size === 0) return false;
  const isNamed = (mask: number): boolean =>
    expansions.some(
      (one) =>
        one.matchType === 'synonym' && !one.unfinished && (one.mask & mask) === mask && isTypedWhole(one),
    );
  return tokens.some((_, place) => {
    let words = '';
    let mask = 0;
    for (let to = place; to < Math.min(tokens.length, place + longestEveryday); to++) {
      words += (words === '' ? '' : ' ') + (tokens[to]?.term ?? '');
      mask |= 1 << to;
      if (everyday.has(words) && !isNamed(mask)) return true;
    }
    return false;
  });
}

/** The words that something answers, as bits, and what the content weighs that nothing does and that something does. */
type Shares = { known: number; strange: number; familiar: number };

function sharesOf(weights: readonly number[], expansions: readonly Expansion[], content: number): Shares {
  let known = 0;
  for (const { mask, far } of expansions) if (!far) known |= mask;
  const weigh = (bits: number): number =>
    weights.reduce((sum, weight, place) => sum + ((bits & (1 << place)) !== 0 ? weight : 0), 0);
  return { known, strange: weigh(content & ~known), familiar: weigh(content & known) };
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
    if (token.dose || token.size || (negated & (1 << place)) !== 0) continue;
    spoken |= 1 << place;
    if (!token.number && termWeight(token.term) >= leastContent) content |= 1 << place;
  }
  return content || spoken || (1 << tokens.length) - 1;
}
