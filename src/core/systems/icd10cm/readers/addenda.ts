import type { SourceIssue } from '../../../code/record';
import type { SystemId } from '../../../code/ref';
import { createIssueList } from '../../../files/issues';
import { excerpt, splitLines } from '../../../files/text';
import { readAddendaCode, readCodesLine, readProcedureAddenda, type OrderLine } from './order-line';
import { isDiagnosisShape } from '../codes';
import { systemOfCodes } from './which-system';

/** What an addenda says of one code, as it stands there. */
export type AddendaLine = OrderLine & {
  action: 'add' | 'delete' | 'revise from' | 'revise to';
  line: number;
};

/**
 * The addenda of an order file or codes file. A code that turns from billable into a header is deleted with 1 and added with 0: it stays
 * (docs/domain/icd-10-cm.md). In a codes file's addenda, every line is of a billable code.
 */
export type Addenda = {
  system: SystemId | null;
  lines: AddendaLine[];
  /** The years in the names of the older and the newer order file, as its totals have them. */
  years: { older: number; newer: number } | null;
  issues: SourceIssue[];
};

const actionShape = /^(Add|Delete|Revise from|Revise to):/;
const totalShape = /^ *\d+ (?:headers|codes) in \S*(20\d\d)\S*\s*$/;
/** Totals and the words between them. */
const restShape =
  /^ *(?:\d+ (?:headers|codes|additions|deletions|revisions)\b.*|Headers|Codes|of which|and|Totals?)\s*$/i;

/** Whether a text is an addenda: by its actions, or, where nothing changed, by its totals. */
export function isAddenda(text: string): boolean {
  const lines = splitLines(text.slice(0, 20_000)).slice(0, 60);
  return (
    lines.some((line) => actionShape.test(line) && readLine(line) !== null) ||
    lines.filter((line) => totalShape.test(line)).length >= 2
  );
}

function readLine(line: string): (OrderLine & { action: AddendaLine['action'] }) | null {
  const action = actionShape.exec(line)?.[1]?.toLowerCase() as AddendaLine['action'] | undefined;
  if (!action) return null;
  const rest = line.slice(13);
  const ordered = readAddendaCode(rest);
  if (ordered) return { action, ...ordered };
  const listed = readCodesLine(rest);
  if (listed && isDiagnosisShape(listed.code)) return { action, ...listed, billable: true, short: '' };
  const procedure = readProcedureAddenda(rest);
  return procedure && { action, ...procedure };
}

/** Reads the addenda that lies beside an order file. */
export function readAddenda(text: string): Addenda {
  const lines: AddendaLine[] = [];
  const issues = createIssueList();
  const years: number[] = [];
  splitLines(text).forEach((raw, index) => {
    const found = readLine(raw);
    if (found) {
      lines.push({ ...found, line: index + 1 });
      return;
    }
    const total = totalShape.exec(raw);
    if (total) years.push(Number(total[1]));
    else if (raw.replaceAll('\u001A', '').trim() !== '' && !restShape.test(raw)) {
      issues.add(index + 1, `Not a line of an addenda: "${excerpt(raw)}"; left out.`);
    }
  });
  const [older, newer] = years;
  return {
    system: lines.length === 0 ? null : systemOfCodes(lines),
    lines,
    years: older === undefined || newer === undefined ? null : { older, newer },
    issues: issues.all(),
  };
}

/** What an addenda means, code by code: a code that is deleted and added turned from one into the other. */
export type AddendaMeaning = {
  added: string[];
  deleted: string[];
  /** Billable before, a header now. */
  headers: string[];
  /** A header before, billable now. */
  billable: string[];
  revised: string[];
};

export function meaningOf(lines: readonly AddendaLine[]): AddendaMeaning {
  const was = new Map<string, boolean>();
  const is = new Map<string, boolean>();
  const revised = new Set<string>();
  for (const { action, code, billable } of lines) {
    if (action === 'delete') was.set(code, billable);
    else if (action === 'add') is.set(code, billable);
    else revised.add(code);
  }
  const both = [...is.keys()].filter((code) => was.has(code));
  return {
    added: [...is.keys()].filter((code) => !was.has(code)),
    deleted: [...was.keys()].filter((code) => !is.has(code)),
    headers: both.filter((code) => was.get(code) === true && is.get(code) === false),
    billable: both.filter((code) => was.get(code) === false && is.get(code) === true),
    revised: [...revised],
  };
}
