import { isSameCode, type CodeRef } from '../code/ref';
import type { IsoDate } from '../code/validity';
import type { HcpcsRelease } from '../systems/hcpcs/record';
import { changesOf } from './changes';
import type { Change } from './changes';

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
 * @param releases in any order; those without a first day count as the oldest
 */
export function historyOf(ref: CodeRef, releases: readonly HcpcsRelease[]): HistoryStep[] {
  const ordered = [...releases].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  let before: HcpcsRelease['records'][number] | null = null;
  return ordered.map((release, index) => {
    const record = release.records.find((one) => isSameCode(one, ref)) ?? null;
    const changes = index === 0 ? [] : changesOf(before, record);
    before = record;
    const { title, from } = release;
    return { release: title, from, listed: record !== null, action: record?.facts?.action ?? '', changes };
  });
}
