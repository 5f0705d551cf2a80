import type { CodeDeskApi } from '../../../bridge/contract';
import type { RecoveryOffer } from '../../../core/user-data/recovery-decision';
import { describeCounts } from '../../../core/user-data/user-data';
import { importSnapshot } from './recovery';
import type { UserStore } from './store';
import type { SavedChange } from './store-types';
import { withTimeout } from './with-timeout';

/** What came of a restore, in words; with what was done where something was restored. */
export type RestoreOutcome = { words: string; isRefused?: true; done?: SavedChange };

const refused = (words: string): RestoreOutcome => ({ words, isRefused: true });

/**
 * Brings an offered snapshot into the data. A database that cannot be read is given up for it, but only when it still
 * cannot be read now, and when a new one can be made: another window may have restored it meanwhile and worked on.
 */
export async function restoreOffer(
  store: UserStore,
  api: CodeDeskApi['user'],
  offer: RecoveryOffer,
): Promise<RestoreOutcome> {
  const outcome = await withTimeout(api.readSnapshot(offer.snapshot.id));
  if (!outcome.ok) return refused(outcome.message);
  if (offer.why === 'unreadable') {
    await store.open();
    if (store.getState().phase === 'ready') {
      return { words: 'Your favorites can be read again; nothing was replaced.' };
    }
    const { canStore, deleteDatabase } = await import('./database');
    if (store.getState().error?.kind !== 'unreadable' || !(await canStore())) {
      return refused(
        'Nothing can be stored at the moment, so nothing was touched. Free some space, then try again.',
      );
    }
    await deleteDatabase();
    await store.open();
  }
  const mode = offer.why === 'unreadable' ? 'replace' : 'merge';
  const done = await importSnapshot(store, outcome.snapshot, mode);
  if (!done) return refused('Nothing could be restored; the snapshot is still there.');
  store.withdrawOffer();
  return { words: `Restored ${describeCounts(offer.snapshot.counts)}`, done };
}
