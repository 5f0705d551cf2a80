import { howTogether } from '../input/code-words';
import type { Found, LineRule } from '../rule';
import { sourceOf } from '../sources';

/** Several codes where one belongs: which of them is meant, or what lies between the ends of a range, nobody can tell. */
function together(code: string): Found[] {
  switch (howTogether(code)) {
    case 'range':
      return [{ message: `${code} is a range; write each code on a line of its own.` }];
    case 'several':
      return [{ message: `${code} is several codes in one place; write each on a line of its own.` }];
    case null:
      return [];
  }
}

export const codeUnreadable: LineRule = {
  id: 'code-unreadable',
  title: 'A code stands where a code belongs',
  severity: 'error',
  source: sourceOf('Codes'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ code }) => code === '' || howTogether(code) !== null,
  check({ code, unreadable, read }) {
    if (code !== '') return together(code);
    if (unreadable.includes('code')) {
      return [{ message: 'The entry for the code is not a code. It was not kept.' }];
    }
    return read.length > 0 ? [] : [{ message: 'The line has no code.' }];
  },
  examples: {
    pass: ['J9312 JZ 70 units 01/15/2026', 'J0475/J0476'],
    fail: ['Code,Units\nrituximab,70', 'J0475-J0480', 'rituximab 700 mg\nJ9312 JZ 70 units 01/15/2026'],
  },
};
