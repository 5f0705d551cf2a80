import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hcpcs } from '../../../../src/core/desk/entry';
import { star } from '../../../../src/core/desk/favorites';
import { openDatabase, type Opened } from '../../../../src/renderer/db/database';
import { UserStore, type StoreParts } from '../../../../src/renderer/db/store';
import { deskId, favorite, moment } from '../../../fixtures/db/make';

let count = 0;
let name = '';
let windows: StoreParts['channel'][] = [];
let whyNot: string | null = null;
beforeEach(() => {
  whyNot = null;
  name = `store-${count++}`;
  windows = [];
});

/** Windows of one computer: each hears what the others say, unless it is deaf. */
function makeWindow({
  isDeaf = false,
  open,
}: { isDeaf?: boolean; open?: () => Promise<Opened> } = {}): UserStore {
  const channel: StoreParts['channel'] = {
    onmessage: null,
    postMessage: (data: unknown) => {
      for (const other of windows) {
        if (other !== channel) other.onmessage?.({ data: structuredClone(data) } as MessageEvent);
      }
    },
  };
  if (!isDeaf) windows.push(channel);
  return new UserStore({
    open: open ?? ((onTrouble) => openDatabase({ name, onTrouble })),
    channel,
    note: () => Promise.resolve(whyNot),
    newId: () => deskId,
    now: () => moment,
  });
}

const toggle = (store: UserStore, code: string) =>
  store.change(({ favorites }) =>
    favorites.some((row) => row.code === code)
      ? { favorites: { remove: [`hcpcs:procedure:${code}`] } }
      : { favorites: { put: [star(favorites, hcpcs(code), favorite(code).starred)] } },
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
    expect(again.getState()).toMatchObject({ desk: deskId, changes: 1 });
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
    store.onCommitted(told);
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
    expect(one.getState().changes).toBe(other.getState().changes);
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

describe('trouble', () => {
  it('on opening is told and nothing is changed', async () => {
    const trouble = { kind: 'too-new' as const, message: 'newer' };
    const store = makeWindow({ open: () => Promise.resolve({ ok: false, trouble }) });
    await store.open();
    expect(store.getState()).toMatchObject({ phase: 'failed', trouble });
    expect(await toggle(store, 'J1')).toBeNull();
  });

  it.each([
    ['QuotaExceededError', 'The disk is full'],
    ['UnknownError', 'was not saved'],
  ])('%s on saving is told, and the window shows what is really saved', async (errorName, words) => {
    let isBroken = false;
    const store = makeWindow({
      open: async () => {
        const opened = await openDatabase({ name, onTrouble: () => undefined });
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
    await toggle(store, 'J1');
    isBroken = true;
    expect(await toggle(store, 'J2')).toBeNull();
    expect(store.getState().trouble?.message).toContain(words);
    expect(codes(store)).toEqual(['J1']);
    isBroken = false;
    await toggle(store, 'J2');
    expect(store.getState().trouble).toBeNull();
    expect(codes(store)).toEqual(['J1', 'J2']);
  });

  it('of a change that could be kept in one place only is told until one is kept in both', async () => {
    const store = makeWindow();
    await store.open();
    whyNot = 'The disk is full.';
    expect(await toggle(store, 'J1')).toMatchObject({ isNoted: false });
    expect(store.getState().trouble).toMatchObject({ kind: 'no-snapshot' });
    whyNot = null;
    expect(await toggle(store, 'J2')).toMatchObject({ isNoted: true });
    expect(store.getState().trouble).toBeNull();
    expect(codes(store)).toEqual(['J1', 'J2']);
  });
});
