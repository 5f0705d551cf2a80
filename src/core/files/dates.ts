import type { IsoDate } from '../code/validity';

/** Whether the three numbers are a day of the calendar between 1900 and 2199. */
function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso(year: number, month: number, day: number): IsoDate | null {
  if (!isCalendarDay(year, month, day)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `YYYYMMDD` as CMS's contractor file writes it; null where that is no day of the calendar. */
export function dateFromDigits(text: string): IsoDate | null {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match ? iso(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** `MM/DD/YYYY`, `M-D-YYYY` as CMS's lists and file names write it. */
export function dateFromAmerican(text: string): IsoDate | null {
  const match = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  return match ? iso(Number(match[3]), Number(match[1]), Number(match[2])) : null;
}

/** The day number a spreadsheet stores: days since the turn of 1900, with Excel's extra leap day. */
export function dateFromSerial(text: string): IsoDate | null {
  if (!/^\d{4,5}(?:\.\d+)?$/.test(text)) return null;
  const days = Math.floor(Number(text));
  if (days < 61) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The month's number, 1 to 12, of a name or of its first three letters; null for anything else. */
export function monthNumber(name: string): number | null {
  if (name.length < 3) return null;
  const at = months.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase()));
  return at < 0 ? null : at + 1;
}

/** `October` for 10. */
export function monthName(month: number): string {
  return months[month - 1] ?? '';
}

/** `October 1, 2025` as CMS's titles write it. */
export function dateFromWords(text: string): IsoDate | null {
  const match = /^([A-Za-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(text.trim());
  const month = match?.[1] ? monthNumber(match[1]) : null;
  return match && month ? iso(Number(match[3]), month, Number(match[2])) : null;
}
