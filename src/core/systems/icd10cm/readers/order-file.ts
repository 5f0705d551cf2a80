import type { CodeRecord, SourceIssue } from '../../../code/record';
import type { SystemId } from '../../../code/ref';
import { createIssueList } from '../../../files/issues';
import { excerpt, splitLines } from '../../../files/text';
import { isProcedureShape } from '../../icd10pcs/record';
import { isDiagnosisShape, parentOf } from '../codes';
import { icd10cmSystem } from '../record';
import { readCodesLine, readOrderLine, type OrderLine } from './order-line';
import { systemOfCodes } from './which-system';

/** What an order file or a codes file holds: the codes in its order, and what was wrong with which line. */
export type OrderFile = { system: SystemId; records: CodeRecord[]; issues: SourceIssue[] };

/** So many lines decide what a text is. */
const headLines = 400;

const headOf = (text: string): string[] =>
  splitLines(text.slice(0, 100_000))
    .slice(0, headLines)
    .filter((line) => line.trim() !== '');

/** Whether a text is an order file: one line of that shape is proof enough. */
export const isOrderFile = (text: string): boolean =>
  headOf(text).some((line) => readOrderLine(line) !== null);

/** Whether a text is a codes file: nearly every line has a code padded to eight characters and a title. */
export function isCodesFile(text: string): boolean {
  const lines = headOf(text).slice(0, -1);
  const known = lines.filter((line) => readCodesLine(line) !== null).length;
  return known >= 3 && known >= lines.length * 0.95;
}

/** Kinds of the two systems' codes. */
const kinds: Record<string, string> = { [icd10cmSystem]: 'diagnosis' };

/**
 * Reads the order file of ICD-10-CM or ICD-10-PCS, whichever it is. Titles stand as they do in the file, double blanks included.
 * @returns headers and codes in the file's order, each with the nearest shorter code of the file as its parent
 */
export function readOrderFile(text: string): OrderFile {
  return readLines(text, readOrderLine, 'Not a line of an order file');
}

/** The same for a codes file: codes only, without headers and short titles. */
export function readCodesFile(text: string): OrderFile {
  const read = (line: string): OrderLine | null => {
    const found = readCodesLine(line);
    return found && { ...found, billable: true, short: '' };
  };
  return readLines(text, read, 'Not a line of a codes file');
}

function readLines(text: string, read: (line: string) => OrderLine | null, wrong: string): OrderFile {
  const issues = createIssueList();
  const lines: (OrderLine & { line: number })[] = [];
  splitLines(text).forEach((raw, index) => {
    const found = read(raw);
    if (found) lines.push({ ...found, line: index + 1 });
    // Old transfers end in Ctrl-Z.
    else if (raw.replaceAll('\u001A', '').trim() !== '') {
      issues.add(index + 1, `${wrong}: "${excerpt(raw)}"; line left out.`);
    }
  });
  const system = systemOfCodes(lines);
  const isShape = system === icd10cmSystem ? isDiagnosisShape : isProcedureShape;
  const byCode = new Map<string, CodeRecord>();
  for (const { line, code, billable, short, long } of lines) {
    if (!isShape(code)) {
      issues.add(line, `"${code}" is not a code of this classification; line left out.`);
    } else if (byCode.has(code)) {
      issues.add(line, `${code} is there twice; the first line counts.`);
    } else {
      const kind = kinds[system] ?? 'procedure';
      byCode.set(code, { system, kind, code, long, short: short === long ? long : short, billable });
    }
  }
  const records = [...byCode.values()];
  for (const record of records) record.parent = parentOf(record.code, byCode);
  return { system, records, issues: issues.all() };
}
