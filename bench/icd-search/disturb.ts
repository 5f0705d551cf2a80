import type { IndexLine } from '../../src/core/systems/icd10cm/supplements';

/** A query with the codes that answer it: these, or codes below them. */
export type Question = { query: string; right: readonly string[] };

/** The same numbers on every machine and in every run. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const small =
  /^(?:with|without|in|of|the|to|by|due|from|and|or|for|at|on|as|a|an|during|nec|nos|specified)$/i;
const droppable = /^(?:with|in|of|the|to|by|due|from|and|or|for|at|on|as|a|an|during)$/i;

const shorthand: readonly (readonly [RegExp, string])[] = [
  [/\bfractures?\b/, 'fx'],
  [/\bhistory\b/, 'hx'],
  [/\bwithout\b/, 'w/o'],
  [/\bwith\b/, 'w/'],
  [/\bchronic\b/, 'chr'],
  [/\bcongenital\b/, 'cong'],
  [/\bsyndrome\b/, 'synd'],
  [/\binfection\b/, 'infxn'],
  [/\bhypertension\b/, 'htn'],
  [/\bdisorder\b/, 'd/o'],
  [/\bdisease\b/, 'dz'],
  [/\bbilateral\b/, 'bilat'],
  [/\bpostoperative\b/, 'post op'],
  [/\bfollowing\b/, 'after'],
  [/\bmalignant\b/, 'malig'],
  [/\bpregnancy\b/, 'preg'],
];

/** The titles from the main term down, without brackets and "NEC". */
function pathTitles(lines: readonly IndexLine[], number: number): string[] {
  const titles: string[] = [];
  let depth = Infinity;
  for (let at = number; at >= 0 && depth > 0; at--) {
    const line = lines[at];
    if (!line || line.depth >= depth) continue;
    depth = line.depth;
    titles.unshift(line.title);
  }
  return titles.map((title) =>
    title
      .toLowerCase()
      .replace(/\([^)]*\)|\bnec\b|\bnos\b/g, ' ')
      .replace(/[,;:]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = Math.floor(random() * 3);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

const plural = (word: string): string =>
  /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(word) ? word : `${word}s`;

/** A path of the index as somebody might type it. */
function disturb(titles: readonly string[], random: () => number): string {
  const [main = '', ...subs] = titles.map((title) =>
    / or /.test(title) && random() < 0.5 ? (title.split(' or ')[0] ?? title) : title,
  );
  const order = random();
  const ordered =
    order < 0.45 ? [main, ...subs] : order < 0.8 ? [...subs, main] : [...subs].reverse().concat(main);
  let words = ordered.join(' ').split(' ').filter(Boolean);
  if (random() < 0.65) words = words.filter((word) => !droppable.test(word));
  // "Abdomen, abdominal": nobody types both.
  words = words.filter(
    (word, at) => words.findIndex((other) => other.slice(0, 6) === word.slice(0, 6)) === at,
  );
  const long = words
    .map((word, at) => ({ word, at }))
    .filter(({ word }) => /^[a-z]{6,}$/.test(word) && !small.test(word));
  const pick = long[Math.floor(random() * long.length)];
  const kind = random();
  if (pick && kind < 0.16) words[pick.at] = slip(pick.word, random);
  else if (pick && pick.word.length > 7 && kind < 0.28) {
    words[pick.at] = pick.word.slice(0, 5 + Math.floor(random() * 2));
  } else if (pick && kind < 0.36) words[pick.at] = plural(pick.word);
  let text = words.join(' ');
  if (kind >= 0.36 && kind < 0.56) for (const [long, short] of shorthand) text = text.replace(long, short);
  return text;
}

/** Lines of an index disturbed as people type, always the same ones; `half` is "tune" or "held". */
export function disturbedIndex(
  lines: readonly IndexLine[],
  codes: readonly string[],
  count: number,
  half: 'tune' | 'held',
): Question[] {
  const random = createRandom(half === 'tune' ? 20170 : 90417);
  const sorted = [...codes].sort();
  const exists = (beginning: string): boolean => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    return (sorted[low] ?? '').startsWith(beginning);
  };
  const byText = new Map<string, Set<string>>();
  const numbers: number[] = [];
  const plain = (code: string): string => code.replace('-', '');
  for (const [number, line] of lines.entries()) {
    if (line.code === undefined || !exists(plain(line.code))) continue;
    const key = keyOf(pathTitles(lines, number));
    const known = byText.get(key);
    if (known) known.add(plain(line.code));
    else byText.set(key, new Set([plain(line.code)]));
    if ((number % 2 === 0) === (half === 'tune')) numbers.push(number);
  }
  return Array.from({ length: count }, (): Question => {
    const number = numbers[Math.floor(random() * numbers.length)] ?? 0;
    const titles = pathTitles(lines, number);
    return { query: disturb(titles, random), right: [...(byText.get(keyOf(titles)) ?? [])] };
  });
}

/** Paths with the same words of meaning are the same question. */
function keyOf(titles: readonly string[]): string {
  const words = titles
    .join(' ')
    .split(' ')
    .filter((word) => word !== '' && !droppable.test(word));
  return [...new Set(words)].sort().join(' ');
}
