import type { Completer, Titles } from './completion';
import { points, type Candidate } from './match';
import type { Reading } from './query';
import type { ReadingTable } from './reading-table';
import { answerOf, parts, partWeights, sources, type UnitIndex } from './unit-index';

/** A code that words led to, with the unit and the reading that led to it. */
export type Ranked = {
  place: number;
  score: number;
  unit: number;
  reading: Reading;
  /** Part of the query's weight that was answered without guessing, 0 to 1. */
  sure: number;
  /** Part of the unit that was asked for, 0 to 1. */
  asked: number;
  /** Bits of the words of the reading that were answered without guessing. */
  met: number;
  /** The title says that what the query states is not there, or that what it denies is. */
  contradicts: boolean;
  /** Best score by kind of source: titles, index, vocabulary. */
  kinds: [number, number, number];
};

const rankWeights = {
  /** Each further completion of a unit stands this much lower, the second and then the others. */
  second: 3.5,
  next: 1.5,
  /** The same code for another visit: the list has room for other answers before it. */
  visit: 12,
  /** What a completion claims beyond the query, and the most that it costs. */
  claim: 0.5,
  mostClaim: 6,
  /** What a second kind of source that says the same adds. */
  support: 2.5,
  /** Part of the weight of a visit, or of what is not there, that a code lacks which does not speak of it. */
  spared: 0.35,
  /** A code that says what the query says is not there. */
  denied: 10,
  /** A code whose title says that what the query names is not there. */
  opposed: 25,
  /** Between two phrases of ours of the same words, the one whose order the query has: "baby blues" is no blue baby. */
  otherOrder: 0.3,
  /** A code that leaves the side open where both sides are asked for. */
  openSide: 10,
};

/** By part: whether a text says by it that something is there; brackets and what an index adds after a comma only repeat. */
const assertive = [1, 1, 1, 0, 0, 1, 0, 1];

const kindOf = (source: number): 0 | 1 | 2 =>
  source === sources.vocabulary || source === sources.starter
    ? 2
    : source === sources.title || source === sources.inclusion
      ? 0
      : 1;

/** Scores the candidates of one reading word by word and leads each to its codes. */
export class Ranker {
  private readonly lack = Float32Array.from(partWeights.lack);
  private readonly best = new Float32Array(32);
  private readonly kept = new Float32Array(32);
  /** Bits of the words that the query says are not there and a text says are. */
  private denied = 0;
  /** Bits of the words that a title says are not there, and of those that it says are. */
  private opposed = 0;
  private said = 0;
  private readonly sides: readonly (number | undefined)[];
  private readonly bilateral: number | undefined;

  constructor(
    private readonly index: UnitIndex,
    private readonly titles: Titles,
    private readonly table: ReadingTable,
    private readonly completer: Completer,
  ) {
    this.sides = ['right', 'left', 'bilateral'].map((side) => index.idOf(side));
    this.bilateral = index.idOf('bilateral');
  }

  rank(
    candidates: readonly Candidate[],
    reading: Reading,
    wanted: ((place: number) => boolean) | null,
    found: Map<number, Ranked>,
  ): void {
    const { index, titles } = this;
    this.completer.start();
    for (const { unit } of candidates) {
      const asked = this.readUnit(unit, reading);
      const otherOrder =
        index.source[unit] === sources.vocabulary && this.isInOtherOrder(unit) ? rankWeights.otherOrder : 0;
      const completions = this.completer.below(index.low[unit] ?? 0, index.high[unit] ?? 0, reading, wanted);
      const { denied } = this;
      this.kept.set(this.best);
      let nth = -1;
      let before = -1;
      for (const { place, cost } of completions) {
        nth++;
        if (nth > 0) this.best.set(this.kept);
        this.denied = denied;
        const { answered, sure, met, isOpen, isOpposed, isOtherVisit } = this.answeredBy(place, reading);
        const titleUnit = titles.unitOf[place] ?? 0;
        const isVisit = nth > 0 && titleUnit === before;
        before = titleUnit;
        const later =
          nth === 0
            ? 0
            : rankWeights.second + (nth - 1) * rankWeights.next + (isVisit ? rankWeights.visit : 0);
        const score =
          reading.confidence * points(answered, asked) +
          (index.prior[unit] ?? 100) -
          100 -
          later -
          otherOrder -
          Math.min(rankWeights.mostClaim, cost * rankWeights.claim) -
          (this.denied === 0 ? 0 : rankWeights.denied) -
          (isOpposed ? rankWeights.opposed : 0) -
          (isOtherVisit ? rankWeights.visit : 0) -
          (isOpen ? rankWeights.openSide : 0);
        const contradicts = isOpposed || this.denied !== 0;
        this.note(found, { place, score, unit, reading, sure, asked, met, contradicts });
      }
    }
  }

  private note(found: Map<number, Ranked>, one: Omit<Ranked, 'kinds'>): void {
    const { place, score, unit } = one;
    const kind = kindOf(this.index.source[unit] ?? 0);
    const known = found.get(place);
    if (!known) {
      const kinds: Ranked['kinds'] = [0, 0, 0];
      kinds[kind] = score;
      found.set(place, { ...one, kinds });
      return;
    }
    known.kinds[kind] = Math.max(known.kinds[kind], score);
    if (score > known.score) Object.assign(known, one);
  }

  /** Which words of the reading a unit answers; returns the part of the unit that was asked for, 0 to 1. */
  private readUnit(unit: number, { words }: Reading): number {
    const { index, table, best } = this;
    best.fill(0, 0, words.length);
    this.denied = 0;
    let asked = 0;
    const end = index.wordStarts[unit + 1] ?? 0;
    for (let at = index.wordStarts[unit] ?? 0; at < end; at++) {
      const term = index.wordTerms[at] ?? 0;
      const mask = table.mask(term);
      if (mask === 0) continue;
      const part = index.wordParts[at] ?? 0;
      const confidence = table.confidence(term);
      asked += (index.idf[term] ?? 0) * confidence * (this.lack[part] ?? 0);
      this.answer(mask, confidence, part);
    }
    return Math.min(1, asked / Math.max(index.essential[unit] ?? 0, 0.001));
  }

  private isInOtherOrder(unit: number): boolean {
    const { index, table } = this;
    const end = index.wordStarts[unit + 1] ?? 0;
    let before = 0;
    for (let at = index.wordStarts[unit] ?? 0; at < end; at++) {
      const mask = table.mask(index.wordTerms[at] ?? 0);
      if (mask === 0) continue;
      if (mask < before) return true;
      before = mask & -mask;
    }
    return false;
  }

  private answer(mask: number, confidence: number, part: number): void {
    const { negated } = this.table;
    // "Rheumatoid arthritis without rheumatoid factor": what is also stated is not denied; brackets only repeat.
    if (assertive[part] === 1 && (mask & ~negated) === 0) this.denied |= mask;
    for (let bits = mask; bits !== 0; bits &= bits - 1) {
      const word = 31 - Math.clz32(bits & -bits);
      const points = confidence * answerOf(part, (negated & (1 << word)) !== 0);
      if (points > (this.best[word] ?? 0)) this.best[word] = points;
    }
  }

  /** Notes which words a title says are not there, and which are; a related word proves nothing. */
  private oppose(term: number, part: number): void {
    if (part === parts.negated) this.opposed |= this.table.statedMask(term);
    else this.said |= this.table.nearMask(term);
  }

  /** The part of the query that a unit and the title of the code that it leads to answer together. */
  private answeredBy(
    place: number,
    { words }: Reading,
  ): {
    answered: number;
    sure: number;
    met: number;
    isOpen: boolean;
    isOpposed: boolean;
    isOtherVisit: boolean;
  } {
    const { index, titles, table, best } = this;
    this.opposed = 0;
    this.said = 0;
    const unit = titles.unitOf[place] ?? 0;
    const end = index.wordStarts[unit + 1] ?? 0;
    const asksBoth = this.bilateral !== undefined && table.mask(this.bilateral) !== 0;
    let isOpen = false;
    let isSided = false;
    for (let at = index.wordStarts[unit] ?? 0; at < end; at++) {
      const term = index.wordTerms[at] ?? 0;
      const mask = table.mask(term);
      if (asksBoth) isSided ||= this.sides.includes(term);
      if (mask === 0) continue;
      isOpen ||= asksBoth && index.wordParts[at] === parts.unstated;
      this.oppose(term, index.wordParts[at] ?? 0);
      this.answer(mask, table.confidence(term) * 0.9, index.wordParts[at] ?? 0);
    }
    const ending = titles.endings[titles.endingOf[place] ?? 0];
    for (const [nth, term] of (ending?.terms ?? []).entries()) {
      const mask = table.mask(term);
      if (mask === 0) continue;
      const part = ending?.parts[nth] ?? parts.title;
      this.oppose(term, part);
      this.answer(mask, table.confidence(term), part);
    }
    let total = 0;
    let answered = 0;
    let sure = 0;
    let met = 0;
    let isOtherVisit = false;
    for (let nth = 0; nth < words.length; nth++) {
      const word = words[nth];
      if (!word) continue;
      const part = best[nth] ?? 0;
      // A code that speaks of visits and not of this one is for another.
      isOtherVisit ||= part === 0 && word.visit && ending !== undefined && ending.text !== '';
      const spares = part === 0 && (word.visit || word.negated);
      const weight = spares ? word.weight * rankWeights.spared : word.weight;
      if (part > 0) this.denied &= ~(1 << nth);
      total += weight;
      answered += weight * part;
      if (part === 0 || word.answers[0]?.spelled) continue;
      sure += weight;
      met |= 1 << nth;
    }
    const all = Math.max(total, 0.001);
    const isOpposed = (this.opposed & ~this.said) !== 0;
    return {
      answered: answered / all,
      sure: sure / all,
      met,
      isOpen: isOpen && !isSided,
      isOpposed,
      isOtherVisit,
    };
  }
}

/** The codes in their order, once all readings were ranked: what two kinds of source agree on gains. */
export function inOrder(found: Map<number, Ranked>): Ranked[] {
  const all = [...found.values()];
  for (const ranked of all) {
    const [titles, index, vocabulary] = ranked.kinds;
    const higher = Math.max(titles, index);
    const second = Math.max(Math.min(titles, index), Math.min(higher, vocabulary));
    const best = Math.max(higher, vocabulary, 1);
    ranked.score += rankWeights.support * Math.max(0, (second / best) * 2 - 1);
  }
  return all.sort((a, b) => b.score - a.score || a.place - b.place);
}
