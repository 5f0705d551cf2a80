import Big from 'big.js';
import { mostUnitsPerLine } from '../../units';
import type { LineRule } from '../rule';
import { sourceOf } from '../sources';
import { plainNumber } from '../two-ways';

export const unitsForm: LineRule = {
  id: 'units-form',
  title: 'Units fit item 24G',
  severity: 'note',
  source: sourceOf('The form'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ units }) => units !== null && (units.length > 3 || /^0\d/.test(units)),
  check({ units }) {
    const text = plainNumber(units);
    if (text !== null && /^0+\d/.test(units ?? '')) {
      return [
        {
          severity: 'warning',
          message: `"${units ?? ''}" begins with a zero; item 24G has none in front of a number: ${text}.`,
          fix: { field: 'units', value: text },
        },
      ];
    }
    return text !== null && new Big(text).gt(mostUnitsPerLine)
      ? [
          {
            message: `${text} units do not fit the three digits of item 24G: on paper the line is split; an electronic claim takes it whole.`,
          },
        ]
      : [];
  },
  examples: {
    pass: ['J9312 JZ 999 units 01/15/2026'],
    fail: ['J9312 JZ 1,000 units 01/15/2026', 'J9312 JZ 070 units 01/15/2026'],
  },
};
