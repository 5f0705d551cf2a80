import { editsAllowed, lettersOf, soundDistance } from './spelling';

export type Guess = { word: string; cost: number };

/** One bit for each letter that occurs. */
function maskOf(letters: Uint8Array): number {
  let mask = 0;
  for (const letter of letters) mask |= 1 << letter;
  return mask;
}

function bitCount(bits: number): number {
  let v = bits - ((bits >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/**
 * Nearest words of a list. Most words are put aside by their length and the set of their letters; only the rest are aligned.
 * MiniSearch's radix tree does the same job in ten times the time once three edits are allowed.
 */
export class SpellingIndex {
  private readonly words: { word: string; letters: Uint8Array }[] = [];
  private readonly masks: Uint32Array;
  private readonly lengths: Uint8Array;

  constructor(words: Iterable<string>) {
    for (const word of words)
      if (editsAllowed(word) > 0 && !word.includes('~')) this.words.push({ word, letters: lettersOf(word) });
    this.masks = Uint32Array.from(this.words, ({ letters }) => maskOf(letters));
    this.lengths = Uint8Array.from(this.words, ({ letters }) => letters.length);
  }

  /** Words that may have been meant, nearest first; `open` where the word may still be unfinished. */
  near(typed: string, open: boolean): Guess[] {
    const edits = editsAllowed(typed);
    if (edits === 0) return [];
    const letters = lettersOf(typed);
    const mask = maskOf(letters);
    const limit = edits;
    const found: Guess[] = [];
    for (let at = 0; at < this.words.length; at++) {
      const length = this.lengths[at] ?? 0;
      if (length < letters.length - edits || (!open && length > letters.length + edits)) continue;
      const other = this.masks[at] ?? 0;
      if (bitCount(mask & ~other) > edits) continue;
      if (!open && bitCount(other & ~mask) > edits) continue;
      const entry = this.words[at];
      if (!entry) continue;
      const cost = soundDistance(letters, entry.letters, limit, open);
      if (cost !== Infinity) found.push({ word: entry.word, cost });
    }
    return found.sort((a, b) => a.cost - b.cost);
  }
}
