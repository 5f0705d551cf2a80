import { codeMeant } from '../meant-code';
import type { LineRule } from '../rule';
import { sourceOf } from '../sources';
import { printed } from '../words';

const facilityPlaces = new Set(['19', '22', '23', '24']);

/** C codes and G0463 are the hospital's; a professional line in an office is returned with them. */
const isFacilityCode = (code: string): boolean => /^C\d{4}$/.test(code) || code === 'G0463';

export const codeNotAService: LineRule = {
  id: 'code-not-a-service',
  title: 'The code is one for a professional service line',
  severity: 'error',
  source: sourceOf('Codes'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ isService, ref }) => isService && ref !== null,
  check(line, context) {
    const { ref, place, known } = line;
    // A letter typed for a digit makes no diagnosis of a service.
    if (codeMeant(line, context) !== null) return [];
    if (ref?.system === 'icd10cm') {
      const is = known ? 'is a diagnosis: it' : 'looks like a diagnosis: that';
      return [{ message: `${printed(line)} ${is} goes to item 21, and the line needs a service.` }];
    }
    if (ref?.system === 'icd10pcs') {
      const is = known ? 'is' : 'looks like';
      return [
        {
          message: `${printed(line)} ${is} an inpatient procedure of a hospital; professional lines take CPT and HCPCS.`,
        },
      ];
    }
    if (ref?.kind === 'modifier') {
      return [{ message: `${printed(line)} is a modifier; the line needs a code.` }];
    }
    if (ref && isFacilityCode(ref.code) && place !== null && place !== '' && !facilityPlaces.has(place)) {
      return [
        {
          severity: 'warning',
          message: `${ref.code} is billed by hospitals and surgical centers, not on a line of place ${place}.`,
        },
      ];
    }
    return [];
  },
  examples: {
    pass: ['J9312 JZ 70 units 01/15/2026 POS 11'],
    fail: ['M54.50 1 unit 01/15/2026 $80.00', 'G0463 1 unit 01/15/2026 POS 11'],
  },
};
