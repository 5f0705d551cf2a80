import type { Reading } from './query';
import type { UnitIndex } from './unit-index';

/** Which words of one reading each term answers, and how well: loaded for a reading, read for every candidate, and cleared. */
export class ReadingTable {
  private readonly masks: Uint32Array;
  private readonly confidences: Float32Array;
  private readonly loaded: number[] = [];
  /** Bits of the words that say what is not there. */
  negated = 0;

  constructor(index: UnitIndex) {
    this.masks = new Uint32Array(index.terms.length);
    this.confidences = new Float32Array(index.terms.length);
  }

  load({ words }: Reading): void {
    this.clear();
    this.negated = 0;
    for (const [place, { answers, negated }] of words.entries()) {
      if (negated) this.negated |= 1 << place;
      for (const { term, confidence } of answers) {
        if (this.masks[term] === 0) this.loaded.push(term);
        this.masks[term] = (this.masks[term] ?? 0) | (1 << place);
        this.confidences[term] = Math.max(this.confidences[term] ?? 0, confidence);
      }
    }
  }

  private clear(): void {
    for (const term of this.loaded) {
      this.masks[term] = 0;
      this.confidences[term] = 0;
    }
    this.loaded.length = 0;
  }

  /** Bits of the words of the reading that a term answers. */
  mask(term: number): number {
    return this.masks[term] ?? 0;
  }

  /** How well it answers them. */
  confidence(term: number): number {
    return this.confidences[term] ?? 0;
  }
}
