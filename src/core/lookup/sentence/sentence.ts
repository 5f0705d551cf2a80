import type { IsoDate } from '../../code/validity';
import { afterCode, amongWords, type Said } from './amount';
import { daySaid, dayOfWord } from '../../code/typed-day';
import { withoutPieces, withoutTimes } from './times';

/**
 * A query read as a sentence: a code or words, then what is said beside them (`J9312 JZ 70`, `A4253 150 strips`,
 * `rituxan 700 mg 500+2x100`, `J9310 06/01/2018`).
 */
export type Sentence = Said & {
  /** What is looked for. */
  words: string;
  /** What has the shape of a modifier and stands where one would; whether it is one, the data say. */
  modifiers: string[];
  /** Date of service. */
  on: IsoDate | null;
};

/** A sentence is short; a paste of a page is words. */
const mostWords = 16;
const mostModifiers = 4;
/**
 * `J0475-JW`, `J0475JW`. Without a hyphen no modifier begins with X or Z: S0190XA is a diagnosis written without its dot, and B4102ZZ
 * an inpatient procedure.
 */
const codeFirst = /^([A-Z]\d{4})((?:-[A-Z0-9]{2}|[A-WY][A-Z0-9])*)$/i;
const anyCode = /(?<![A-Z0-9])[A-Z]\d{4}(?![A-Z0-9])/gi;
const modifierShape = /^(?:[A-Z]{2}|[A-Z]\d)(?:,[A-Z][A-Z0-9])*,?$/i;
/** Modifiers that nobody takes for a word, in capitals behind the words of a search. */
const amongWordsShape = /^(?:JW|JZ|RT|LT|NU|RR|UE|KX)$/;

/**
 * Reads what a query says beside the code or the words it looks for.
 * @returns null where it is nothing but words, or more than one code
 */
export function readSentence(query: string): Sentence | null {
  const words = query
    .trim()
    .split(/\s+/, mostWords + 1)
    .filter(Boolean);
  if (words.length > mostWords) return null;
  const isOpen = !/\s$/.test(query);
  const codes = new Set(query.toUpperCase().match(anyCode));
  if (codes.size > 1) return null;
  const on = daySaid(query);
  const days = words.filter((_, at) => dayOfWord(words, at, isOpen) !== null);
  // Of two dates neither is the date of service.
  if (days.length > 1) return null;
  const rest = words.filter((word) => !days.includes(word) && !(on !== null && /^(?:on|dos:?)$/i.test(word)));
  const [, code, glued = ''] = codeFirst.exec(rest[0] ?? '') ?? [];
  if (code === undefined) return fromWords(rest, on);
  const sentence = fromCode(rest.slice(1), isOpen && days.length === 0);
  if (!sentence) return null;
  const modifiers = [...(glued.match(/[A-Z0-9]{2}/gi) ?? []), ...sentence.modifiers].map((one) =>
    one.toUpperCase(),
  );
  const saysMore =
    modifiers.length > 0 || on !== null || sentence.dose !== null || sentence.quantity !== null;
  return saysMore ? { ...sentence, words: code, modifiers: [...new Set(modifiers)], on } : null;
}

/** Modifiers stand behind the code or at the end, the dose between. */
function fromCode(words: readonly string[], isOpen: boolean): (Said & { modifiers: string[] }) | null {
  const rest = [...words];
  const before: string[] = [];
  const after: string[] = [];
  const isTyping = (word: string) => isOpen && word === words.at(-1) && word !== word.toUpperCase();
  while (rest[0] !== undefined && modifierShape.test(rest[0]) && !isTyping(rest[0])) {
    before.push(...parted(rest.shift() ?? ''));
  }
  for (;;) {
    const said = afterCode(rest);
    if (said) return { ...said, modifiers: [...before, ...after] };
    const last = rest.at(-1);
    if (after.length === mostModifiers || last === undefined || !modifierShape.test(last)) return null;
    if (rest.length === 1 && isTyping(last)) return null;
    after.unshift(...parted(rest.pop() ?? ''));
  }
}

const parted = (word: string): string[] => word.split(',').filter(Boolean);

function fromWords(words: readonly string[], on: IsoDate | null): Sentence | null {
  const modifiers = words.filter((word, at) => at > 0 && amongWordsShape.test(word));
  const rest = words.filter((word) => !modifiers.includes(word));
  const found = amongWords(rest);
  if (!found) {
    const said = { dose: null, quantity: null, containers: null };
    const wanted = withoutPieces(rest);
    const saysMore = (modifiers.length > 0 || on !== null) && rest.length > 0;
    const isOther = saysMore || wanted.length < rest.length;
    return isOther ? { ...said, words: wanted.join(' '), modifiers, on } : null;
  }
  const { at, end, ...said } = found;
  // The amount helps to choose among codes; what it came out of, and how often it was given, does not.
  const dose = said.containers === null ? rest.slice(at, end) : (said.dose ?? '').split(' ');
  const wanted = withoutTimes([...rest.slice(0, at), ...dose, ...rest.slice(end)], at).join(' ');
  return { ...said, words: wanted, modifiers, on };
}
