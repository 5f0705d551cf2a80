import Big from 'big.js';
import { mueFor, mueNotHeld } from '../mue';
import type { LineRule } from '../rule';
import { sourceOf } from '../sources';
import { plainNumber } from '../two-ways';

/** By line (MAI 1, and tables without one). What holds for a whole day is a rule of its own. */
export const unitsMue: LineRule = {
  id: 'units-mue',
  title: 'Units of the line are within the MUE',
  severity: 'error',
  source: sourceOf('MUE'),
  needs: ['MUE table'],
  scope: 'line',
  applies: ({ units, known, ref, isService }) =>
    isService && known !== null && ref?.system === 'hcpcs' && units !== null && units !== '',
  check(line, context) {
    const units = plainNumber(line.units);
    if (units === null) return [];
    const mue = mueFor(line, context);
    if (!mue) {
      return mueNotHeld(line, context).map((whose) => ({
        unchecked: `units are within the MUE of a ${whose} (no such table for the day is loaded)`,
      }));
    }
    if ((mue.mai !== 1 && mue.mai !== null) || !new Big(units).gt(mue.value)) return [];
    return [
      {
        message: `${units} units are above the MUE of ${mue.value} a line (${mue.words}); more needs another line with a modifier that says why.`,
      },
    ];
  },
  examples: { pass: ['J0696 16 units 01/15/2026'], fail: ['A4253 NU 31 units 01/15/2026'] },
};
