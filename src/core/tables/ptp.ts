import type { IsoDate } from '../code/validity';
import type { SourceIssue } from '../code/record';
import { dateFromAmerican, dateFromDigits } from '../files/dates';
import { createIssueList } from '../files/issues';
import { findTable } from '../files/table';
import type { TableRow } from '../files/table';
import { excerpt, squeeze } from '../files/text';
import { droppedMessage, isCptCode } from '../systems/hcpcs/readers/assemble';
import { isCdtCode } from '../systems/hcpcs/record';
import type { Dropped } from '../systems/hcpcs/readers/assemble';
import { isProcedureCode } from '../systems/hcpcs/record';

/** Two codes of which only the first is paid on one day, in a window of dates (docs/domain/cms-tables.md). */
export type CodePair = {
  /** The code that is paid. */
  column1: string;
  /** The code that is denied beside it. */
  column2: string;
  from: IsoDate | null;
  /** Last day of the edit; null while it holds. */
  to: IsoDate | null;
  /** `0` no modifier helps, `1` a modifier may separate the two, `9` the edit does not apply. */
  modifier: '0' | '1' | '9';
  rationale: string;
};

export type PairTable = {
  preamble: string;
  /** Which claims: practitioner or hospital outpatient; null where nothing tells. */
  setting: 'practitioner' | 'outpatient' | null;
  pairs: CodePair[];
  issues: SourceIssue[];
  dropped: Dropped;
};

const columns = {
  column1: { header: /^column ?1/ },
  column2: { header: /^column ?2/ },
  from: { header: /effective/ },
  to: { header: /deletion/ },
  modifier: { header: /modifier/ },
  rationale: { header: /rationale/, optional: true },
} as const;

const noCodes: ReadonlySet<string> = new Set();

const dayOf = (cell: string): IsoDate | null => {
  const text = squeeze(cell);
  return dateFromDigits(text) ?? dateFromAmerican(text);
};

/**
 * Reads a table of NCCI procedure-to-procedure edits. One pair may stand there several times, each with its own window of
 * dates. Rows with a CPT or dental code are counted only: they are the AMA's and the ADA's. Where the customer holds a license
 * for codes and has a list of them, rows of these are kept, too: numbers and dates, no texts.
 * @param name the file's name, which tells the setting where the table does not
 * @param own the codes of the customer's own lists
 * @returns null where the rows are no such table
 */
export function readCodePairs(
  rows: readonly TableRow[],
  name: string,
  own: ReadonlySet<string> = noCodes,
): PairTable | null {
  const table = findTable(rows, columns);
  if (!table) return null;
  const issues = createIssueList();
  const dropped: Dropped = { cpt: 0, cdt: 0 };
  const pairs: CodePair[] = [];
  for (const { line, get } of table.rows) {
    const column1 = squeeze(get('column1')).toUpperCase();
    const column2 = squeeze(get('column2')).toUpperCase();
    if (column1 === '' && column2 === '') continue;
    // What the customer's own list has is theirs to use; of the rest every code is looked at.
    const codes = [column1, column2].filter((code) => !own.has(code));
    if (codes.some(isCptCode)) dropped.cpt++;
    else if (codes.some(isCdtCode)) dropped.cdt++;
    else if (!codes.every(isProcedureCode)) {
      issues.add(line, `"${excerpt(`${column1} ${column2}`)}" are not two HCPCS codes; row left out.`);
    } else {
      const modifier = squeeze(get('modifier')).slice(0, 1);
      const end = squeeze(get('to'));
      const from = dayOf(get('from'));
      const to = dayOf(end);
      if (modifier !== '0' && modifier !== '1' && modifier !== '9') {
        issues.add(
          line,
          `${column1} and ${column2}: "${excerpt(modifier)}" is not a modifier indicator; row left out.`,
        );
      } else if (from === null || (to === null && end !== '' && end !== '*')) {
        issues.add(line, `${column1} and ${column2}: the dates cannot be read; row left out.`);
      } else pairs.push({ column1, column2, from, to, modifier, rationale: squeeze(get('rationale')) });
    }
  }
  const message = droppedMessage(dropped);
  if (message) issues.add(null, message);
  const told = `${table.preamble} ${name}`;
  return {
    preamble: table.preamble,
    setting: /practitioner|ccipra/i.test(told)
      ? 'practitioner'
      : /outpatient|hospital|ccioph/i.test(told)
        ? 'outpatient'
        : null,
    pairs,
    issues: issues.all(),
    dropped,
  };
}
