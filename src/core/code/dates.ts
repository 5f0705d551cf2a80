import type { IsoDate } from './validity';

/** Today on this computer's calendar, not UTC's: a date of service is a local day. */
export function today(now = new Date()): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day of a moment, on this computer's calendar. */
export const dayOf = (at: string): IsoDate => today(new Date(at));

/** As claim forms have it: 01/31/2019. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${month ?? ''}/${day ?? ''}/${year ?? ''}`;
}

/** A moment as the coder's clock has it: `11/22/2026, 10:05 AM`. */
export const momentWords = (at: string): string =>
  `${formatDate(dayOf(at))}, ${new Date(at).toLocaleTimeString('en-US', { timeStyle: 'short' })}`;

/** Whether a text is a day of the calendar, `2019-01-31`. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  const isWhole = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime());
  return isWhole && date.toISOString().startsWith(text);
}

/** The quarter in which a day lies, counted from the year 0: one more is the next quarter. */
export const quarterOf = (day: IsoDate): number =>
  Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);

/** The quarter of a day as a coder says it: `Q1 2026`. */
export const quarterWords = (day: IsoDate): string => `Q${(quarterOf(day) % 4) + 1} ${day.slice(0, 4)}`;

/** The fiscal year in which a day lies: it begins in October of the year before it. */
export const fiscalYearOf = (day: IsoDate): number =>
  Number(day.slice(0, 4)) + (day.slice(5, 7) >= '10' ? 1 : 0);

const dayMs = 86_400_000;

const plusDays = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The day before a day of the calendar. */
export const dayBefore = (date: IsoDate): IsoDate => plusDays(date, -1);

/** The day after a day of the calendar. */
export const dayAfter = (date: IsoDate): IsoDate => plusDays(date, 1);
