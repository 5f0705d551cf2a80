import { SpellingIndex } from '../../../search/spelling-index';
import { broader } from './broader';
import { isJoinedTerm } from './joined-terms';
import { kindred } from './kindred';
import type { UnitIndex } from './unit-index';

/** A term that could answer a word of the query; `spelled` where it is guessed. */
export type Answer = { term: number; confidence: number; spelled?: true };

/** How far each way of answering a word is believed, 0 to 1. */
export const confidences = {
  relative: 0.88,
  kindred: 0.8,
  broader: 0.6,
  joined: 0.95,
  split: 0.8,
  /** The last word may be unfinished; a word within may be shortened. */
  unfinished: 0.9,
  shortened: 0.78,
  spelling: 0.86,
  /** Lost for each unit of distance. */
  spellingCost: 0.24,
};

const limits = { beginnings: 40, shortBeginnings: 16, postings: 40_000, guesses: 6 };

/** The index says "specified" where the titles say "other". */
const sameSaid = new Map([
  ['specified', 'other'],
  ['other', 'specified'],
]);

/** Finds what could answer a word: itself, its family, what begins so, what is spelled nearly so. */
export class Expander {
  private spelling: SpellingIndex | null = null;

  constructor(private readonly index: UnitIndex) {}

  /** Makes the table of spellings; the first misspelt word would otherwise wait for it. */
  warmUp(): SpellingIndex {
    return (this.spelling ??= new SpellingIndex(this.index.terms.filter((term) => !isJoinedTerm(term))));
  }

  /** Itself and its family, without guessing. */
  known(term: string): Answer[] {
    const id = this.index.idOf(term);
    const answers: Answer[] = id === undefined ? [] : [{ term: id, confidence: 1 }];
    for (const relative of this.index.relatives(term)) {
      if (relative !== id) answers.push({ term: relative, confidence: confidences.relative });
    }
    for (const alike of kindred().get(term) ?? []) {
      const other = this.index.idOf(alike);
      if (other !== undefined) answers.push({ term: other, confidence: confidences.kindred });
    }
    for (const wide of broader().get(term) ?? []) {
      const other = this.index.idOf(wide);
      if (other !== undefined) answers.push({ term: other, confidence: confidences.broader });
    }
    const said = this.index.idOf(sameSaid.get(term) ?? '');
    if (said !== undefined) answers.push({ term: said, confidence: confidences.relative });
    return answers;
  }

  /** What begins as a word does, the most used first. */
  beginnings(term: string, open: boolean): Answer[] {
    const { index } = this;
    const most = term.length < 3 ? limits.shortBeginnings : limits.beginnings;
    const believed = open ? confidences.unfinished : confidences.shortened;
    let postings = 0;
    return index
      .startingWith(term, 600)
      .filter((found) => found !== term)
      .map((found) => ({ id: index.idOf(found) ?? 0, length: found.length }))
      .map(({ id, length }) => ({ id, length, used: index.frequency(id) }))
      .filter(({ used }) => used > 0)
      .sort((a, b) => b.used - a.used)
      .slice(0, most)
      .filter(({ used }) => (postings += used) < limits.postings)
      .map(({ id, length }) => ({ term: id, confidence: believed * (0.7 + (0.3 * term.length) / length) }));
  }

  /** Words that may have been meant, the nearest first. */
  guesses(text: string, open: boolean): Answer[] {
    return this.warmUp()
      .near(text, open)
      .slice(0, limits.guesses)
      .map(({ word, cost }) => ({
        term: this.index.idOf(word) ?? 0,
        confidence: Math.max(0.4, confidences.spelling - confidences.spellingCost * cost),
        spelled: true as const,
      }));
  }

  /** Two words written as one: both parts must be known. A guess all the same: "facebook" is neither face nor book. */
  split(term: string): Answer[] {
    for (let at = term.length - 3; at >= 3; at--) {
      const [left, right] = [this.index.idOf(term.slice(0, at)), this.index.idOf(term.slice(at))];
      if (left === undefined || right === undefined || left === right) continue;
      if (this.index.frequency(left) < 5 || this.index.frequency(right) < 5) continue;
      return [left, right].map((id) => ({ term: id, confidence: confidences.split, spelled: true as const }));
    }
    return [];
  }
}
