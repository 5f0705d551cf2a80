import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CodeDeskApi } from '../../../../../src/bridge/contract';
import type { JournalEntry } from '../../../../../src/core/user-data/journal';
import { summarizeSnapshot, type Snapshot } from '../../../../../src/core/user-data/snapshot';
import { countMadeRows } from '../../../../../src/core/user-data/user-data';
import { importSnapshot, recover } from '../../../../../src/renderer/shell/user-data/recovery';
import type { UserStore } from '../../../../../src/renderer/shell/user-data/store';
import { databaseId, favorite, fullData, moment, snapshotOf, userData } from '../../../../fixtures/db/make';
import { openStore } from '../../../../fixtures/db/open-store';

let isComplete = true;
let count = 0;
let name = '';
beforeEach(() => {
  name = `recovery-${count++}`;
  isComplete = true;
});

const open = (id = databaseId): Promise<UserStore> => openStore(name, { newId: () => id });

/** Main with these snapshots, newest first. */
function mainWith(...snapshots: Snapshot[]): CodeDeskApi['user'] {
  return mainWithJournal([], ...snapshots);
}

/** The same with journal after them. */
function mainWithJournal(entries: readonly JournalEntry[], ...snapshots: Snapshot[]): CodeDeskApi['user'] {
  const ids = snapshots.map((_, at) => `s${at}.json`);
  return {
    appendJournal: () => Promise.resolve({ ok: true, at: moment, needsSnapshot: false, isLong: false }),
    readJournal: () => Promise.resolve([...entries]),
    saveSnapshot: () => Promise.resolve({ ok: true, at: moment }),
    readFile: () => Promise.resolve({ ok: false, message: '' }),
    listSnapshots: () =>
      Promise.resolve({
        snapshots: snapshots.map((snapshot, place) => ({
          id: ids[place] ?? '',
          at: snapshot.writtenAt,
          revision: snapshot.revision,
          databasePrefix: snapshot.databaseId.slice(0, 8),
          rows: countMadeRows(summarizeSnapshot(snapshot).counts),
        })),
        latest: snapshots.map((snapshot, place) => ({
          id: ids[place] ?? '',
          databasePrefix: snapshot.databaseId.slice(0, 8),
          revision: Math.max(snapshot.revision, ...entries.map((entry) => entry.revision)),
          at: snapshot.writtenAt,
        })),
        offers: snapshots.flatMap((snapshot, place) =>
          countMadeRows(summarizeSnapshot(snapshot).counts)
            ? [{ id: ids[place] ?? '', isComplete, ...summarizeSnapshot(snapshot) }]
            : [],
        ),
        notices: [],
      }),
    readSnapshot: (id) => {
      const snapshot = snapshots[ids.indexOf(id)];
      return Promise.resolve(
        snapshot ? { ok: true, snapshot, isComplete, nameWarning: null } : { ok: false, message: 'gone' },
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
    const found = await recover(store, mainWith(snapshotOf(store.getState().data, { revision: 1 })));
    expect(found).toEqual({ offer: null, restored: null });
  });

  it('are made up where a kill left main behind the database', async () => {
    const store = await open();
    await store.change(() => ({ favorites: { put: [favorite('J1')] } }));
    await store.change(() => ({ favorites: { put: [favorite('J2')] } }));
    const kept: string[] = [];
    const main = mainWith(snapshotOf(userData({ favorites: [favorite('J1')] }), { revision: 1 }));
    const found = await recover(store, {
      ...main,
      saveSnapshot: (text) => (kept.push(text), main.saveSnapshot(text)),
    });
    expect(found).toEqual({ offer: null, restored: null });
    expect(kept).toHaveLength(1);
    expect(JSON.parse(kept[0] ?? '')).toMatchObject({ revision: 2, data: { favorites: [{}, {}] } });
  });

  it('bring back by themselves what the same database has lost', async () => {
    const store = await open();
    await store.change(() => ({ favorites: { put: [favorite('J1'), favorite('J2')] } }));
    const further = userData({ favorites: [favorite('J2', { note: 'x' }), favorite('J3')] });
    const found = await recover(store, mainWith(snapshotOf(further, { revision: 4 })));
    expect(found.restored).toMatch(/^3 changes/);
    expect(codes(store)).toEqual(['J2', 'J3']);
    expect(store.getState().revision).toBe(5);
  });

  it('are made up where the journal has a gap, and a snapshot that main cannot write is told', async () => {
    const store = await open();
    await store.change(() => ({ favorites: { put: [favorite('J1')] } }));
    isComplete = false;
    const main = mainWith(snapshotOf(store.getState().data, { revision: 1 }));
    const kept: string[] = [];
    await recover(store, { ...main, saveSnapshot: (text) => (kept.push(text), main.saveSnapshot(text)) });
    expect(kept).toHaveLength(1);
    await recover(store, {
      ...main,
      saveSnapshot: () => Promise.resolve({ ok: false, message: 'The disk is full.' }),
    });
    expect(store.getState().error?.message).toContain('The disk is full.');
  });

  const entry = (revision: number, changes: JournalEntry['changes']): JournalEntry => ({
    databaseId,
    revision,
    changedAt: moment,
    changes,
  });

  it('make the changes of the journal again where all of them are there, whatever became of the snapshots', async () => {
    const store = await open();
    await store.change(() => ({ favorites: { put: [favorite('J1'), favorite('J2')] } }));
    const entries = [
      entry(2, { favorites: { put: [favorite('J3')] } }),
      entry(3, { favorites: { remove: ['hcpcs:procedure:J1'] } }),
    ];
    isComplete = false;
    const scraps = snapshotOf(userData({ favorites: [favorite('J3')] }), { revision: 3 });
    const found = await recover(store, mainWithJournal(entries, scraps));
    expect(found.restored).toMatch(/^2 changes that the database had lost came back/);
    expect(codes(store)).toEqual(['J2', 'J3']);
  });

  it('only add, where changes are missing among them: scraps never replace what is there', async () => {
    const store = await open();
    await store.change(() => ({ favorites: { put: [favorite('J1'), favorite('J2')] } }));
    isComplete = false;
    const scraps = snapshotOf(userData({ favorites: [favorite('J9')] }), { revision: 5 });
    const entries = [entry(5, { favorites: { put: [favorite('J9')] } })];
    await recover(store, mainWithJournal(entries, scraps));
    expect(store.getState().error).toMatchObject({
      kind: 'lost',
      message: expect.stringContaining('4 changes after a crash; what could be found') as string,
    });
    expect(codes(store)).toEqual(['J1', 'J2', 'J9']);
  });

  it('that turn out older than the data are let be; that changes are lost is told, and their revisions are not used again', async () => {
    const store = await open();
    await store.change(() => ({ favorites: { put: [favorite('J1')] } }));
    const main = mainWith(snapshotOf(userData({ favorites: [favorite('J8')] }), { revision: 4 }));
    const older: CodeDeskApi['user'] = {
      ...main,
      readSnapshot: () =>
        Promise.resolve({
          ok: true,
          snapshot: snapshotOf(userData(), { revision: 1 }),
          isComplete: true,
          nameWarning: null,
        }),
    };
    expect((await recover(store, older)).restored).toBeNull();
    expect(codes(store)).toEqual(['J1']);
    expect(store.getState()).toMatchObject({ revision: 5, error: { kind: 'lost' } });
    expect(store.getState().error?.message).toContain('3 changes after a crash; none of them');
  });

  it('of another database are offered although this one has a recent code by now', async () => {
    const store = await open();
    await store.change(() => ({ recents: { put: [...fullData.recents] } }), { skipUndo: true });
    const own = snapshotOf(store.getState().data, { revision: 1, writtenAt: '2027-01-01T00:00:00.000Z' });
    const { offer } = await recover(store, mainWith(own, snapshotOf(fullData, { databaseId: other })));
    expect(offer).toMatchObject({ why: 'empty', snapshot: { databaseId: other } });
  });

  it('that were declined are offered again once more was done there', async () => {
    const store = await open();
    await store.decline('s0.json 1');
    const main = mainWith(snapshotOf(fullData, { databaseId: other, revision: 2 }));
    expect((await recover(store, main)).offer?.why).toBe('empty');
  });

  it('are offered where there is nothing', async () => {
    const store = await open();
    const { offer } = await recover(store, mainWith(snapshotOf(fullData, { databaseId: other })));
    expect(offer).toMatchObject({ why: 'empty', snapshot: { counts: { favorites: 1 } } });
  });

  it('are not offered again once they were declined, nor where they are empty', async () => {
    const store = await open();
    await store.decline('s0.json 1');
    expect((await recover(store, mainWith(snapshotOf(fullData, { databaseId: other })))).offer).toBeNull();
    const empty = snapshotOf(userData(), { databaseId: other });
    expect((await recover(await open(), mainWith(empty))).offer).toBeNull();
  });

  it('of another place on this computer are offered when they are later', async () => {
    const store = await open();
    await store.change(() => ({ favorites: { put: [favorite('J1')] } }));
    const later = snapshotOf(fullData, { databaseId: other, writtenAt: '2027-01-01T00:00:00.000Z' });
    expect((await recover(store, mainWith(later))).offer?.why).toBe('elsewhere');
    const earlier = snapshotOf(fullData, { databaseId: other, writtenAt: '2020-01-01T00:00:00.000Z' });
    expect((await recover(store, mainWith(earlier))).offer).toBeNull();
  });
});

describe('an export of this database', () => {
  it('that was further on lifts the revision; one that nobody can have reached does not', async () => {
    const store = await open();
    await importSnapshot(store, snapshotOf(fullData, { revision: 40 }), 'merge');
    expect(store.getState().revision).toBe(41);
    const tampered = snapshotOf(userData({ favorites: [favorite('J9')] }), { revision: 999_999_999_999 });
    await importSnapshot(store, tampered, 'merge');
    expect(store.getState().revision).toBe(42);
    expect(codes(store)).toContain('J9');
  });
});
