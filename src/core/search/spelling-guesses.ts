import { confidenceOf, toExpansion, type Expansion, type Lexicon } from './expansion';
import { weightOf } from './field-weights';
import { meant } from './meant';
import type { QueryToken } from './parse';
import { spellingLimits } from './spelling-index';

/** A word in so many records is one of the field's. */
const commonWord = 20;
const shortWord = 6;
/** Costs are sums of fractions. */
const rounding = 0.01;

/** Whether a spelling is near enough to show what it was taken for: short words are soon like each other. */
function isSlip(typed: string, meant: string, cost: number, isLikely: boolean): boolean {
  const { length } = typed;
  if (lostLetters(typed, meant)) return true;
  const { longWord, shown } = spellingLimits;
  if (length < shortWord && !isLikely) return false;
  const most = length >= longWord ? shown.long : isLikely ? shown.likely : shown.other;
  return cost <= length * most + rounding;
}

/** "ketolac" for "ketorolac", "atreoam" for "aztreonam": all that was typed is there in order, and two letters are missing. */
function lostLetters(typed: string, meant: string): boolean {
  if (typed.length <= shortWord || meant.length - typed.length > 2) return false;
  if (typed[0] !== meant[0] || typed.at(-1) !== meant.at(-1)) return false;
  let at = 0;
  for (const letter of meant) if (letter === typed[at]) at++;
  return at === typed.length;
}

/** Nearest spellings of a word that nothing else explains. */
export function guesses(token: QueryToken, place: number, open: boolean, lexicon: Lexicon): Expansion[] {
  const { index, book } = lexicon;
  const isName = lexicon.names.has(token.text);
  const confidence = (cost: number): number => confidenceOf.guess - cost * confidenceOf.guessLoss;
  for (const unfinished of open ? [false, true] : [false]) {
    // The cut words of short descriptors are no spellings.
    const words = index
      .near(token.text, unfinished)
      .filter(({ word }) => index.placeOf(index.idOf(word) ?? 0) > weightOf.short);
    const keys = book.near(token.text, unfinished, (words[0]?.cost ?? Infinity) + spellingLimits.nearly);
    const best = Math.min(words[0]?.cost ?? Infinity, keys[0]?.cost ?? Infinity);
    if (best === Infinity) continue;
    const close = ({ cost }: { cost: number }): boolean => cost <= best + spellingLimits.nearly;
    const out: Expansion[] = [];
    for (const { word, cost } of words.filter(close).slice(0, 40)) {
      const id = index.idOf(word);
      if (id === undefined) continue;
      const isBelievable = !isName && isSlip(token.text, word, cost, index.frequency(id) >= commonWord);
      out.push({
        ...toExpansion('fuzzy', 1 << place, [id], confidence(cost), token.text, lexicon),
        spelled: word,
        ...(isBelievable ? {} : { far: true }),
      });
    }
    for (const { word, cost } of keys.filter(close).slice(0, 40)) {
      for (const synonym of book.synonyms(word)) {
        const isBelievable = !isName && isSlip(token.text, word, cost, synonym.kind === 'brand');
        const ways = meant(synonym, 1 << place, token.text, confidence(cost), lexicon, synonym.name);
        out.push(
          ...ways.map((way): Expansion => ({
            ...way,
            ...(unfinished && { unfinished }),
            ...(isBelievable ? {} : { far: true }),
          })),
        );
      }
    }
    if (out.length > 0) return out;
  }
  return [];
}
