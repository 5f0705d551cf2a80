import { familyOf, parseDose, parseVial, vialParts, type Amount } from '../../units';

/** What stands behind the code or the words: a dose, or a bare number of units, and what it came out of. */
export type Said = { dose: string | null; quantity: string | null; containers: string | null };

const nothing: Said = { dose: null, quantity: null, containers: null };
/** Units of a line: five digits at most, no zero in front. What is longer is a date or a number of something else. */
const number = /^(?:x|qty:?|#)? ?([1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,4}|(?:0|[1-9]\d{0,4})\.\d{1,2})$/i;
const lead = /^(?:from|out of|of|using|opened:?|vials?:?) /i;
const vessel = /\b(?:vials?|syringes?|pens?|bags?|bottles?|ampules?)\b/i;
const bare = /^(?:(\d{1,4}) ?x ?)?(\d[\d,.]*)$/i;
/** Refusals that only the coder can end: the dose is shown, and what is missing of it is asked for in its place. */
const question = / is (?:a strength|an order|an estimate|a limit|a range)| are two doses/;

/** A dose with a size, or one of which only the coder can say what is missing. */
function measured(text: string): Amount | 'asked' | null {
  const dose = parseDose(text);
  if ('refused' in dose) return dose.needs === 'weight' || question.test(dose.refused) ? 'asked' : null;
  const [given] = dose.amounts;
  if (!given || dose.noun !== undefined) return null;
  const family = familyOf(given.measure);
  if (family === 'count' || family === 'area' || family === 'length') return null;
  return family === 'time' || family === 'days' || family === 'months' || family === 'distance'
    ? null
    : given;
}

/** Anything that can be counted behind a code: pieces, boxes, minutes, miles too. */
function counted(text: string): Amount | 'asked' | null {
  const dose = parseDose(text);
  if ('refused' in dose) return measured(text);
  const [given] = dose.amounts;
  const isBare = given?.measure === 'each' && dose.noun === undefined && dose.pieces !== true;
  return isBare || !given ? null : given;
}

/**
 * Containers as a query has them behind its dose: `500+2x100`, `from 2 x 40 mg`, `40 mg vial`. Sizes without a measure have
 * that of the dose.
 * @returns the list as the field for containers takes it; null where the text is no such list
 */
function readContainers(text: string, dose: Amount | undefined): string | null {
  const list = text.replace(lead, '').trim();
  // One size alone may as well be another dose.
  const isList = lead.test(text) || /[+]|\dx|\d x /i.test(list) || vessel.test(list);
  if (list === '' || !isList) return null;
  const parts: string[] = [];
  for (const part of vialParts(list)) {
    const [, count, size] = bare.exec(part) ?? [];
    const written =
      size === undefined || !dose
        ? part
        : `${count === undefined ? '' : `${count} x `}${size} ${dose.measure}`;
    if ('refused' in parseVial(written)) return null;
    parts.push(written);
  }
  return parts.length === 0 ? null : parts.join(list.includes('+') ? ' + ' : ', ');
}

/** What comes out of something: the word before the containers, which are no part of the dose. */
const outOf = /^(?:from|out|using|opened:?)$/i;

/** The dose before the word that leads to its containers; null where there is none, or what follows is no list of them. */
function doseFrom(words: readonly string[], read: typeof measured): Said | null {
  const end = words.findIndex((word) => outOf.test(word));
  if (end < 1) return null;
  const dose = words.slice(0, end).join(' ');
  const found = read(dose);
  const containers =
    found === null || found === 'asked' ? null : readContainers(words.slice(end).join(' '), found);
  return containers === null ? null : { ...nothing, dose, containers };
}

/** The longest dose at the beginning, as long as the rest of the text is its containers. */
function doseFirst(words: readonly string[], read: typeof measured): Said | null {
  const parted = doseFrom(words, read);
  if (parted) return parted;
  for (let end = words.length; end > 0; end--) {
    const dose = words.slice(0, end).join(' ');
    const found = read(dose);
    if (found === null) continue;
    const rest = words.slice(end).join(' ');
    if (rest === '') return { ...nothing, dose };
    const containers = found === 'asked' ? null : readContainers(rest, found);
    if (containers !== null) return { ...nothing, dose, containers };
  }
  return null;
}

/** What stands behind a code; null where it is something else. */
export function afterCode(words: readonly string[]): Said | null {
  if (words.length === 0) return nothing;
  const quantity = number.exec(words.join(' '))?.[1]?.replaceAll(',', '');
  return quantity === undefined ? doseFirst(words, counted) : { ...nothing, quantity };
}

/**
 * The dose among the words of a search, with what stands before it. What follows may make another dose of its amount
 * (`5 mg/kg, 73 kg`, `30 mg x 2`); words without digits behind it change nothing, and where more numbers follow that are not
 * understood, all of it is the dose, so that it is asked about and never read by halves.
 */
export function amongWords(words: readonly string[]): (Said & { at: number; end: number }) | null {
  for (const [at, word] of words.entries()) {
    if (!/^[~<>≤≥]?[\d.]/.test(word)) continue;
    const rest = words.slice(at);
    const whole = doseFirst(rest, measured);
    if (whole) return { ...whole, at, end: words.length };
    for (let end = rest.length - 1; end > 0; end--) {
      const dose = rest.slice(0, end).join(' ');
      if (measured(dose) === null) continue;
      const behind = rest.slice(end);
      if (!behind.some((one) => /\d/.test(one))) return { ...nothing, dose, at, end: at + end };
      return { ...nothing, dose: rest.join(' '), at, end: words.length };
    }
  }
  return null;
}
