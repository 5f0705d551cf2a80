import { countFor } from '../../units';
import type { LineRule } from '../rule';
import { sourceOf } from '../sources';
import { plainNumber } from '../two-ways';

export const unitsDose: LineRule = {
  id: 'units-dose',
  title: 'Units agree with the dose',
  severity: 'error',
  source: sourceOf('Units'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ dose, known, ref, modifiers, unreadable }) =>
    ((dose !== null && dose !== '') || unreadable.includes('dose')) &&
    known !== null &&
    ref?.system === 'hcpcs' &&
    !modifiers.includes('JW'),
  check({ dose, known, units, on, code, unreadable }) {
    if (unreadable.includes('dose')) {
      return [{ unchecked: 'units against the dose (the entry for it is not an amount and was not kept)' }];
    }
    if (!known || dose === null) return [];
    const counted = countFor({ record: known.record, dose, on });
    if ('refused' in counted) return [{ unchecked: `units against the dose (${counted.refused})` }];
    const given = plainNumber(units);
    if (given === null) {
      return units === null || units === ''
        ? [
            {
              severity: 'note',
              message: `${dose} of ${code} is ${counted.units} units.`,
              fix: { field: 'units', value: counted.units },
            },
          ]
        : [];
    }
    return Number(given) === Number(counted.units)
      ? []
      : [
          {
            message: `${dose} of ${code} is ${counted.units} units, not ${given}.`,
            fix: { field: 'units', value: counted.units },
          },
        ];
  },
  examples: {
    pass: ['J9312 JZ 70 units 01/15/2026 dose 700 mg'],
    fail: ['J9312 JZ 7 units 01/15/2026 dose 700 mg'],
  },
};
