import Big from 'big.js';
import { unitOf } from '../../units';
import type { LineRule } from '../rule';
import { sourceOf } from '../sources';
import { plainNumber } from '../two-ways';
import { dayWords } from '../words';

const msOfDay = 86_400_000;

const daysOf = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / msOfDay + 1;

/** A unit a day: a span has no more units than days. */
export const unitsDays: LineRule = {
  id: 'units-days',
  title: 'Units that are days are no more than the days of the line',
  severity: 'error',
  source: sourceOf('Units'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ known, ref, units, from, to }) => {
    if (!known || ref?.system !== 'hcpcs' || units === null || from === null || to === null) return false;
    const unit = unitOf(known.record);
    return unit?.measure === 'day' && unit.amount === '1';
  },
  check({ code, from, to, units, unreadable }) {
    const text = plainNumber(units);
    if (text === null || from === null || to === null || to < from) return [];
    if (to === from || unreadable.includes('to')) {
      // A list with one date may leave out the last day.
      return new Big(text).gt(1)
        ? [{ unchecked: `whether ${text} units are the days of the line (it tells one day only)` }]
        : [];
    }
    const days = daysOf(from, to);
    return new Big(text).gt(days)
      ? [
          {
            message: `${text} units of ${code}, which is billed by the day: ${dayWords(from)} to ${dayWords(to)} are ${days} days.`,
          },
        ]
      : [];
  },
  examples: {
    pass: ['B4034 30 units 11/01/2025 11/30/2025'],
    fail: ['B4034 31 units 11/01/2025 11/30/2025'],
  },
};
