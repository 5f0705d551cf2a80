import type { CodeSystem } from '../code-system';
import { diagnosisBook } from './book';
import { aboutIcd10cm } from './about';
import { formatDiagnosis, isCondition, undotted } from './codes';
import { completeDiagnosis } from './complete';
import { bookFacts } from './facts';
import { diagnosisPages } from './page';
import { readers } from './readers';
import { diagnosisSuccessors } from './successors';
import { createDiagnosisSearch } from './search/engine';
import { readStarter } from './starter';
import { diagnosisTables } from './table-lookups';

/** A row of so many points answers all of the query and little else. */
const subjectFrom = 100;

/** ICD-10-CM: the diagnoses of NCHS, with the headers under which they stand. */
export const icd10cm: CodeSystem = {
  ...aboutIcd10cm,
  parsePrefix: (text) => undotted(text),
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
  readBundled: readStarter,
};
