import Big from 'big.js';
import { decimalText } from '../../files/decimal';
import { mostUnitsPerLine } from '../../units';
import type { LineRule } from '../rule';
import { sourceOf } from '../sources';

export const unitsForm: LineRule = {
  id: 'units-form',
  title: 'Units fit item 24G',
  severity: 'note',
  source: sourceOf('The form'),
  needs: [],
  scope: 'line',
  applies: ({ units }) => units !== null && units.length > 3,
  check({ units }) {
    const text = decimalText(units ?? '');
    return text !== null && new Big(text).gt(mostUnitsPerLine)
      ? [
          {
            message: `${text} units do not fit the three digits of item 24G: on paper the line is split; an electronic claim takes it whole.`,
          },
        ]
      : [];
  },
  examples: { pass: ['J9312 JZ 999 units 01/15/2026'], fail: ['J9312 JZ 1,000 units 01/15/2026'] },
};
