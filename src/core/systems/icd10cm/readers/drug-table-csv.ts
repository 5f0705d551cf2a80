import { SourceError } from '../../../files/errors';
import { createIssueList } from '../../../files/issues';
import { parseCsv } from '../../../files/csv';
import { decodeText } from '../../../files/decode';
import { squeeze } from '../../../files/text';
import type { SourceIssue } from '../../../code/record';
import type { CodeTable, TableLine } from '../supplements';
import { editionOf } from './edition';
import { cellCode, tableSupplement } from './table-xml';
import type { TableSupplement } from './table-xml';
import { bracketed, brackets } from './term-tree';

const isHeader = ([first = '', second = '']: readonly string[]) =>
  /^\s*substance\s*$/i.test(first) && /^\s*poisoning.*accidental/i.test(second);

/** Rows before the header that are looked at. */
const preamble = 20;

/** Whether a text begins as the table of drugs and chemicals in csv. */
export function isDrugTableCsv(head: string): boolean {
  return parseCsv(head.slice(0, 8000))
    .slice(0, preamble)
    .some(({ cells }) => isHeader(cells));
}

/** "– – acid (dilute) -see also Acid": depth by dashes, words, words in brackets, where to look. */
function titled(cell: string): Omit<TableLine, 'cells'> {
  const [, dashes = '', rest = ''] = /^\s*((?:[–—-]\s+)*)([^]*)$/.exec(cell) ?? [];
  const [, words = rest, also, see] = /^([^]*?)\s*[–—-]\s*see(\s+also)?\s+([^]+)$/i.exec(rest) ?? [];
  const bare = squeeze(words.replace(brackets, ' ')).replace(/\s+,/g, ',');
  // "(L)-triiodothyronine": the brackets belong to the name.
  const isName = bare === '' || bare.startsWith('-') || bare === squeeze(words);
  return {
    depth: dashes.replace(/\s/g, '').length,
    title: isName ? squeeze(words) : bare,
    ...(!isName && { nonessential: bracketed(words) }),
    ...(see !== undefined && { [also === undefined ? 'see' : 'seeAlso']: squeeze(see) }),
  };
}

/**
 * Reads NCHS's table of drugs and chemicals as csv (April 2025): a row with the title, a header, one row for each substance with
 * six codes or "--". The file itself names no edition.
 * @param path name of the file, for a zip member `zip/member`: it may name the edition
 * @throws SourceError
 */
export function readDrugTableCsv(
  bytes: Uint8Array,
  path: string,
): { supplement: TableSupplement; issues: SourceIssue[] } {
  const rows = parseCsv(decodeText(bytes).text);
  const headerAt = rows.slice(0, preamble).findIndex(({ cells }) => isHeader(cells));
  const header = rows[headerAt];
  if (!header) throw new SourceError('not-recognised', 'The file is not the table of drugs and chemicals.');
  const issues = createIssueList();
  const columns = header.cells.map(squeeze).filter((heading, at) => at > 0 && heading !== '');
  const lines: TableLine[] = [];
  for (const { line, cells } of rows.slice(headerAt + 1)) {
    const [first = '', ...codes] = cells;
    const tellLine = (message: string) => {
      issues.add(line, message);
    };
    // The header comes again where a page of the printed table ends.
    if (isHeader(cells)) continue;
    const about = titled(first);
    if (about.title === '') {
      tellLine('a row without a substance was left out.');
      continue;
    }
    const above = (lines.at(-1)?.depth ?? -1) + 1;
    if (about.depth > above) tellLine(`"${about.title}" stands deeper than the row above it allows.`);
    lines.push({
      ...about,
      depth: Math.min(about.depth, above),
      cells: columns.map((_, at) => cellCode(codes[at], about.title, tellLine)),
    });
  }
  const table: CodeTable = { columns, lines };
  const titles = rows.slice(0, headerAt).map(({ cells }) => cells.join(' '));
  return { supplement: tableSupplement('drug table', table, editionOf(titles, path)), issues: issues.all() };
}
