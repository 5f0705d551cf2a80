import { onlyQualifies } from './denials';
import { confidences } from './expand';
import type { Reading } from './query';
import { keptWeight, stem } from './terms';
import type { UnitIndex } from './unit-index';

const telling = 0.7;

const isTelling = (term: string): boolean => keptWeight(term) >= telling && !onlyQualifies(term);

/** Which words of one reading each term answers, and how well: loaded for a reading, read for every candidate, and cleared. */
export class ReadingTable {
  private readonly masks: Uint32Array;
  private readonly confidences: Float32Array;
  /** Bits of the words that are the term itself, and of those that it is at least related to. */
  private readonly itself: Uint32Array;
  private readonly near: Uint32Array;
  private readonly loaded: number[] = [];
  /** Bits of the words that say what is not there. */
  negated = 0;
  /** Bits of the words that name something, as they are spelled, and say that it is there. */
  stated = 0;

  constructor(index: UnitIndex) {
    this.masks = new Uint32Array(index.terms.length);
    this.confidences = new Float32Array(index.terms.length);
    this.itself = new Uint32Array(index.terms.length);
    this.near = new Uint32Array(index.terms.length);
  }

  load({ words }: Reading): void {
    this.clear();
    this.negated = 0;
    this.stated = 0;
    for (const [place, { text, answers, visit, negated }] of words.entries()) {
      if (negated) this.negated |= 1 << place;
      else if (!visit && answers[0]?.confidence === 1 && isTelling(stem(text))) this.stated |= 1 << place;
      for (const { term, confidence } of answers) {
        if (this.masks[term] === 0) this.loaded.push(term);
        this.masks[term] = (this.masks[term] ?? 0) | (1 << place);
        if (confidence === 1) this.itself[term] = (this.itself[term] ?? 0) | (1 << place);
        if (confidence >= confidences.relative) this.near[term] = (this.near[term] ?? 0) | (1 << place);
        this.confidences[term] = Math.max(this.confidences[term] ?? 0, confidence);
      }
    }
  }

  private clear(): void {
    for (const term of this.loaded) {
      this.masks[term] = 0;
      this.confidences[term] = 0;
      this.itself[term] = 0;
      this.near[term] = 0;
    }
    this.loaded.length = 0;
  }

  /** Bits of the words of the reading that a term answers. */
  mask(term: number): number {
    return this.masks[term] ?? 0;
  }

  /** Bits of the words that state a term as it is spelled: what denies it says the contrary. */
  statedMask(term: number): number {
    return (this.itself[term] ?? 0) & this.stated;
  }

  /** Bits of the words that a term is, or is related to. */
  nearMask(term: number): number {
    return this.near[term] ?? 0;
  }

  /** How well it answers them. */
  confidence(term: number): number {
    return this.confidences[term] ?? 0;
  }
}
