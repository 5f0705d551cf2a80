import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hcpcsRef } from '../../../../../src/core/code/ref';
import { editFavorite, newFavorite, type FavoriteFields } from '../../../../../src/core/user-data/favorites';
import { openDatabase } from '../../../../../src/renderer/shell/user-data/database';
import { nothingRecovered } from '../../../../../src/renderer/shell/user-data/store-types';
import { UserStore } from '../../../../../src/renderer/shell/user-data/store';
import type { StoreDependencies } from '../../../../../src/renderer/shell/user-data/store-types';
import { databaseId, favorite, fullData, moment } from '../../../../fixtures/db/make';

let count = 0;
let name = '';
let windows: StoreDependencies['channel'][] = [];
let noteGate: Promise<void> = Promise.resolve();
beforeEach(() => {
  noteGate = Promise.resolve();
  name = `store-${count++}`;
  windows = [];
});

/** Windows of one computer: each hears what the others say, unless it is deaf. */
function makeWindow({
  isDeaf = false,
  open,
}: { isDeaf?: boolean; open?: StoreDependencies['open'] } = {}): UserStore {
  const channel: StoreDependencies['channel'] = {
    onmessage: null,
    postMessage: (data: unknown) => {
      for (const other of windows) {
        if (other !== channel) other.onmessage?.({ data: structuredClone(data) } as MessageEvent);
      }
    },
  };
  if (!isDeaf) windows.push(channel);
  return new UserStore({
    open: open ?? ((onError) => openDatabase({ name, onError })),
    channel,
    recover: () => Promise.resolve(nothingRecovered),
    appendJournal: async () => {
      await noteGate;
      return null;
    },
    newId: () => databaseId,
    now: () => moment,
  });
}

const toggle = (store: UserStore, code: string) =>
  store.change(({ favorites }) =>
    favorites.some((row) => row.code === code)
      ? { favorites: { remove: [`hcpcs:procedure:${code}`] } }
      : { favorites: { put: [newFavorite(favorites, hcpcsRef(code), favorite(code).starred)] } },
  );
const codes = (store: UserStore) => store.getState().data.favorites.map(({ code }) => code);

describe('the coder’s own data in a window', () => {
  it('show a change only when it is saved', async () => {
    const store = makeWindow();
    await store.open();
    const done = toggle(store, 'J0475');
    expect(codes(store)).toEqual([]);
    await done;
    expect(codes(store)).toEqual(['J0475']);
  });

  it('take changes one after the other: a key pressed twice stars and takes the star', async () => {
    const store = makeWindow();
    await store.open();
    await Promise.all([toggle(store, 'J0475'), toggle(store, 'J0475'), toggle(store, 'J0476')]);
    expect(codes(store)).toEqual(['J0476']);
  });

  it('are there after a restart', async () => {
    const store = makeWindow();
    await store.open();
    await toggle(store, 'J0475');
    const again = makeWindow();
    await again.open();
    expect(codes(again)).toEqual(['J0475']);
    expect(again.getState()).toMatchObject({ databaseId, revision: 1 });
  });

  it('can be taken back step by step', async () => {
    const store = makeWindow();
    await store.open();
    await toggle(store, 'J1');
    await toggle(store, 'J2');
    await store.change(() => ({ favorites: { remove: ['hcpcs:procedure:J1', 'hcpcs:procedure:J2'] } }));
    expect(await store.undo()).toBe(true);
    expect(codes(store)).toEqual(['J1', 'J2']);
    await store.undo();
    await store.undo();
    expect(codes(store)).toEqual([]);
    expect(await store.undo()).toBe(false);
  });

  it('know nothing to save where nothing changes', async () => {
    const store = makeWindow();
    const told = vi.fn();
    await store.open();
    store.onSaved(told);
    expect(await store.change(() => ({ favorites: { put: [] } }))).toBeNull();
    expect(told).not.toHaveBeenCalled();
  });
});

describe('two windows', () => {
  it('show the same without reading anything', async () => {
    const [one, other] = [makeWindow(), makeWindow()];
    await one.open();
    await other.open();
    await toggle(one, 'J1');
    await expect.poll(() => codes(other)).toEqual(['J1']);
    await toggle(other, 'J2');
    await expect.poll(() => codes(one)).toEqual(['J1', 'J2']);
    expect(one.getState().revision).toBe(other.getState().revision);
  });

  it('agree again after one missed a message', async () => {
    const one = makeWindow();
    const deaf = makeWindow({ isDeaf: true });
    await one.open();
    await deaf.open();
    await toggle(one, 'J1');
    expect(codes(deaf)).toEqual([]);
    await toggle(deaf, 'J2');
    await expect.poll(() => codes(deaf)).toEqual(['J1', 'J2']);
    await expect.poll(() => codes(one)).toEqual(['J1', 'J2']);
  });
});

const write = (store: UserStore, fields: FavoriteFields) =>
  store.change(({ favorites }, now) => {
    const [row] = favorites;
    return row ? { favorites: { put: [editFavorite(row, fields, now)] } } : null;
  });

describe('windows that change the same favorite', () => {
  it('keep what each of them wrote, however slow main is', async () => {
    const [one, other] = [makeWindow(), makeWindow()];
    await one.open();
    await other.open();
    await toggle(one, 'J1');
    await expect.poll(() => codes(other)).toEqual(['J1']);
    let open = () => {};
    noteGate = new Promise((resolve) => {
      open = resolve;
    });
    const both = [write(other, { note: 'from the other' }), write(one, { labels: ['from one'] })];
    open();
    await Promise.all(both);
    const expected = { note: 'from the other', labels: ['from one'] };
    await expect.poll(() => one.getState().data.favorites[0]).toMatchObject(expected);
    await expect.poll(() => other.getState().data.favorites[0]).toMatchObject(expected);
  });

  it('never write over what a window saved that died before it could tell', async () => {
    const one = makeWindow();
    const dying = makeWindow({ isDeaf: true });
    await one.open();
    await toggle(one, 'J1');
    await dying.open();
    windows = [];
    await write(dying, { note: 'saved, never told' });
    await write(one, { labels: ['mine'] });
    expect(one.getState().data.favorites[0]).toMatchObject({ note: 'saved, never told', labels: ['mine'] });
  });

  it('take back their own change and leave the other’s', async () => {
    const [one, other] = [makeWindow(), makeWindow()];
    await one.open();
    await other.open();
    await toggle(one, 'J1');
    await write(one, { labels: ['mine'] });
    await expect.poll(() => other.getState().revision).toBe(2);
    await write(other, { note: 'theirs' });
    await expect.poll(() => one.getState().revision).toBe(3);
    expect(await one.undo()).toBe(true);
    expect(one.getState().data.favorites[0]).toMatchObject({ note: 'theirs', labels: [] });
    // What was starred and written on since is not thrown away by taking the star back.
    expect(await one.undo()).toBe(false);
    expect(codes(one)).toEqual(['J1']);
  });
});

describe('taking back', () => {
  it('means what is on the screen, also while main is still noting it', async () => {
    const store = makeWindow();
    await store.open();
    await toggle(store, 'J1');
    let open = () => {};
    noteGate = new Promise((resolve) => {
      open = resolve;
    });
    const removed = toggle(store, 'J1');
    await expect.poll(() => codes(store)).toEqual([]);
    const undone = store.undo();
    open();
    await removed;
    expect(await undone).toBe(true);
    expect(codes(store)).toEqual(['J1']);
  });

  it('that could not be saved can be tried again', async () => {
    let isBroken = false;
    const store = makeWindow({
      open: async () => {
        const opened = await openDatabase({ name, onError: () => undefined });
        if (opened.ok) {
          const commit = opened.database.commit.bind(opened.database);
          opened.database.commit = (...given) =>
            isBroken ? Promise.reject(new Error('no')) : commit(...given);
        }
        return opened;
      },
    });
    await store.open();
    await toggle(store, 'J1');
    isBroken = true;
    expect(await store.undo()).toBe(false);
    isBroken = false;
    expect(await store.undo()).toBe(true);
    expect(codes(store)).toEqual([]);
  });

  it('can be held to some lists', async () => {
    const store = makeWindow();
    await store.open();
    await toggle(store, 'J1');
    await store.change(() => ({ claimTemplates: { put: [...fullData.claimTemplates] } }));
    expect(await store.undo(undefined, ['favorites'])).toBe(true);
    expect(codes(store)).toEqual([]);
    expect(store.getState().data.claimTemplates).toHaveLength(1);
  });
});
