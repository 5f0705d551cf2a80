import type { LineRule } from '../rule';
import { sourceOf } from '../sources';

/** 428 codes have the same characters in HCPCS and in ICD-10-CM; beside units or modifiers it is a service. */
export const codeTwoSystems: LineRule = {
  id: 'code-two-systems',
  title: 'The characters are a code of one system only',
  severity: 'note',
  source: sourceOf('Codes'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ ref, isService, known }) => known !== null && ref?.system === 'hcpcs' && !isService,
  check({ code }, context) {
    const other = context.find({ system: 'icd10cm', kind: 'diagnosis', code });
    return other
      ? [
          {
            message: `${code} is read as the HCPCS code. With a dot (${code.slice(0, 3)}.${code.slice(3)}) it is a diagnosis.`,
          },
        ]
      : [];
  },
  examples: { pass: ['E0260', 'E11.40'], fail: ['E1140'] },
};
