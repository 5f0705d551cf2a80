import { isWithin } from './book-order';

/** What beside the range decides whether a code is meant: "with fifth or sixth character 5", "with .51-.52". */
export type RefCondition =
  /** A character at a place, counted from 1; `intent` is the sixth, or the fifth where the sixth is a placeholder. */
  | { kind: 'character'; place: number | 'intent'; characters: string }
  /** Characters behind the dot begin so. */
  | { kind: 'decimals'; beginnings: string[] }
  /** The code ends so, a 7th character aside. */
  | { kind: 'ending'; ending: string }
  /** Words that are not understood: whether a code is meant cannot be said. */
  | { kind: 'words'; words: string };

/** A code or range inside a note, at its place in the text. Codes are canonical and without dash. */
export type NoteRef = {
  start: number;
  end: number;
  from: string;
  to: string;
  /** The note prints a dash: a longer code must be chosen. */
  unfinished: boolean;
  condition?: RefCondition;
  /** It stands in brackets behind what it names; outside of brackets it is part of the wording. */
  bracketed: boolean;
};

const one = String.raw`(?:[A-Z]\d[0-9A-Z]|Q[A-Z]\d)(?:\.[0-9A-Z]{1,4})?(?![0-9A-Za-z]|\.[0-9A-Za-z])`;
/** A code, or two with "-" or "to" between; "R10.1-R10.3-", "S12.0--S12.6.-" and "I01.0 -I01.9" are all printed. */
const refShape = new RegExp(
  String.raw`(?<![0-9A-Za-z.])(${one})(?:\.?-?(?:\s*-\s*|\s+to\s+)(${one})(\.?-?)|(\.?-?))`,
  'g',
);

/** Words before a code outside of brackets that say that it is one; "T11-T12 level" and "vitamin B12" have none. */
const leading =
  /(?:\b(?:categor(?:y|ies)|codes?|classified (?:to|in)|classifiable (?:to|in)|from|under|except|in|to|see|and|or)|,)\s*$/i;

/** Where round brackets stand in a text; one that is never closed reaches to the end. */
function bracketsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\(([^()]*)(?:\)|$)/g)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
  }));
}

function conditionOf(text: string): RefCondition | null {
  const exception = /^[\s,.-]*((?:except|other than)\b[^]*)$/.exec(text)?.[1];
  if (exception !== undefined) return { kind: 'words', words: exception };
  const words = /^[\s,.-]*with\s+([^]*?)[\s.)]*$/.exec(text)?.[1];
  if (words === undefined) return null;
  // "with fifth or sixth character to indicate intent" leaves nothing out.
  if (/character to indicate/i.test(words)) return null;
  const character =
    /^(fifth or sixth|fourth|4th|fifth|5th|sixth|6th|7th|seventh)[\s-]+(?:character|digit)\s+\.?([^]+)$/i.exec(
      words,
    );
  if (character) {
    const characters = charactersOf(character[2] ?? '');
    if (characters !== null) return { kind: 'character', place: placeOf(character[1] ?? ''), characters };
  }
  const ending = /^final characters\s+-?(\w+)$/i.exec(words)?.[1];
  if (ending !== undefined) return { kind: 'ending', ending };
  const beginnings = decimalsOf(words);
  return beginnings ? { kind: 'decimals', beginnings } : { kind: 'words', words };
}

function placeOf(words: string): number | 'intent' {
  if (/ or /i.test(words)) return 'intent';
  if (/^(fourth|4)/i.test(words)) return 4;
  if (/^(fifth|5)/i.test(words)) return 5;
  return /^(sixth|6)/i.test(words) ? 6 : 7;
}

/** "1-4 or 6" is 12346; null where it is no list of single characters. */
function charactersOf(list: string): string | null {
  let all = '';
  for (const piece of list.trim().split(/\s*(?:,|\bor\b|\band\b)\s*/)) {
    const [, from = '', to = from] = /^([0-9A-Z])(?:-([0-9A-Z]))?$/.exec(piece) ?? [];
    if (from === '') return null;
    for (let unit = from.charCodeAt(0); unit <= to.charCodeAt(0); unit++) all += String.fromCharCode(unit);
  }
  return all;
}

/** ".17, .27, .97" or ".51-.52": what stands behind the dot begins so. */
function decimalsOf(words: string): string[] | null {
  const pieces = words.split(/\s*,\s*|\.\s+(?=\.)/);
  const beginnings = pieces.flatMap((piece) => {
    const [, from, to = from] = /^\.(\w+)-?(?:\s*-\s*\.(\w+))?$/.exec(piece) ?? [];
    if (from === undefined || to === undefined || from.length !== to.length) return [];
    const [first, last] = [Number(from), Number(to)];
    if (from === to || !(first < last)) return from === to ? [from] : [];
    return Array.from({ length: last - first + 1 }, (_, at) => String(first + at).padStart(from.length, '0'));
  });
  return beginnings.length >= pieces.length ? beginnings : null;
}

/**
 * Codes and ranges in the text of a note, in their order. `isCategory` says which categories exist; without it shape and
 * surrounding words alone decide.
 */
export function refsIn(text: string, isCategory: (category: string) => boolean = () => true): NoteRef[] {
  const brackets = bracketsOf(text);
  const found: NoteRef[] = [];
  for (const match of text.matchAll(refShape)) {
    const [whole, first = '', last, dashOfLast, dash] = match;
    const [from, to] = [first, last ?? first].map((code) => code.replace('.', '')) as [string, string];
    const start = match.index;
    const end = start + whole.trimEnd().length;
    const bracket = brackets.find((pair) => pair.start < start && start < pair.end);
    const dotted = first.includes('.') || (dash ?? '').includes('-');
    if (!bracket && !dotted && !leading.test(text.slice(0, start)) && !/^\s*$/.test(text.slice(end))) {
      continue;
    }
    if (!isCategory(from.slice(0, 3)) && !isCategory(to.slice(0, 3))) continue;
    found.push({
      start,
      end,
      from,
      to,
      unfinished: (dashOfLast ?? dash ?? '').includes('-'),
      bracketed: bracket !== undefined,
    });
  }
  return withConditions(text, found, brackets);
}

/** What stands behind the last code of a bracket, or of the text, holds for all codes of it. */
function withConditions(
  text: string,
  refs: NoteRef[],
  brackets: { start: number; end: number }[],
): NoteRef[] {
  return refs.map((ref) => {
    const bracket = brackets.find(({ start, end }) => start < ref.start && ref.start < end);
    const inside = ({ start, bracketed }: NoteRef) =>
      bracket ? bracket.start < start && start < bracket.end : !bracketed;
    const together = refs.filter(inside);
    const exception = together.findIndex(({ end, start }, at) =>
      /\b(except|other than)\b/.test(text.slice(end, together[at + 1]?.start ?? start)),
    );
    const last = (exception >= 0 ? together[exception] : together.at(-1)) ?? ref;
    if (exception >= 0 && together.indexOf(ref) > exception) return ref;
    const condition = conditionOf(text.slice(last.end, bracket?.end ?? text.length));
    if (!condition) return ref;
    // "B27.0-B27.9 with .9": what stands behind the dot is in the range already.
    const doubtful = condition.kind === 'decimals' && ref.from.length > 3;
    return {
      ...ref,
      condition: doubtful ? { kind: 'words', words: condition.beginnings.join(', ') } : condition,
    };
  });
}

/** Whether a code is meant by a reference; `unsure` where the note's words are not understood. */
export function covers(
  ref: Pick<NoteRef, 'from' | 'to' | 'condition'>,
  code: string,
): 'yes' | 'no' | 'unsure' {
  if (!isWithin(code, ref.from, ref.to)) return 'no';
  const { condition } = ref;
  if (!condition) return 'yes';
  switch (condition.kind) {
    case 'character': {
      const sixth = code.charAt(5);
      const intent = sixth === '' || sixth === 'X' ? code.charAt(4) : sixth;
      const character = condition.place === 'intent' ? intent : code.charAt(condition.place - 1);
      // A code that is not long enough yet may still become one that is meant.
      return character === '' ? 'unsure' : condition.characters.includes(character) ? 'yes' : 'no';
    }
    case 'decimals': {
      const decimals = code.slice(3);
      if (condition.beginnings.some((beginning) => decimals.startsWith(beginning))) return 'yes';
      return condition.beginnings.some((beginning) => beginning.startsWith(decimals)) ? 'unsure' : 'no';
    }
    case 'ending':
      return code.slice(3).endsWith(condition.ending) ? 'yes' : 'no';
    case 'words':
      return 'unsure';
  }
}
