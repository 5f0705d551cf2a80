import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../../src/renderer/shell/user-data/database';
import type { RecoveryOutcome } from '../../../../../src/renderer/shell/user-data/store-types';
import type { UserStore } from '../../../../../src/renderer/shell/user-data/store';
import type { StoreDependencies } from '../../../../../src/renderer/shell/user-data/store-types';
import { blocked } from '../../../../../src/renderer/shell/user-data/storage-error';
import { favorite } from '../../../../fixtures/db/make';
import { makeStore } from '../../../../fixtures/db/open-store';

let count = 0;
let name = '';
beforeEach(() => {
  name = `store-errors-${count++}`;
});

const makeWindow = (parts: Partial<StoreDependencies> = {}): UserStore => makeStore(name, parts);
const star = (store: UserStore, code: string) =>
  store.change(() => ({ favorites: { put: [favorite(code)] } }));
const codes = (store: UserStore) => store.getState().data.favorites.map(({ code }) => code);

describe('main’s copy', () => {
  it('is looked at before anything is changed: a change must not take the revision of one that was lost', async () => {
    let found: (recovery: RecoveryOutcome) => void = () => undefined;
    const store: UserStore = makeWindow({
      recover: async () => {
        const recovery = await new Promise<RecoveryOutcome>((resolve) => {
          found = resolve;
        });
        await store.change(() => ({ favorites: { put: [favorite('J2')] } }), {
          beforeRecovery: true,
          revisionAbove: 7,
        });
        return recovery;
      },
    });
    const opened = store.open();
    await expect.poll(() => store.getState().phase).toBe('ready');
    const done = star(store, 'J1');
    expect(store.getState().recovery).toBeNull();
    found({ offer: null, restored: '7 changes came back.' });
    await Promise.all([opened, done]);
    expect(codes(store)).toEqual(['J2', 'J1']);
    expect(store.getState()).toMatchObject({ revision: 9, recovery: { restored: '7 changes came back.' } });
  });

  it('and cannot be asked for is told, and the coder goes on working', async () => {
    const store = makeWindow({ recover: () => Promise.reject(new Error('no answer')) });
    await store.open();
    expect(store.getState().error).toMatchObject({
      kind: 'no-copy',
      message: expect.stringContaining('no answer') as string,
    });
    await star(store, 'J1');
    expect(codes(store)).toEqual(['J1']);
  });
});

describe('an error', () => {
  it('before there is a database to speak of is told, and opening it again is another try', async () => {
    let tries = 0;
    const store = makeWindow({
      open: (onError) =>
        tries++ === 0 ? Promise.reject(new Error('no script')) : openDatabase({ name, onError }),
    });
    await store.open();
    expect(store.getState()).toMatchObject({ phase: 'failed', error: { kind: 'unreadable' } });
    await store.open();
    await star(store, 'J1');
    expect(codes(store)).toEqual(['J1']);
  });

  it('of a connection that is gone stays: what stands on the screen could not be saved any more', async () => {
    const store = makeWindow();
    await store.open();
    await star(store, 'J1');
    const raw = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name, 999);
      opening.onsuccess = () => resolve(opening.result);
    });
    expect(store.getState()).toMatchObject({ phase: 'failed', error: { kind: 'outdated' } });
    expect(await star(store, 'J2')).toBeNull();
    expect(store.getState().error?.kind).toBe('outdated');
    raw.close();
  });

  it('on opening is told and nothing is changed', async () => {
    const error = { kind: 'too-new' as const, message: 'newer' };
    const store = makeWindow({ open: () => Promise.resolve({ ok: false, error }) });
    await store.open();
    expect(store.getState()).toMatchObject({ phase: 'failed', error });
    expect(await star(store, 'J1')).toBeNull();
  });

  it('of a database that was in the way goes when that gives way', async () => {
    const store = makeWindow({
      open: (onError) => {
        onError(blocked);
        return openDatabase({ name, onError });
      },
    });
    await store.open();
    expect(store.getState()).toMatchObject({ phase: 'ready', error: null });
  });

  it('of a full disk on reading is no damaged database', async () => {
    const store = makeWindow({
      open: async () => {
        const opened = await openDatabase({ name, onError: () => undefined });
        if (opened.ok) {
          opened.database.load = () =>
            Promise.reject(Object.assign(new Error('no'), { name: 'QuotaExceededError' }));
        }
        return opened;
      },
    });
    await store.open();
    expect(store.getState()).toMatchObject({ phase: 'failed', error: { kind: 'no-room' } });
  });

  it('of main that fails to put a change in the journal leaves the change saved, and says so', async () => {
    let isGone = true;
    const appendJournal = () => (isGone ? Promise.reject(new Error('main is gone')) : Promise.resolve(null));
    const store = makeWindow({ appendJournal });
    await store.open();
    expect(await star(store, 'J1')).toMatchObject({ isJournaled: false });
    expect(store.getState().error?.message).toContain('main is gone');
    isGone = false;
    expect(await store.undo()).toBe(true);
    expect(codes(store)).toEqual([]);
  });

  it.each([
    ['QuotaExceededError', 'The disk is full'],
    ['UnknownError', 'was not saved'],
  ])('%s on saving is told, and the window shows what is really saved', async (errorName, words) => {
    let isBroken = false;
    const store = makeWindow({
      open: async () => {
        const opened = await openDatabase({ name, onError: () => undefined });
        if (opened.ok) {
          const { database } = opened;
          const commit = database.commit.bind(database);
          database.commit = (...args) =>
            isBroken ? Promise.reject(Object.assign(new Error('no'), { name: errorName })) : commit(...args);
        }
        return opened;
      },
    });
    await store.open();
    await star(store, 'J1');
    isBroken = true;
    expect(await star(store, 'J2')).toBeNull();
    expect(store.getState().error?.message).toContain(words);
    expect(codes(store)).toEqual(['J1']);
    isBroken = false;
    await star(store, 'J2');
    expect(store.getState().error).toBeNull();
    expect(codes(store)).toEqual(['J1', 'J2']);
  });

  it('of a change that could be kept in one place only is told until one is kept in both', async () => {
    let whyNot: string | null = 'The disk is full.';
    const store = makeWindow({ appendJournal: () => Promise.resolve(whyNot) });
    await store.open();
    expect(await star(store, 'J1')).toMatchObject({ isJournaled: false });
    expect(store.getState().error).toMatchObject({ kind: 'no-copy' });
    whyNot = null;
    expect(await star(store, 'J2')).toMatchObject({ isJournaled: true });
    expect(store.getState().error).toBeNull();
    expect(codes(store)).toEqual(['J1', 'J2']);
  });
});
