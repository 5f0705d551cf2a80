import type { IsoDate } from '../../code/validity';
import { dateFromAmerican, dateFromDigits, dateFromSerial, monthNumber } from '../../files/dates';
import { tidy } from './cells';

/*
 * Days as lists write them. What can be read in one way only is read; everything else is null, so that it is said and nothing is
 * held against a day that nobody meant (docs/domain/claim-checks.md, "Dates").
 */

/** A cell may tell the hour, or the day of the week: `2026-01-15T10:30:00`, `Monday, November 3, 2025`. */
const hour = /[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[AP]M)?Z?$/i;
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +(?=\S)/i;

const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;
const american = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/;
const monthDayYear = /^([a-z]{3,9})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|[\s-]+)(\d{4}|\d{2})$/i;
const dayMonthYear = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.-]*([a-z]{3,9})\.?[\s,/.-]*(\d{4}|\d{2})$/i;
const yearMonthDay = /^(\d{4})[\s/.-]*([a-z]{3,9})\.?[\s/.-]*(\d{1,2})$/i;

const two = (digits: string): string => digits.padStart(2, '0');
const fullYear = (digits: string): string => (digits.length === 2 ? `20${digits}` : digits);

function ofParts(year: string, month: string | number | null, day: string): IsoDate | null {
  return month === null ? null : dateFromDigits(`${fullYear(year)}${two(String(month))}${two(day)}`);
}

/** A day in digits alone: the year first, as electronic claims have it, else as the paper form has it; six are those of the form. */
function dateFromRun(digits: string): IsoDate | null {
  if (digits.length === 6) {
    return ofParts(digits.slice(4), digits.slice(0, 2), digits.slice(2, 4));
  }
  return /^(?:19|20)/.test(digits)
    ? dateFromDigits(digits)
    : dateFromDigits(digits.slice(4) + digits.slice(0, 4));
}

/** A spreadsheet's own number of a day, only where it is one that somebody was treated on: `2025` is a year, and none. */
function dateFromSpreadsheet(text: string): IsoDate | null {
  const date = dateFromSerial(text);
  return date !== null && date >= '1990-01-01' && date < '2100-01-01' ? date : null;
}

/** A day as lists write it: `2026-01-15`, `2026/1/15`, `1/15/26`, `Jan 15, 2026`, `15-Jan-26`, `01152026`, `011526`, a spreadsheet's number. */
export function dateCell(cell: string): IsoDate | null {
  const text = tidy(cell).replace(weekday, '').replace(hour, '');
  const iso = yearFirst.exec(text);
  if (iso) return ofParts(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const form = american.exec(text);
  if (form) return dateFromAmerican(`${form[1] ?? ''}/${form[2] ?? ''}/${fullYear(form[3] ?? '')}`);
  if (/^(?:\d{6}|\d{8})$/.test(text)) return dateFromRun(text);
  const words = monthDayYear.exec(text);
  if (words) return ofParts(words[3] ?? '', monthNumber(words[1] ?? ''), words[2] ?? '');
  const british = dayMonthYear.exec(text);
  if (british) return ofParts(british[3] ?? '', monthNumber(british[2] ?? ''), british[1] ?? '');
  const long = yearMonthDay.exec(text);
  if (long) return ofParts(long[1] ?? '', monthNumber(long[2] ?? ''), long[3] ?? '');
  return dateFromSpreadsheet(text);
}

export type Days = { from: IsoDate; to: IsoDate | null };

/** `11/03` in front of `11/05/2025` is of the same year; over New Year nobody can tell. */
function withYearOf(text: string, last: IsoDate): IsoDate | null {
  const [, month, day] = /^(\d{1,2})[/-](\d{1,2})$/.exec(text.trim()) ?? [];
  const first = month && day ? dateCell(`${month}/${day}/${last.slice(0, 4)}`) : null;
  return first !== null && first <= last ? first : null;
}

/** A day, or a first and a last one: `11/03/2025-11/05/2025`, `2025-11-03 to 2025-11-05`, `11/03-11/05/2025`. Null where it may be something else. */
export function daysCell(cell: string): Days | null {
  const one = dateCell(cell);
  if (one !== null) return { from: one, to: null };
  const text = tidy(cell);
  const ways = [...text.matchAll(/\s*(?:\b(?:to|thru|through)\b|[-–—/~])\s*|\s+/gi)].flatMap(
    (gap): Days[] => {
      const to = dateCell(text.slice(gap.index + gap[0].length));
      if (to === null) return [];
      const head = text.slice(0, gap.index);
      const from = dateCell(head) ?? withYearOf(head, to);
      return from === null ? [] : [{ from, to }];
    },
  );
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

/** Whether a cell is written like a day, whether or not there is such a day. */
export const looksLikeDay = (cell: string): boolean =>
  /^(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}([/.-])\d{1,2}\2\d{1,2})\b/.test(tidy(cell)) ||
  (/\d/.test(cell) && /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i.test(tidy(cell)));
