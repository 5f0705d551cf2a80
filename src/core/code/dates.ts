import type { IsoDate } from './validity';

/** Today on this computer's calendar. */
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

const dayMs = 86_400_000;

const plusDays = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The day before a day of the calendar. */
export const dayBefore = (date: IsoDate): IsoDate => plusDays(date, -1);

/** The day after a day of the calendar. */
export const dayAfter = (date: IsoDate): IsoDate => plusDays(date, 1);
