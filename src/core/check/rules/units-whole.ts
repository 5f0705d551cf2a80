import Big from 'big.js';
import { unitOf } from '../../units';
import type { LineRule } from '../rule';
import { sourceOf } from '../sources';
import { plainNumber } from '../two-ways';

/** Miles of an ambulance are the only ones in tenths; a started unit of a drug counts whole (docs/domain/units.md). */
export const unitsWhole: LineRule = {
  id: 'units-whole',
  title: 'Units are whole, but for miles in tenths',
  severity: 'error',
  source: sourceOf('Units'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ units, licensed }) => units !== null && licensed === null && /[.]/.test(units),
  check({ units, known, code }) {
    const text = plainNumber(units);
    if (text === null || !known) return [];
    const number = new Big(text);
    if (number.eq(number.round(0, Big.roundDown))) return [];
    const unit = unitOf(known.record);
    if (unit?.measure === 'mile') {
      const decimals = text.split('.')[1]?.replace(/0+$/, '') ?? '';
      if (decimals.length > 1) {
        return [
          {
            message: `${text} miles: tenths, rounded up.`,
            fix: { field: 'units', value: number.round(1, Big.roundUp).toFixed() },
          },
        ];
      }
      return number.gte(100)
        ? [
            {
              message: `${text} miles: from 100 miles on whole miles, rounded up.`,
              fix: { field: 'units', value: number.round(0, Big.roundUp).toFixed() },
            },
          ]
        : [];
    }
    const isAmount = unit !== null && /^(?:mg|mcg|g|unit|iu|ml|meq|mci|sq cm)$/i.test(unit.measure);
    const up = number.round(0, Big.roundUp).toFixed();
    return [
      {
        message: isAmount
          ? `${text} units: a started unit of ${code} is billed whole, ${up}.`
          : `${text} units: ${code} is billed in whole units.`,
        ...(isAmount ? { fix: { field: 'units', value: up } as const } : {}),
      },
    ];
  },
  examples: {
    pass: ['A0425 12.4 units 01/15/2026', 'J9312 JZ 70 units 01/15/2026'],
    fail: ['J9312 JZ 4.5 units 01/15/2026', 'A0425 12.34 units 01/15/2026', 'A0425 100.2 units 01/15/2026'],
  },
};
