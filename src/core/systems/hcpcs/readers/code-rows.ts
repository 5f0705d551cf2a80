import { isModifierCode, isProcedureCode } from '../record';
import { isCdtCode } from '../record';
import { droppedMessage, isCptCode } from './assemble';
import type { Dropped } from './assemble';
import { createIssueList } from '../../../files/issues';
import type { IssueList } from '../../../files/issues';
import type { Table, TableLine } from '../../../files/table';
import { excerpt } from '../../../files/text';

/** What to do with a row by the code it stands under. */
type RowCode = { keep: string } | { drop: keyof Dropped } | { refuse: string } | { skip: true };

/**
 * Sorts the code cell of a table: Level II codes stay, CPT and dental codes are counted, empty cells and footnotes
 * without any code pass, and what should be a code but is none is refused.
 */
function sortCode(cell: string): RowCode {
  // ÿ is a non-breaking blank of an old code page; CMS's tables have it behind codes (`A4341ÿ`).
  const code = cell.replace(/[\s\u00A0ÿ]+/g, '').toUpperCase();
  if (code === '') return { skip: true };
  if (isCdtCode(code)) return { drop: 'cdt' };
  if (isCptCode(code)) return { drop: 'cpt' };
  if (isProcedureCode(code) || isModifierCode(code)) return { keep: code };
  return { refuse: cell.trim() };
}

/** Rows of Level II codes, one by one, and what becomes of the others. */
export type CodeRows<Name extends string> = {
  rows: (TableLine<Name> & { code: string })[];
  dropped: Dropped;
  issues: IssueList;
};

/**
 * The rows of a table that stand under Level II codes, each key once. Footnotes in the code column pass silently, a
 * row with a value and without a proper code does not.
 * @param value the column whose content makes a row worth an issue
 * @param keyOf what may occur only once; the code itself where it is left out
 */
export function codeRows<Name extends string>(
  table: Table<Name | 'code'>,
  value: NoInfer<Name>,
  keyOf?: (row: TableLine<NoInfer<Name>> & { code: string }) => string,
): CodeRows<Name> {
  const dropped: Dropped = { cpt: 0, cdt: 0 };
  const issues = createIssueList();
  const seen = new Map<string, number>();
  const rows: (TableLine<Name> & { code: string })[] = [];
  for (const { line, get, cells } of table.rows) {
    const sorted = sortCode(get('code'));
    if ('drop' in sorted) dropped[sorted.drop]++;
    else if ('keep' in sorted) {
      const row = { line, get, cells, code: sorted.keep };
      const key = keyOf ? keyOf(row) : sorted.keep;
      const before = seen.get(key);
      if (before === undefined) {
        seen.set(key, line);
        rows.push(row);
      } else issues.add(line, `${key} is here again (first on line ${before}); this one left out.`);
    } else if (get(value).trim() !== '') {
      const what = 'refuse' in sorted ? `"${excerpt(sorted.refuse)}" is not a HCPCS code` : 'No code';
      issues.add(line, `${what} beside "${excerpt(get(value))}"; row left out.`);
    }
  }
  const message = droppedMessage(dropped);
  if (message) issues.add(null, message);
  return { rows, dropped, issues };
}
