import type { IsoDate } from '../../code/validity';
import type { Found, LineRule } from '../rule';
import { isInjectedDrug } from '../drugs';
import { sourceOf } from '../sources';

/** Whether a day of the year, `10-01`, lies behind the first day and not behind the last. */
function isCrossed(from: IsoDate, to: IsoDate, day: string): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const begin = `${year}-${day}`;
    if (from < begin && begin <= to) return true;
  }
  return false;
}

export const dateSpan: LineRule = {
  id: 'date-span',
  title: 'A span does not cross a day on which codes or prices change',
  severity: 'warning',
  source: sourceOf('Dates'),
  needs: [],
  scope: 'line',
  applies: ({ from, to }) => from !== null && to !== null && to > from,
  check({ from, to, read, code }) {
    if (from === null || to === null) return [];
    const found: Found[] = [];
    if (isCrossed(from, to, '01-01')) {
      found.push({
        message: 'The span crosses January 1, when codes, fees and deductibles change: split it.',
      });
    }
    if (isCrossed(from, to, '10-01') && (read.length > 0 || !isCrossed(from, to, '01-01'))) {
      found.push({ message: 'The span crosses October 1, when diagnosis codes change: split it.' });
    }
    const isQuarter = ['04-01', '07-01', '10-01'].some((day) => isCrossed(from, to, day));
    if (isQuarter && isInjectedDrug(code)) {
      found.push({
        severity: 'note',
        message: 'The span crosses a quarter, and a drug has another payment limit in each.',
      });
    }
    return found;
  },
  examples: {
    pass: ['E0260 RR KH 1 unit 01/15/2026 02/14/2026'],
    fail: ['E0260 RR KH 1 unit 12/20/2025 01/19/2026', 'E0260 RR KH 1 unit 09/20/2025 10/19/2025'],
  },
};
