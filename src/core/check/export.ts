import type { ClaimLine } from './claim-line';
import { verdictOf, type LineVerdict } from './finding';
import type { ColumnField, Columns } from './input/columns';

/** Headers of the columns that a list is written back with. */
const headers: Record<ColumnField, string> = {
  claim: 'Claim',
  code: 'Code',
  modifiers: 'Modifiers',
  from: 'From',
  to: 'To',
  units: 'Units',
  charge: 'Charge',
  ndc: 'NDC',
  ndcQuantity: 'NDC quantity',
  ndcMeasure: 'NDC measure',
  place: 'Place',
  pointers: 'Pointers',
  diagnoses: 'Diagnoses',
  narrative: 'Narrative',
  dose: 'Dose',
};

const usual: Columns = [
  'claim',
  'code',
  'modifiers',
  'from',
  'to',
  'units',
  'charge',
  'place',
  'pointers',
  'diagnoses',
];

/** What stands in a column; several columns of modifiers or diagnoses have one each, the last one the rest. */
function cellOf(line: ClaimLine, field: ColumnField, nth: number, of: number): string {
  const share = (all: readonly string[], separator: string) =>
    (nth === of - 1 ? all.slice(nth) : all.slice(nth, nth + 1)).join(separator);
  switch (field) {
    case 'claim':
      return line.claim === null ? '' : String(line.claim);
    case 'modifiers':
      return share(line.modifiers, ' ');
    case 'diagnoses':
      return share(line.diagnoses ?? [], ' ');
    case 'pointers':
      return (line.pointers ?? []).join('');
    case 'narrative':
      return line.hasNarrative ? 'given' : '';
    default:
      return line[field] ?? '';
  }
}

/**
 * A cell that a spreadsheet would run as a formula is made text by an apostrophe; a plain number below zero is none.
 * See OWASP, "CSV Injection".
 */
export const neutralized = (cell: string): string =>
  /^[=+@\t\r]/.test(cell) || /^-(?!\d+(?:\.\d+)?$)/.test(cell) ? `'${cell}` : cell;

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/**
 * The list in the order of its own columns, with the verdict, the findings and what was not checked behind them.
 * @param columns those of the list; null for a list without, which gets the usual ones
 * @param separator a comma for a file, a tab for the clipboard
 */
export function exportRows(
  lines: readonly ClaimLine[],
  verdicts: readonly LineVerdict[],
  columns: Columns | null,
  separator: ',' | '\t' = ',',
): string {
  const fields = (columns ?? usual).filter((field) => field !== null);
  const count = (field: ColumnField) => fields.filter((other) => other === field).length;
  const nth = (at: number) => fields.slice(0, at).filter((other) => other === fields[at]).length;
  const write = (cells: readonly string[]) =>
    cells.map((cell) => quoted(neutralized(cell.replace(/[\t\r\n]+/g, ' ')), separator)).join(separator);
  const head = fields.map((field, at) =>
    count(field) > 1 ? `${headers[field]} ${nth(at) + 1}` : headers[field],
  );
  const rows = lines.map((line, index) => {
    const verdict = verdicts[index];
    return write([
      ...fields.map((field, at) => cellOf(line, field, nth(at), count(field))),
      ...(verdict
        ? [
            verdictOf(verdict),
            verdict.findings.map(({ severity, message }) => `${severity}: ${message}`).join(' '),
            verdict.unchecked.join('; '),
          ]
        : ['not checked', '', '']),
    ]);
  });
  return [write([...head, 'Verdict', 'Findings', 'Not checked']), ...rows].join('\r\n');
}
