import type { Found, LineRule } from '../rule';
import { sourceOf } from '../sources';
import { diagnosisName, listed } from '../words';

const most = 12;

export const diagnosisList: LineRule = {
  id: 'diagnosis-list',
  title: 'At most twelve diagnoses, none twice, at least one',
  severity: 'error',
  source: sourceOf('Diagnoses'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ diagnoses }) => diagnoses !== null,
  check({ read, unreadable }) {
    if (read.length === 0) {
      return unreadable.includes('diagnoses') ? [] : [{ message: 'The claim has no diagnosis.' }];
    }
    const names = read.map(diagnosisName);
    const once = [...new Set(names)];
    const found: Found[] = [];
    if (once.length < names.length) {
      const twice = once.filter((one) => names.filter((other) => other === one).length > 1);
      // Pointers speak of places: taking one out moves those behind it.
      found.push({
        message: `${listed(twice)} stands among the diagnoses more than once; the pointers behind it move when it goes.`,
      });
    }
    if (names.length > most) {
      found.push({ message: `${names.length} diagnoses; a professional claim has room for twelve.` });
    }
    return found;
  },
  examples: {
    pass: ['G0463 1 unit 01/15/2026 dx M54.50, E11.9'],
    fail: ['G0463 1 unit 01/15/2026 dx M54.50, M54.50', 'Code,Units,Date,Dx1\nG0463,1,01/15/2026,'],
  },
};
