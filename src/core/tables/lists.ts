import type { SourceIssue } from '../code/record';
import type { IsoDate } from '../code/validity';
import { isProcedureCode, type HcpcsKind } from '../systems/hcpcs/record';
import type { Dropped } from '../systems/hcpcs/readers/assemble';
import { codeRows } from '../systems/hcpcs/readers/code-rows';
import type { CodeRows } from '../systems/hcpcs/readers/code-rows';
import { dateFromAmerican, dateFromDigits, dateFromSerial } from '../files/dates';
import { findTable } from '../files/table';
import type { TableRow } from '../files/table';
import { excerpt, squeeze } from '../files/text';

/*
 * The smaller lists that CMS publishes beside a release: what is "not otherwise classified", what was corrected
 * afterwards, and what the yearly transaction report says of each code.
 */

type List<Entry> = { preamble: string; entries: Entry[]; issues: SourceIssue[]; dropped: Dropped };

const codeColumn = { header: /^(?:hcpcs?(?: mod(?:ifier)?)?(?: code)?|code)$/ } as const;

const kindOf = (code: string): HcpcsKind => (isProcedureCode(code) ? 'procedure' : 'modifier');

/** Dates as these lists have them: `20190101`, `01/01/2019`, or a spreadsheet's day number. */
function readDate(
  cell: string,
  what: string,
  line: number,
  issues: CodeRows<never>['issues'],
): IsoDate | null {
  const text = cell.trim();
  if (text === '') return null;
  const day = dateFromDigits(text) ?? dateFromAmerican(text) ?? dateFromSerial(text);
  if (!day) issues.add(line, `${what} "${excerpt(text)}" is not a date; left empty.`);
  return day;
}

/** A code for what has no code of its own; its line needs a narrative on the claim. */
export type NocEntry = { code: string; long: string; added: IsoDate | null; ended: IsoDate | null };

const nocColumns = {
  code: codeColumn,
  long: { header: /^long desc/ },
  added: { header: /^add ?(?:date|dt)$/ },
  ended: { header: /^term(?:ination)? ?(?:date|dt)$/ },
  // The columns of a release; with them the table is none of ours.
  coverage: { header: /^cov$/, optional: true },
} as const;

/** Reads the list of NOC codes; null where the rows are no such list. */
export function readNocList(rows: readonly TableRow[]): List<NocEntry> | null {
  const table = findTable(rows, nocColumns);
  if (!table || table.has('coverage')) return null;
  // The 2017 list repeats the code on wrapped lines; the first line of each is enough here.
  const { rows: lines, dropped, issues } = codeRows(table, 'long');
  const entries = lines.map(({ line, code, get }) => ({
    code,
    long: squeeze(get('long')),
    added: readDate(get('added'), `${code}: added date`, line, issues),
    ended: readDate(get('ended'), `${code}: termination date`, line, issues),
  }));
  return { preamble: table.preamble, entries, issues: issues.all(), dropped };
}

/** A correction in CMS's own prose, with the fields that it names. Empty fields are not corrected. */
export type Correction = {
  code: string;
  kind: HcpcsKind;
  /** "ADD CODE", "Discontinue", "Change Cov to C and Price to 39", … */
  action: string;
  effective: IsoDate | null;
  short: string;
  long: string;
  tos: string;
  betos: string;
  coverage: string;
  pricing: string;
  xref: string;
  ascGroup: string;
  ascEffective: IsoDate | null;
  comments: string;
};

const correctionColumns = {
  code: codeColumn,
  action: { header: /^action$/ },
  effective: { header: /^eff(?:ective)? date$/ },
  short: { header: /^short desc/, optional: true },
  long: { header: /^long desc/, optional: true },
  tos: { header: /^tos$/, optional: true },
  betos: { header: /^betos$/, optional: true },
  coverage: { header: /^cov(?:erage)?$/, optional: true },
  pricing: { header: /^price$|^pricing/, optional: true },
  xref: { header: /^xref/, optional: true },
  ascGroup: { header: /^asc ind/, optional: true },
  ascEffective: { header: /^asc date$/, optional: true },
  comments: { header: /^comments?$/, optional: true },
} as const;

/** Reads a list of corrections to a release; null where the rows are no such list. */
export function readCorrections(rows: readonly TableRow[]): List<Correction> | null {
  const table = findTable(rows, correctionColumns);
  if (!table) return null;
  const {
    rows: lines,
    dropped,
    issues,
  } = codeRows(table, 'action', ({ code, get }) => `${code} "${squeeze(get('action'))}"`);
  const entries = lines.map(({ line, code, get }): Correction => ({
    code,
    kind: kindOf(code),
    action: squeeze(get('action')),
    effective: readDate(get('effective'), `${code}: effective date`, line, issues),
    short: squeeze(get('short')),
    long: squeeze(get('long')),
    tos: get('tos').replace(/[\s,]+/g, ''),
    betos: squeeze(get('betos')),
    coverage: squeeze(get('coverage')),
    pricing: squeeze(get('pricing')),
    xref: squeeze(get('xref')),
    ascGroup: squeeze(get('ascGroup')),
    ascEffective: readDate(get('ascEffective'), `${code}: ASC date`, line, issues),
    comments: squeeze(get('comments')),
  }));
  return { preamble: table.preamble, entries, issues: issues.all(), dropped };
}

/** What the transaction report says happened to a code: "ADD", "No Change", "Discontinued", … */
export type Transaction = { code: string; kind: HcpcsKind; change: string };

const transactionColumns = {
  code: { header: /^hcpcs (?:mod|modifier)(?: code)?$/ },
  change: { header: /^type of change$/ },
} as const;

/** Reads a sheet of the yearly transaction workbook; null where the rows are no such sheet. */
export function readTransactions(rows: readonly TableRow[]): List<Transaction> | null {
  const table = findTable(rows, transactionColumns);
  if (!table) return null;
  const { rows: lines, dropped, issues } = codeRows(table, 'change');
  const entries = lines.map(({ code, get }) => ({
    code,
    kind: kindOf(code),
    change: squeeze(get('change')),
  }));
  return { preamble: table.preamble, entries, issues: issues.all(), dropped };
}
