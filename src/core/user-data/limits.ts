/**
 * How much each field holds. The fields of the window, the actions here and the schema of snapshots keep to the same
 * limits, so that nothing a coder can enter is refused when it is saved.
 */
export const limits = {
  code: 20,
  name: 120,
  descriptor: 2_000,
  /** What can be typed; two notes that are put together may be longer. */
  note: 20_000,
  mergedNote: 60_000,
  label: 40,
  labels: 20,
  alias: 80,
  aliases: 30,
  modifier: 20,
  modifiers: 4,
  dose: 60,
  template: 4_000,
  value: 40,
  values: 50,
  order: 200,
  rows: 200_000,
  comparedCodes: 8,
  recents: 50,
} as const;

/** Control characters and line separators, which a single line cannot hold; what they split stays apart. */
// oxlint-disable-next-line no-control-regex -- it is control characters that are taken out
const lineBreakers = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g;
// oxlint-disable-next-line no-control-regex -- tab and line feed are what a note may hold of them
const noteBreakers = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]+/g;

/** A text as a field of one line holds it: no control characters, no blanks around it, cut at the limit. */
export function oneLine(text: string, most: number): string {
  return cut(text.replace(lineBreakers, ' ').trim(), most).trim();
}

/** A note: line feeds and tabs stay, other control characters do not. */
export function noteText(text: string, most: number = limits.mergedNote): string {
  return cut(text.replace(/\r\n?/g, '\n').replace(noteBreakers, ' '), most);
}

/** Cuts before a character that the limit would split in two. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const short = text.slice(0, most);
  return /[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short;
}

/** Words as a list of distinct lines, empty ones left out; case tells no two of them apart. */
export function distinctLines(texts: readonly string[], most: number, longest: number): string[] {
  const seen = new Map<string, string>();
  for (const text of texts) {
    const line = oneLine(text, longest);
    const key = line.toLowerCase();
    if (line && !seen.has(key)) seen.set(key, line);
  }
  return [...seen.values()].slice(0, most);
}

/** What a list of lines cannot hold of what was written, in words; null where it holds all of it. */
export function overflowWords(texts: readonly string[], most: number, longest: number): string | null {
  const lines = distinctLines(texts, texts.length, Infinity);
  const leftOut = distinctLines(texts, texts.length, longest).length - most;
  const tooLong = lines.filter((line) => line.length > longest).length;
  if (leftOut > 0) return `${most} at most; ${leftOut} left out`;
  if (tooLong > 0) return `${longest} letters each at most; ${tooLong} cut short`;
  return null;
}
