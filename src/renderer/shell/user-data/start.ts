import type { CodeDeskApi } from '../../../bridge/contract';
import { adoptLeftTexts } from './left-texts';
import { keepRemoved } from './removed';
import { adoptFormerTemplates } from './former-templates';
import { startKeeper, textOfState } from './keeper';
import type { Recovery } from './offers';
import { inTime, patienceMs } from './patience';
import { recover } from './recovery';
import { UserStore } from './store';

export type UserDesk = {
  store: UserStore;
  /** Hands main at once what is not yet in a snapshot. */
  keepNow: () => Promise<void>;
};

/** Opens the coder's own data. Dexie is fetched beside the first paint: looking up a code does not wait for it. */
export function startUserStore(api: CodeDeskApi['user']): UserDesk {
  const store: UserStore = new UserStore({
    open: async (onTrouble) => {
      const { openDatabase } = await import('./database');
      return openDatabase({ onTrouble });
    },
    channel: new BroadcastChannel('codedesk-user-data'),
    recover: (opened) => recoverAndAdopt(opened, api),
    note: async (entry) => {
      const noted = await inTime(api.note(entry), patienceMs);
      if (!noted.ok) return noted.message;
      if (!noted.wantsWhole) return null;
      // Main has never heard of a change before this one, or has noted so many that the whole is shorter.
      const kept = await inTime(api.keep(textOfState(store, new Date().toISOString())));
      return kept.ok ? null : kept.message;
    },
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
  });
  keepRemoved(store);
  const keepNow = startKeeper(store, api.keep);
  void store.open();
  // Asked once and quietly: it only lowers the chance that a browser clears the data when the disk is nearly full.
  void navigator.storage.persist().catch(() => false);
  return { store, keepNow };
}

/** What an earlier session left in the window's own storage is saved once the data are as far on as they were. */
async function recoverAndAdopt(store: UserStore, api: CodeDeskApi['user']): Promise<Recovery> {
  let found: Recovery | null = null;
  try {
    found = await recover(store, api);
    return found;
  } finally {
    // A browser that refuses storage has nothing left in it either.
    await adoptFormerTemplates(store, localStorage).catch(() => undefined);
    await adoptLeftTexts(store, localStorage, { mayComeBack: found?.offer !== null }).catch(() => undefined);
  }
}
