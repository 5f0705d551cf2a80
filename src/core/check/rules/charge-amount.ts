import Big from 'big.js';
import { decimalText } from '../../files/decimal';
import type { LineRule } from '../rule';
import { sourceOf } from '../sources';
import { writtenTwoWays } from '../two-ways';

/** Item 24F has eight characters with the cents. */
const most = 999_999.99;

export const chargeAmount: LineRule = {
  id: 'charge-amount',
  title: 'The charge is an amount above zero that fits the form',
  severity: 'error',
  source: sourceOf('The form'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ charge, unreadable }) => charge !== null || unreadable.includes('charge'),
  check({ charge, unreadable, code }) {
    if (unreadable.includes('charge')) {
      return [{ message: 'The entry for the charge is not an amount. It was not kept.' }];
    }
    if (charge === '' || charge === null) return [{ message: 'The line has no charge.' }];
    if (charge.includes('-')) return [{ message: 'A charge below zero.' }];
    const ways = writtenTwoWays(charge.replace('$', ''));
    if (ways) {
      return [{ message: `"${charge}" may be ${ways[0]} or ${ways[1]} dollars: write it with its cents.` }];
    }
    const amount = decimalText(charge);
    if (amount === null) return [{ message: `"${charge}" is not an amount in dollars.` }];
    if ((amount.split('.')[1] ?? '').replace(/0+$/, '').length > 2) {
      return [{ message: `${amount} has parts of a cent.` }];
    }
    const dollars = new Big(amount);
    // Reporting codes are sent with nothing, or a cent where a system takes no zero.
    if (dollars.eq(0)) {
      return /^G\d{4}$/.test(code) ? [] : [{ severity: 'warning', message: 'A charge of zero.' }];
    }
    return dollars.gt(most)
      ? [{ message: `${amount} dollars do not fit the eight characters of item 24F.` }]
      : [];
  },
  examples: {
    pass: ['J9312 JZ 70 units 01/15/2026 $6,300.00'],
    fail: ['J9312 JZ 70 units 01/15/2026 $0.00', 'J9312 JZ 70 units 01/15/2026 $-5.00'],
  },
};
