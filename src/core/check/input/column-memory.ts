import { columnNames } from '../export';
import type { ColumnChoice, ColumnField, Columns } from './columns';

/** Columns that the coder has set, by the header row of the table: the same spreadsheet comes again and again. */
export type ColumnMemory = Readonly<Record<string, Columns>>;

/** So many tables are remembered, those set last. */
const mostTables = 20;

const keyOf = (headers: readonly string[]): string => headers.join('\t').toLowerCase();

/** Whether columns can be checked: one of them must hold codes. */
export const holdCodes = (columns: Columns): boolean =>
  columns.includes('code') || columns.includes('diagnoses');

const isField = (value: unknown): value is ColumnField | null =>
  value === null || (typeof value === 'string' && Object.hasOwn(columnNames, value));

/** What was remembered, from a text of any origin; what is no choice of columns is left out. */
export function readMemory(text: string): ColumnMemory {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, columns]: [string, unknown]) =>
        Array.isArray(columns) && columns.every(isField) ? [[key, columns]] : [],
      ),
    );
  } catch {
    return {};
  }
}

/** The memory with these columns in it; a table without a header row cannot be known again and is not remembered. */
export function remember(
  memory: ColumnMemory,
  headers: readonly string[] | null,
  columns: Columns,
): ColumnMemory {
  if (!headers) return memory;
  const key = keyOf(headers);
  const others = Object.entries(memory).filter(([other]) => other !== key);
  return Object.fromEntries([...others, [key, columns] as const].slice(-mostTables));
}

/**
 * How a table's columns are chosen: those set now, else those remembered for its header row.
 * @param set null where the coder has set none for this list
 */
export const choiceFrom =
  (set: Columns | null, memory: ColumnMemory): ColumnChoice =>
  (headers, width) => {
    const columns = set ?? (headers && memory[keyOf(headers)]) ?? null;
    return columns?.length === width && holdCodes(columns) ? columns : null;
  };
