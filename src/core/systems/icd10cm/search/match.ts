import type { QueryWord, Reading } from './query';
import { answerOf, partWeights, type UnitIndex } from './unit-index';

export type Candidate = { unit: number; estimate: number };

/** What part of the points goes to a unit however many of its words the query lacks. */
export const shape = { recall: 0.56, bent: 0.15 };

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

  constructor(private readonly index: UnitIndex) {
    this.answered = new Float32Array(index.count);
    this.asked = new Float32Array(index.count);
    this.stamp = new Uint8Array(index.count);
    this.touched = new Uint32Array(index.count);
  }

  match(reading: Reading, wanted: ((unit: number) => boolean) | null): Candidate[] {
    const { answered, asked, stamp, touched, index } = this;
    let count = 0;
    let total = 0;
    for (const [nth, word] of reading.words.entries()) {
      if (!word.visit) total += word.weight;
      count = this.collect(word, nth + 1, count);
    }
    const best: Candidate[] = [];
    const buckets = new Uint32Array(512);
    for (let at = 0; at < count; at++) {
      const unit = touched[at] ?? 0;
      const part = Math.min(1, (answered[unit] ?? 0) / Math.max(total, 0.001));
      const lack = Math.max(index.essential[unit] ?? 0, 0.001);
      stamp[unit] = 0;
      if (wanted && !wanted(unit)) {
        answered[unit] = -1;
        continue;
      }
      const estimate =
        points(part, Math.min(1, (asked[unit] ?? 0) / lack)) + ((index.prior[unit] ?? 100) - 100);
      answered[unit] = estimate;
      const bucket = bucketOf(estimate);
      buckets[bucket] = (buckets[bucket] ?? 0) + 1;
    }
    let least = 511;
    for (let held = buckets[511] ?? 0; least > 0 && held < matchLimits.candidates;) {
      least--;
      held += buckets[least] ?? 0;
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
    const worth = this.worth[word.negated ? 1 : 0] ?? this.lack;
    let count = touchedCount;
    for (const { term, confidence } of word.answers) {
      const idf = index.idf[term] ?? 0;
      const end = index.postingStarts[term + 1] ?? 0;
      for (let at = index.postingStarts[term] ?? 0; at < end; at++) {
        const unit = index.postings[at] ?? 0;
        const before = stamp[unit] ?? 0;
        if (before === mark) continue;
        if (before === 0) touched[count++] = unit;
        stamp[unit] = mark;
        const part = index.postingParts[at] ?? 0;
        answered[unit] = (answered[unit] ?? 0) + word.weight * confidence * (worth[part] ?? 1);
        asked[unit] = (asked[unit] ?? 0) + idf * confidence * (this.lack[part] ?? 0);
      }
    }
    return count;
  }
}

const bucketOf = (estimate: number): number => Math.max(0, Math.min(511, Math.floor(estimate * 4)));
