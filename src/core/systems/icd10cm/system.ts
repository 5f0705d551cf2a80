import type { CodeSystem } from '../code-system';
import { diagnosisBook } from './book';
import { formatDiagnosis, isCondition, isDiagnosisShape, undotted } from './codes';
import { completeDiagnosis } from './complete';
import { bookFacts } from './facts';
import { diagnosisPages } from './page';
import { readers } from './readers';
import { diagnosisSuccessors } from './successors';
import { icd10cmSystem } from './record';
import { createDiagnosisSearch } from './search/engine';
import { readStarter } from './starter';
import { diagnosisTables } from './table-lookups';

/** A row of so many points answers all of the query and little else. */
const subjectFrom = 100;

/** ICD-10-CM: the diagnoses of NCHS, with the headers under which they stand. */
export const icd10cm: CodeSystem = {
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
  parsePrefix: (text) => undotted(text),
  format: formatDiagnosis,
  factGroups: (record, { starter }) => bookFacts(record, starter, formatDiagnosis),
  missingFacts: () => null,
  fieldTexts: ({ code, billable }) =>
    billable === false
      ? []
      : [
          // Neither form nor file takes the dot (docs/domain/claims.md).
          { field: 'Claim form, item 21', text: code },
          { field: '837P, segment HI', text: code },
        ],
  readers,
  successors: diagnosisSuccessors,
  complete: completeDiagnosis,
  page: diagnosisPages,
  book: diagnosisBook,
  tables: diagnosisTables,
  createSearch: createDiagnosisSearch,
  // Of lay queries nine in ten have it, of queries for HCPCS one in twenty (docs/scoring-icd10cm.md).
  wholeFrom: 70,
  isSubject: ({ code, score }) => score >= subjectFrom && isCondition(code),
  bundled: { folder: 'icd10cm', subfolder: 'vocabulary', read: readStarter },
};
