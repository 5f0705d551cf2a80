import type { LineRule } from '../rule';
import { sourceOf } from '../sources';

/** PC/TC indicators under which a service has two parts; `6` is a laboratory test with a physician's reading. */
const withPart: Record<'26' | 'TC', string> = { '26': '16', TC: '1' };

export const modifierPart: LineRule = {
  id: 'modifier-part',
  title: '26 and TC only where the service has these parts',
  severity: 'error',
  source: sourceOf('Modifiers'),
  needs: ['physician fee schedule'],
  scope: 'line',
  applies: ({ modifiers, ref }) =>
    ref?.system === 'hcpcs' && (modifiers.includes('26') || modifiers.includes('TC')),
  check({ code, on, modifiers }, context) {
    if (modifiers.includes('26') && modifiers.includes('TC')) {
      return [
        {
          message:
            '26 is the professional part and TC the technical one: for both the service goes without either.',
          fix: { field: 'modifiers', value: modifiers.filter((one) => one !== '26' && one !== 'TC') },
        },
      ];
    }
    const part = modifiers.includes('26') ? '26' : 'TC';
    const whole = context.relativeValues(code, on).find(({ modifier }) => modifier === '');
    if (!whole) {
      return [{ unchecked: `whether ${code} has a part ${part} (it is not in the physician fee schedule)` }];
    }
    return withPart[part].includes(whole.pcTc)
      ? []
      : [{ message: `${code} has no part ${part}: its PC/TC indicator is ${whole.pcTc}.` }];
  },
  examples: {
    pass: ['G0279 26 1 unit 01/15/2026'],
    fail: ['G0279 26 TC 1 unit 01/15/2026', 'G0101 26 1 unit 01/15/2026'],
  },
};
