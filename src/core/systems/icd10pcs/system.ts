import type { CodeSystem } from '../code-system';
import { createComplete } from '../icd10cm/complete';
import { bookFacts } from '../icd10cm/facts';
import { aboutIcd10pcs, codeOf } from './about';
import { pcsAxes, tablesOf } from './axes';
import { procedureBook } from './book';
import { createPcsBuilder } from './build-code';

const beginning = /^[0-9B-DF-HX][0-9A-HJ-NP-Z]{0,6}$/;

/** ICD-10-PCS: inpatient procedures, which CMS keeps. Its order files are read by the readers of ICD-10-CM, which know both. */
export const icd10pcs: CodeSystem = {
  ...aboutIcd10pcs,
  parsePrefix: (text) => {
    const code = codeOf(text);
    return beginning.test(code) ? code : null;
  },
  factGroups: (record, { starter }) => bookFacts(record, starter, (code) => code),
  missingFacts: () => null,
  fieldTexts: () => [],
  book: procedureBook,
  builder: createPcsBuilder,
  complete: (input) =>
    createComplete(input, {
      name: 'ICD-10-PCS',
      read: (text) => {
        const code = codeOf(text);
        return beginning.test(code) ? code : null;
      },
      format: (code) => code,
      axesOf: pcsAxes(tablesOf(input.supplements)),
      pad: () => null,
    }),
};
