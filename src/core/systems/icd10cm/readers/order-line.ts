import { isProcedureShape } from '../../icd10pcs/record';

/**
 * The line of an order file, as ICD-10-CM and ICD-10-PCS both have it (docs/domain/icd-10-cm.md): number in columns 1 to 5, code
 * without dot in 7 to 13, 1 or 0 in 15 for a code or a header, short title in 17 to 76, long title from 78 on.
 */
export type OrderLine = { code: string; billable: boolean; short: string; long: string };

const codeCell = /^[0-9A-Z]{3,7} *$/;

/** Code, flag and titles from the column on at which the flag or the code begins; titles as they stand, without the padding. */
function readFrom(code: string, flag: string, titles: string): OrderLine | null {
  const cell = code.padEnd(7);
  if (!codeCell.test(cell) || (flag !== '0' && flag !== '1')) return null;
  const long = titles.slice(61).trimEnd();
  if (titles[0] === undefined || titles[60] !== ' ' || long === '') return null;
  return { code: cell.trimEnd(), billable: flag === '1', short: titles.slice(0, 60).trimEnd(), long };
}

/** One line of an order file; null where it is none. */
export function readOrderLine(line: string): OrderLine | null {
  if (!/^\d{5} /.test(line) || line[13] !== ' ' || line[15] !== ' ') return null;
  return readFrom(line.slice(6, 13), line[14] ?? '', line.slice(16));
}

/** The part of an addenda's line after its action: flag, code, titles. */
export function readAddendaCode(text: string): OrderLine | null {
  if (text[1] !== ' ' || text[9] !== ' ') return null;
  return readFrom(text.slice(2, 9), text[0] ?? '', text.slice(10));
}

/** The code and title of a line of a codes file, where the code is padded to eight characters; null where it is none. */
export function readCodesLine(line: string): { code: string; long: string } | null {
  const cell = line.slice(0, 8);
  const long = line.slice(8).trimEnd();
  if (!/^[0-9A-Z]{3,7} +$/.test(cell) || !/\d/.test(cell) || !/^ ?\S/.test(long)) return null;
  return { code: cell.trimEnd(), long };
}

/**
 * A line of the addenda of ICD-10-PCS, after its action: code and titles without a flag. Three characters are a table, which is a header;
 * seven a code, which need not have a digit (`XXEZXAB`).
 */
export function readProcedureAddenda(line: string): OrderLine | null {
  const code = line.slice(0, 8).trimEnd();
  const long = line.slice(8 + 61).trimEnd() || line.slice(8).trim();
  if (line[7] !== ' ' || !isProcedureShape(code) || long === '') return null;
  return { code, billable: code.length === 7, short: line.slice(8, 68).trimEnd(), long };
}
