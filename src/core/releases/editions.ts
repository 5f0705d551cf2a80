import { dayBefore } from '../code/dates';
import type { CodeRecord } from '../code/record';
import type { IsoDate } from '../code/validity';
import { systemOf } from '../systems/about';
import { fiscalYearEnd } from './in-force';
import type { Release } from './release';

const isEdition = ({ system }: Release): boolean => systemOf(system)?.isDatedByEditions ?? false;

/** A list of the codes alone does not tell which headers there are, nor whether a code is gone or a header now. */
const listsHeaders = (release: Release): boolean => !isEdition(release) || release.kind === 'cms-release';

/** Whether a release would have listed this record: where it is silent, nothing has changed. */
export const wouldList = (record: CodeRecord, release: Release): boolean =>
  record.billable !== false || listsHeaders(release);

/** Whether no October, which brings a new edition, lies between the first days of two. */
export const isNextEdition = (older: IsoDate, newer: IsoDate): boolean =>
  dayBefore(newer) <= fiscalYearEnd(older);

/**
 * The last day of use of a code that one release had and a later one has no more.
 * @returns undefined where missing proves no end; null where the day is not known: a release does not tell its first day, or one
 * that is not held lies between them
 */
export function goneSince(older: Release, newer: Release): IsoDate | null | undefined {
  if (!isEdition(newer) || !listsHeaders(newer)) return undefined;
  if (older.from === null || newer.from === null) return null;
  return isNextEdition(older.from, newer.from) ? dayBefore(newer.from) : null;
}
