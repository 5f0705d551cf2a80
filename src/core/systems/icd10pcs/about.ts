import { normaliseCode } from '../../code/normalise';
import type { SystemAbout } from '../code-system';
import { icd10pcsSystem, isProcedureShape } from './record';

const systemWord = /^(?:icd[\s-]?10[\s-]?pcs|pcs)[\s:#]+/i;

/** The text without the name of the system, as codes are written. */
export const codeOf = (text: string): string => normaliseCode(text.trim().replace(systemWord, ''));

/** ICD-10-PCS: inpatient procedures, which CMS keeps. */
export const aboutIcd10pcs: SystemAbout = {
  id: icd10pcsSystem,
  name: 'ICD-10-PCS',
  licence: 'public',
  kinds: [{ kind: 'procedure', name: 'inpatient procedure' }],
  cadence: 'october',
  claim: 'procedure',
  isDatedByEditions: true,
  isBuiltFromTables: true,
  parse: (text) => {
    const code = codeOf(text);
    return isProcedureShape(code) ? [{ kind: 'procedure', code }] : [];
  },
  format: (code) => code,
};
