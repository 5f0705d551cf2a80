import { plainHeader, type TableRow } from '../../files/table';
import { squeeze } from '../../files/text';
import { normaliseCode } from '../../code/normalise';
import { isCustomerCode } from './record';

/** Which cell of a row is what; null where the file has no such column. */
export type Columns = { code: number; long: number; medium: number | null; short: number | null };

/** A row cut into code and texts, with its line. */
export type CodeRow = { line: number; code: string; long: string; medium: string; short: string };

const names = {
  code: /^(?:cpt|cdt|hcpcs|procedure|proc|service|concept)? ?code(?: id)?$|^(?:cpt|cdt|code)$/,
  short: /\bshort\b/,
  medium: /\bmedium\b/,
  long: /\blong\b|\bfull\b/,
  text: /^(?:description|descriptor|text|title|name|nomenclature|definition)$|descript/,
};

/** A header names its columns within the first rows; a notice of copyright may stand above it. */
const headerWithin = 60;

/** The header of a table, and the rows below it; null where no row is one. */
function headed(rows: readonly TableRow[]): { columns: Columns; rows: readonly TableRow[] } | null {
  for (const [at, { cells }] of rows.slice(0, headerWithin).entries()) {
    const headers = cells.map(plainHeader);
    const code = headers.findIndex((header) => names.code.test(header));
    if (code < 0) continue;
    const find = (shape: RegExp, but: readonly number[]): number =>
      headers.findIndex((header, index) => index !== code && !but.includes(index) && shape.test(header));
    const short = find(names.short, []);
    const medium = find(names.medium, []);
    const named = find(names.long, [short, medium]);
    const plain = named >= 0 ? named : find(names.text, [short, medium]);
    const long = [plain, medium, short].find((index) => index >= 0);
    if (long === undefined) continue;
    const other = (index: number) => (index < 0 || index === long ? null : index);
    const columns = { code, long, medium: other(medium), short: other(short) };
    return { columns, rows: rows.slice(at + 1) };
  }
  return null;
}

const textLength = (rows: readonly TableRow[], column: number): number =>
  rows.reduce((sum, { cells }) => sum + squeeze(cells[column] ?? '').length, 0);

/**
 * Without a header: the first column holds the codes; of those with text the one with the most is the long descriptor, the next the
 * medium, the last the short one. Columns of numbers and dates hold no text.
 */
function headless(rows: readonly TableRow[]): Columns | null {
  const coded = rows.filter(({ cells }) => isCode(cells[0] ?? ''));
  // A notice above the codes is a few lines; where most lines have no code, this is another kind of table.
  if (coded.length === 0 || coded.length * 2 < rows.length) return null;
  const width = Math.max(...coded.map(({ cells }) => cells.length));
  const isText = (column: number) =>
    coded.filter(({ cells }) => /[A-Za-z]{3}/.test(cells[column] ?? '')).length * 2 > coded.length;
  const texts = Array.from({ length: width - 1 }, (_, index) => index + 1)
    .filter(isText)
    .map((column) => ({ column, length: textLength(coded, column) }))
    .sort((a, b) => b.length - a.length)
    .map(({ column }) => column);
  const [long, second, third] = texts;
  if (long === undefined) return null;
  return {
    code: 0,
    long,
    medium: third === undefined ? null : (second ?? null),
    short: third ?? second ?? null,
  };
}

const isCode = (cell: string): boolean => {
  const code = normaliseCode(cell);
  return isCustomerCode(code) && /\d/.test(code);
};

/** The rows of a table as codes with their texts; null where it is no table of them. */
export function codeRows(rows: readonly TableRow[]): CodeRow[] | null {
  const found = headed(rows);
  const columns = found?.columns ?? headless(rows);
  if (!columns) return null;
  const body = found?.rows ?? rows;
  // Above codes without a header stands at most a notice.
  const begin = found ? 0 : body.findIndex(({ cells }) => isCode(cells[0] ?? ''));
  return body.slice(begin).map(({ line, cells }) => {
    const cell = (column: number | null) => (column === null ? '' : squeeze(cells[column] ?? ''));
    const { code, long, medium, short } = columns;
    return { line, code: cell(code), long: cell(long), medium: cell(medium), short: cell(short) };
  });
}

/** Lines of fixed width: five characters of code, blanks, text. */
export function fixedRows(lines: readonly string[]): CodeRow[] | null {
  const rows = lines.flatMap((text, at): CodeRow[] => {
    const [, code, long] = /^([A-Z0-9]{5})\s+(\S.*)$/.exec(text.trimEnd()) ?? [];
    const isOne = code !== undefined && long !== undefined && /\d/.test(code);
    return isOne ? [{ line: at + 1, code, long: squeeze(long), medium: '', short: '' }] : [];
  });
  const filled = lines.filter((text) => text.trim() !== '').length;
  return rows.length > 0 && rows.length * 2 >= filled ? rows : null;
}
