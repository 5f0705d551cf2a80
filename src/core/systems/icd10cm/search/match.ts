import type { QueryWord, Reading } from './query';
import { answerOf, partOf, partWeights, unitOf, type UnitIndex } from './unit-index';

export type Candidate = { unit: number; estimate: number };

/** What part of the points goes to a unit however many of its words the query lacks. */
const shape = { recall: 0.56, bent: 0.15 };

/** Points, 0 to 100, from the answered part of the query and the asked part of the unit. */
export function points(answered: number, asked: number): number {
  return (
    100 * answered * (1 - shape.bent + shape.bent * answered) * (shape.recall + (1 - shape.recall) * asked)
  );
}

export const matchLimits = { candidates: 160 };

/** Finds the units that answer a reading best, by a rough estimate from the postings. */
export class Matcher {
  /** What a word is worth by part: as asked for, and where the query says that it is not there. */
  private readonly worth = [false, true].map((negated) =>
    Float32Array.from(partWeights.answer, (_, part) => answerOf(part, negated)),
  );
  private readonly lack = Float32Array.from(partWeights.lack);
  private readonly answered: Float32Array;
  private readonly asked: Float32Array;
  private readonly stamp: Uint8Array;
  private readonly touched: Uint32Array;
  /** How many candidates fall on each quarter of a point. */
  private readonly buckets = new Uint32Array(bucketCount);
  /** The most points that any unit has by itself. */
  private readonly mostPrior: number;

  constructor(private readonly index: UnitIndex) {
    this.answered = new Float32Array(index.count);
    this.asked = new Float32Array(index.count);
    this.stamp = new Uint8Array(index.count);
    this.touched = new Uint32Array(index.count);
    this.mostPrior = index.prior.reduce((most, prior) => Math.max(most, prior), 0) - 100;
  }

  match(reading: Reading, wanted: ((unit: number) => boolean) | null): Candidate[] {
    const { answered, asked, stamp, touched, index, buckets } = this;
    let count = 0;
    let total = 0;
    for (const [nth, word] of reading.words.entries()) {
      if (!word.visit) total += word.weight;
      count = this.collect(word, nth + 1, count);
    }
    const most = Math.max(total, 0.001);
    const best: Candidate[] = [];
    buckets.fill(0);
    // The lowest bucket that is still needed, how many are in it or above, and the answered weight below which no unit reaches it.
    let least = 0;
    let held = 0;
    let needed = 0;
    for (let at = 0; at < count; at++) {
      const unit = touched[at] ?? 0;
      const weight = answered[unit] ?? 0;
      stamp[unit] = 0;
      if (weight < needed || (wanted && !wanted(unit))) {
        answered[unit] = -1;
        continue;
      }
      const part = Math.min(1, weight / most);
      const lack = Math.max(index.essential[unit] ?? 0, 0.001);
      const estimate =
        points(part, Math.min(1, (asked[unit] ?? 0) / lack)) + ((index.prior[unit] ?? 100) - 100);
      answered[unit] = estimate;
      const bucket = bucketOf(estimate);
      buckets[bucket] = (buckets[bucket] ?? 0) + 1;
      if (bucket < least) continue;
      held++;
      const before = least;
      while (least < bucketCount - 1 && held - (buckets[least] ?? 0) >= matchLimits.candidates) {
        held -= buckets[least] ?? 0;
        least++;
      }
      if (least > before) needed = most * leastAnswered(least / 4 - this.mostPrior);
    }
    for (let at = 0; at < count; at++) {
      const unit = touched[at] ?? 0;
      const estimate = answered[unit] ?? 0;
      answered[unit] = 0;
      asked[unit] = 0;
      if (estimate >= 0 && bucketOf(estimate) >= least) best.push({ unit, estimate });
    }
    return best.sort((a, b) => b.estimate - a.estimate).slice(0, matchLimits.candidates);
  }

  /** Adds one word's answers, the most believed first, each unit once. */
  private collect(word: QueryWord, mark: number, touchedCount: number): number {
    const { answered, asked, stamp, touched, index } = this;
    const { lack } = this;
    const worth = this.worth[word.negated ? 1 : 0] ?? lack;
    let count = touchedCount;
    for (const { term, confidence } of word.answers) {
      const weight = word.weight * confidence;
      const idf = (index.idf[term] ?? 0) * confidence;
      const end = index.postingStarts[term + 1] ?? 0;
      for (let at = index.postingStarts[term] ?? 0; at < end; at++) {
        const posting = index.postings[at] ?? 0;
        const unit = unitOf(posting);
        const before = stamp[unit] ?? 0;
        if (before === mark) continue;
        if (before === 0) touched[count++] = unit;
        stamp[unit] = mark;
        const part = partOf(posting);
        answered[unit] = (answered[unit] ?? 0) + weight * (worth[part] ?? 1);
        asked[unit] = (asked[unit] ?? 0) + idf * (lack[part] ?? 0);
      }
    }
    return count;
  }
}

const bucketCount = 512;
const bucketOf = (estimate: number): number =>
  Math.max(0, Math.min(bucketCount - 1, Math.floor(estimate * 4)));

/** The least answered part of a query with which a unit can have so many points, all of it asked for; a little less, for rounding. */
function leastAnswered(wanted: number): number {
  if (wanted <= 0) return 0;
  const straight = 1 - shape.bent;
  return (
    (Math.sqrt(straight * straight + (4 * shape.bent * wanted) / 100) - straight) / (2 * shape.bent) - 1e-4
  );
}
