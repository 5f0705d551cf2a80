import { longestQuery } from '../../../search/parse';
import { confidences, type Answer, type Expander } from './expand';
import { negatedIn } from './denials';
import { negations } from './marked-words';
import type { PhraseBook, PhraseFound } from './phrase-book';
import { chartWords, type ChartWord } from './chart-words';
import { keptWeight, stem } from './terms';
import type { UnitIndex } from './unit-index';
import { anyVisit, visitWords } from './visits';

/** A word of the query with all that could answer it, the most believed first. */
export type QueryWord = {
  text: string;
  weight: number;
  answers: Answer[];
  /** Says the visit. */ visit: boolean;
  /** Says what is not there. */
  negated: boolean;
};

/** One reading of the query: as typed, or with phrases of the vocabulary replaced by the classification's words. */
export type Reading = {
  words: QueryWord[];
  confidence: number;
  replaced: { typed: string; meant: string }[];
};

export type Plan = {
  readings: Reading[];
  /** What stands for the words that nothing knows. */ spelled: string[];
};

const readingLimits = { words: 28, readings: 5 };
const readingWeights = { replaced: 0.985, apart: 0.96, visit: 2, unknown: 0.6 };

type Typed = {
  term: string;
  text: string;
  open: boolean;
  visit: readonly string[];
  negated: boolean;
  also?: readonly string[];
  joined?: readonly string[];
  share?: number;
};

/** A query read in every way that the vocabulary knows. */
export function planQuery(query: string, index: UnitIndex, expander: Expander, book: PhraseBook): Plan {
  const typed = joinVisits(typedWords(query, index));
  const spelled: string[] = [];
  const literal = typed.map((word): QueryWord => {
    const found = wordOf(word, index, expander);
    const [first] = found.answers;
    if (first?.spelled) spelled.push(index.terms[first.term] ?? '');
    return found;
  });
  joinNeighbors(typed, literal, index);
  const terms = typed.map(({ term }, nth) => {
    const [first] = literal[nth]?.answers ?? [];
    return first?.spelled ? (index.terms[first.term] ?? term) : term;
  });
  const phrases = book.find(
    terms,
    typed.map(({ joined = [] }) => joined),
    typed.map(({ negated }) => negated),
  );
  denyWhole(phrases, typed, literal);
  const readings: Reading[] = [{ words: literal, confidence: 1, replaced: [] }];
  for (const chosen of choices(phrases)) {
    readings.push(replace(typed, literal, chosen, index, expander));
  }
  return { readings, spelled };
}

function typedWords(query: string, index: UnitIndex): Typed[] {
  const open = /[\p{L}\p{N}]$/u.test(query);
  const words = withBodyMass(chartWords(query.slice(0, longestQuery)));
  const negated = negatedIn(words, (term) => index.isDenied(term));
  return words.slice(0, readingLimits.words).map(({ term, text, also, joined, share }, nth): Typed => ({
    term,
    text,
    ...(also && { also }),
    ...(joined && { joined }),
    ...(share !== undefined && { share }),
    open: open && nth === words.length - 1,
    visit: [],
    negated: negated[nth] ?? false,
  }));
}

/** A body mass index as the titles write its range: 36.4 is in "36.0-36.9", 51 in "50.0-59.9" (category Z68). */
function withBodyMass(words: ChartWord[]): ChartWord[] {
  if (!words.some(({ term }) => term === 'bmi')) return words;
  return words.map((word) => {
    const value = /^\d{2}(?:\.\d+)?$/.test(word.text) ? Math.floor(Number(word.text)) : 0;
    if (value < 10) return word;
    const low =
      value < 20 ? '19.9' : value >= 70 ? '70' : value >= 50 ? `${value - (value % 10)}.0` : `${value}.0`;
    return { ...word, term: value >= 40 && value < 50 ? (value < 45 ? '40.0' : '45.0') : low };
  });
}

/** "Follow up" is one word that also means a subsequent encounter. */
function joinVisits(words: readonly Typed[]): Typed[] {
  const out: Typed[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    const found = visitWords.find(({ said }) => said.every((one, nth) => words[at + nth]?.term === one));
    // A visit alone is what is looked for.
    if (!found || found.said.length === words.length) {
      out.push(word);
      continue;
    }
    const text = found.said.join(' ');
    out.push({ term: found.said.at(-1) ?? '', text, open: false, visit: found.meant, negated: false });
    at += found.said.length - 1;
  }
  return out;
}

/** "No shortness of breath" denies all of the phrase. */
function denyWhole(phrases: readonly PhraseFound[], typed: readonly Typed[], words: QueryWord[]): void {
  for (const { mask, apart } of phrases) {
    const first = 31 - Math.clz32(mask & -mask);
    if (apart || !typed[first]?.negated || negations.has(typed[first].term)) continue;
    for (const [nth, word] of words.entries()) if ((mask & (1 << nth)) !== 0) word.negated = true;
  }
}

function wordOf(word: Typed, index: UnitIndex, expander: Expander): QueryWord {
  const { term, text, open } = word;
  const answers = word.visit.length > 0 && anyVisit.has(term) ? [] : expander.known(term);
  if (word.visit.length > 0) {
    for (const meant of word.visit) answers.unshift(...expander.known(meant).slice(0, 1));
    return { text, answers, weight: readingWeights.visit, visit: true, negated: false };
  }
  for (const other of word.also ?? []) {
    answers.push(...expander.known(other).map((answer) => ({ ...answer, confidence: confidences.joined })));
  }
  for (const other of word.joined ?? []) {
    const joined = index.idOf(other);
    if (joined !== undefined) answers.splice(Math.min(1, answers.length), 0, { term: joined, confidence: 1 });
  }
  const id = index.idOf(term);
  const used = id === undefined ? 0 : index.frequency(id);
  if (open || (used < 3 && term.length >= 3)) answers.push(...expander.beginnings(term, open));
  if (used === 0 && answers.every(({ confidence }) => confidence < confidences.relative)) {
    if (answers.length === 0) answers.push(...expander.split(term));
    if (answers.length === 0) answers.push(...expander.guesses(text, open));
  }
  const weight = weightOf(term, answers, index) * (word.share ?? 1);
  return { text, answers, weight, visit: false, negated: word.negated };
}

/** How much a word tells: the rarer, the more. */
function weightOf(term: string, answers: readonly Answer[], index: UnitIndex): number {
  const id = index.idOf(term);
  if (id !== undefined && index.frequency(id) > 0) return index.idf[id] ?? 0;
  let used = 0;
  for (const { term: answer } of answers) used += index.frequency(answer);
  const unknown = used === 0 ? readingWeights.unknown : 1;
  return Math.log(1 + index.count / Math.max(1, used)) * keptWeight(term) * unknown;
}

/** "Post traumatic" is also "posttraumatic". */
function joinNeighbors(typed: readonly Typed[], words: readonly QueryWord[], index: UnitIndex): void {
  for (let at = 1; at < typed.length; at++) {
    const joined = index.idOf(stem((typed[at - 1]?.text ?? '') + (typed[at]?.text ?? '')));
    if (joined === undefined || index.frequency(joined) === 0) continue;
    for (const word of [words[at - 1], words[at]]) {
      word?.answers.push({ term: joined, confidence: confidences.joined });
      word?.answers.sort((a, b) => b.confidence - a.confidence);
    }
  }
}

/** Sets of phrases that are replaced together: the longest first, each place once; then other meanings of the same places. */
function choices(found: readonly PhraseFound[]): PhraseFound[][] {
  const sets: PhraseFound[][] = [];
  const known = new Set<string>();
  const tryFrom = (preferred: PhraseFound | null): void => {
    const chosen = preferred ? [preferred] : [];
    let covered = preferred?.mask ?? 0;
    for (const phrase of found) {
      if ((phrase.mask & covered) !== 0) continue;
      chosen.push(phrase);
      covered |= phrase.mask;
    }
    const key = chosen
      .map(({ mask, words }) => `${mask}:${words.join(' ')}`)
      .sort()
      .join('|');
    if (chosen.length === 0 || known.has(key)) return;
    known.add(key);
    sets.push(chosen);
  };
  tryFrom(null);
  for (const phrase of found) {
    if (sets.length >= readingLimits.readings - 1) break;
    tryFrom(phrase);
  }
  return sets;
}

function replace(
  typed: readonly Typed[],
  literal: readonly QueryWord[],
  chosen: readonly PhraseFound[],
  index: UnitIndex,
  expander: Expander,
): Reading {
  const words: QueryWord[] = [];
  const replaced: Reading['replaced'] = [];
  let confidence = 1;
  for (const [place, word] of literal.entries()) {
    const phrase = chosen.find(({ mask }) => (mask & (1 << place)) !== 0);
    if (!phrase) words.push(word);
    if (!phrase || (phrase.mask & ((1 << place) - 1)) !== 0) continue;
    const isOf = (_: unknown, nth: number): boolean => (phrase.mask & (1 << nth)) !== 0;
    const said = typed.filter(isOf).map(({ text }) => text);
    // A phrase that only a guessed spelling leads to is a guess as well: "tiger" is no "titer".
    const isGuessed = literal.filter(isOf).some(({ answers: [first] }) => first?.spelled);
    // "No gallbladder" is a phrase of its own: what it means is there.
    const negated = word.negated && !typed.filter(isOf).some(({ term }) => negations.has(term));
    replaced.push({ typed: said.join(' '), meant: phrase.meant });
    confidence *= phrase.apart ? readingWeights.apart : readingWeights.replaced;
    for (const term of phrase.words) {
      const known = expander.known(term);
      const answers = isGuessed ? known.map((answer): Answer => ({ ...answer, spelled: true })) : known;
      words.push({
        text: term,
        answers,
        weight: weightOf(term, answers, index),
        visit: false,
        negated,
      });
    }
  }
  return { words: words.slice(0, 30), confidence, replaced };
}
