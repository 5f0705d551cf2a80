import type { Found, LineRule } from '../rule';
import { sourceOf } from '../sources';
import { listed } from '../words';

const most = 4;

export const diagnosisPointers: LineRule = {
  id: 'diagnosis-pointers',
  title: 'One to four pointers, each to a diagnosis that is there',
  severity: 'error',
  source: sourceOf('Diagnoses'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ pointers, unreadable }) => pointers !== null || unreadable.includes('pointers'),
  check({ pointers, diagnoses, unreadable }) {
    if (unreadable.includes('pointers')) {
      return [{ message: 'The entry for the pointers is not letters A to L. It was not kept.' }];
    }
    if (pointers === null || pointers.length === 0) return [{ message: 'The line points to no diagnosis.' }];
    const found: Found[] = [];
    if (pointers.length > most) {
      found.push({
        message: `${pointers.length} pointers; a line has room for four.`,
        fix: { field: 'pointers', value: pointers.slice(0, most) },
      });
    }
    const once = [...new Set(pointers)];
    if (once.length < pointers.length) {
      found.push({
        message: 'A pointer is there twice.',
        fix: { field: 'pointers', value: once.slice(0, most) },
      });
    }
    const wrong = once.filter((letter) => !/^[A-L]$/.test(letter));
    if (wrong.length > 0) found.push({ message: 'A pointer is not one of the letters A to L.' });
    if (diagnoses !== null) {
      const beyond = once.filter(
        (letter) => /^[A-L]$/.test(letter) && letter.charCodeAt(0) - 65 >= diagnoses.length,
      );
      if (beyond.length > 0) {
        found.push({
          message: `${listed(beyond)} points to no diagnosis: the claim has ${diagnoses.length}.`,
        });
      }
    }
    return found;
  },
  examples: {
    pass: ['G0463 1 unit 01/15/2026 ptr AB dx M54.50, E11.9'],
    fail: [
      'G0463 1 unit 01/15/2026 ptr C dx M54.50, E11.9',
      'G0463 1 unit 01/15/2026 ptr ABCDE dx M54.50, E11.9',
    ],
  },
};
