import type { SystemAbout } from '../code-system';
import { formatDiagnosis, isDiagnosisShape, undotted } from './codes';
import { icd10cmSystem } from './record';

/** ICD-10-CM: the diagnoses of NCHS, with the headers under which they stand. */
export const aboutIcd10cm: SystemAbout = {
  id: icd10cmSystem,
  name: 'ICD-10-CM',
  licence: 'public',
  kinds: [{ kind: 'diagnosis', name: 'diagnosis' }],
  cadence: 'october',
  claim: 'diagnosis',
  isDatedByEditions: true,
  parse: (text) => {
    const code = undotted(text);
    return code !== null && isDiagnosisShape(code) ? [{ kind: 'diagnosis', code }] : [];
  },
  format: formatDiagnosis,
  bundled: { folder: 'icd10cm', subfolder: 'vocabulary' },
};
