import { normaliseCode } from '../../code/normalise';
import type { CodeSystem } from '../code-system';
import { createComplete } from '../icd10cm/complete';
import { bookFacts } from '../icd10cm/facts';
import { pcsAxes, tablesOf } from './axes';
import { procedureBook } from './book';
import { createPcsBuilder } from './build-code';
import { icd10pcsSystem, isProcedureShape } from './record';

const systemWord = /^(?:icd[\s-]?10[\s-]?pcs|pcs)[\s:#]+/i;
const beginning = /^[0-9B-DF-HX][0-9A-HJ-NP-Z]{0,6}$/;

const codeOf = (text: string): string => normaliseCode(text.trim().replace(systemWord, ''));

/** ICD-10-PCS: inpatient procedures, which CMS keeps. Its order files are read by the readers of ICD-10-CM, which know both. */
export const icd10pcs: CodeSystem = {
  id: icd10pcsSystem,
  name: 'ICD-10-PCS',
  licence: 'public',
  kinds: [{ kind: 'procedure', name: 'inpatient procedure' }],
  cadence: 'october',
  claim: 'procedure',
  isDatedByEditions: true,
  parse: (text) => {
    const code = codeOf(text);
    return isProcedureShape(code) ? [{ kind: 'procedure', code }] : [];
  },
  parsePrefix: (text) => {
    const code = codeOf(text);
    return beginning.test(code) ? code : null;
  },
  format: (code) => code,
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
