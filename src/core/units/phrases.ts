import { canonicalMeasure } from './measures';
import { canonicalAmount, numberPattern } from './numbers';
import { measureEnd, sizedMeasurePattern } from './quantity';

/** A counting phrase: `per 15 minutes`, `each additional 30 minutes`, `per study dose`, `each`. Offsets as in Quantity. */
export type Phrase = {
  kind: 'per' | 'each';
  amount: string;
  measure: string;
  /** A number stands in it, or a measure with a size: `per ml`, `per 50`, but not `per session` or `per month`. */
  sized: boolean;
  start: number;
  end: number;
};

const countedNouns =
  '(?:study|treatment|therapeutic)\\s+dose|single[\\s-]+(?:dose|use)\\s+vial|dose|vial|ampule|tablet|capsule|treatment\\s+session|' +
  'course\\s+of\\s+treatment|treatment|session|visit|(?:patient\\s+)?encounter|trip|service|procedure|pair|box|package|packet|bottle|' +
  'set|cassette\\s+or\\s+bag|kit|bag|syringe|patch|implant|infusion|instillation|application|lens|shoe|source|strip|specimen|patient|' +
  'page|meal|order|limb|leg|joint|bar|segment|extension|cycle|screen|evaluation|dwelling|fraction|study|certification\\s+period';
const calendarNouns = '(?:calendar\\s+)?month|half\\s+day|day|diem|date\\s+of\\s+service|week|year';
const container = /^(?:box|package|packet|bottle|set|kit)$/;

const perShape = new RegExp(
  '\\bper\\s+(?:factor\\s+viii\\s+)?(?:' +
    `(?<noun>${calendarNouns}|${countedNouns})(?![a-z0-9])|` +
    `(?<measure>${sizedMeasurePattern})${measureEnd}|` +
    `(?<number>1/2|${numberPattern})(?:\\s*-?\\s*(?<numbered>${sizedMeasurePattern}|strips|tests|tablets)${measureEnd})?` +
    ')(?!\\s*code|\\s+to an? )',
  'gi',
);
const eachShape = new RegExp(
  `\\beach\\s+(?:additional\\s+)?(${numberPattern})\\s*-?\\s*(${sizedMeasurePattern})${measureEnd}(?!\\s*period)|` +
    `(?<=[,;]\\s*)(${numberPattern})\\s*-?\\s*(minute|hour)\\s+increments?`,
  'gi',
);

/** Words before "per" that make it a rate of something else: `3 times per week`, `flow rate of less than 50 ml per hour`. */
const rateBefore =
  /(?:\b(?:once|twice|times?|greater|more|less|least|most|hours?|only|billed|reported|minutes|beats|once per [a-z ]+|sessions|visits|treatments|calls|percent)|%|\d)\s*$/i;

/**
 * The counting phrases of a descriptor, in order.
 *
 * @param text the descriptor with bracketed passages blanked
 * @param quantityEnds offsets at which an amount ends: "0.12mg per 24 hours" is a rate, not a billing step
 */
export function findPhrases(text: string, quantityEnds: readonly number[]): Phrase[] {
  const found: Phrase[] = [];
  if (!/\b(?:per|each|pair|increments?)\b/i.test(text)) return found;
  for (const match of text.matchAll(perShape)) {
    const phrase = readPer(match.groups ?? {});
    if (!phrase) continue;
    const before = text.slice(0, match.index);
    const packed = container.test(phrase.measure) ? /\b\d+\s+$/.exec(before) : null;
    const rate = quantityEnds.some((end) => end <= match.index && text.slice(end, match.index).trim() === '');
    if (rate || (!packed && rateBefore.test(before))) continue;
    const end = match.index + match[0].length;
    const contents = container.test(phrase.measure)
      ? /^ of [a-z0-9]+(?: [a-z]+)?/i.exec(text.slice(end))
      : null;
    const start = packed ? packed.index : match.index;
    found.push({ kind: 'per', ...phrase, start, end: end + (contents?.[0].length ?? 0) });
  }
  for (const match of text.matchAll(eachShape)) {
    const amount = canonicalAmount(match[1] ?? match[3] ?? '');
    const measure = canonicalMeasure(match[2] ?? match[4] ?? '');
    if (amount !== null && measure !== null) {
      found.push({
        kind: 'each',
        amount,
        measure,
        sized: true,
        start: match.index,
        end: match.index + match[0].length,
      });
    }
  }
  found.push(...findBareEach(text));
  return found.sort((one, other) => one.start - other.start);
}

type PerGroups = Record<string, string | undefined>;

function readPer({
  noun,
  measure,
  number,
  numbered,
}: PerGroups): Pick<Phrase, 'amount' | 'measure' | 'sized'> | null {
  if (number !== undefined) {
    const amount = number === '1/2' ? '0.5' : canonicalAmount(number);
    // "per 1/2 day" is read as a step of half a day; "per 50" counts pieces.
    const counted = numbered === undefined ? 'each' : canonicalMeasure(numbered);
    return amount === null || counted === null ? null : { amount, measure: counted, sized: true };
  }
  if (noun !== undefined) return readNoun(noun.toLowerCase().replace(/\s+/g, ' '));
  // A unit of blood is a bag, not a measure of activity; per i.u. is.
  if (measure === undefined || /^unit$/i.test(measure)) return { amount: '1', measure: 'each', sized: false };
  const name = canonicalMeasure(measure);
  return name === null ? null : { amount: '1', measure: name, sized: true };
}

function readNoun(noun: string): Pick<Phrase, 'amount' | 'measure' | 'sized'> | null {
  if (noun === 'half day') return { amount: '0.5', measure: 'day', sized: false };
  const word = noun
    .replace(/^patient encounter$/, 'encounter')
    .replace(/^single[ -](?:dose|use) vial$/, 'vial')
    .replace(/^cassette or bag$/, 'cassette')
    .replace(/^date of service$/, 'day');
  const measure = canonicalMeasure(word);
  return measure === null ? null : { amount: '1', measure, sized: false };
}

/** `each` at the end of a passage or before the thing it counts (`, each dressing`), `, pair`, half-hour steps. */
function findBareEach(text: string): Phrase[] {
  const found: Phrase[] = [];
  for (const match of text.matchAll(/\beach(?=\s*(?:[,;:.-]|$))/gi)) {
    found.push(each(match.index, match[0].length));
  }
  const named = /(?<=[,;:]\s*)each\s+(?!additional\s+\d|\d)([a-z][a-z ]*?)(?=\s*(?:[,;.(]|$))/gi;
  for (const match of text.matchAll(named)) {
    const words = match[1] ?? '';
    if (words.split(' ').length > 6) continue;
    const counted = /^(session|visit|procedure|treatment|fraction)(?: of treatment)?$/i.exec(words)?.[1];
    found.push({ ...each(match.index, match[0].length), measure: counted?.toLowerCase() ?? 'each' });
  }
  for (const match of text.matchAll(/(?<=[,;]\s*)pair(?=\s*(?:[,;.(]|$))/gi)) {
    found.push({ ...each(match.index, match[0].length), measure: 'pair' });
  }
  // "Linear yard, any width, each" counts yards as "per linear yard" does.
  for (const match of text.matchAll(/(?<=[,;]\s*)linear yard(?=\s*[,;])/gi)) {
    found.push({ ...each(match.index, match[0].length), measure: 'yard', sized: true });
  }
  for (const match of text.matchAll(/(?<=[,;]\s*)one[\s-]half\s+hour\s+increments?/gi)) {
    found.push({ ...each(match.index, match[0].length), amount: '0.5', measure: 'hour', sized: true });
  }
  return found;
}

function each(start: number, length: number): Phrase {
  return { kind: 'each', amount: '1', measure: 'each', sized: false, start, end: start + length };
}
