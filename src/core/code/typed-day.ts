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

const monthFirst = /^(\d{2})(\d{2})(\d{4})$/;
const yearFirst = /^(\d{4})(\d{2})(\d{2})$/;

/** The same without its marks, as electronic claims and exports have it: `01152025`, `20250115`. No eight digits are both. */
function readBareDay(text: string): IsoDate | null {
  const [, year, ...rest] = yearFirst.exec(text) ?? [];
  const [, month, day, last] = monthFirst.exec(text) ?? [];
  const written = [[year, ...rest].join('-'), [last, month, day].join('-')];
  return written.find((one) => isOfCalendar(one)) ?? null;
}

/**
 * The date of service that a word of a query says. Eight digits are one beside other words only: alone they may be the beginning of
 * an NDC.
 * @param isOpen the query may still be typed on
 */
export function dayOfWord(words: readonly string[], at: number, isOpen: boolean): IsoDate | null {
  const word = words[at] ?? '';
  return readDay(word, isOpen && at === words.length - 1) ?? (words.length > 1 ? readBareDay(word) : null);
}

const isOfCalendar = (text: IsoDate): boolean => isDay(text) && text >= '1980-01-01' && text <= '2099-12-31';

/** The one date of service that a query says; null where it says none, or several. */
export function daySaid(query: string): IsoDate | null {
  const words = query.split(/\s+/);
  const said = words.filter(Boolean);
  const isOpen = words.at(-1) !== '';
  const days = said.flatMap((_, at) => dayOfWord(said, at, isOpen) ?? []);
  return days.length === 1 ? (days[0] ?? null) : null;
}
