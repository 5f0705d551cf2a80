import type { CodeRecord } from '../code/record';
import type { CodeRef } from '../code/ref';
import type { IsoDate } from '../code/validity';
import type { Supplement } from './supplement';

/** A cell: the code as the table prints it, and its page where it is held. A header there is a question, not an answer. */
export type LookupCell = { text: string; ref: CodeRef | null; isHeader: boolean };

/** A line that answers: its words from the main term down, and a cell a column, null where the table has none. */
export type LookupLine = {
  path: string[];
  /** Words in brackets, which do not matter for the choice. */
  light: string[];
  /** What the line sends to. Its cells are then those of that line, where the table has it. */
  see: string | null;
  cells: (LookupCell | null)[];
};

/** A table by whose lines and columns a code is found: substance and intent, site and behavior. */
export type LookupTable = {
  id: string;
  name: string;
  /** Which edition it is of; null where it does not tell. */
  source: string | null;
  /** What stands at the head of the lines: `Substance`. */
  lineName: string;
  columns: string[];
  find: (words: string) => LookupLine[];
};

export type LookupTablesInput = {
  records: readonly CodeRecord[];
  supplements: readonly Supplement[];
  on: IsoDate;
};
