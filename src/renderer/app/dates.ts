import type { IsoDate } from '../../core/codes';

/** Today on this computer's calendar. */
export function today(now = new Date()): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** As claim forms have it: 01/31/2019. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${month ?? ''}/${day ?? ''}/${year ?? ''}`;
}
