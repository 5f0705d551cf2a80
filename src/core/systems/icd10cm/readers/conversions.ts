import type { SourceIssue } from '../../../code/record';
import type { IsoDate } from '../../../code/validity';
import { dateFromAmerican, dateFromSerial } from '../../../files/dates';
import { createIssueList } from '../../../files/issues';
import { findTable, type TableRow } from '../../../files/table';
import { excerpt, squeeze } from '../../../files/text';
import { icd10pcsSystem } from '../../icd10pcs/record';
import { formatDiagnosis, isDiagnosisShape } from '../codes';
import type { Conversion } from '../supplements';
import { systemOfCodes } from './which-system';

export type ConversionTable = {
  /** Of ICD-10-PCS a table of the same form is published; its rows are none of ours. */
  isOfProcedures: boolean;
  preamble: string;
  conversions: Conversion[];
  issues: SourceIssue[];
};

/** A year means October 1 of that year; other days stand there as dates (the table's own notice says so). */
function dayOf(text: string): IsoDate | null {
  const cell = squeeze(text);
  if (/^20\d\d$/.test(cell)) return `${cell}-10-01`;
  return dateFromSerial(cell) ?? dateFromAmerican(cell) ?? (/^\d{4}-\d{2}-\d{2}$/.test(cell) ? cell : null);
}

const category = '[A-Z](?:\\d[0-9A-Z]|[A-Z]\\d)';
const dotted = category + '(?:\\.[0-9A-Z]{1,4})?(?:\\.?-(?![0-9A-Z]))?';
const codeShape = new RegExp(`\\b${dotted}`, 'g');
const rangeShape = new RegExp(`\\b(${dotted})\\s*-\\s*(${category}(?:\\.[0-9A-Z]{1,4})?)`, 'g');
const canonical = (code: string): string => code.replace('.', '').replace('.-', '-');

/**
 * The codes of a cell: several separated by commas, semicolons, "and" or "&", a code left open with a dash, ranges by their first and
 * last code as `H3520-H3523`; none for "None".
 */
function predecessorsIn(cell: string): string[] {
  const found: string[] = [];
  const rest = cell.toUpperCase().replace(rangeShape, (_, from: string, to: string) => {
    found.push(`${canonical(from)}-${canonical(to)}`);
    return ' ';
  });
  found.push(...[...rest.matchAll(codeShape)].map(([code]) => canonical(code)));
  return [...new Set(found)];
}

/**
 * Reads NCHS's conversion table, from its workbook or a csv: which codes were assigned before a new one.
 * @returns null where the rows are no such table
 */
export function readConversions(rows: readonly TableRow[]): ConversionTable | null {
  const table = findTable(rows, {
    code: { header: /^current code/ },
    effective: { header: /^effective/ },
    previous: { header: /^previous code/ },
  });
  if (!table) return null;
  const listed = table.rows.map(({ get }) => ({ code: squeeze(get('code')).toUpperCase(), billable: true }));
  if (systemOfCodes(listed) === icd10pcsSystem) {
    return { isOfProcedures: true, preamble: table.preamble, conversions: [], issues: [] };
  }
  const conversions: Conversion[] = [];
  const issues = createIssueList();
  for (const { line, get } of table.rows) {
    const written = squeeze(get('code'));
    if (written === '') continue;
    const code = canonical(written.toUpperCase());
    if (!isDiagnosisShape(code)) {
      issues.add(line, `"${excerpt(written)}" is not a code; row left out.`);
      continue;
    }
    const effective = dayOf(get('effective'));
    if (effective === null) {
      issues.add(line, `${formatDiagnosis(code)}: "${excerpt(get('effective'))}" is not a date.`);
    }
    const previous = squeeze(get('previous'));
    const predecessors = predecessorsIn(previous);
    if (predecessors.length === 0 && !/^(?:none)?$/i.test(previous)) {
      issues.add(line, `${formatDiagnosis(code)}: no code could be read in "${excerpt(previous)}".`);
    }
    conversions.push({ code, effective, predecessors });
  }
  return { isOfProcedures: false, preamble: table.preamble, conversions, issues: issues.all() };
}
