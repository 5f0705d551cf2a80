import type { CodeDeskApi } from '../../bridge/contract';
import { adoptLeftTexts } from '../favorites/left-texts';
import { keepRemoved } from '../favorites/removed';
import { adoptFormerTemplates } from './former-templates';
import { startKeeper, textOfState } from './keeper';
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
    note: async (entry) => {
      const { why, lacks } = await noteInTime(api.user.note(entry));
      if (!lacks) return why;
      // Main has never heard of a change before this one: only the whole brings all of it back.
      const outcome = await api.user.keep(textOfState(store, new Date().toISOString()));
      return outcome.ok ? null : outcome.message;
    },
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
  });
  keepRemoved(store);
  const keepNow = startKeeper(store, api.user.keep);
  // A browser that refuses storage has nothing left in it either.
  void store.open().then(async () => {
    await adoptFormerTemplates(store, localStorage).catch(() => undefined);
    await adoptLeftTexts(store, localStorage).catch(() => undefined);
  });
  // Asked once and quietly: it only lowers the chance that a browser clears the data when the disk is nearly full.
  void navigator.storage.persist().catch(() => false);
  return { store, keepNow };
}

const patienceMs = 4_000;

type Answer = { why: string | null; lacks: boolean };

/** Main that does not answer must not hold up the coder for good; what it could not note is told. */
function noteInTime(noting: ReturnType<CodeDeskApi['user']['note']>): Promise<Answer> {
  const because = (why: string | null, lacks = false): Answer => ({ why, lacks });
  const late = new Promise<Answer>((resolve) => {
    setTimeout(() => resolve(because('CodeDesk’s other half does not answer.')), patienceMs);
  });
  const told = noting.then(
    (outcome) => (outcome.ok ? because(null, outcome.lacks) : because(outcome.message)),
    (error: unknown) => because(error instanceof Error ? error.message : String(error)),
  );
  return Promise.race([told, late]);
}
