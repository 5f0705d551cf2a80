import type { CodeRef } from '../code/ref';
import { csvOf } from '../files/spreadsheet';
import type { Change } from '../releases/change';
import type { ReleaseDiff } from '../releases/diff';
import { isLicensedText, withheldWords } from '../systems/licence';
import { changeWords } from './change-words';

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

const listChanges: Record<ListName, Change['change']> = {
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

/**
 * The rows as CSV, with a header line. The texts of a licensed list go into no file.
 * @param licence whose license allows them, where the lists compared are a customer's
 */
export function changesCsv(rows: readonly ChangeRow[], licence: string | null = null): string {
  const label = new Map<ListName, string>(changeLists);
  return csvOf([
    ['change', 'code', 'CMS action', 'what'],
    ...rows.map((row) => {
      const { list, code, action, change } = row;
      const words = isLicensedText(row) ? withheldWords(licence) : changeWords(change);
      return [label.get(list) ?? list, code, action, words];
    }),
  ]);
}
