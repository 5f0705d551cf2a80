import type { LineRule } from '../rule';
import { sourceOf } from '../sources';
import { listed } from '../words';

const liability = ['KX', 'GA', 'GZ', 'GY'];

export const modifierLiability: LineRule = {
  id: 'modifier-liability',
  title: 'Only one of KX, GA, GZ and GY',
  severity: 'error',
  source: sourceOf('Modifiers'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ modifiers }) => modifiers.some((modifier) => liability.includes(modifier)),
  check({ modifiers }) {
    const found = liability.filter((one) => modifiers.includes(one));
    return found.length > 1
      ? [
          {
            message: `${listed(found)} exclude each other: coverage met, denial expected with or without a signed notice, and not covered are four different things.`,
          },
        ]
      : [];
  },
  examples: { pass: ['K0001 RR KX KH 1 unit 01/15/2026'], fail: ['K0001 RR KX GA KH 1 unit 01/15/2026'] },
};
