import type { LineRule } from '../rule';
import { sourceOf } from '../sources';
import { listed } from '../words';

const months = ['KH', 'KI', 'KJ'];

export const modifierRentalMonth: LineRule = {
  id: 'modifier-rental-month',
  title: 'A capped rental says which month it is',
  severity: 'warning',
  source: sourceOf('Equipment'),
  needs: ['DMEPOS fee schedule'],
  scope: 'line',
  applies: ({ ref, isService, modifiers, known }) =>
    isService &&
    known !== null &&
    ref?.system === 'hcpcs' &&
    /^[EK]/.test(ref.code) &&
    (modifiers.includes('RR') || months.some((month) => modifiers.includes(month))),
  check({ code, on, modifiers }, context) {
    const given = months.filter((month) => modifiers.includes(month));
    if (given.length > 1) {
      return [
        {
          severity: 'error',
          message: `${listed(given)} exclude each other: first, second to third, and later months.`,
        },
      ];
    }
    const fees = context.fees(code, on);
    const isCapped = fees.some(({ category, modifiers: of }) => category === 'CR' && of.includes('RR'));
    const [month] = given;
    if (month !== undefined) {
      const categories = [...new Set(fees.map(({ category }) => category).filter(Boolean))];
      return fees.length === 0 || isCapped || categories.length === 0
        ? []
        : [
            {
              severity: 'note',
              message: `${month} goes with capped rentals (category CR); the fee schedule has ${code} in category ${listed(categories)}.`,
            },
          ];
    }
    if (!isCapped || !modifiers.includes('RR')) return [];
    return [
      {
        message: `${code} is a capped rental: KH for the first month, KI for the second and third, KJ from the fourth on.`,
      },
    ];
  },
  examples: {
    pass: ['E0260 RR KI 1 unit 01/15/2026', 'E1390 RR 1 unit 01/15/2026'],
    fail: ['E0260 RR 1 unit 01/15/2026', 'E0260 RR KH KI 1 unit 01/15/2026', 'E1390 RR KH 1 unit 01/15/2026'],
  },
};
