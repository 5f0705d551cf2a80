import type { LineRule } from '../rule';
import { sourceOf } from '../sources';
import { dayWords, listed, printed } from '../words';

/** Held against the date of service, never against today: a code that has ended since can be billed for a day before. */
export const codeDates: LineRule = {
  id: 'code-dates',
  title: 'The code is valid on the date of service',
  severity: 'error',
  source: sourceOf('Codes'),
  needs: [],
  scope: 'line',
  applies: ({ known }) => known !== null,
  check(line) {
    const { known, on } = line;
    if (!known) return [];
    const { record, release } = known;
    const status = known.statusOn(on);
    if (status === 'ended') {
      const end = record.valid?.to;
      const successors = known.successorsOn(on);
      const next = successors.length > 0 ? ` ${listed(successors)} took its place; look at the unit.` : '';
      return [
        {
          message: `${printed(line)} ended${end ? ` on ${dayWords(end)}` : ''} and is not valid on ${dayWords(on)} (${release}).${next}`,
        },
      ];
    }
    if (status === 'not yet') {
      const first = record.valid?.from;
      return [
        {
          message: `${printed(line)} is not valid on ${dayWords(on)}; it begins${first ? ` on ${dayWords(first)}` : ' later'} (${release}).`,
        },
      ];
    }
    if (status === 'unknown') {
      return [{ unchecked: `dates of the code (${release} does not tell them for ${dayWords(on)})` }];
    }
    return known.doubtOn(on)
      ? [{ unchecked: `whether the code was still valid on the day (the newest data held: ${release})` }]
      : [];
  },
  examples: {
    pass: ['J9310 7 units 06/01/2018', 'J9312 JZ 70 units 01/15/2026'],
    fail: ['J9310 JZ 7 units 01/15/2026'],
  },
};
