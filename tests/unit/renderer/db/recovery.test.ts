import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CodeDeskApi } from '../../../../src/bridge/contract';
import { aboutSnapshot, type Snapshot } from '../../../../src/core/desk/snapshot';
import { keptRows } from '../../../../src/core/desk/user-data';
import { openDatabase } from '../../../../src/renderer/db/database';
import { recover } from '../../../../src/renderer/db/recovery';
import { UserStore } from '../../../../src/renderer/db/store';
import { deskId, favorite, fullData, moment, snapshotOf, userData } from '../../../fixtures/db/make';

let count = 0;
let name = '';
beforeEach(() => {
  name = `recovery-${count++}`;
});

async function openStore(desk = deskId): Promise<UserStore> {
  const store = new UserStore({
    open: (onTrouble) => openDatabase({ name, onTrouble }),
    channel: { onmessage: null, postMessage: () => undefined },
    note: () => Promise.resolve(null),
    newId: () => desk,
    now: () => moment,
  });
  await store.open();
  return store;
}

/** Main with these snapshots, newest first. */
function mainWith(...snapshots: Snapshot[]): CodeDeskApi['user'] {
  const ids = snapshots.map((_, at) => `s${at}.json`);
  const [newest] = snapshots;
  return {
    note: () => Promise.resolve({ ok: true, at: moment }),
    keep: () => Promise.resolve({ ok: true, at: moment }),
    read: () => Promise.resolve({ ok: false, message: '' }),
    snapshots: () =>
      Promise.resolve({
        snapshots: snapshots.map(({ writtenAt: at, changes, desk, ...about }, place) => ({
          id: ids[place] ?? '',
          at,
          changes,
          desk: desk.slice(0, 8),
          rows: keptRows(aboutSnapshot({ writtenAt: at, changes, desk, ...about }).counts),
        })),
        latest: snapshots.map(({ writtenAt: at, changes, desk }, place) => ({
          id: ids[place] ?? '',
          desk: desk.slice(0, 8),
          changes,
          at,
        })),
        newest: newest ? { id: ids[0] ?? '', ...aboutSnapshot(newest) } : null,
        notices: [],
      }),
    snapshot: (id) => {
      const snapshot = snapshots[ids.indexOf(id)];
      return Promise.resolve(snapshot ? { ok: true, snapshot, omen: null } : { ok: false, message: 'gone' });
    },
  };
}

const codes = (store: UserStore) => store.getState().data.favorites.map(({ code }) => code);
const other = 'ffffffff-6f6e-4b7e-9a0e-3f0a5b6c7d8e';

describe('snapshots at the start', () => {
  it('say nothing where the data are as far on', async () => {
    const store = await openStore();
    await store.change(() => ({ favorites: { put: [favorite('J1')] } }));
    const found = await recover(store, mainWith(snapshotOf(store.getState().data, { changes: 1 })));
    expect(found).toEqual({ offer: null, restored: null });
  });

  it('are made up where a kill left main behind the database', async () => {
    const store = await openStore();
    await store.change(() => ({ favorites: { put: [favorite('J1')] } }));
    await store.change(() => ({ favorites: { put: [favorite('J2')] } }));
    const kept: string[] = [];
    const main = mainWith(snapshotOf(userData({ favorites: [favorite('J1')] }), { changes: 1 }));
    const found = await recover(store, { ...main, keep: (text) => (kept.push(text), main.keep(text)) });
    expect(found).toEqual({ offer: null, restored: null });
    expect(kept).toHaveLength(1);
    expect(JSON.parse(kept[0] ?? '')).toMatchObject({ changes: 2, data: { favorites: [{}, {}] } });
  });

  it('bring back by themselves what the same database has lost', async () => {
    const store = await openStore();
    await store.change(() => ({ favorites: { put: [favorite('J1'), favorite('J2')] } }));
    const further = userData({ favorites: [favorite('J2', { note: 'x' }), favorite('J3')] });
    const found = await recover(store, mainWith(snapshotOf(further, { changes: 4 })));
    expect(found.restored).toMatch(/^3 changes/);
    expect(codes(store)).toEqual(['J2', 'J3']);
    expect(store.getState().changes).toBe(5);
  });

  it('are offered where there is nothing', async () => {
    const store = await openStore();
    const { offer } = await recover(store, mainWith(snapshotOf(fullData, { desk: other })));
    expect(offer).toMatchObject({ why: 'empty', snapshot: { counts: { favorites: 1 } } });
  });

  it('are not offered again once they were declined, nor where they are empty', async () => {
    const store = await openStore();
    await store.decline('s0.json');
    expect((await recover(store, mainWith(snapshotOf(fullData, { desk: other })))).offer).toBeNull();
    const empty = snapshotOf(userData(), { desk: other });
    expect((await recover(await openStore(), mainWith(empty))).offer).toBeNull();
  });

  it('of another place on this computer are offered when they are later', async () => {
    const store = await openStore();
    await store.change(() => ({ favorites: { put: [favorite('J1')] } }));
    const later = snapshotOf(fullData, { desk: other, writtenAt: '2027-01-01T00:00:00.000Z' });
    expect((await recover(store, mainWith(later))).offer?.why).toBe('elsewhere');
    const earlier = snapshotOf(fullData, { desk: other, writtenAt: '2020-01-01T00:00:00.000Z' });
    expect((await recover(store, mainWith(earlier))).offer).toBeNull();
  });
});
