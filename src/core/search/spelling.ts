/**
 * How far a misspelling is from a word, in the way people misspell drug names: by ear (vowels, c/k/s, f/ph, i/y), by a doubled
 * or dropped letter, by two letters swapped. A letter that sounds the same costs less than one that does not.
 */

const vowelCost = 0.5;
const alikeCost = 0.6;
const soundAlike = ['ckqs', 'sczx', 'fpv', 'mn', 'td', 'bp', 'gj', 'vw'];
const rows = 34;
const longest = rows - 2;

const index = (letter: number): number => (letter >= 97 && letter <= 122 ? letter - 97 : 26);

/** Cost of writing one letter for another, 27 × 27. */
const substitutions = ((): Float32Array => {
  const table = new Float32Array(27 * 27).fill(1);
  const put = (a: number, b: number, cost: number): void => {
    const at = a * 27 + b;
    table[at] = Math.min(table[at] ?? 1, cost);
  };
  const between = (group: string, cost: number): void => {
    for (const a of group) for (const b of group) put(index(a.charCodeAt(0)), index(b.charCodeAt(0)), cost);
  };
  between('aeiouy', vowelCost);
  for (const group of soundAlike) between(group, alikeCost);
  for (let letter = 0; letter < 26; letter++) table[letter * 27 + letter] = 0;
  return table;
})();

/** Cost of leaving a letter out or putting one in. */
const gaps = Float32Array.from('abcdefghijklmnopqrstuvwxyz ', (letter) =>
  letter === 'h' || letter === 'e' ? 0.6 : 'aiouy'.includes(letter) ? 0.7 : 0.9,
);
const doubled = 0.4;
const swapped = 0.7;
const otherStart = 0.4;

/** Letters as numbers, so that the inner loop compares no strings. */
export function lettersOf(word: string): Uint8Array {
  return Uint8Array.from({ length: Math.min(longest, word.length) }, (_, at) => index(word.charCodeAt(at)));
}

function gap(letters: Uint8Array, at: number): number {
  const letter = letters[at] ?? 26;
  if (letter === letters[at - 1] || letter === letters[at + 1]) return doubled;
  return gaps[letter] ?? 1;
}

const grid = Array.from({ length: rows }, () => new Float32Array(rows));

/**
 * Weighted optimal string alignment distance; Infinity as soon as it must exceed `limit`.
 * With `open`, the word may go on after what was typed.
 */
export function soundDistance(typed: Uint8Array, word: Uint8Array, limit: number, open = false): number {
  const width = word.length;
  const first = grid[0];
  if (!first) return Infinity;
  first[0] = 0;
  for (let j = 1; j <= width; j++) first[j] = (first[j - 1] ?? 0) + gap(word, j - 1);
  let row = first;
  for (let i = 1; i <= typed.length; i++) {
    const above = row;
    row = grid[i] ?? above;
    const a = typed[i - 1] ?? 26;
    const drop = gap(typed, i - 1);
    let best = (above[0] ?? 0) + drop;
    row[0] = best;
    for (let j = 1; j <= width; j++) {
      const b = word[j - 1] ?? 26;
      let cost = (above[j - 1] ?? 0) + (substitutions[a * 27 + b] ?? 1);
      cost = Math.min(cost, (above[j] ?? 0) + drop, (row[j - 1] ?? 0) + gap(word, j - 1));
      if (i > 1 && j > 1 && a === word[j - 2] && typed[i - 2] === b && a !== b)
        cost = Math.min(cost, (grid[i - 2]?.[j - 2] ?? 0) + swapped);
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return Infinity;
  }
  let total = row[width] ?? Infinity;
  if (open) for (let j = Math.max(0, typed.length - 1); j < width; j++) total = Math.min(total, row[j] ?? total);
  if (typed[0] !== word[0]) total += otherStart;
  return total > limit ? Infinity : total;
}

/** How many edits are believed to be a slip in a word of this length; 0 for anything with a digit and for short words. */
export function editsAllowed(word: string): number {
  if (/\d/.test(word) || word.length < 4 || word.length > longest) return 0;
  return word.length < 6 ? 1 : word.length < 9 ? 2 : 3;
}
