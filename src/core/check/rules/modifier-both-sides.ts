import type { LineRule } from '../rule';
import { sourceOf } from '../sources';

const why: Record<string, string> = {
  '0': 'it is not done on both sides in this sense',
  '2': 'its values hold for both sides already',
  '9': 'sides mean nothing for it',
};

export const modifierBothSides: LineRule = {
  id: 'modifier-both-sides',
  title: '50 only where both sides are paid',
  severity: 'error',
  source: sourceOf('Modifiers'),
  needs: ['physician fee schedule'],
  scope: 'line',
  applies: ({ modifiers, ref }) => ref?.system === 'hcpcs' && modifiers.includes('50'),
  check({ code, on }, context) {
    const whole = context.relativeValues(code, on).find(({ modifier }) => modifier === '');
    if (!whole) return [{ unchecked: `whether 50 fits ${code} (it is not in the physician fee schedule)` }];
    const reason = why[whole.bilateral];
    return reason === undefined
      ? []
      : [{ message: `50 does not fit ${code}: ${reason} (bilateral indicator ${whole.bilateral}).` }];
  },
  examples: { pass: ['G0289 50 1 unit 01/15/2026'], fail: ['G0101 50 1 unit 01/15/2026'] },
};
