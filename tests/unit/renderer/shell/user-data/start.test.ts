// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CodeDeskApi } from '../../../../../src/bridge/contract';
import type { Changes } from '../../../../../src/core/user-data/user-data';
import { SnapshotStore } from '../../../../../src/main/snapshots/store';
import { deleteDatabase, openDatabase } from '../../../../../src/renderer/shell/user-data/database';
import { startUserData } from '../../../../../src/renderer/shell/user-data/start';
import type { UserStore } from '../../../../../src/renderer/shell/user-data/store';
import { databaseId, favorite, moment } from '../../../../fixtures/db/make';

let folder = '';
let main: SnapshotStore;
beforeEach(async () => {
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 0));
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      onmessage = null;
      postMessage() {
        // There is no other window here.
      }
    },
  );
  vi.stubGlobal('navigator', { storage: { persist: () => Promise.resolve(false) } });
  folder = await mkdtemp(join(tmpdir(), 'codedesk-start-'));
  main = new SnapshotStore(folder);
  localStorage.clear();
  await deleteDatabase();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true, force: true });
});

const api = (): CodeDeskApi['user'] => ({
  appendJournal: (entry) => main.appendJournal(entry),
  readJournal: (id, after) => main.readJournal(id, after),
  saveSnapshot: (text) => main.saveSnapshot(text),
  listSnapshots: () => main.list(),
  readSnapshot: (id) => main.read(id),
  readFile: () => Promise.resolve({ ok: false, message: '' }),
});

/** Typed after all that was saved. */
const later = '2027-01-01T00:00:00.000Z';

const starred: Changes[] = ['J1', 'J2', 'J3'].map((code) => ({ favorites: { put: [favorite(code)] } }));

/** A session of three confirmed changes, of which a crash left the database the first `kept`. */
async function crashAfter(kept: number): Promise<void> {
  const opened = await openDatabase({ onError: () => undefined });
  if (!opened.ok) throw new Error(opened.error.message);
  await opened.database.load(() => databaseId, moment);
  for (const [at, changes] of starred.entries()) {
    if (at < kept) await opened.database.commit(changes, moment, { databaseId, revision: at });
    await main.appendJournal({ databaseId, revision: at + 1, changedAt: moment, changes });
  }
  opened.database.close();
}

const codes = (store: UserStore) => store.getState().data.favorites.map(({ code }) => code);

describe('the start after a crash', () => {
  it.each([1, 2])(
    'brings back what was confirmed before anything new is saved: %i of 3 left',
    async (kept) => {
      await crashAfter(kept);
      localStorage.setItem(
        'unsaved note hcpcs:procedure:J1',
        JSON.stringify({ field: 'note', text: 'half typed', before: '', at: later }),
      );
      const { store } = startUserData(api());
      // The coder is faster than the look at what main has kept.
      await store.change(() => ({ favorites: { put: [favorite('J9')] } }));
      expect(codes(store)).toEqual(['J1', 'J2', 'J3', 'J9']);
      expect(store.getState().data.favorites[0]?.note).toBe('half typed');
      expect(store.getState().recovery?.restored).toContain('came back');
      expect(localStorage).toHaveLength(0);
    },
  );

  it('with an empty database keeps what was typed until the coder has answered the offer', async () => {
    await crashAfter(0);
    await deleteDatabase();
    localStorage.setItem(
      'unsaved note hcpcs:procedure:J1',
      JSON.stringify({ field: 'note', text: 'x', before: '', at: later }),
    );
    const { store } = startUserData(api());
    await expect.poll(() => store.getState().recovery?.offer?.why).toBe('empty');
    expect(localStorage).toHaveLength(1);
  });
});

describe('a change', () => {
  it('that makes the journal long is confirmed at once; the snapshot follows, and nothing waits for it', async () => {
    const saveSnapshot = vi.fn(() => new Promise<never>(() => undefined));
    const appendJournal: CodeDeskApi['user']['appendJournal'] = async (entry) => {
      const appended = await main.appendJournal(entry);
      return appended.ok ? { ...appended, isLong: true } : appended;
    };
    const { store } = startUserData({ ...api(), appendJournal, saveSnapshot });
    for (const code of ['J1', 'J2']) {
      const saved = await store.change(() => ({ favorites: { put: [favorite(code)] } }));
      expect(saved).toMatchObject({ isJournaled: true });
    }
    await vi.waitFor(() => expect(saveSnapshot).toHaveBeenCalledTimes(1), 3_000);
    expect(codes(store)).toEqual(['J1', 'J2']);
  });
});
