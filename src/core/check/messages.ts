import type { IsoDate } from '../code/validity';
import type { ColumnMemory } from './input/column-memory';
import type { Columns } from './input/columns';
import type { PrivateRuleFile } from './private-rules';
import type { CheckAction, CheckOverview, CheckRow, RowInView } from './session';
import type { CheckView } from './view';

/** A list to be checked. Its text, or a file's bytes, is read once and not kept. */
export type CheckQuestion = {
  source: string | Uint8Array;
  /** The columns of a table as the coder has set them; null leaves it to what is remembered, and to the table itself. */
  columns: Columns | null;
  memory: ColumnMemory;
  /** Id of the preset whose rules are asked, too; null for none. */
  preset: string | null;
  /** Rules of the customer's own; null for none. */
  rules: PrivateRuleFile | null;
  /** The day for lines without one. */
  on: IsoDate;
  today: IsoDate;
};

/**
 * What the window asks about a list. `revision` stands for what was done to the list since: the same question after it is another
 * one.
 */
export type CheckQuestions = {
  /** Checks a list in place of the former one; null stops and forgets. */
  check: CheckQuestion | null;
  checkRows: { view: CheckView; from: number; count: number; revision: number };
  /** One row with all that was found, by its place in the view. */
  checkRow: { view: CheckView; place: number; revision: number };
  /** The first rows of a view, for paper; beside the question for rows, which scrolling asks anew. */
  checkReport: { view: CheckView; count: number; revision: number };
  checkAction: CheckAction;
  checkText: { separator: ',' | '\t' };
};

export type CheckReplies = {
  check: CheckOverview | null;
  checkRows: { from: number; rows: CheckRow[] };
  checkRow: RowInView;
  checkReport: { total: number; rows: CheckRow[] };
  checkAction: CheckOverview;
  checkText: string;
};
