import type { IsoDate } from '../code/validity';
import { dateFromAmerican, dateFromWords, monthName } from '../files/dates';

/** The quarter a table is for. */
export type Period = { title: string; from: IsoDate; to: IsoDate | null };

const day = '([A-Za-z]{3,9}\\.?\\s+\\d{1,2},?\\s+\\d{4}|\\d{1,2}[/-]\\d{1,2}[/-]\\d{4})';
const stated = new RegExp(`effective\\s+${day}(?:\\s*(?:through|thru|to|-|–)\\s*${day})?`, 'i');

function readDay(text: string): IsoDate | null {
  return dateFromWords(text) ?? dateFromAmerican(text);
}

/** The period that a title states: "Effective October 1, 2025 through December 31, 2025". */
export function readPeriod(text: string): Period | null {
  const match = stated.exec(text);
  const from = match?.[1] ? readDay(match[1]) : null;
  if (!from) return null;
  const to = match?.[2] ? readDay(match[2]) : null;
  return { title: `${monthName(Number(from.slice(5, 7)))} ${from.slice(0, 4)}`, from, to };
}
