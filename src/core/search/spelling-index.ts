import { editsAllowed, lettersOf, soundDistance } from '../text/sound-distance';

export type Guess = { word: string; cost: number };

/** How far a guessed spelling may be from what was typed. */
export const spellingLimits = {
  /** Beyond this part of a word's length it is another word. */
  furthest: 0.26,
  /** Words this much farther than the nearest are still believed. */
  nearly: 0.6,
  /** From this length on two words are seldom alike by chance. */
  longWord: 8,
  /** Up to this part of a word's length the guess is shown; beyond it is only asked about. */
  shown: { long: 0.16, likely: 0.15, other: 0.125 },
};

/** A letter that one word has and the other has not costs at least this much. */
const leastCost = 0.5;

function bitCount(bits: number): number {
  let v = bits - ((bits >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/**
 * Nearest words of a list. Most words are put aside by their length and the set of their letters; only the rest are aligned.
 * MiniSearch's radix tree finds them too, but takes ten times as long once three edits are allowed.
 */
export class SpellingIndex {
  private readonly words: string[] = [];
  /** One bit for each letter that occurs in a word. */
  private readonly masks: Uint32Array;
  private readonly starts: Uint32Array;
  private readonly letters: Uint8Array;

  constructor(words: Iterable<string>) {
    for (const word of words) if (editsAllowed(word) > 0 && !word.includes('~')) this.words.push(word);
    this.masks = new Uint32Array(this.words.length);
    this.starts = new Uint32Array(this.words.length + 1);
    this.letters = new Uint8Array(this.words.reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    for (const [at, word] of this.words.entries()) {
      const letters = lettersOf(word);
      this.masks[at] = maskOf(letters);
      this.letters.set(letters, end);
      end += letters.length;
      this.starts[at + 1] = end;
    }
  }

  /**
   * Words that may have been meant, nearest first, with those nearly as near; `open` where the word may still be unfinished:
   * then its first letter is believed. Nothing farther than `bound` is looked for.
   */
  near(typed: string, open: boolean, bound = Infinity): Guess[] {
    const edits = editsAllowed(typed);
    if (edits === 0) return [];
    const letters = lettersOf(typed);
    const search: Search = {
      letters,
      mask: maskOf(letters),
      edits,
      open,
      limit: Math.min(edits, letters.length * spellingLimits.furthest, bound),
      found: [],
    };
    // Most slips leave the first letter alone; what is found there narrows the search among the rest.
    this.scan(search, true);
    if (!open) this.scan(search, false);
    return search.found.sort((a, b) => a.cost - b.cost);
  }

  private scan(search: Search, sameStart: boolean): void {
    const { letters, mask, edits, open, found } = search;
    const shortest = letters.length - edits;
    const longest = letters.length + edits;
    let strange = Math.min(edits, search.limit / leastCost);
    for (let at = 0; at < this.masks.length; at++) {
      const other = this.masks[at] ?? 0;
      if (bitCount(mask & ~other) > strange) continue;
      const start = this.starts[at] ?? 0;
      const end = this.starts[at + 1] ?? 0;
      if (end - start < shortest || (this.letters[start] === letters[0]) !== sameStart) continue;
      if (!open && (end - start > longest || bitCount(other & ~mask) > strange)) continue;
      const last = Math.min(end, start + longest);
      const cost = soundDistance(letters, this.letters, start, last, search.limit, open);
      if (cost === Infinity) continue;
      found.push({ word: this.words[at] ?? '', cost });
      search.limit = Math.min(search.limit, cost + spellingLimits.nearly);
      strange = Math.min(edits, search.limit / leastCost);
    }
  }
}

type Search = {
  letters: Uint8Array;
  mask: number;
  edits: number;
  open: boolean;
  limit: number;
  found: Guess[];
};

/** One bit for each letter that occurs. */
function maskOf(letters: Uint8Array): number {
  let mask = 0;
  for (const letter of letters) mask |= 1 << letter;
  return mask;
}
