import { isClaimLine } from '../claim-line';
import type { Found, LineRule } from '../rule';
import { sourceOf } from '../sources';
import { dayWords } from '../words';

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

export const dateOfService: LineRule = {
  id: 'date-of-service',
  title: 'The date of service is a day, in order, not in the future and not over a year ago',
  severity: 'error',
  source: sourceOf('Dates'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: isClaimLine,
  check({ from, to, unreadable, on }, { today }) {
    const unread = unreadable.filter((field) => field === 'from' || field === 'to');
    if (unread.length > 0) {
      return [
        {
          message: 'The entry for the date of service is not a date that can be read: write MM/DD/YYYY.',
        },
      ];
    }
    if (from === null) {
      return [{ unchecked: `the date of service (the line has none; ${dayWords(on)} was taken)` }];
    }
    const found: Found[] = [];
    if (to !== null && to < from) {
      found.push({ message: `The last day, ${dayWords(to)}, lies before the first, ${dayWords(from)}.` });
    }
    const last = to !== null && to > from ? to : from;
    if (last > today) found.push({ message: `${dayWords(last)} lies in the future.` });
    else if (from < yearBefore(today)) {
      found.push({
        severity: 'warning',
        message: `${dayWords(from)} is more than a year ago: Medicare takes a claim within one calendar year, others often sooner.`,
      });
    }
    return found;
  },
  examples: {
    pass: ['J9312 JZ 70 units 01/15/2026', 'J9312 JZ 70 units Jan 15, 2026'],
    fail: [
      'J9312 JZ 70 units 13/45/2026',
      'Code,Modifiers,DOS,Units\nJ9312,JZ,2026,70',
      'J9312 JZ 70 units 01/15/2026 01/10/2026',
      'J9312 JZ 70 units 01/15/2030',
      'J0475 4 units 01/15/2024',
    ],
  },
};
