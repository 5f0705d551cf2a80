export const icd10pcsSystem = 'icd10pcs';

/** Seven characters, or three for a table; the letters I and O never stand in a code (docs/domain/icd-10-cm.md). */
export const isProcedureShape = (code: string): boolean =>
  /^[0-9B-DF-HX][0-9A-HJ-NP-Z]{2}(?:[0-9A-HJ-NP-Z]{4})?$/.test(code);
