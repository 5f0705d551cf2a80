import { describedLines, worksheetLines } from '../../../core/user-data/worksheet';
import type { DescribedLine } from '../../../core/claims';
import type { MakeChanges, UserStore } from '../../shell/user-data';

/*
 * Where a worksheet is kept when the coder asks for it, and only then: among the coder's own data. The only module
 * of the worksheet that knows.
 */

export function keptLines(store: UserStore): DescribedLine[] {
  return describedLines(store.getState().data.worksheetLines);
}

/** Puts these lines in the place of those that were kept. */
export const keeping =
  (lines: readonly DescribedLine[]): MakeChanges =>
  (data, now) => ({
    worksheetLines: {
      put: worksheetLines(lines, () => crypto.randomUUID(), now),
      remove: data.worksheetLines.map(({ id }) => id),
    },
  });

/** Calls the listener once, as soon as the coder's own data are open. Returns the function that takes it back. */
export function whenOpen(store: UserStore, listener: () => void): () => void {
  const look = () => {
    if (store.getState().phase !== 'ready') return;
    stop();
    listener();
  };
  const stop = store.subscribe(look);
  look();
  return stop;
}
