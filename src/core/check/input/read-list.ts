import { parseCsv } from '../../files/csv';
import { decodeText } from '../../files/decode';
import { SourceError } from '../../files/errors';
import type { TableRow } from '../../files/table';
import { counted } from '../../files/text';
import { isOfficeDocument, isWorkbook, openWorkbook } from '../../files/workbook';
import { openZip } from '../../files/zip';
import type { ColumnChoice } from './columns';
import { mostLines } from './list';
import type { CheckList, Progress } from './list';
import { isEdi, read837 } from './read-837';
import { findColumns, readRows } from './read-rows';
import { readText } from './read-text';

/** The largest text that is taken: some 50,000 lines of a wide spreadsheet have 20 MB. */
const mostCharacters = 60_000_000;

const separators = ['\t', ',', ';', '|'] as const;

/** A code with two more words behind it, with words before it, or a label before it. */
const prose =
  /\w\W+\b(?:[A-Z]\d{4})\b|(?:^|\s)(?:[A-Z]\d{4}|\d{5})\s+\S+\s+\S|^\s*(?:dx|diag|icd|code)\w*[\s:]+\S/i;

/** The separator whose rows have columns of codes; null where the text is no table. */
function separatorOf(head: string): (typeof separators)[number] | null {
  for (const separator of separators) {
    const rows = parseCsv(head, separator).slice(0, 60);
    const wide = rows.filter(({ cells }) => cells.length > 1).length;
    if (rows.length === 0 || wide < rows.length * 0.5) continue;
    const found = findColumns(rows);
    // Commas also part the words of a superbill; a cell of a table has its code alone, or modifiers behind it.
    const isProse = separator !== '\t' && rows.some(({ cells }) => cells.some((cell) => prose.test(cell)));
    if (found && (found.below > 0 || !isProse)) return separator;
  }
  return null;
}

/** A single column with a header ("HCPCS") is a table of one column. */
const isHeaded = (rows: readonly TableRow[]): boolean =>
  rows
    .slice(0, 3)
    .some(
      ({ cells }) =>
        cells.length === 1 && /^\W*(?:hcpcs|cpt|codes?|procedure)\b[^\d]*$/i.test(cells[0] ?? ''),
    );

/**
 * Reads a list from text: codes, a superbill, a table with commas, tabs, semicolons or bars, or an 837P file.
 * @param choose the columns of a table as the coder has set them
 * @returns what was read; the generator yields how far it has come, and reading ends where the caller stops asking
 * @throws SourceError in words for people: cut off, too large, no codes
 */
export function* readListText(
  text: string,
  choose: ColumnChoice | null = null,
): Generator<Progress, CheckList> {
  if (text.trim() === '') throw new SourceError('empty', 'The list is empty.');
  if (text.length > mostCharacters) {
    throw new SourceError(
      'too-large',
      `The list is larger than ${counted(mostCharacters, 'character')}. Split it.`,
    );
  }
  if (text.includes('\u0000')) {
    throw new SourceError(
      'not-recognised',
      'This is not text: it has bytes that text never has. Save the list as CSV or .xlsx.',
    );
  }
  if (isEdi(text)) return yield* read837(text);
  if (/^\s*ISA\b/.test(text)) {
    throw new SourceError('damaged', 'The claim file is cut off within its first segment.');
  }
  const head = text.slice(0, 20_000);
  const separator = separatorOf(head);
  if (separator) return yield* readRows(parseCsv(text, separator), choose);
  const list = yield* readText(
    isHeaded(parseCsv(head, '\t')) ? text.replace(/^.*(?:\r\n|\n|\r)/, '\n') : text,
  );
  if (list.lines.every(({ code }) => code === '')) {
    throw new SourceError('no-codes', 'No code was found in the list.');
  }
  return list;
}

/**
 * Reads a list from a file's bytes: a workbook, or any text. The name is never asked.
 * @throws SourceError as `readListText`, and for files that are no list
 */
export function* readListBytes(
  bytes: Uint8Array,
  choose: ColumnChoice | null = null,
): Generator<Progress, CheckList> {
  if (bytes.length === 0) throw new SourceError('empty', 'The file is empty.');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const zip = openZip(bytes);
    if (zip.entries.some(({ name }) => /vbaProject\.bin$/i.test(name))) {
      throw new SourceError(
        'unsafe',
        'The workbook contains macros. Save it without them (.xlsx) and open it again.',
      );
    }
    if (!isWorkbook(zip)) {
      const what = isOfficeDocument(zip) ? 'an office document, but not a workbook' : 'a zip';
      throw new SourceError(
        'unsupported',
        `This is ${what}. Open a text, a CSV, a workbook (.xlsx) or an 837P file.`,
      );
    }
    for (const sheet of openWorkbook(bytes)) {
      const rows = sheet.rows();
      if (rows.length > mostLines + 60) {
        throw new SourceError(
          'too-large',
          `The sheet has ${counted(rows.length, 'row')}; one run takes ${counted(mostLines, 'line')}. Split it.`,
        );
      }
      if (findColumns(rows)) {
        return { ...(yield* readRows(rows, choose)), format: 'workbook' };
      }
    }
    throw new SourceError('no-codes', 'No sheet of the workbook has a column of codes.');
  }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new SourceError(
      'unsupported',
      'An old Excel workbook (.xls). Save it as .xlsx or CSV and open it again.',
    );
  }
  if (bytes[0] === 0x25 && bytes[1] === 0x50) {
    throw new SourceError('unsupported', 'A PDF. Copy the codes out of it and paste them as text.');
  }
  return yield* readListText(decodeText(bytes).text, choose);
}

/** Runs a reading or a check to its end at once, where nothing else waits. */
export function runToEnd<Result>(work: Generator<Progress, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
