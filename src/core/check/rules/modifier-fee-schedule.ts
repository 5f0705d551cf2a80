import type { LineRule } from '../rule';
import { sourceOf } from '../sources';
import { listed } from '../words';

const ways = ['NU', 'RR', 'UE'];

/** A code whose every line of the schedule has NU, RR or UE is paid with one of them only. */
export const modifierFeeSchedule: LineRule = {
  id: 'modifier-fee-schedule',
  title: 'New, rented or used, where the fee schedule asks for it',
  severity: 'error',
  source: sourceOf('Equipment'),
  needs: ['DMEPOS fee schedule'],
  scope: 'line',
  applies: ({ ref, isService, known }) =>
    isService && known !== null && ref?.system === 'hcpcs' && /^[ABEKL]/.test(ref.code),
  check({ code, on, modifiers }, context) {
    const lines = context.fees(code, on);
    if (lines.length === 0) return [];
    const paid = ways.filter((way) => lines.some((line) => line.modifiers.includes(way)));
    const isOpen = lines.some((line) => !line.modifiers.some((modifier) => ways.includes(modifier)));
    const given = ways.filter((way) => modifiers.includes(way));
    if (given.length > 1) return [{ message: `${listed(given)} exclude each other: new, rented or used.` }];
    const [one] = given;
    if (one === undefined) {
      if (isOpen || paid.length === 0) return [];
      const only = paid.length === 1 ? paid[0] : undefined;
      return [
        {
          message: `The DMEPOS fee schedule has ${code} only with ${paid.join(' or ')}; the line has no such modifier.`,
          ...(only !== undefined && modifiers.length < 4
            ? { fix: { field: 'modifiers', value: [only, ...modifiers] } }
            : {}),
        },
      ];
    }
    if (!paid.includes(one) && paid.length > 0) {
      return [
        {
          severity: 'warning',
          message: `The fee schedule has ${code} with ${listed(paid)} only, not with ${one}.`,
        },
      ];
    }
    return [];
  },
  examples: {
    pass: ['E0260 RR KH 1 unit 01/15/2026', 'L1832 RT 1 unit 01/15/2026'],
    fail: ['E0260 KX 1 unit 01/15/2026', 'E0260 NU 1 unit 01/15/2026'],
  },
};
