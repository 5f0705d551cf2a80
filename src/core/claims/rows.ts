import { disarmed } from '../files/spreadsheet';
import { lineProblems, trimmed } from './line';
import type { ClaimLine, Copied } from './line';

/** Columns of the tab-separated row, in order. */
const rowColumns = [
  'code',
  'modifiers',
  'units',
  'charge',
  'NDC',
  'NDC measure',
  'NDC quantity',
  'description',
] as const;

/** A line as one tab-separated row for a spreadsheet or a worksheet. */
export function tabRow(line: ClaimLine): Copied {
  const problems = lineProblems(line);
  if (problems.length > 0) return { refused: problems.join(' ') };
  const { code, modifiers, units, charge, ndc, description } = line;
  const cells = [
    code,
    modifiers.join(' '),
    trimmed(units),
    charge ?? '',
    ndc?.digits ?? '',
    ndc?.measure ?? '',
    ndc ? trimmed(ndc.quantity) : '',
    description,
  ];
  return { text: cells.map(cell).join('\t'), notes: [] };
}

/** Several lines as a table with its headings. The first line that cannot be copied refuses the whole. */
export function tabTable(lines: readonly ClaimLine[]): Copied {
  const rows = [rowColumns.join('\t')];
  for (const [index, line] of lines.entries()) {
    const row = tabRow(line);
    if ('refused' in row) return { refused: `Line ${index + 1}: ${row.refused}` };
    rows.push(row.text);
  }
  return { text: rows.join('\n'), notes: [] };
}

/** One cell: no tabs or line breaks, and nothing that a spreadsheet would run as a formula. */
function cell(text: string): string {
  return disarmed(text.replace(/[\t\r\n\u2028\u2029]+/g, ' ').trim());
}
