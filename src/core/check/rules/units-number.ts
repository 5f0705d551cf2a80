import Big from 'big.js';
import { decimalText } from '../../files/decimal';
import { writtenTwoWays } from '../two-ways';
import { isClaimLine } from '../claim-line';
import type { LineRule } from '../rule';
import { sourceOf } from '../sources';

export const unitsNumber: LineRule = {
  id: 'units-number',
  title: 'Units are a number above zero',
  severity: 'error',
  source: sourceOf('Units'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: (line) =>
    line.code !== '' && (line.units !== null || line.unreadable.includes('units')) && isClaimLine(line),
  check({ units, unreadable }) {
    if (unreadable.includes('units')) {
      return [{ message: 'The entry for the units cannot be read as one number. It was not kept.' }];
    }
    if (units === '' || units === null) return [{ message: 'The line has no units.' }];
    const ways = writtenTwoWays(units);
    if (ways) {
      return [{ message: `"${units}" may be ${ways[0]} or ${ways[1]}: write it so that it is one of them.` }];
    }
    const number = decimalText(units);
    if (number === null || units.includes('$')) return [{ message: `"${units}" is not a number of units.` }];
    return new Big(number).gt(0) ? [] : [{ message: 'Units of zero.' }];
  },
  examples: {
    pass: ['J9312 JZ 70 units 01/15/2026'],
    fail: [
      'J9312 JZ 0 units 01/15/2026',
      'J9312 JZ 1.000 units 01/15/2026',
      'J9312 JZ units 700 mg 01/15/2026',
      'Code,Units,Date\nJ9312,,01/15/2026',
    ],
  },
};
