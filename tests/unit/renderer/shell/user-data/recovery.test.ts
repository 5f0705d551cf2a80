import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CodeDeskApi } from '../../../../../src/bridge/contract';
import type { JournalEntry } from '../../../../../src/core/user-data/journal';
import { aboutSnapshot, type Snapshot } from '../../../../../src/core/user-data/snapshot';
import { keptRows } from '../../../../../src/core/user-data/user-data';
import { recover, takeIn } from '../../../../../src/renderer/shell/user-data/recovery';
import type { UserStore } from '../../../../../src/renderer/shell/user-data/store';
import { deskId, favorite, fullData, moment, snapshotOf, userData } from '../../../../fixtures/db/make';
import { openStore } from '../../../../fixtures/db/open-store';

let isWhole = true;
let count = 0;
let name = '';
beforeEach(() => {
  name = `recovery-${count++}`;
  isWhole = true;
});

const open = (desk = deskId): Promise<UserStore> => openStore(name, { newId: () => desk });

/** Main with these snapshots, newest first. */
function mainWith(...snapshots: Snapshot[]): CodeDeskApi['user'] {
  return mainWithNotes([], ...snapshots);
}

/** The same with changes noted after them. */
function mainWithNotes(entries: readonly JournalEntry[], ...snapshots: Snapshot[]): CodeDeskApi['user'] {
  const ids = snapshots.map((_, at) => `s${at}.json`);
  return {
    note: () => Promise.resolve({ ok: true, at: moment, wantsWhole: false }),
    notes: () => Promise.resolve([...entries]),
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
          changes: Math.max(changes, ...entries.map((entry) => entry.changes)),
          at,
        })),
        offers: snapshots.flatMap((snapshot, place) =>
          keptRows(aboutSnapshot(snapshot).counts)
            ? [{ id: ids[place] ?? '', isWhole, ...aboutSnapshot(snapshot) }]
            : [],
        ),
        notices: [],
      }),
    snapshot: (id) => {
      const snapshot = snapshots[ids.indexOf(id)];
      return Promise.resolve(
        snapshot ? { ok: true, snapshot, isWhole, omen: null } : { ok: false, message: 'gone' },
      );
    },
  };
}

const codes = (store: UserStore) => store.getState().data.favorites.map(({ code }) => code);
const other = 'ffffffff-6f6e-4b7e-9a0e-3f0a5b6c7d8e';

describe('snapshots at the start', () => {
  it('say nothing where the data are as far on', async () => {
    const store = await open();
    await store.change(() => ({ favorites: { put: [favorite('J1')] } }));
    const found = await recover(store, mainWith(snapshotOf(store.getState().data, { changes: 1 })));
    expect(found).toEqual({ offer: null, restored: null });
  });

  it('are made up where a kill left main behind the database', async () => {
    const store = await open();
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
    const store = await open();
    await store.change(() => ({ favorites: { put: [favorite('J1'), favorite('J2')] } }));
    const further = userData({ favorites: [favorite('J2', { note: 'x' }), favorite('J3')] });
    const found = await recover(store, mainWith(snapshotOf(further, { changes: 4 })));
    expect(found.restored).toMatch(/^3 changes/);
    expect(codes(store)).toEqual(['J2', 'J3']);
    expect(store.getState().changes).toBe(5);
  });

  it('are made up where main’s notes have a gap, and what main cannot keep is told', async () => {
    const store = await open();
    await store.change(() => ({ favorites: { put: [favorite('J1')] } }));
    isWhole = false;
    const main = mainWith(snapshotOf(store.getState().data, { changes: 1 }));
    const kept: string[] = [];
    await recover(store, { ...main, keep: (text) => (kept.push(text), main.keep(text)) });
    expect(kept).toHaveLength(1);
    await recover(store, {
      ...main,
      keep: () => Promise.resolve({ ok: false, message: 'The disk is full.' }),
    });
    expect(store.getState().trouble?.message).toContain('The disk is full.');
  });

  const note = (changes: number, set: JournalEntry['set']): JournalEntry => ({
    desk: deskId,
    changes,
    changedAt: moment,
    set,
  });

  it('make the noted changes again where all of them are there, whatever became of the snapshots', async () => {
    const store = await open();
    await store.change(() => ({ favorites: { put: [favorite('J1'), favorite('J2')] } }));
    const entries = [
      note(2, { favorites: { put: [favorite('J3')] } }),
      note(3, { favorites: { remove: ['hcpcs:procedure:J1'] } }),
    ];
    isWhole = false;
    const scraps = snapshotOf(userData({ favorites: [favorite('J3')] }), { changes: 3 });
    const found = await recover(store, mainWithNotes(entries, scraps));
    expect(found.restored).toMatch(/^2 changes that the database had lost came back/);
    expect(codes(store)).toEqual(['J2', 'J3']);
  });

  it('only add, where changes are missing among them: scraps never replace what is there', async () => {
    const store = await open();
    await store.change(() => ({ favorites: { put: [favorite('J1'), favorite('J2')] } }));
    isWhole = false;
    const scraps = snapshotOf(userData({ favorites: [favorite('J9')] }), { changes: 5 });
    const entries = [note(5, { favorites: { put: [favorite('J9')] } })];
    await recover(store, mainWithNotes(entries, scraps));
    expect(store.getState().trouble).toMatchObject({
      kind: 'lost',
      message: expect.stringContaining('4 changes after a crash; what could be found') as string,
    });
    expect(codes(store)).toEqual(['J1', 'J2', 'J9']);
  });

  it('that turn out older than the data are let be; that changes are lost is told, and their counts are not used again', async () => {
    const store = await open();
    await store.change(() => ({ favorites: { put: [favorite('J1')] } }));
    const main = mainWith(snapshotOf(userData({ favorites: [favorite('J8')] }), { changes: 4 }));
    const older: CodeDeskApi['user'] = {
      ...main,
      snapshot: () =>
        Promise.resolve({
          ok: true,
          snapshot: snapshotOf(userData(), { changes: 1 }),
          isWhole: true,
          omen: null,
        }),
    };
    expect((await recover(store, older)).restored).toBeNull();
    expect(codes(store)).toEqual(['J1']);
    expect(store.getState()).toMatchObject({ changes: 5, trouble: { kind: 'lost' } });
    expect(store.getState().trouble?.message).toContain('3 changes after a crash; none of them');
  });

  it('of another database are offered although this one has noted a recent code by now', async () => {
    const store = await open();
    await store.change(() => ({ recents: { put: [...fullData.recents] } }), { isQuiet: true });
    const own = snapshotOf(store.getState().data, { changes: 1, writtenAt: '2027-01-01T00:00:00.000Z' });
    const { offer } = await recover(store, mainWith(own, snapshotOf(fullData, { desk: other })));
    expect(offer).toMatchObject({ why: 'empty', snapshot: { desk: other } });
  });

  it('that were declined are offered again once more was done there', async () => {
    const store = await open();
    await store.decline('s0.json 1');
    const main = mainWith(snapshotOf(fullData, { desk: other, changes: 2 }));
    expect((await recover(store, main)).offer?.why).toBe('empty');
  });

  it('are offered where there is nothing', async () => {
    const store = await open();
    const { offer } = await recover(store, mainWith(snapshotOf(fullData, { desk: other })));
    expect(offer).toMatchObject({ why: 'empty', snapshot: { counts: { favorites: 1 } } });
  });

  it('are not offered again once they were declined, nor where they are empty', async () => {
    const store = await open();
    await store.decline('s0.json 1');
    expect((await recover(store, mainWith(snapshotOf(fullData, { desk: other })))).offer).toBeNull();
    const empty = snapshotOf(userData(), { desk: other });
    expect((await recover(await open(), mainWith(empty))).offer).toBeNull();
  });

  it('of another place on this computer are offered when they are later', async () => {
    const store = await open();
    await store.change(() => ({ favorites: { put: [favorite('J1')] } }));
    const later = snapshotOf(fullData, { desk: other, writtenAt: '2027-01-01T00:00:00.000Z' });
    expect((await recover(store, mainWith(later))).offer?.why).toBe('elsewhere');
    const earlier = snapshotOf(fullData, { desk: other, writtenAt: '2020-01-01T00:00:00.000Z' });
    expect((await recover(store, mainWith(earlier))).offer).toBeNull();
  });
});

describe('an export of this database', () => {
  it('that was further on lifts the count of changes; a count that nobody can have reached does not', async () => {
    const store = await open();
    await takeIn(store, snapshotOf(fullData, { changes: 40 }), 'merge');
    expect(store.getState().changes).toBe(41);
    const tampered = snapshotOf(userData({ favorites: [favorite('J9')] }), { changes: 999_999_999_999 });
    await takeIn(store, tampered, 'merge');
    expect(store.getState().changes).toBe(42);
    expect(codes(store)).toContain('J9');
  });
});
