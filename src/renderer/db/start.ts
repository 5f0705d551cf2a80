import type { CodeDeskApi } from '../../bridge/contract';
import { adoptFormerTemplates } from './former-templates';
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
    note: (entry) => noteInTime(api.user.note(entry)),
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
  });
  const keepNow = startKeeper(store, api.user.keep);
  // A browser that refuses storage has no former templates either.
  void store.open().then(() => adoptFormerTemplates(store, localStorage).catch(() => undefined));
  // Asked once and quietly: it only lowers the chance that a browser clears the data when the disk is nearly full.
  void navigator.storage.persist().catch(() => false);
  return { store, keepNow };
}

const patienceMs = 4_000;

/** Main that does not answer must not hold up the coder for good; what it could not note is told. */
function noteInTime(noting: ReturnType<CodeDeskApi['user']['note']>): Promise<string | null> {
  const late = new Promise<string>((resolve) => {
    setTimeout(() => resolve('CodeDesk’s other half does not answer.'), patienceMs);
  });
  const told = noting.then(
    (outcome) => (outcome.ok ? null : outcome.message),
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return Promise.race([told, late]);
}
