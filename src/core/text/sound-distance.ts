/**
 * How far a misspelling is from a word, in the way people misspell drug names: by ear (vowels, c/k/s, f/ph, i/y), by a doubled
 * or dropped letter, by two letters swapped. A letter that sounds the same costs less than one that does not.
 */

const vowelCost = 0.5;
const alikeCost = 0.6;
const soundAlike = ['ckqs', 'sczx', 'fpv', 'mn', 'td', 'bp', 'gj', 'vw'];
const doubled = 0.4;
const swapped = 0.7;
const otherStart = 0.4;
const rows = 34;
const longest = rows - 2;
/** Anything that is no letter. */
const other = 26;

/** 0 to 25 for a to z. */
function letterNumber(code: number): number {
  return code >= 97 && code <= 122 ? code - 97 : other;
}

/** The letters of a word as numbers, "ph" written as it sounds. */
export function lettersOf(word: string): Uint8Array {
  const heard = word.includes('ph') ? word.replaceAll('ph', 'f') : word;
  const letters = new Uint8Array(Math.min(longest, heard.length));
  for (let at = 0; at < letters.length; at++) letters[at] = letterNumber(heard.charCodeAt(at));
  return letters;
}

/** Cost of writing one letter for another, 27 × 27. */
const substitutions = ((): Float32Array => {
  const table = new Float32Array(27 * 27).fill(1);
  const between = (group: string, cost: number): void => {
    const letters = lettersOf(group);
    for (const a of letters) {
      for (const b of letters) table[a * 27 + b] = a === b ? 0 : Math.min(table[a * 27 + b] ?? 1, cost);
    }
  };
  between('abcdefghijklmnopqrstuvwxyz', 1);
  between('aeiouy', vowelCost);
  for (const group of soundAlike) between(group, alikeCost);
  return table;
})();

/** Cost of leaving a letter out or putting one in; some are hardly heard. */
const gaps = Float32Array.from('abcdefghijklmnopqrstuvwxyz ', (letter) =>
  letter === 'h' || letter === 'e' ? 0.6 : 'aiouy'.includes(letter) ? 0.7 : 0.9,
);

function gap(letters: Uint8Array, at: number): number {
  const letter = letters[at] ?? other;
  if (letter === letters[at - 1] || letter === letters[at + 1]) return doubled;
  return gaps[letter] ?? 1;
}

const grid = new Float32Array(rows * rows);

/**
 * Weighted optimal string alignment distance between what was typed and the letters from `start` to `end`; Infinity as soon as
 * it must exceed `limit`. With `open`, the word may go on after what was typed.
 */
export function soundDistance(
  typed: Uint8Array,
  letters: Uint8Array,
  start: number,
  end: number,
  limit: number,
  open = false,
): number {
  const width = Math.min(end - start, longest);
  grid[0] = 0;
  for (let j = 1; j <= width; j++) grid[j] = (grid[j - 1] ?? 0) + gap(letters, start + j - 1);
  for (let i = 1; i <= typed.length; i++) {
    const row = i * rows;
    const above = row - rows;
    const a = typed[i - 1] ?? other;
    const drop = gap(typed, i - 1);
    let best = (grid[above] ?? 0) + drop;
    grid[row] = best;
    for (let j = 1; j <= width; j++) {
      const at = start + j - 1;
      const b = letters[at] ?? other;
      let cost = (grid[above + j - 1] ?? 0) + (substitutions[a * 27 + b] ?? 1);
      const dropped = (grid[above + j] ?? 0) + drop;
      if (dropped < cost) cost = dropped;
      const added = (grid[row + j - 1] ?? 0) + gap(letters, at);
      if (added < cost) cost = added;
      if (i > 1 && j > 1 && a !== b && a === letters[at - 1] && typed[i - 2] === b) {
        const turned = (grid[above - rows + j - 2] ?? 0) + swapped;
        if (turned < cost) cost = turned;
      }
      grid[row + j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return Infinity;
  }
  const last = typed.length * rows;
  let total = grid[last + width] ?? Infinity;
  if (open) {
    for (let j = Math.max(0, typed.length - 1); j < width; j++) {
      total = Math.min(total, grid[last + j] ?? total);
    }
  }
  if (typed[0] !== letters[start]) total += otherStart;
  return total > limit ? Infinity : total;
}

/** How many edits are believed to be a slip in a word of this length; 0 for anything with a digit and for short words. */
export function editsAllowed(word: string): number {
  if (/\d/.test(word) || word.length < 4 || word.length > longest) return 0;
  return word.length < 6 ? 1 : word.length < 9 ? 2 : 3;
}
