import { createStem } from '../text/stem';
import { pieces } from '../text/pieces';

/** Words that join but do not tell: the grammar, the biller's small print, packing. */
const silent = new Set(
  (
    'a an and or of for to the in on at by with as from into per is are be that this which when where if than then its it such also but ' +
    'up over under through via using may can each any all other not otherwise specified classified nos noc separately list code use used ' +
    'only include includes including without no type types unit item necessary given administered product e g i eg ie etc ' +
    'do does has have been was were these those must should'
  ).split(' '),
);

/** A first phrase often begins with these; what it is about comes after them. */
const openings = new Set(['injection', 'infusion', 'addition', 'upper', 'lower', 'extremity']);

const stem = createStem([
  ['inj', 'injection'],
  ['hcl', 'hydrochloride'],
  ['w', 'with'],
]);

/** A text as evidence. Terms are numbers: words first, then pairs of words. */
export type Reading = {
  /** Every telling word once; numbers too. */
  words: readonly number[];
  /** Words of the first phrase: what the code is. */
  head: readonly number[];
  /** The first word of the first phrase that tells something; -1 where there is none. */
  first: number;
  /** Pairs of words that stand side by side, once. */
  pairs: readonly number[];
};

export type Readings = {
  readings: Reading[];
  /** The text of a word. */
  textOf: (word: number) => string;
  /** How many terms there are, words and pairs. */
  terms: number;
};

type Word = { id: number; text: string; number: boolean; silent: boolean; inHead: boolean };

/** One number for one text. */
class Dictionary {
  readonly texts: string[] = [];
  private readonly ids = new Map<string, number>();

  idOf(text: string): number {
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.texts.length;
      this.ids.set(text, id);
      this.texts.push(text);
    }
    return id;
  }

  has(text: string): boolean {
    return this.ids.has(text);
  }
}

function wordsOf(text: string, dictionary: Dictionary): Word[] {
  const out: Word[] = [];
  let depth = 0;
  let inHead = true;
  let content = 0;
  for (const piece of pieces(text)) {
    if (piece.kind === 'mark') {
      if (piece.text === '(') depth++;
      else if (piece.text === ')') depth = Math.max(0, depth - 1);
      // "Injection, baclofen, 10 mg": the first phrase of a drug is its name.
      else if ((piece.text === ',' || piece.text === ';') && depth === 0) inHead &&= content === 0;
      continue;
    }
    const number = piece.kind === 'number';
    const word = number ? piece.text : stem(piece.text);
    const quiet = silent.has(word);
    out.push({
      id: dictionary.idOf(word),
      text: word,
      number,
      silent: quiet,
      inHead: inHead && depth === 0,
    });
    if (depth === 0 && !quiet && word !== 'injection' && word !== 'infusion') content++;
  }
  return out;
}

/** Words that are two other words run together, by those two: "leg rest" is also "legrest". */
function findCompounds(
  dictionary: Dictionary,
  keyOf: (one: number, other: number) => number,
): Map<number, number> {
  const compounds = new Map<number, number>();
  for (const [id, text] of [...dictionary.texts].entries()) {
    if (text.length < 6 || !/^[a-z]+$/.test(text)) continue;
    for (let cut = 3; cut <= text.length - 3; cut++) {
      const left = text.slice(0, cut);
      if (!dictionary.has(left)) continue;
      const right = text.slice(cut);
      if (dictionary.has(right)) compounds.set(keyOf(dictionary.idOf(left), dictionary.idOf(right)), id);
    }
  }
  return compounds;
}

/** Texts that are read at a time: a few milliseconds' work. */
const atATime = 200;

/** Reads all texts together: whether "leg rest" is also "legrest" depends on how the others write it. */
export function* readAll(texts: readonly string[]): Generator<undefined, Readings> {
  const dictionary = new Dictionary();
  const all: Word[][] = [];
  for (const text of texts) {
    if (all.length % atATime === 0) yield;
    all.push(wordsOf(text, dictionary));
  }
  const count = dictionary.texts.length;
  const keyOf = (one: number, other: number) => one * count + other;
  const compounds = findCompounds(dictionary, keyOf);
  const pairIds = new Map<number, number>();
  const readings: Reading[] = [];
  for (const words of all) {
    if (readings.length % atATime === 0) yield;
    const seen = new Set<number>();
    const head = new Set<number>();
    const pairs = new Set<number>();
    let first = -1;
    for (const [at, word] of words.entries()) {
      if (word.silent) continue;
      seen.add(word.id);
      if (word.inHead) {
        head.add(word.id);
        if (first < 0 && !openings.has(word.text)) first = word.id;
      }
      const next = words[at + 1];
      if (!next || word.number || next.silent) continue;
      const key = keyOf(word.id, next.id);
      let pair = pairIds.get(key);
      if (pair === undefined) pairIds.set(key, (pair = count + pairIds.size));
      pairs.add(pair);
      const compound = compounds.get(key);
      if (compound !== undefined) seen.add(compound);
    }
    readings.push({ words: [...seen], head: [...head], first, pairs: [...pairs] });
  }
  return { readings, textOf: (word) => dictionary.texts[word] ?? '', terms: count + pairIds.size };
}

/** The telling words of a short text. */
export function termsOf(text: string): string[] {
  const dictionary = new Dictionary();
  for (const word of wordsOf(text, new Dictionary())) if (!word.silent) dictionary.idOf(word.text);
  return dictionary.texts;
}

export function isNumber(term: string): boolean {
  return /^\d/.test(term);
}
