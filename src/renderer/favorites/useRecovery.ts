import { useCallback, useEffect, useState } from 'react';
import type { CodeDeskApi } from '../../bridge/contract';
import { countsInWords } from '../../core/desk/user-data';
import { undoAction } from '../db/confirmed';
import { offerId, recover, takeIn, type Offer } from '../db/recovery';
import type { UserState, UserStore } from '../db/store';
import type { ShowToast } from '../ui/useToast';

/** Looks once, when the data are open or turned out unreadable, whether a snapshot has more than they do. */
export function useRecovery(store: UserStore, state: UserState, api: CodeDeskApi['user'], show: ShowToast) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const [isLooked, setIsLooked] = useState(false);
  const isReady = state.phase === 'ready';
  const isUnreadable = state.phase === 'failed' && state.trouble?.kind === 'unreadable';

  useEffect(() => {
    if (!isReady && !isUnreadable) return;
    let isCurrent = true;
    recover(store, api).then(
      (found) => {
        if (!isCurrent) return;
        setOffer(found.offer);
        setIsLooked(true);
        if (found.restored) show(found.restored);
      },
      (error: unknown) => {
        setIsLooked(true);
        reportError(error);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [store, api, show, isReady, isUnreadable]);

  const restore = useCallback(async () => {
    if (!offer) return;
    const outcome = await api.snapshot(offer.snapshot.id);
    if (!outcome.ok) {
      show(outcome.message, 'stop');
      return;
    }
    if (offer.why === 'unreadable') {
      const { canStore, deleteDatabase } = await import('../db/database');
      if (!(await canStore())) {
        show(
          'Nothing can be stored at the moment, so nothing was touched. Free some space, then try again.',
          'stop',
        );
        return;
      }
      await deleteDatabase();
      await store.open();
    }
    const done = await takeIn(store, outcome.snapshot, offer.why === 'unreadable' ? 'replace' : 'merge');
    if (!done) {
      show('Nothing could be restored; the snapshot is still there.', 'stop');
      return;
    }
    setOffer(null);
    const words = countsInWords(offer.snapshot.counts);
    show(`Restored ${words}`, 'plain', undoAction(store, done.undo, show));
  }, [api, offer, show, store]);

  const decline = useCallback(() => {
    if (offer) void store.decline(offerId(offer.snapshot));
    setOffer(null);
  }, [offer, store]);

  return { offer, isLooked, restore, decline };
}

export type RecoveryState = ReturnType<typeof useRecovery>;
