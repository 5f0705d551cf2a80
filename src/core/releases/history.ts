import { isSameCode, type CodeRef } from '../code/ref';
import type { IsoDate } from '../code/validity';
import type { CodeRecord } from '../code/record';
import { dayBefore } from '../code/dates';
import { systemOf } from '../systems/registry';
import { actionOf } from './action';
import type { Change } from './change';
import { changesOf } from './changes';
import type { Release } from './release';

/** One release in the life of a code. */
export type HistoryStep = {
  release: string;
  from: IsoDate | null;
  /** Whether this release lists the code. A code that is gone has not "never existed". */
  listed: boolean;
  /** CMS's action code in this release; empty where the release has none. */
  action: string;
  /** Against the release before it; for the first release there is nothing to compare with. */
  changes: Change[];
};

/**
 * The history of a code over the releases at hand.
 * @param releases of any system, those of the code's own count; in any order; those without a first day count as the oldest
 */
export function historyOf(ref: CodeRef, releases: readonly Release[]): HistoryStep[] {
  const ordered = releases
    .filter(({ system }) => system === ref.system)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const isEdition = systemOf(ref.system)?.isDatedByEditions ?? false;
  let before: CodeRecord | null = null;
  return ordered.map((release, index) => {
    const record = release.records.find((one) => isSameCode(one, ref)) ?? null;
    const goneSince =
      isEdition && release.kind === 'cms-release' && release.from !== null
        ? dayBefore(release.from)
        : undefined;
    const changes = index === 0 ? [] : changesOf(before, record, goneSince);
    before = record;
    const { title, from } = release;
    return { release: title, from, listed: record !== null, action: record ? actionOf(record) : '', changes };
  });
}
