import { editsAllowed, lettersOf, soundDistance } from './spelling';

export type Guess = { word: string; cost: number };

/** Beyond this part of a word's length it is another word. */
const furthest = 0.26;
/** Words this much farther than the nearest are still believed. */
export const nearly = 0.6;

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
      let mask = 0;
      for (const letter of lettersOf(word)) {
        mask |= 1 << letter;
        this.letters[end++] = letter;
      }
      this.masks[at] = mask;
      this.starts[at + 1] = end;
    }
  }

  /**
   * Words that may have been meant, nearest first, with those nearly as near; `open` where the word may still be unfinished:
   * then its first letter is believed.
   */
  near(typed: string, open: boolean): Guess[] {
    const edits = editsAllowed(typed);
    if (edits === 0) return [];
    const letters = lettersOf(typed);
    let mask = 0;
    for (const letter of letters) mask |= 1 << letter;
    let limit = Math.min(edits, letters.length * furthest);
    const shortest = letters.length - edits;
    const longest = letters.length + edits;
    const found: Guess[] = [];
    for (let at = 0; at < this.masks.length; at++) {
      const other = this.masks[at] ?? 0;
      if (bitCount(mask & ~other) > edits) continue;
      const start = this.starts[at] ?? 0;
      const end = this.starts[at + 1] ?? 0;
      if (end - start < shortest) continue;
      if (
        open ? this.letters[start] !== letters[0] : end - start > longest || bitCount(other & ~mask) > edits
      ) {
        continue;
      }
      const cost = soundDistance(letters, this.letters, start, Math.min(end, start + longest), limit, open);
      if (cost === Infinity) continue;
      found.push({ word: this.words[at] ?? '', cost });
      limit = Math.min(limit, cost + nearly);
    }
    return found.sort((a, b) => a.cost - b.cost);
  }
}
