import type { Unit } from '../code/record';
import { chooseAmount, type ParsedUnit } from './amount';
import { holdsNamed, withDescriptorFacts } from './descriptor-facts';
import { findEquation } from './equation';
import { familyOf } from './measures';
import { findPhrases, type Phrase } from './phrases';
import { canonicalAmount } from './numbers';
import { findQuantities } from './quantity';

export type { ParsedUnit };

const nothingNamed = 'The descriptor names no amount, measure or counting word.';

/** Twice the longest descriptor that CMS has published; reading takes time with the square of the length. */
const longest = 10_000;

/**
 * Reads what one billing unit is from a long descriptor, of any release.
 *
 * Order of trust: an equation (`500 ml = 1 unit`), then a counting phrase outside brackets (`per 15 minutes`, `each`),
 * then an amount that stands for the product (`10 mg`, `up to 40 mg`). Numbers that describe the item (`18 gauge`,
 * `16 sq. in. or less`), the patient (`age 13 years`) or a concentration (`10 mg/ml`) are no billing units.
 *
 * @returns the unit with the descriptor's own words, or why none was read
 */
export function parseUnit(descriptor: string): ParsedUnit {
  const text = descriptor.replace(/[\s\u00A0]+/g, ' ').trim();
  const parsed = readUnit(text);
  return 'unit' in parsed ? { unit: withDescriptorFacts(text, parsed.unit) } : parsed;
}

function readUnit(text: string): ParsedUnit {
  if (text === '') return { refused: 'The descriptor is empty.' };
  if (text.length > longest) {
    return { refused: 'The descriptor is longer than any of CMS; no unit is read from it.' };
  }
  // Two descriptors in three have neither a number nor a counting word; they need no closer look.
  if (!/\d|\b(?:per|each|pair|one|set of)\b/i.test(text)) return { refused: nothingNamed };
  const equation = findEquation(text);
  if (equation) return { unit: equation };

  const outer = blankBrackets(text);
  const quantities = findQuantities(outer);
  const phrases = findPhrases(
    outer,
    quantities.map((quantity) => quantity.end),
  );
  const phrase = choosePhrase(phrases);
  if (phrase) return { unit: phraseUnit(text, outer, phrase) };

  const amount = chooseAmount(text, outer, quantities);
  if (amount) return amount;
  return bracketedPhrase(text) ?? packed(text) ?? ofSet(text) ?? { refused: nothingNamed };
}

/** The text with everything in brackets replaced by blanks, offsets kept. An unclosed bracket is left as it is. */
function blankBrackets(text: string): string {
  let depth = 0;
  let start = 0;
  let blanked = '';
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '(' && depth++ === 0) start = at;
    if (char === ')' && depth > 0 && --depth === 0) {
      blanked += text.slice(copied, start) + ' '.repeat(at + 1 - start);
      copied = at + 1;
    }
  }
  return blanked + text.slice(copied);
}

/**
 * The last phrase counts; but "per linear yard, any width, each" counts yards, and "each additional 20 minutes …,
 * per calendar month" counts minutes.
 */
function choosePhrase(phrases: readonly Phrase[]): Phrase | undefined {
  const last = phrases.at(-1);
  if (!last || last.sized) return last;
  const sized = phrases.filter((phrase) => phrase.sized).at(-1);
  if (last.kind === 'each') return sized ?? last;
  const period = last.measure === 'month' || last.measure === 'day' || last.measure === 'week';
  return period && sized && familyOf(sized.measure) === 'time' ? sized : last;
}

const drugWords = /\b(?:injection|inj|infusion|insulin|toxin|factor|\w+ase)\b/i;
const bloodWords = /\b(?:blood|plasma|platelets?|cryoprecipitate\w*|granulocytes)\b/i;

function phraseUnit(text: string, outer: string, phrase: Phrase): Unit {
  const cells = /\bup to (\d[\d,.]*\s*(?:million|billion)) (?:[^;:]{0,90}?\s)?cells\b/i.exec(
    outer.slice(0, phrase.start),
  );
  if (cells) {
    const amount = findQuantities(`${cells[1] ?? ''} cells`)[0]?.amount ?? phrase.amount;
    return { amount, measure: 'cell', upTo: true, text: text.slice(cells.index, phrase.end) };
  }
  const end = ceilingEnd(text, phrase.end);
  const words = text.slice(phrase.start, end);
  // A unit of blood is a bag; "imiglucerase, per unit" is a unit of activity.
  if (/^(?:per|each) unit$/i.test(words) && drugWords.test(text) && !bloodWords.test(text)) {
    return { amount: '1', measure: 'unit', per: true, text: words };
  }
  return {
    amount: phrase.amount,
    measure: phrase.measure,
    ...(phrase.kind === 'per' || phrase.sized ? { per: true } : {}),
    text: words,
  };
}

/** A ceiling that follows a counting phrase belongs to its words: `per study dose, up to 30 millicuries`. */
function ceilingEnd(text: string, from: number): number {
  const after = text.slice(from);
  const lead = /^\s*,?\s*\(?\s*up to /i.exec(after);
  if (!lead) return from;
  const ceiling = findQuantities(after).find((quantity) => quantity.start === lead[0].length);
  if (!ceiling) return from;
  const end = from + ceiling.end;
  return lead[0].includes('(') && text.charAt(end) === ')' ? end + 1 : end;
}

/** `Bls mileage (per mile)`: the only counting phrase stands in brackets and fills them. */
function bracketedPhrase(text: string): ParsedUnit | null {
  for (const match of text.matchAll(/\(\s*((?:per|each)\b[^()]*)\)/gi)) {
    const words = (match[1] ?? '').trim();
    const phrase = findPhrases(words, [])[0];
    if (phrase?.start === 0 && phrase.end === words.length) return { unit: phraseUnit(words, words, phrase) };
  }
  return null;
}

/** `Stocking supporter grips, set of four (4)`. */
function ofSet(text: string): ParsedUnit | null {
  const words = /(?<=[,;]\s*)set of (?:[a-z]+|\d+)(?: \(\d+\))?(?=\s*(?:[,;.]|$))/i.exec(text)?.[0];
  const holds = words === undefined ? null : holdsNamed(words);
  return words === undefined || !holds ? null : { unit: { amount: '1', measure: 'set', holds, text: words } };
}

/** `Insulin syringes (100 syringes, any size)`, `vitamins, 100 capsules`: a pack of so many pieces. */
function packed(text: string): ParsedUnit | null {
  const shape =
    /(?:\(\s*|,\s*)((\d{1,5}) (?:syringes|tablets|capsules|strips|lancets|swabs|wipes|needles)\b(?: or [a-z]+)?)(?=\s*[,)]|\s*$)/i;
  const match = shape.exec(text);
  if (!match) return null;
  const [, words = '', number = ''] = match;
  const amount = canonicalAmount(number);
  return amount === null || amount === '0' ? null : { unit: { amount, measure: 'each', text: words } };
}
