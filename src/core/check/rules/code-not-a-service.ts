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
  needs: [],
  scope: 'line',
  applies: ({ isService, ref }) => isService && ref !== null,
  check(line) {
    const { ref, place } = line;
    if (ref?.system === 'icd10cm') {
      return [
        { message: `${printed(line)} is a diagnosis: it goes to item 21, and the line needs a service.` },
      ];
    }
    if (ref?.system === 'icd10pcs') {
      return [
        {
          message: `${printed(line)} is an inpatient procedure of a hospital; professional lines take CPT and HCPCS.`,
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
