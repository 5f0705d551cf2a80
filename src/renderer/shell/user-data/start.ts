import type { CodeDeskApi } from '../../../bridge/contract';
import type { JournalEntry } from '../../../core/user-data/journal';
import { recover } from './recovery';
import { trackRemovedFavorites } from './removed-favorites';
import { currentSnapshotText, scheduleSnapshots, type SnapshotSchedule } from './snapshot-scheduler';
import { UserStore } from './store';
import type { RecoveryOutcome } from './store-types';
import { saveUnsavedTexts } from './unsaved-texts';
import { journalTimeoutMs, withTimeout } from './with-timeout';

type UserApi = CodeDeskApi['user'];

export type UserDataAccess = {
  store: UserStore;
  /** Hands main at once what is not yet in a snapshot. */
  saveSnapshotNow: () => Promise<void>;
};

/** Opens the coder's own data. Dexie is fetched beside the first paint: looking up a code does not wait for it. */
export function startUserData(api: UserApi): UserDataAccess {
  const store: UserStore = new UserStore({
    open: async (onError) => {
      const { openDatabase } = await import('./database');
      return openDatabase({ onError });
    },
    channel: new BroadcastChannel('codedesk-user-data'),
    recover: () => recoverWithTexts(store, api),
    appendJournal: (entry) => appendJournal(store, api, entry, () => snapshots.soon()),
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
  });
  trackRemovedFavorites(store);
  const snapshots: SnapshotSchedule = scheduleSnapshots(store, api.saveSnapshot);
  void store.open();
  // Asked once and quietly: it only lowers the chance that a browser clears the data when the disk is nearly full.
  void navigator.storage.persist().catch(() => false);
  return { store, saveSnapshotNow: snapshots.now };
}

/** Puts a change on the disk outside the database too; why it could not, or null. `onLong`: a snapshot is wanted soon. */
async function appendJournal(
  store: UserStore,
  api: UserApi,
  entry: JournalEntry,
  onLong: () => void,
): Promise<string | null> {
  const appended = await withTimeout(api.appendJournal(entry), journalTimeoutMs);
  if (!appended.ok) return appended.message;
  // What is in the journal is on the disk twice, however long that is.
  if (appended.isLong) onLong();
  if (!appended.needsSnapshot) return null;
  const saved = await withTimeout(api.saveSnapshot(currentSnapshotText(store, new Date().toISOString())));
  return saved.ok ? null : saved.message;
}

/** What an earlier session left in the window's own storage is saved once the data are as far on as they were. */
async function recoverWithTexts(store: UserStore, api: UserApi): Promise<RecoveryOutcome> {
  let outcome: RecoveryOutcome | null = null;
  try {
    outcome = await recover(store, api);
    return outcome;
  } finally {
    // A browser that refuses storage has nothing left in it either.
    await saveUnsavedTexts(store, localStorage, { mayComeBack: outcome?.offer !== null }).catch(
      () => undefined,
    );
  }
}
