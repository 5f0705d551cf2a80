import type { RecordsByCode } from '../../code/code-places';
import type { CodeRecord } from '../../code/record';
import { squeeze } from '../../files/text';
import type { Axis, Choice } from '../complete';

/**
 * The questions that the codes below a header answer differently, read from titles and 7th characters: what or where, which side,
 * which encounter. Choices stand in the book's order, what is unspecified last.
 */
export function axesOf(header: string, codes: readonly CodeRecord[], all: RecordsByCode): Axis[] {
  const seventh = readSeventh(codes);
  const sides = readSides(codes);
  const rest = readRest(header, codes, all, sides.size > 0);
  const axes: Axis[] = [
    { name: nameOfRest(header, rest), choices: rest },
    { name: 'side', choices: choicesOf(codes, ({ code }) => sides.get(code) ?? null) },
    { name: seventh.name, choices: choicesOf(codes, ({ code }) => seventh.labels.get(code) ?? null) },
  ];
  return axes.filter(({ choices }) => choices.length > 1);
}

function nameOfRest(header: string, choices: readonly Choice[]): string {
  if (choices.every(({ label }) => /\btrimester\b/i.test(label))) return 'trimester';
  return isBySite(header) ? 'site' : 'kind';
}

/** Chapters of neoplasms, of bones and muscles, and of injuries, burns and frostbite are ordered by site; T36 on, by substance. */
const isBySite = (header: string): boolean => /^(?:C|D[0-4]|M|S|T[0-2]|T3[0-4])/.test(header);

const isUnspecified = (label: string): boolean =>
  /\b(?:unspecified|not specified|NOS|not elsewhere specified)\b/i.test(label);

/** Codes by what they answer; those that answer nothing stand under words that say so, after the others. */
function choicesOf(codes: readonly CodeRecord[], labelOf: (record: CodeRecord) => string | null): Choice[] {
  const groups = new Map<string, string[]>();
  const silent: string[] = [];
  for (const record of codes) {
    const label = labelOf(record);
    if (label === null) silent.push(record.code);
    else {
      const group = groups.get(label);
      if (group) group.push(record.code);
      else groups.set(label, [record.code]);
    }
  }
  if (groups.size === 0) return [];
  const choices = [...groups].map(([label, own]) => choice(label, own));
  const told = choices.filter((one) => !one.isUnspecified);
  const untold = silent.length > 0 ? [choice('none of these', silent)] : [];
  return [...told, ...untold, ...choices.filter((one) => one.isUnspecified)];
}

const choice = (label: string, codes: string[]): Choice => ({
  label,
  count: codes.length,
  codes,
  isUnspecified: isUnspecified(label),
});

/** What the 7th characters of a group of codes say: their titles go on differently after the same words. */
function readSeventh(codes: readonly CodeRecord[]): { name: string; labels: Map<string, string> } {
  const stems = new Map<string, CodeRecord[]>();
  for (const record of codes) {
    if (record.code.length !== 7) continue;
    const stem = record.code.slice(0, 6);
    const known = stems.get(stem);
    if (known) known.push(record);
    else stems.set(stem, [record]);
  }
  const labels = new Map<string, string>();
  for (const siblings of stems.values()) {
    if (siblings.length < 2) continue;
    const shared = sharedWords(siblings.map(({ long }) => long));
    for (const { code, long } of siblings) {
      const label = long.slice(shared).replace(/^[\s,]+/, '');
      labels.set(code, label === '' ? long : label);
    }
  }
  return { name: nameOfSeventh([...labels.values()]), labels };
}

function nameOfSeventh(labels: readonly string[]): string {
  const has = (word: string) => labels.some((label) => label.toLowerCase().includes(word));
  if (has('encounter') || has('sequela')) return 'encounter';
  if (has('fetus') || labels.includes('not applicable or unspecified')) return 'fetus';
  if (has('stage')) return 'stage';
  return '7th character';
}

/** So many characters do all texts share, up to the end of a word or a comma. */
function sharedWords(texts: readonly string[]): number {
  const [first = ''] = texts;
  let length = 0;
  while (length < first.length && texts.every((text) => text[length] === first[length])) length++;
  if (texts.every((text) => text.length === length || /[\s,]/.test(text[length] ?? ''))) return length;
  // Cut inside a word: back to the comma or blank before it.
  const before = first.slice(0, length);
  const comma = before.lastIndexOf(', ');
  return comma >= 0 ? comma : before.lastIndexOf(' ') + 1;
}

const sideWords = /\b(right|left|bilateral)\b/gi;
const unspecifiedSide = 'side unspecified';

/**
 * The side that each code's title names. A word counts as a side only where the same title exists for the other side, so that right
 * heart failure is none; "unspecified" counts where the same title exists with a side in its place.
 */
function readSides(codes: readonly CodeRecord[]): Map<string, string> {
  const titles = new Set(codes.map(({ long }) => long.toLowerCase()));
  const found = new Map<string, string>();
  for (const { code, long } of codes) {
    const title = long.toLowerCase();
    const words = [...new Set([...title.matchAll(sideWords)].map(([word]) => word))];
    const [word, more] = words;
    if (word !== undefined && more === undefined) {
      if (word === 'bilateral' || titles.has(title.replaceAll(word, word === 'right' ? 'left' : 'right'))) {
        found.set(code, word);
      }
    } else if (word === undefined && isSideLeftOpen(title, titles)) found.set(code, unspecifiedSide);
  }
  const isSided = [...found.values()].some((side) => side === 'right' || side === 'left');
  return isSided ? found : new Map<string, string>();
}

function isSideLeftOpen(title: string, titles: ReadonlySet<string>): boolean {
  for (const match of title.matchAll(/\bunspecified\b/g)) {
    const before = title.slice(0, match.index);
    const after = title.slice(match.index + match[0].length);
    if (titles.has(`${before}right${after}`) || titles.has(`${before}left${after}`)) return true;
  }
  return false;
}

/**
 * What is left to choose when side and 7th character are taken away: the nearest level of the book at which titles differ in more than
 * those.
 */
function readRest(
  header: string,
  codes: readonly CodeRecord[],
  all: RecordsByCode,
  isSided: boolean,
): Choice[] {
  for (let length = header.length + 1; length <= 6; length++) {
    const titles = new Map(
      codes.map(({ code, long }) => {
        const level = withoutPlaceholder(code.slice(0, length), all);
        return [code, all.get(level)?.long ?? long];
      }),
    );
    const known = new Set([...titles.values()].map((title) => title.toLowerCase()));
    const choices = choicesOf(codes, ({ code }) => {
      const title = titles.get(code) ?? '';
      return isSided ? withoutSide(title, known) : title;
    });
    if (choices.length > 1) return choices;
  }
  return [];
}

/** A placeholder is no level of the book: what stands above it has the title. */
const withoutPlaceholder = (code: string, all: RecordsByCode): string =>
  code.endsWith('X') && !all.has(code) ? withoutPlaceholder(code.slice(0, -1), all) : code;

/** A title without the words of its side: what right, left and unspecified share. */
function withoutSide(title: string, known: ReadonlySet<string>): string {
  if (/\b(?:right|left|bilateral)\b/i.test(title)) {
    // ", right eye" stands where both sides have ", bilateral".
    const short = title.replace(/, (?:right|left) \w+(?=,|$)/gi, '').replace(sideWords, '');
    return squeeze(short).replace(/ ,/g, ',').replace(/^,|,$/g, '').trim();
  }
  for (const match of title.matchAll(/\bunspecified\b/gi)) {
    const before = title.slice(0, match.index);
    const after = title.slice(match.index + match[0].length);
    const sided = `${before}right${after}`;
    if (known.has(sided.toLowerCase())) return withoutSide(sided, known);
  }
  return title;
}
