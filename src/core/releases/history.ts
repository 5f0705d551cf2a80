import { isSameCode, type CodeRef } from '../code/ref';
import type { IsoDate } from '../code/validity';
import type { CodeRecord } from '../code/record';
import { actionOf } from './action';
import type { Change } from './change';
import { changesOf } from './changes';
import { goneSince, wouldList } from './editions';
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
 * The history of a code over the releases at hand. A release that would not list the code either way, as a list of billable codes does
 * with a header, is no step of it.
 * @param releases of any system, those of the code's own count; in any order; those without a first day count as the oldest
 */
export function historyOf(ref: CodeRef, releases: readonly Release[]): HistoryStep[] {
  const ordered = releases
    .filter(({ system }) => system === ref.system)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  let before: { record: CodeRecord | null; release: Release } | null = null;
  const steps: HistoryStep[] = [];
  for (const release of ordered) {
    const record = release.records.find((one) => isSameCode(one, ref)) ?? null;
    if (!record && before?.record && !wouldList(before.record, release)) continue;
    const isFirstTold = record && before && !before.record && !wouldList(record, before.release);
    const changes =
      before === null || isFirstTold
        ? []
        : changesOf(before.record, record, goneSince(before.release, release));
    before = { record, release };
    const { title, from } = release;
    steps.push({
      release: title,
      from,
      listed: record !== null,
      action: record ? actionOf(record) : '',
      changes,
    });
  }
  return steps;
}
