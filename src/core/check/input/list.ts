import type { SourceIssue } from '../../code/record';
import type { ClaimLine } from '../claim-line';
import type { Columns } from './columns';

/** How a list was given. */
export type ListFormat = 'codes' | 'text' | 'table' | 'workbook' | '837P';

/** What was read of a list. Lines keep their order; nothing of a person is in it. */
export type CheckList = {
  format: ListFormat;
  lines: ClaimLine[];
  /** For a table: which column is what, so that it can be written back in its order. */
  columns: Columns | null;
  /** The words of its header row, one a column; null where it has none, or the list is no table. */
  headers: string[] | null;
  /** What the reader has to tell: rows without a code, columns that are not read. */
  issues: SourceIssue[];
};

/** How far reading or checking has come. */
export type Progress = { done: number; total: number };

/** The most lines of one run; beyond them a list is refused whole, never cut. */
export const mostLines = 200_000;

/** So many lines are worked on before the caller may do something else. */
export const slice = 200;
