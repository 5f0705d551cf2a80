import { dayBefore } from '../code/dates';
import type { CodeRecord } from '../code/record';
import type { IsoDate } from '../code/validity';
import { systemOf } from '../systems/registry';
import type { Release } from './release';

const isEdition = ({ system }: Release): boolean => systemOf(system)?.isDatedByEditions ?? false;

/** A list of the codes alone does not tell which headers there are, nor whether a code is gone or a header now. */
const listsHeaders = (release: Release): boolean => !isEdition(release) || release.kind === 'cms-release';

/** Whether a release would have listed this record: where it is silent, nothing has changed. */
export const wouldList = (record: CodeRecord, release: Release): boolean =>
  record.billable !== false || listsHeaders(release);

/**
 * The last day of use of a code that a release has no more.
 * @returns undefined where missing proves no end; null where the release does not tell its first day
 */
export function goneSince(release: Release): IsoDate | null | undefined {
  if (!isEdition(release) || !listsHeaders(release)) return undefined;
  return release.from === null ? null : dayBefore(release.from);
}
