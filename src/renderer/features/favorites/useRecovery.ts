import { useCallback, useEffect, useRef } from 'react';
import type { CodeDeskApi } from '../../../bridge/contract';
import {
  restoreOffer,
  saveUnsavedTexts,
  showSaved,
  type UserState,
  type UserStore,
} from '../../shell/user-data';
import { offerId } from '../../../core/user-data/recovery-decision';
import type { ShowToast } from '../../ui/useToast';
import { messageOf } from '../../../core/message-of';

/** What main had kept beside the data: tells what came back by itself, and brings back what is offered. */
export function useRecovery(
  store: UserStore,
  { recovery }: UserState,
  api: CodeDeskApi['user'],
  show: ShowToast,
) {
  const restored = recovery?.restored ?? null;
  useEffect(() => {
    if (restored) show(restored);
  }, [restored, show]);

  const offer = recovery?.offer ?? null;
  const isBusy = useRef(false);
  const bringBack = useCallback(async () => {
    // A second press must not restore over what the first has restored.
    if (!offer || isBusy.current) return;
    isBusy.current = true;
    try {
      const { words, isRefused, done } = await restoreOffer(store, api, offer);
      if (done) showSaved(store, show, done, words);
      else show(words, isRefused ? 'stop' : 'plain');
      if (!isRefused) await saveUnsavedTexts(store, localStorage, { mayComeBack: false });
    } catch (error) {
      show(`Nothing was restored: ${messageOf(error)}`, 'stop');
    } finally {
      isBusy.current = false;
    }
  }, [api, offer, show, store]);

  const decline = useCallback(() => {
    if (offer) void store.decline(offerId(offer.snapshot));
  }, [offer, store]);

  return { offer, isLooked: recovery !== null, restore: bringBack, decline };
}

export type RecoveryState = ReturnType<typeof useRecovery>;
