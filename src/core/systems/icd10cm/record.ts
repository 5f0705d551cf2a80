import type { CodeRecord } from '../../code/record';

export const icd10cmSystem = 'icd10cm';

/** A diagnosis of ICD-10-CM, or a header under which diagnoses stand (`billable` false). Codes are canonical: `M5450`. */
export type DiagnosisRecord = CodeRecord & { kind: 'diagnosis'; billable: boolean; parent: string | null };
