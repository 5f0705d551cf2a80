import { systemName } from '../../systems/about';
import { isDayUnread } from '../claim-line';
import { howTogether } from '../input/code-words';
import { codeMeant, shapeWords } from '../meant-code';
import type { LineRule } from '../rule';
import { sourceOf } from '../sources';
import { dayWords, printed, printedDiagnosis } from '../words';

/** A HCPCS or ICD-10-CM code by its shape that none of the data have. */
export const codeUnknown: LineRule = {
  id: 'code-unknown',
  title: 'The code exists',
  severity: 'error',
  source: sourceOf('Codes'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ code, licensed }) => code !== '' && licensed === null && howTogether(code) === null,
  check(line, context) {
    const { ref, known, code, on } = line;
    if (known) return [];
    const meant = codeMeant(line, context);
    if (meant !== null) {
      return [
        {
          message: `${code} is not a code: a letter stands where HCPCS has a digit. ${meant} is one.`,
          fix: { field: 'code', value: meant },
        },
      ];
    }
    if (!ref) return [{ message: shapeWords(code) }];
    if (!context.hasSystem(ref.system)) {
      return [{ unchecked: `the code itself (no ${systemName(ref.system)} release is loaded)` }];
    }
    const padded = ref.system === 'icd10cm' ? (context.diagnoses?.padded(ref.code, on) ?? null) : null;
    if (padded !== null && padded !== ref.code) {
      const mend = printedDiagnosis(padded);
      return [
        {
          message: `${printed(line)} is missing the placeholder X: ${mend}.`,
          fix: { field: 'code', value: mend },
        },
      ];
    }
    if (isDayUnread(line)) {
      return [{ severity: 'warning', message: `${printed(line)} is not among the data held.` }];
    }
    return context.isWhole(ref.system, on)
      ? [{ message: `No release held has ${printed(line)}.` }]
      : [
          {
            severity: 'warning',
            message: `${printed(line)} is not among the data held, and no release of ${dayWords(on)} is. It does not exist, or it is from another time; a release of that day would tell.`,
          },
        ];
  },
  examples: {
    pass: ['J9312 JZ 70 units 01/15/2026', '99213 01/15/2026 1 unit'],
    fail: ['J0000 1 unit 01/15/2026', 'JO475 JZ 4 units 01/15/2026', '0636'],
  },
};
