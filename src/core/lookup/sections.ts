import { keyOf, type CodeRef } from '../code/ref';
import type { IsoDate } from '../code/validity';
import type { Collection } from './collection';
import { nearnessOf, tellingWords, wordsIn } from './names';
import type { Advice, Hit } from '../search/types';
import type { Row } from './messages';

/**
 * Rows of a smaller system; whether just a name of the first of them was typed, and whether a name of it is the subject of the query
 * (`CodeSystem.isSubject`).
 */
export type Beside = {
  rows: readonly Row[];
  isNamed: boolean;
  isSubject?: boolean;
  advice: readonly Advice[];
};

/** Whether the search of a smaller system is sure that a row answers the whole query. */
const isWhole = (collection: Collection, { tier, score }: Pick<Hit, 'tier' | 'score'>): boolean =>
  tier === 'words' && score >= (collection.system.wholeFrom ?? Infinity);

/** So many rows of a system that stands beside the one asked most, and so many where that answers less than what was typed. */
const mostBeside = 2;
const mostLeading = 6;
/** So many rows of the system asked most stand before another system's. */
const leadingRows = 3;

/**
 * What a smaller system has for words. Beside another system's answer a name of it must hold every word that was typed,
 * for nobody asked for it by its own; what is the beginning of its codes asked for it. Asked for alone or by its name ("pos urgent care"),
 * everything that it finds is shown. Where the system asked most has nothing but guesses, a search of its own has the word with whatever it is
 * sure of: "ingrown big toenail rt" is no skin substitute of which the name ends in RT.
 */
export function besideRows(
  collection: Collection,
  query: string,
  on: IsoDate,
  { isAlone, isUnanswered = false }: { isAlone: boolean; isUnanswered?: boolean },
): Beside {
  const within = collection.system.askedByName?.(query) ?? null;
  if (within !== null) {
    const alone = besideRows(collection, within, on, { isAlone: true });
    const words = tellingWords(within);
    // "Surgery center pos": just its name, before what has more of the words in what it says of itself.
    const isJustNamed = (row: Row): boolean => nearnessOf(words, collection.namesOf(row), false) === 1;
    const rows = [...alone.rows.filter(isJustNamed), ...alone.rows.filter((row) => !isJustNamed(row))];
    return { ...alone, rows, isNamed: rows.length > 0 };
  }
  const isRanked = collection.system.wholeFrom !== undefined;
  // Without a search of its own only names count, and where none has a word of the query nothing need be looked for.
  if (!isAlone && !isRanked && !/\d/.test(query) && !tellingWords(query).every(collection.isNameWord)) {
    return { rows: [], isNamed: false, advice: [] };
  }
  // Beside another system's answer nobody waits for words that are still being put in order.
  const answer = collection.answer(query, { on, withoutBuilding: !isAlone });
  const { hits, advice = [] } = answer;
  const rowsOf = (some: readonly Hit[]): Row[] => collection.rowsOf(some, on);
  if (isAlone) return { rows: rowsOf(hits), isNamed: false, advice };
  const begun = hits.filter(({ tier }) => tier === 'exact' || tier === 'prefix');
  if (begun.length > 0) return { rows: rowsOf(begun), isNamed: false, advice };
  const words = tellingWords(answer.asked ?? query);
  if (words.every((word) => collection.system.isAside?.(word))) return { rows: [], isNamed: false, advice };
  const isOwn = words.some((word) => collection.system.isOwnWord?.(word) ?? false);
  // A search of its own knows the order: by its name alone a sequela is nearer than a first visit.
  const named = hits.flatMap((hit) => {
    const nearness = hit.tier === 'words' ? nearnessOf(words, collection.namesOf(hit), isOwn) : 0;
    const isSure = isRanked && isUnanswered && hit.tier === 'words';
    return nearness > 0 || isSure || isWhole(collection, hit) ? [{ hit, nearness }] : [];
  });
  const best = isRanked ? named.slice(0, mostLeading) : bestOf(named);
  const [first] = best;
  const isNamed =
    first !== undefined && ((isOwn && first.nearness === 1) || isItsName(collection, first.hit, words));
  // What is not confirmed is said of a diagnosis, and the advice speaks of the rows below it.
  return {
    rows: rowsOf(best.map(({ hit }) => hit)),
    isNamed: isNamed || answer.asked !== undefined,
    isSubject:
      first !== undefined && first.nearness > 0 && (collection.system.isSubject?.(first.hit) ?? false),
    advice,
  };
}

type Named = { hit: Hit; nearness: number };

const bestOf = (named: Named[]): Named[] =>
  named.sort((a, b) => b.nearness - a.nearness).slice(0, mostBeside);

/** Whether just these words are the name of the row, or its abbreviation: "office", "SNF". Everyday names are not enough. */
function isItsName(collection: Collection, ref: CodeRef, words: readonly string[]): boolean {
  const [name = '', ...others] = collection.namesOf(ref);
  const own = [name, ...others.filter((other) => /^[A-Z]{2,}$/.test(other))];
  return own.some((one) => tellingWords(one).join(' ') === words.join(' '));
}

/** Behind the system asked most there is room for the best two by words, and for whatever was asked for by its code. */
const cutByWords = (rows: readonly Row[]): readonly Row[] =>
  rows.some(({ tier }) => tier !== 'words') ? rows : rows.slice(0, mostBeside);

/** Whether a row answers every word, by its own text or by what it says of itself. */
function isComplete({ matched, reasons }: Row, words: readonly string[]): boolean {
  const typed = reasons.flatMap((reason) =>
    'typed' in reason && !('ofSection' in reason) ? wordsIn(reason.typed) : [],
  );
  const answered = [...matched, ...typed];
  return words.every((word) => answered.some((other) => other.startsWith(word) || word.startsWith(other)));
}

/**
 * One list of several systems: whole codes of any system first, then the system asked most, with the best of the others
 * after its first few rows, or before them where it answers only a part of the words or the words are just their name. Scores of two systems are never
 * compared.
 */
export function inSections(
  query: string,
  typed: readonly Row[],
  main: readonly Row[],
  beside: readonly Beside[],
): Row[] {
  const taken = new Set(typed.map(keyOf));
  const first = main.findIndex(({ tier }) => tier !== 'exact');
  const exact = (first < 0 ? main : main.slice(0, first)).filter((row) => !taken.has(keyOf(row)));
  const rest = first < 0 ? [] : main.slice(first).filter((row) => !taken.has(keyOf(row)));
  const [best] = rest;
  const words = tellingWords(query);
  const isNamed = beside.some((one) => one.isNamed);
  const lead =
    !isNamed && best && (best.tier === 'words' ? isComplete(best, words) : best.tier !== 'fuzzy')
      ? leadingRows
      : 0;
  const isSecond = lead > 0;
  // "Prostate cancer": the disease first, then what is given and counted for it.
  const isAfter = isSecond && beside.some(({ isSubject }) => isSubject === true);
  // "Pos homeless shelter": the place, before the diagnosis of having no home.
  const further = [...beside]
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed))
    .flatMap(({ rows }) => (isSecond ? cutByWords(rows) : rows))
    .filter((row) => !taken.has(keyOf(row)));
  const before = isAfter ? 0 : lead;
  return [...exact, ...typed, ...rest.slice(0, before), ...further, ...rest.slice(before)];
}
