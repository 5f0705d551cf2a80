import { disarmed } from '../files/spreadsheet';
import type { ClaimLine, LineField } from './claim-line';
import { verdictOf, type LineVerdict, type SettledVerdict } from './finding';
import type { ColumnField, Columns } from './input/columns';

/** Headers of the columns that a list is written back with. */
export const columnNames: Record<ColumnField, string> = {
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

/** What stands in one field of a line, as text. */
export const fieldText = (line: ClaimLine, field: LineField): string => cellOf(line, field, 0, 1);

/** What a spreadsheet would run as a formula is made text; a plain number below zero is none. */
export const neutralized = (cell: string): string => (/^-\d+(?:\.\d+)?$/.test(cell) ? cell : disarmed(cell));

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/**
 * The list in the order of its own columns, with the verdict, the findings and what was not checked behind them.
 * @param columns those of the list; null for a list without, which gets the usual ones
 * @param separator a comma for a file, a tab for the clipboard
 */
export function exportRows(
  lines: readonly ClaimLine[],
  verdicts: readonly (LineVerdict & Partial<SettledVerdict>)[],
  columns: Columns | null,
  separator: ',' | '\t' = ',',
): string {
  const fields = (columns ?? usual).filter((field) => field !== null);
  const count = (field: ColumnField) => fields.filter((other) => other === field).length;
  const nth = (at: number) => fields.slice(0, at).filter((other) => other === fields[at]).length;
  const write = (cells: readonly string[]) =>
    cells.map((cell) => quoted(neutralized(cell.replace(/[\t\r\n]+/g, ' ')), separator)).join(separator);
  const head = fields.map((field, at) =>
    count(field) > 1 ? `${columnNames[field]} ${nth(at) + 1}` : columnNames[field],
  );
  const rows = lines.map((line, index) => {
    const verdict = verdicts[index];
    return write([
      ...fields.map((field, at) => cellOf(line, field, nth(at), count(field))),
      ...(verdict
        ? [
            verdictOf(verdict),
            [
              ...verdict.findings.map(({ severity, message }) => `${severity}: ${message}`),
              ...(verdict.ignored ?? []).map((words) => `ignored: ${words}`),
              ...(verdict.mended ?? []).map((words) => `changed: ${words}`),
            ].join(' '),
            verdict.unchecked.join('; '),
          ]
        : ['not checked', '', '']),
    ]);
  });
  return [write([...head, 'Verdict', 'Findings', 'Not checked']), ...rows].join('\r\n');
}
