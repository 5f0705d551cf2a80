import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CodeDeskApi } from '../../../../../src/bridge/contract';
import { summarizeSnapshot, type Snapshot } from '../../../../../src/core/user-data/snapshot';
import { databaseName, openDatabase } from '../../../../../src/renderer/shell/user-data/database';
import type { RecoveryOffer } from '../../../../../src/core/user-data/recovery-decision';
import { restoreOffer } from '../../../../../src/renderer/shell/user-data/restore-offer';
import type { UserStore } from '../../../../../src/renderer/shell/user-data/store';
import type { StoreDependencies } from '../../../../../src/renderer/shell/user-data/store-types';
import { favorite, snapshotOf, userData } from '../../../../fixtures/db/make';
import { openStore } from '../../../../fixtures/db/open-store';

const kept = snapshotOf(userData({ favorites: [favorite('J1'), favorite('J2')] }), { revision: 9 });
const offerOf = (why: RecoveryOffer['why'], snapshot: Snapshot = kept): RecoveryOffer => ({
  why,
  snapshot: { id: 'kept.json', isComplete: true, ...summarizeSnapshot(snapshot) },
});
const api = {
  readSnapshot: () => Promise.resolve({ ok: true, snapshot: kept, isComplete: true, nameWarning: null }),
} as unknown as CodeDeskApi['user'];

const unreadable: Awaited<ReturnType<StoreDependencies['open']>> = {
  ok: false,
  error: { kind: 'unreadable', message: 'damaged' },
};
let isDamaged = true;
let databases = 0;
const openDamaged = (): Promise<UserStore> =>
  openStore(databaseName, {
    open: async (onError) => {
      const known = await indexedDB.databases();
      // A database that was deleted and made anew is damaged no more.
      if (isDamaged && known.some(({ name, version }) => name === databaseName && version === 1)) {
        return unreadable;
      }
      return openDatabase({ onError });
    },
    newId: () => `${String(databases++).padStart(8, '0')}-6f6e-4b7e-9a0e-3f0a5b6c7d8e`,
  });
const codes = (store: UserStore) => store.getState().data.favorites.map(({ code }) => code);

beforeEach(async () => {
  isDamaged = true;
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(databaseName).onsuccess = resolve;
  });
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open(databaseName, 1);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
});

describe('a snapshot that is brought back', () => {
  it('takes the place of a database that cannot be read, and can be taken back', async () => {
    const store = await openDamaged();
    const { words, done } = await restoreOffer(store, api, offerOf('unreadable'));
    expect(words).toBe('Restored 2 favorites');
    expect(codes(store)).toEqual(['J1', 'J2']);
    expect(done).toBeDefined();
  });

  it('never replaces what another window has restored and worked on', async () => {
    const [one, other] = [await openDamaged(), await openDamaged()];
    await restoreOffer(one, api, offerOf('unreadable'));
    await one.change(() => ({ favorites: { put: [favorite('J9')] } }));
    const { words, done } = await restoreOffer(other, api, offerOf('unreadable'));
    expect(words).toContain('can be read again');
    expect(done).toBeUndefined();
    expect(codes(other)).toEqual(['J1', 'J2', 'J9']);
  });

  it('adds to what is there, and is no longer offered', async () => {
    isDamaged = false;
    const store = await openDamaged();
    await store.change(() => ({ favorites: { put: [favorite('J9')] } }));
    await restoreOffer(store, api, offerOf('elsewhere'));
    expect(codes(store).sort()).toEqual(['J1', 'J2', 'J9']);
    expect(store.getState().recovery?.offer).toBeNull();
  });

  it('that is gone by now changes nothing, and says why', async () => {
    const store = await openDamaged();
    const gone = {
      readSnapshot: () => Promise.resolve({ ok: false, message: 'It is gone.' }),
    } as unknown as CodeDeskApi['user'];
    expect(await restoreOffer(store, gone, offerOf('unreadable'))).toEqual({
      words: 'It is gone.',
      isRefused: true,
    });
    expect(store.getState().phase).toBe('failed');
  });
});
