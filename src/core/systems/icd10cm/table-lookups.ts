import { placesIn } from '../../code/code-places';
import { identity } from '../../code/ref';
import type { LookupCell, LookupTable, LookupTablesInput } from '../table-lookup';
import { formatDiagnosis } from './codes';
import { heldPart, isTable } from './held-parts';
import { lookUpTable, seeLine } from './tables';

const kinds = [
  { part: 'drug table', name: 'Drugs and chemicals', lineName: 'Substance' },
  { part: 'neoplasm table', name: 'Neoplasms', lineName: 'Site' },
] as const;

/** The parts of a release that are tables, in the order in which they are offered. */
export const tableParts: readonly string[] = kinds.map(({ part }) => part);

const mostLines = 40;

/** The tables of drugs and of neoplasms, as far as they are held, of the edition of the date of service. */
export function diagnosisTables({ records, supplements, on }: LookupTablesInput): LookupTable[] {
  const places = placesIn(records);
  const cellOf = (printed: string | null): LookupCell | null => {
    if (printed === null) return null;
    const code = printed.replace(/-$/, '');
    const record = places.get(code);
    const isHeader = record?.billable === false || printed.endsWith('-');
    return {
      text: `${formatDiagnosis(code)}${isHeader ? '-' : ''}`,
      ref: record ? identity(record) : null,
      isHeader,
    };
  };
  return kinds.flatMap(({ part, name, lineName }): LookupTable[] => {
    const held = heldPart(supplements, part, isTable, on);
    if (!held) return [];
    const table = held.data;
    return [
      {
        id: part,
        name,
        source: held.title,
        lineName,
        columns: table.columns,
        find: (words) =>
          lookUpTable(table, words, mostLines).map(({ path, line }) => {
            const see = line.see ?? null;
            const target = see === null ? null : seeLine(table, see);
            const cells = (target?.line ?? line).cells;
            return {
              path,
              light: line.nonessential ?? [],
              see,
              cells: table.columns.map((_, at) => cellOf(cells[at] ?? null)),
            };
          }),
      },
    ];
  });
}
