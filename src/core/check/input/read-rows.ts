import { SourceError } from '../../files/errors';
import { createIssueList } from '../../files/issues';
import type { TableRow } from '../../files/table';
import { counted } from '../../files/text';
import { emptyLine } from '../claim-line';
import type { ClaimLine, LineField } from '../claim-line';
import {
  codeCell,
  diagnosisCell,
  doseCell,
  isEmpty,
  measureCell,
  modifierCell,
  ndcCell,
  numberCell,
  placeCell,
  pointerCell,
} from './cells';
import { columnsByContent, columnsByHeader } from './columns';
import type { ColumnChoice, ColumnField, Columns } from './columns';
import { dateCell, daysCell } from './days';
import { mostLines, slice } from './list';
import type { CheckList, Progress } from './list';

/** A header stands within so many rows of the top: titles and empty rows come before it. */
const headerWithin = 30;

/** Reads cell after cell into a line. Claim numbers become 1, 2, 3 …: the numbers themselves are not kept. */
function createLineReader(columns: Columns) {
  const claims = new Map<string, number>();
  const hasField = (field: ColumnField) => columns.includes(field);
  const blank = (line: number): ClaimLine => ({
    ...emptyLine(line),
    units: hasField('units') ? '' : null,
    charge: hasField('charge') ? '' : null,
    ndc: hasField('ndc') ? '' : null,
    ndcQuantity: hasField('ndcQuantity') ? '' : null,
    ndcMeasure: hasField('ndcMeasure') ? '' : null,
    place: hasField('place') ? '' : null,
    pointers: hasField('pointers') ? [] : null,
    diagnoses: hasField('diagnoses') ? [] : null,
    hasNarrative: hasField('narrative') ? false : null,
    dose: hasField('dose') ? '' : null,
  });

  const put = (line: ClaimLine, field: ColumnField, cell: string): void => {
    if (isEmpty(cell)) return;
    const unreadable = (name: LineField) => void line.unreadable.push(name);
    const text = (
      name: 'units' | 'charge' | 'ndc' | 'ndcQuantity' | 'ndcMeasure' | 'place' | 'dose',
      read: (cell: string) => string | null,
    ) => {
      const value = read(cell);
      if (value === null) unreadable(name);
      else line[name] = value;
    };
    switch (field) {
      case 'claim': {
        const key = cell.trim();
        if (!claims.has(key)) claims.set(key, claims.size + 1);
        line.claim = claims.get(key) ?? null;
        break;
      }
      case 'code': {
        // "J9312-JZ" and "E0260 RR KH": modifiers behind the code.
        const [, code = cell, rest = ''] =
          /^\s*([A-Za-z0-9.]{3,9})[\s-]+((?:[A-Za-z0-9]{2}[\s,-]*)+)\s*$/.exec(cell) ?? [];
        const modifiers = modifierCell(rest);
        const read = codeCell(code);
        if (read === null || modifiers === null) unreadable('code');
        else {
          line.code = read;
          line.modifiers.push(...modifiers);
        }
        break;
      }
      case 'modifiers': {
        const modifiers = modifierCell(cell);
        if (modifiers === null) unreadable('modifiers');
        else line.modifiers.push(...modifiers);
        break;
      }
      case 'from': {
        const days = daysCell(cell);
        if (days === null) unreadable(field);
        else {
          line.from = days.from;
          line.to ??= days.to;
        }
        break;
      }
      case 'to': {
        line.to = dateCell(cell);
        if (line.to === null) unreadable(field);
        break;
      }
      case 'pointers': {
        const letters = pointerCell(cell);
        if (letters === null) unreadable('pointers');
        else line.pointers = letters;
        break;
      }
      case 'diagnoses': {
        const codes = diagnosisCell(cell);
        if (codes === null) unreadable('diagnoses');
        else line.diagnoses = [...(line.diagnoses ?? []), ...codes];
        break;
      }
      case 'narrative':
        line.hasNarrative = true;
        break;
      case 'units':
        text('units', numberCell);
        break;
      case 'charge':
        text('charge', numberCell);
        break;
      case 'ndc':
        text('ndc', ndcCell);
        break;
      case 'ndcQuantity':
        text('ndcQuantity', numberCell);
        break;
      case 'ndcMeasure':
        text('ndcMeasure', measureCell);
        break;
      case 'place':
        text('place', placeCell);
        break;
      case 'dose':
        text('dose', doseCell);
        break;
    }
  };

  return ({ line: number, cells }: TableRow): ClaimLine => {
    const line = blank(number);
    columns.forEach((field, at) => {
      if (field) put(line, field, cells[at] ?? '');
    });
    line.to ??= line.from;
    return line;
  };
}

/** Whether anything of a service stands on a row: then it is a line, and one that lost its code is said to have none. */
const hasContent = (line: ClaimLine): boolean =>
  line.from !== null ||
  line.modifiers.length + line.unreadable.length > 0 ||
  [line.units, line.charge, line.ndc, line.ndcQuantity, line.dose].some(
    (text) => text !== null && text !== '',
  ) ||
  [line.pointers, line.diagnoses].some((list) => list !== null && list.length > 0);

/** The most lines that any claim has: an electronic one of a hospital. A column with more under one number tells no claim. */
const mostOfClaim = 999;

/** Lines of a "claim" that is none are lines of no known claim. Returns how many there were. */
function ungroup(lines: readonly ClaimLine[]): number {
  const counts = new Map<number | null, number>();
  for (const { claim } of lines) counts.set(claim, (counts.get(claim) ?? 0) + 1);
  let ungrouped = 0;
  for (const line of lines) {
    if (line.claim === null || (counts.get(line.claim) ?? 0) <= mostOfClaim) continue;
    line.claim = null;
    ungrouped++;
  }
  return ungrouped;
}

/** What a header row is shown with: its words, none of a row that is no header. */
const headerWords = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, at) => (cells[at] ?? '').replace(/\s+/g, ' ').trim().slice(0, 40));

/** Header row and columns of a table; the first rows decide, by their header or by what stands in them. */
export function findColumns(
  rows: readonly TableRow[],
): { columns: Columns; below: number; headers: string[] | null } | null {
  for (let at = 0; at < Math.min(rows.length, headerWithin); at++) {
    const cells = rows[at]?.cells ?? [];
    const columns = columnsByHeader(cells);
    if (columns) return { columns, below: at + 1, headers: headerWords(cells, columns.length) };
  }
  const columns = columnsByContent(rows.map(({ cells }) => cells));
  return columns && { columns, below: 0, headers: null };
}

/**
 * Reads the rows of a table, so many at a time.
 * @param choose the columns as the coder has set them, asked for with the header row; null where header or content tell
 * @throws SourceError where no column holds codes, or there are more lines than one run takes
 */
export function* readRows(
  rows: readonly TableRow[],
  choose: ColumnChoice | null = null,
): Generator<Progress, CheckList> {
  const found = findColumns(rows);
  if (!found) {
    throw new SourceError(
      'not-recognised',
      'No column of codes was found. Give the columns a header row, such as "Code, Modifiers, Date, Units".',
    );
  }
  const body = rows.slice(found.below);
  if (body.length > mostLines) {
    throw new SourceError(
      'too-large',
      `The list has ${counted(body.length, 'line')}; one run takes ${counted(mostLines, 'line')}. Split it.`,
    );
  }
  const issues = createIssueList();
  const columns = choose?.(found.headers, found.columns.length) ?? found.columns;
  const read = createLineReader(columns);
  const lines: ClaimLine[] = [];
  let empty = 0;
  for (const [at, row] of body.entries()) {
    const line = read(row);
    const isBlank = line.code === '' && !hasContent(line);
    if (isBlank) empty++;
    else lines.push(line);
    if ((at + 1) % slice === 0) yield { done: at + 1, total: body.length };
  }
  if (empty > 0) {
    issues.add(null, `${counted(empty, 'row')} without a code ${empty === 1 ? 'was' : 'were'} left out.`);
  }
  if (lines.length === 0) throw new SourceError('no-codes', 'No row of the list holds a code.');
  const ungrouped = ungroup(lines);
  if (ungrouped > 0) {
    issues.add(
      null,
      `${counted(ungrouped, 'line')} with one claim number: more than ${mostOfClaim} lines are not one claim, so they are not checked against each other.`,
    );
  }
  const unread = columns.filter((field) => field === null).length;
  if (unread > 0) {
    issues.add(
      null,
      `${counted(unread, 'column')} that ${unread === 1 ? 'is' : 'are'} not part of a check ${unread === 1 ? 'was' : 'were'} not read.`,
    );
  }
  return { format: 'table', lines, columns, headers: found.headers, issues: issues.all() };
}
