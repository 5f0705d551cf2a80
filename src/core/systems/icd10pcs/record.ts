import type { CodeRecord } from '../../code/record';

export const icd10pcsSystem = 'icd10pcs';

/** A procedure of ICD-10-PCS, or one of its tables (`billable` false). */
export type ProcedureRecord = CodeRecord & { kind: 'procedure'; billable: boolean; parent: string | null };

/** Whether a record is of ICD-10-PCS. */
export const isPcsProcedure = (record: CodeRecord): record is ProcedureRecord =>
  record.system === icd10pcsSystem;

/** Seven characters, or three for a table; the letters I and O never stand in a code (docs/domain/icd-10-cm.md). */
export const isProcedureShape = (code: string): boolean =>
  /^[0-9B-DF-HX][0-9A-HJ-NP-Z]{2}(?:[0-9A-HJ-NP-Z]{4})?$/.test(code);
