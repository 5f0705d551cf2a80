import type { CodeDeskApi } from '../../bridge/contract';
import { startKeeper } from './keeper';
import { UserStore } from './store';

export type UserDesk = {
  store: UserStore;
  /** Hands main at once what is not yet in a snapshot. */
  keepNow: () => Promise<void>;
};

/** Opens the coder's own data. Dexie is fetched beside the first paint: looking up a code does not wait for it. */
export function startUserStore(api: CodeDeskApi): UserDesk {
  const store = new UserStore({
    open: async (onTrouble) => {
      const { openDatabase } = await import('./database');
      return openDatabase({ onTrouble });
    },
    channel: new BroadcastChannel('codedesk-user-data'),
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
  });
  const keepNow = startKeeper(store, api.user.keep);
  void store.open();
  // Asked once and quietly: it only lowers the chance that a browser clears the data when the disk is nearly full.
  void navigator.storage.persist().catch(() => false);
  return { store, keepNow };
}
