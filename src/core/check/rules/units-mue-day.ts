import Big from 'big.js';
import { mueFor } from '../mue';
import type { ClaimRule, FoundAt, ReadLine } from '../rule';
import { sourceOf } from '../sources';
import { plainNumber } from '../two-ways';
import { dayWords } from '../words';

/** MAI 2 and 3: all units of a code on a day count together, given and discarded ones (docs/domain/cms-tables.md). */
export const unitsMueDay: ClaimRule = {
  id: 'units-mue-day',
  title: 'Units of the day are within the MUE',
  severity: 'error',
  source: sourceOf('MUE'),
  needs: ['MUE table'],
  scope: 'claim',
  applies: ({ units, known, ref, isService }) =>
    isService && known !== null && ref?.system === 'hcpcs' && units !== null && units !== '',
  check(lines, context) {
    const days = new Map<string, { at: number; line: ReadLine; units: Big }>();
    lines.forEach((line, at) => {
      if (!line.known || context.mue(line.code, line.on).length === 0) return;
      const units = plainNumber(line.units);
      if (units === null) return;
      const key = `${line.code} ${line.on}`;
      const known = days.get(key);
      if (known) known.units = known.units.plus(units);
      else days.set(key, { at, line, units: new Big(units) });
    });
    return [...days.values()].flatMap(({ at, line, units }): FoundAt[] => {
      const mue = mueFor(line, context);
      if (!mue || (mue.mai !== 2 && mue.mai !== 3) || !units.gt(mue.value)) return [];
      // A span of days has the units of several days on it.
      const isSpan = line.to !== null && line.from !== null && line.to > line.from;
      return [
        {
          at,
          severity: mue.mai === 2 && !isSpan ? 'error' : 'warning',
          message: `${units.toFixed()} units of ${line.code} ${isSpan ? 'in the span that begins' : 'on'} ${dayWords(line.on)} are above the MUE of ${mue.value} a day (${mue.words}); ${
            mue.mai === 2
              ? 'it is set by policy, more is denied'
              : 'more is denied unless a review finds it needed'
          }.`,
        },
      ];
    });
  },
  examples: {
    pass: ['J9312 JZ 70 units 01/15/2026'],
    fail: ['J9312 100 units 01/15/2026\nJ9312 JW 60 units 01/15/2026'],
  },
};
