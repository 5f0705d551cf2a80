import type { Found, LineRule } from '../rule';
import { sourceOf } from '../sources';

export const modifierSides: LineRule = {
  id: 'modifier-sides',
  title: 'One side a line',
  severity: 'error',
  source: sourceOf('Modifiers'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ modifiers }) => modifiers.includes('RT') || modifiers.includes('LT'),
  check({ modifiers }) {
    const both = modifiers.includes('RT') && modifiers.includes('LT');
    const found: Found[] = [];
    if (both) found.push({ message: 'RT and LT on one line: each side has its own line.' });
    if (modifiers.includes('50')) {
      found.push({
        message: `50 says both sides, ${both ? 'RT and LT' : modifiers.includes('RT') ? 'RT' : 'LT'} one: they exclude each other.`,
      });
    }
    return found;
  },
  examples: { pass: ['L1832 RT KX 1 unit 01/15/2026'], fail: ['L1832 RT LT 2 units 01/15/2026'] },
};
