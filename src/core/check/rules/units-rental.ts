import Big from 'big.js';
import type { LineRule } from '../rule';
import { sourceOf } from '../sources';
import { plainNumber } from '../two-ways';

/** Rent is paid by the month, one unit each on its line; oxygen is one payment a month, whatever stands in the home. */
export const unitsRental: LineRule = {
  id: 'units-rental',
  title: 'Rented equipment is one unit a month',
  severity: 'warning',
  source: sourceOf('Equipment'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ ref, known, modifiers, units }) =>
    known !== null && ref?.system === 'hcpcs' && units !== null && modifiers.includes('RR'),
  check(line, context) {
    const { code, on, units } = line;
    const text = plainNumber(units);
    if (text === null || new Big(text).lte(1)) return [];
    const isOxygen = context.fees(code, on).some(({ category }) => category === 'OX');
    return [
      isOxygen
        ? {
            severity: 'error',
            message: `${text} units of ${code} with RR: oxygen is one payment a month, so one unit a line and month.`,
          }
        : {
            message: `${text} units of ${code} with RR: rent is one unit for a month, each on its line. More is right only where so many of it were rented at once.`,
          },
    ];
  },
  examples: {
    pass: ['E0601 RR KH 1 unit 01/15/2026'],
    fail: ['E0601 RR KH 30 units 01/15/2026', 'E1390 RR 3 units 01/15/2026'],
  },
};
