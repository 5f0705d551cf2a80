import { isDay } from './dates';
import type { IsoDate } from './validity';

const slashed = /^(\d{1,2})[/](\d{1,2})[/](\d{2}|\d{4})$/;
/** Years of two digits that may be the beginning of four: `06/01/20` on the way to `06/01/2018`. */
const unfinished = /^(?:19|20)$/;

/**
 * A date of service as coders write it: `06/01/2018`, `6/1/18`, `2018-06-01`.
 * @param isOpen the text may still be typed on: then a year of `19` or `20` is not finished
 * @returns the day; null where the text is none of the calendar from 1980 to 2099
 */
export function readDay(text: string, isOpen = false): IsoDate | null {
  const [, month, day, year = ''] = slashed.exec(text) ?? [];
  if (month === undefined || day === undefined) return isOfCalendar(text) ? text : null;
  if (isOpen && unfinished.test(year)) return null;
  const full = year.length === 4 ? year : `${Number(year) < 80 ? '20' : '19'}${year}`;
  const written = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isOfCalendar(written) ? written : null;
}

const isOfCalendar = (text: IsoDate): boolean => isDay(text) && text >= '1980-01-01' && text <= '2099-12-31';

/** The one date of service that a query says; null where it says none, or several. */
export function daySaid(query: string): IsoDate | null {
  const days = query
    .split(/\s+/)
    .flatMap((word, index, words) => readDay(word, index === words.length - 1) ?? []);
  return days.length === 1 ? (days[0] ?? null) : null;
}
