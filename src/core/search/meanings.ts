import { made, quality } from './alternatives';
import type { Meaning } from './phrases';
import { weightOf } from './places';
import { nearly } from './spelling-index';
import type { Alternative, Lexicon, Manner } from './plan';
import type { ParsedQuery, QueryToken } from './query';

/** Quality measures mention drugs; they do not name them. */
const lowStanding = 7;
const mostPrefixPhrases = 12;

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
      const plain =
        meanings.some(({ kind }) => kind === 'brand') && named(tokens.slice(from, to + 1), lexicon);
      for (const meaning of meanings) {
        out.push(
          ...meant(meaning, mask, typed, plain && meaning.kind === 'brand' ? quality.namedBrand : 1, lexicon),
        );
      }
      if (to > from && meanings.length === 0) {
        for (const meaning of book.meaningsInAnyOrder(tokens.slice(from, to + 1).map(({ term }) => term))) {
          out.push(...meant(meaning, mask, typed, quality.shuffled, lexicon));
        }
      }
      if (to < tokens.length - 1 || !open || key.length < 3) continue;
      for (const longer of book.startingWith(key, mostPrefixPhrases)) {
        const likeness =
          (quality.lastPrefix - quality.prefixLoss * (1 - key.length / longer.length)) *
          (meanings.length > 0 ? quality.longerName : 1);
        for (const meaning of book.meanings(longer)) {
          out.push(...meant(meaning, mask, typed, likeness, lexicon));
        }
      }
    }
  }
  return out;
}

/** Whether descriptors name the brand themselves: then it needs no translation, and its substance is second best. */
function named(tokens: readonly QueryToken[], { index, standing }: Lexicon): boolean {
  const ids = tokens.flatMap(({ term }) => index.idOf(term) ?? []);
  if (ids.length < tokens.length || ids.some((id) => index.placeOf(id) <= weightOf.short)) return false;
  return index.recordsWith(ids).some((position) => (standing[position] ?? 0) > -lowStanding);
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
  const single = (mask & (mask - 1)) === 0;
  const sure = likeness * (single ? quality.oneWord : quality.severalWords)[meaning.kind];
  const why = { meaning, ...(spelled === undefined ? {} : { spelled }) };
  const out: Alternative[] = [];
  const codes = meaning.codes.flatMap((code) => positionOf(code) ?? []).sort((a, b) => a - b);
  if (codes.length > 0) {
    out.push({ manner, mask, terms: [], positions: codes, byCode: true, quality: sure, typed, ...why });
  }

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
    // The cut words of short descriptors are no spellings.
    const words = index
      .near(token.text, unfinished)
      .filter(({ word }) => index.placeOf(index.idOf(word) ?? 0) > weightOf.short);
    const keys = book.near(token.text, unfinished, (words[0]?.cost ?? Infinity) + nearly);
    const best = Math.min(words[0]?.cost ?? Infinity, keys[0]?.cost ?? Infinity);
    if (best === Infinity) continue;
    const close = ({ cost }: { cost: number }): boolean => cost <= best + nearly;
    const out: Alternative[] = [];
    for (const { word, cost } of words.filter(close).slice(0, 40)) {
      const id = index.idOf(word);
      if (id === undefined) continue;
      out.push({ ...made('fuzzy', 1 << place, [id], sure(cost), token.text, lexicon), spelled: word });
    }
    for (const { word, cost } of keys.filter(close).slice(0, 40)) {
      for (const meaning of book.meanings(word)) {
        out.push(...meant(meaning, 1 << place, token.text, sure(cost), lexicon, meaning.name));
      }
    }
    if (out.length > 0) return out;
  }
  return [];
}
