import type { LineRule } from '../rule';
import { sourceOf } from '../sources';

export const codeUnreadable: LineRule = {
  id: 'code-unreadable',
  title: 'A code stands where a code belongs',
  severity: 'error',
  source: sourceOf('Codes'),
  needs: [],
  scope: 'line',
  applies: ({ code }) => code === '',
  check: ({ unreadable, read }) =>
    unreadable.includes('code')
      ? [{ message: 'The entry for the code is not a code. It was not kept.' }]
      : read.length > 0
        ? []
        : [{ message: 'The line has no code.' }],
  examples: { pass: ['J9312 JZ 70 units 01/15/2026'], fail: ['Code,Units\nrituximab,70'] },
};
