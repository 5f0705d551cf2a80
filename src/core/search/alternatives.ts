import { absent } from './document';
import type { Meaning } from './phrases';
import { weightOf } from './places';
import type { Alternative, Lexicon, Manner } from './plan';
import type { ParsedQuery, QueryToken } from './query';

/** How sure each manner is; an exact word is 1. Tuned on the first half of tests/golden. */
const quality = {
  joined: 0.97,
  split: 0.94,
  /** A word that the query says is absent, found present. */
  contrary: 0.55,
  lastPrefix: 0.9,
  innerPrefix: 0.8,
  prefixLoss: 0.25,
  brand: 0.98,
  phrase: 0.97,
  shuffled: 0.97,
  word: 0.88,
  guess: 0.8,
  guessLoss: 0.12,
} as const;

const mostPrefixTerms = 64;
const mostPrefixPhrases = 12;
const negators = new Set(['without', 'no', 'non', 'not']);

function made(
  manner: Manner,
  mask: number,
  terms: number[],
  sure: number,
  typed: string,
  { index }: Lexicon,
): Alternative {
  return { manner, mask, terms, positions: index.recordsWith(terms), byCode: false, quality: sure, typed };
}

/** The words themselves. */
export function literals(tokens: readonly QueryToken[], lexicon: Lexicon): Alternative[] {
  const out: Alternative[] = [];
  for (const [place, token] of tokens.entries()) {
    const id = lexicon.index.idOf(token.term);
    if (id === undefined) continue;
    const sure = negators.has(tokens[place - 1]?.text ?? '') ? quality.contrary : 1;
    out.push(made('literal', 1 << place, [id], sure, token.text, lexicon));
  }
  return out;
}

/** "without mattress" is more than the two words. */
export function absentAlternatives(tokens: readonly QueryToken[], lexicon: Lexicon): Alternative[] {
  const out: Alternative[] = [];
  for (const [place, token] of tokens.entries()) {
    if (place === 0 || !negators.has(tokens[place - 1]?.text ?? '')) continue;
    const id = lexicon.index.idOf(absent(token.term));
    if (id === undefined) continue;
    const mask = (1 << place) | (1 << (place - 1));
    out.push(made('literal', mask, [id], 1, `${tokens[place - 1]?.text ?? ''} ${token.text}`, lexicon));
  }
  return out;
}

/** "foot rest" for "footrest" and the reverse. */
export function compounds(tokens: readonly QueryToken[], lexicon: Lexicon): Alternative[] {
  const { index, stem } = lexicon;
  const out: Alternative[] = [];
  for (const [place, token] of tokens.entries()) {
    if (token.dose) continue;
    const next = tokens[place + 1];
    if (next && !next.dose) {
      const joined = index.idOf(stem(token.text + next.text));
      const mask = (1 << place) | (1 << (place + 1));
      if (joined !== undefined)
        out.push(made('literal', mask, [joined], quality.joined, `${token.text} ${next.text}`, lexicon));
    }
    if (token.number || token.text.length < 6) continue;
    for (let cut = 3; cut <= token.text.length - 3; cut++) {
      const left = index.idOf(stem(token.text.slice(0, cut)));
      const right = left === undefined ? undefined : index.idOf(stem(token.text.slice(cut)));
      if (left === undefined || right === undefined) continue;
      const split = made('literal', 1 << place, [left, right], quality.split, token.text, lexicon);
      const positions = [...split.positions].filter((position) => index.areNeighbours(position, [left, right]));
      if (positions.length > 0) out.push({ ...split, positions });
    }
  }
  return out;
}

/** Words that begin as typed: for the word being typed, and for abbreviations. */
export function prefixes(tokens: readonly QueryToken[], open: boolean, lexicon: Lexicon): Alternative[] {
  const { index } = lexicon;
  const out: Alternative[] = [];
  for (const [place, token] of tokens.entries()) {
    if (token.number || token.dose) continue;
    const last = open && place === tokens.length - 1;
    const id = index.idOf(token.term);
    const abbreviation =
      token.text.length >= 3 && (id === undefined || index.placeOf(id) <= weightOf.short);
    if (!last && !abbreviation) continue;
    for (const term of index.startingWith(token.text, mostPrefixTerms)) {
      const longer = index.idOf(term);
      if (longer === undefined || longer === id) continue;
      const sure =
        (last ? quality.lastPrefix : quality.innerPrefix) -
        quality.prefixLoss * (1 - token.text.length / term.length);
      out.push(made('prefix', 1 << place, [longer], sure, token.text, lexicon));
    }
  }
  return out;
}

/** What the vocabulary says of every run of words. */
export function meaningsOf({ tokens, open }: ParsedQuery, lexicon: Lexicon): Alternative[] {
  const { book } = lexicon;
  const out: Alternative[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let key = '';
    let typed = '';
    let mask = 0;
    for (let to = from; to < Math.min(tokens.length, from + book.longest); to++) {
      const token = tokens[to];
      if (!token || token.dose) break;
      key += token.term;
      typed += (typed === '' ? '' : token.glued ? '-' : ' ') + token.text;
      mask |= 1 << to;
      const meanings = book.meanings(key);
      for (const meaning of meanings) out.push(...meant(meaning, mask, typed, 1, lexicon));
      if (to > from && meanings.length === 0)
        for (const meaning of book.meaningsInAnyOrder(tokens.slice(from, to + 1).map(({ term }) => term)))
          out.push(...meant(meaning, mask, typed, quality.shuffled, lexicon));
      if (to < tokens.length - 1 || !open || key.length < 3) continue;
      for (const longer of book.startingWith(key, mostPrefixPhrases)) {
        const likeness = quality.lastPrefix - quality.prefixLoss * (1 - key.length / longer.length);
        for (const meaning of book.meanings(longer)) out.push(...meant(meaning, mask, typed, likeness, lexicon));
      }
    }
  }
  return out;
}

/** A meaning as terms of the index; words that the release does not use are dropped from the end. */
function meant(
  meaning: Meaning,
  mask: number,
  typed: string,
  likeness: number,
  lexicon: Lexicon,
  spelled?: string,
): Alternative[] {
  const { index, positionOf, lightness } = lexicon;
  const manner: Manner = spelled === undefined ? 'meaning' : 'fuzzy';
  const sure =
    likeness *
    (meaning.kind === 'brand' ? quality.brand : (mask & (mask - 1)) === 0 ? quality.word : quality.phrase);
  const why = { meaning, ...(spelled === undefined ? {} : { spelled }) };
  const out: Alternative[] = [];
  const codes = meaning.codes.flatMap((code) => positionOf(code) ?? []).sort((a, b) => a - b);
  if (codes.length > 0)
    out.push({ manner, mask, terms: [], positions: codes, byCode: true, quality: sure, typed, ...why });

  const terms: number[] = [];
  for (const term of meaning.terms) {
    const id = index.idOf(term);
    if (id !== undefined) {
      if (!terms.includes(id)) terms.push(id);
    } else if (lightness(term) === 1 && meaning.kind !== 'brand') return out;
    else if (terms.length === 0 && lightness(term) === 1) return out;
  }
  let loss = 1;
  while (terms.length > 0) {
    const alternative = made(manner, mask, terms, sure * loss, typed, lexicon);
    if (alternative.positions.length > 0) {
      out.push({ ...alternative, ...why });
      break;
    }
    if (meaning.kind !== 'brand') break;
    terms.pop();
    loss *= 0.95;
  }
  return out;
}

/** Nearest spellings of a word that nothing else explains. */
export function guesses(token: QueryToken, place: number, open: boolean, lexicon: Lexicon): Alternative[] {
  const { index, book } = lexicon;
  const sure = (cost: number): number => quality.guess - cost * quality.guessLoss;
  for (const unfinished of open ? [false, true] : [false]) {
    const words = index.near(token.text, unfinished);
    const keys = book.near(token.text, unfinished);
    const best = Math.min(words[0]?.cost ?? Infinity, keys[0]?.cost ?? Infinity);
    if (best === Infinity) continue;
    const close = ({ cost }: { cost: number }): boolean => cost <= best + 0.6;
    const out: Alternative[] = [];
    for (const { word, cost } of words.filter(close).slice(0, 40)) {
      const id = index.idOf(word);
      if (id === undefined) continue;
      out.push({ ...made('fuzzy', 1 << place, [id], sure(cost), token.text, lexicon), spelled: word });
    }
    for (const { word, cost } of keys.filter(close).slice(0, 40))
      for (const meaning of book.meanings(word))
        out.push(...meant(meaning, 1 << place, token.text, sure(cost), lexicon, meaning.name));
    if (out.length > 0) return out;
  }
  return [];
}
