import type { CodeRef } from '../../../core/code/ref';
import { disarmed } from '../../../core/files/spreadsheet';
import type { Change } from '../../../core/releases/change';
import type { ReleaseDiff } from '../../../core/releases/diff';
import { isLicensedText, withheldWords } from '../../../core/systems/licence';
import { inWords } from '../../../core/systems/hcpcs/words';
import { formatDate } from '../../../core/code/dates';

export type ChangeName = Change['change'];

/** The lists of a difference in the order in which a coder asks, with what each is called. */
export const changeLists = [
  ['added', 'Added'],
  ['ended', 'Ended'],
  ['headers', 'Turned into headers'],
  ['billable', 'Headers that are codes now'],
  ['reworded', 'Reworded'],
  ['repriced', 'Repriced'],
  ['coverage', 'Coverage'],
  ['reactivated', 'Reactivated'],
  ['endMoved', 'End moved'],
  ['vanished', 'Gone from the file'],
  ['short', 'Short text'],
  ['facts', 'Other facts'],
] as const satisfies readonly (readonly [keyof ReleaseDiff, string])[];

export type ListName = (typeof changeLists)[number][0];

const listChanges: Record<ListName, ChangeName> = {
  added: 'added',
  ended: 'ended',
  headers: 'header',
  billable: 'billable',
  reworded: 'reworded',
  repriced: 'repriced',
  coverage: 'coverage',
  reactivated: 'reactivated',
  endMoved: 'end moved',
  vanished: 'vanished',
  short: 'short',
  facts: 'fact',
};

export type ChangeRow = CodeRef & {
  list: ListName;
  action: string;
  change: Change;
};

/** All changes of a difference as rows, in the order of the lists. */
export function changeRows(diff: ReleaseDiff): ChangeRow[] {
  return changeLists.flatMap(([list]) =>
    diff[list].map(({ code, kind, action, ...details }) => ({
      list,
      system: diff.system,
      code,
      kind,
      action,
      change: { change: listChanges[list], ...details } as Change,
    })),
  );
}

const orNone = (value: string): string => value || 'none';
const pricing = ({ pricing, multiplePricing }: { pricing: string[]; multiplePricing: string }): string =>
  orNone([...pricing, multiplePricing].filter(Boolean).join(' '));
const coverage = (value: string): string =>
  `${inWords('coverage', value) ?? orNone(value)} (${orNone(value)})`;

/** One change in words; a reworded descriptor is shown word by word elsewhere. */
export function changeWords(change: Change): string {
  switch (change.change) {
    case 'added':
      return change.long;
    case 'vanished':
      return `${change.long}${change.ended ? `, had ended ${formatDate(change.ended)}` : ''}`;
    case 'ended':
      return `${change.long ? `${change.long}, ` : ''}${change.ended ? `last day of use ${formatDate(change.ended)}` : 'not in the newer release'}${change.xref.length ? `, see ${change.xref.join(', ')}` : ''}`;
    case 'header':
      return `cannot be billed any more, choose a longer code: ${change.long}`;
    case 'billable':
      return `can be billed now: ${change.long}`;
    case 'reactivated':
      return `in use again; its end was ${formatDate(change.ended)}`;
    case 'end moved':
      return `end moved from ${formatDate(change.before)} to ${formatDate(change.after)}`;
    case 'reworded':
    case 'short':
      return `${change.before} → ${change.after}`;
    case 'repriced':
      return `pricing ${pricing(change.before)} → ${pricing(change.after)}`;
    case 'coverage':
      return `coverage ${coverage(change.before)} → ${coverage(change.after)}`;
    case 'fact':
      return `${change.field}: ${orNone(change.before)} → ${orNone(change.after)}`;
  }
}

/** For spreadsheets: a cell is quoted, and one that would be taken for a formula is disarmed. */
export function csvCell(text: string): string {
  return `"${disarmed(text).replaceAll('"', '""')}"`;
}

/**
 * The rows as CSV, with a header line. The texts of a licensed list go into no file.
 * @param licence whose license allows them, where the lists compared are a customer's
 */
export function changesCsv(rows: readonly ChangeRow[], licence: string | null = null): string {
  const label = new Map<ListName, string>(changeLists);
  const lines = rows.map((row) => {
    const { list, code, action, change } = row;
    const words = isLicensedText(row) ? withheldWords(licence) : changeWords(change);
    return [label.get(list) ?? list, code, action, words].map(csvCell).join(',');
  });
  return [['change', 'code', 'CMS action', 'what'].map(csvCell).join(','), ...lines].join('\r\n');
}
