import type { CodeKind, IsoDate, Release } from '../code/record';
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
export function historyOf(code: string, kind: CodeKind, releases: readonly Release[]): HistoryStep[] {
  const ordered = [...releases].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  let before: Release['records'][number] | null = null;
  return ordered.map((release, index) => {
    const record = release.records.find((one) => one.code === code && one.kind === kind) ?? null;
    const changes = index === 0 ? [] : changesOf(before, record);
    before = record;
    const { title, from } = release;
    return { release: title, from, listed: record !== null, action: record?.facts?.action ?? '', changes };
  });
}
