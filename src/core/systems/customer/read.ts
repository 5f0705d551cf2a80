import { normaliseCode } from '../../code/normalise';
import type { SourceIssue } from '../../code/record';
import { parseCsv } from '../../files/csv';
import { SourceError } from '../../files/errors';
import { createIssueList } from '../../files/issues';
import { excerpt, splitLines } from '../../files/text';
import { isWorkbook, openWorkbook } from '../../files/workbook';
import { openZip } from '../../files/zip';
import { recogniseBytes } from '../../import/recognise';
import type { CodeReleaseSource, InputFile } from '../../import/source';
import { countRecords } from '../../releases/release';
import { codeRows, fixedRows, type CodeRow } from './columns';
import { customerSystem, isCustomerCode, licenseeName, type CustomerRecord } from './record';

/**
 * Reads a file that the customer says to hold a licence for: codes with one to three texts, from tab, csv, a workbook or lines of fixed
 * width. Never asked for a file that only happens to be dropped: without the customer's word such texts are refused.
 * @param licence whose license it is, in the customer's words
 * @throws SourceError where no licence is named, or the file holds no codes with text
 */
export function readCustomerFile({ name, bytes }: InputFile, licence: string): CodeReleaseSource {
  const owner = licenseeName(licence);
  if (owner === '') {
    throw new SourceError(
      'unsupported',
      'Say whose license allows the texts of this file before it is imported.',
    );
  }
  const { records, issues } = recordsOf(rowsOf(bytes), owner);
  if (records.length === 0) {
    throw new SourceError('no-codes', `${name} holds no codes with text. A row needs a code and its text.`);
  }
  return {
    kind: 'code-release',
    system: customerSystem,
    isWhole: false,
    file: name,
    title: `${owner}, ${name.slice(name.lastIndexOf('/') + 1)}`,
    from: null,
    records,
    counts: countRecords(records),
    issues,
  };
}

const notCodes = () =>
  new SourceError(
    'not-recognised',
    'No list of codes with text: CodeDesk reads a column of codes and one to three of text, from tab-separated or csv text, a workbook (.xlsx), or lines that begin with a code of five characters.',
  );

function rowsOf(bytes: Uint8Array): CodeRow[] {
  const content = recogniseBytes(bytes);
  if (content.kind === 'zip') {
    if (!isWorkbook(openZip(bytes))) {
      throw new SourceError('unsupported', 'A zip: unpack it, and import the file with the codes in it.');
    }
    for (const sheet of openWorkbook(bytes)) {
      const rows = codeRows(sheet.rows());
      if (rows) return rows;
    }
    throw notCodes();
  }
  if (content.kind !== 'text') throw notCodes();
  const { text } = content;
  for (const separator of ['\t', ',', ';', '|'] as const) {
    const rows = text.includes(separator) ? codeRows(parseCsv(text, separator)) : null;
    if (rows) return rows;
  }
  const fixed = fixedRows(splitLines(text));
  if (!fixed) throw notCodes();
  return fixed;
}

/** One record a code. A code with several texts is left out: which of them is whole cannot be known. */
function recordsOf(
  rows: readonly CodeRow[],
  licence: string,
): { records: CustomerRecord[]; issues: SourceIssue[] } {
  const records = new Map<string, CustomerRecord>();
  const twofold = new Set<string>();
  const issues = createIssueList();
  for (const { line, code: written, long, medium, short } of rows) {
    if (written === '' && long === '') continue;
    const code = normaliseCode(written);
    if (!isCustomerCode(code)) issues.add(line, `"${excerpt(written)}" is not a code; row left out.`);
    else if (long === '') issues.add(line, `${code} has no text; row left out.`);
    else if (records.has(code) && records.get(code)?.long !== long) {
      twofold.add(code);
      issues.add(
        line,
        `${code} stands on several lines with different texts; left out, because it is not known which one is complete.`,
      );
    } else {
      const facts = { licence, medium };
      records.set(code, { system: customerSystem, kind: 'code', code, long, short, facts });
    }
  }
  return { records: [...records.values()].filter(({ code }) => !twofold.has(code)), issues: issues.all() };
}
