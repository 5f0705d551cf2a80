import type { CodeRecord } from '../../../code/record';
import type { Part } from './unit-index';

/**
 * The last character of a code says the visit, the fetus or the stage, and its title repeats that of the header above: such titles
 * are kept as the header's words and one of some eighty endings.
 */
export type Ending = { text: string; terms: number[]; parts: Part[]; cost: number };

/** What an ending costs where the query says nothing of it: a first visit is likeliest, then a later one, then its sequela. */
export function endingCost(text: string): number {
  let cost = 0;
  if (/\bsubsequent\b|\blater visit\b/.test(text)) cost = 2;
  else if (/\bsequela\b/.test(text)) cost = 3;
  else if (!/\binitial\b|\bactive\b|\bunspecified\b|not applicable/.test(text)) {
    cost = /^,? ?without\b/.test(text) ? 0.3 : 1.5;
  }
  if (/\bopen\b/.test(text)) cost += /IIIA/.test(text) ? 0.8 : 0.6;
  if (/delayed|nonunion|malunion/.test(text)) cost += 0.5;
  return cost;
}

/** The ending that a longer code's title has over its header's, or null where it is worded anew. */
export function endingOf(record: CodeRecord, header: CodeRecord | undefined): string | null {
  if (record.code.length !== 7 || !header || header.billable !== false) return null;
  return record.long.startsWith(header.long) ? record.long.slice(header.long.length) : null;
}

const ownVisit = /, (?:active treatment|later visit|sequela)\b.*$/;

/** A name of the starter's without the visit that its code's last character says, and that visit; null where it says none. */
export function splitVisit(code: string, name: string): { name: string; visit: string | null } {
  const at = code.length === 7 ? name.search(ownVisit) : -1;
  return at < 0 ? { name, visit: null } : { name: name.slice(0, at), visit: name.slice(at) };
}

/** The words of an ending, those of the starter also as the classification says them. */
export function endingWords(text: string): string {
  return text
    .replace('active treatment', 'active treatment initial')
    .replace('later visit', 'later visit subsequent');
}

/** Words that only say that there was a visit: "subsequent encounter" is met by what is subsequent, not by any encounter. */
export const anyVisit = new Set(['encounter', 'visit']);

/** How offices say that it is not the first visit, folded to terms; each is also searched as what it means. */
export const visitWords: readonly { said: readonly string[]; meant: readonly string[] }[] = [
  { said: ['follow', 'up'], meant: ['subsequent'] },
  { said: ['followup'], meant: ['subsequent'] },
  { said: ['fu'], meant: ['subsequent'] },
  { said: ['f', 'u'], meant: ['subsequent'] },
  { said: ['recheck'], meant: ['subsequent'] },
  { said: ['second', 'visit'], meant: ['subsequent'] },
  { said: ['later', 'visit'], meant: ['subsequent'] },
  { said: ['return', 'visit'], meant: ['subsequent'] },
  { said: ['cast', 'check'], meant: ['subsequent'] },
  { said: ['cast', 'change'], meant: ['subsequent'] },
  { said: ['cast', 'removal'], meant: ['subsequent'] },
  { said: ['wound', 'check'], meant: ['subsequent'] },
  { said: ['staple', 'removal'], meant: ['subsequent'] },
  { said: ['therapy', 'visit'], meant: ['subsequent'] },
  { said: ['physical', 'therapy'], meant: ['subsequent'] },
  { said: ['therapy'], meant: ['subsequent'] },
  { said: ['suture', 'removal'], meant: ['subsequent'] },
  { said: ['healing'], meant: ['subsequent', 'routine'] },
  { said: ['healed'], meant: ['subsequent'] },
  { said: ['aftercare'], meant: ['subsequent'] },
  { said: ['subsequent', 'encounter'], meant: ['subsequent'] },
  { said: ['subsequent', 'visit'], meant: ['subsequent'] },
  { said: ['initial', 'encounter'], meant: ['initial'] },
  { said: ['initial', 'visit'], meant: ['initial'] },
  { said: ['first', 'visit'], meant: ['initial'] },
  { said: ['new', 'injury'], meant: ['initial'] },
  { said: ['late', 'effect'], meant: ['sequela'] },
  { said: ['old', 'injury'], meant: ['sequela'] },
  { said: ['residual'], meant: ['sequela'] },
];
