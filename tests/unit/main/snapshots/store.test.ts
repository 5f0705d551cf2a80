import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../../src/core/user-data/journal';
import { snapshotText } from '../../../../src/core/user-data/snapshot';
import { SnapshotStore } from '../../../../src/main/snapshots/store';
import { databaseId, favorite, fullData, moment, userData } from '../../../fixtures/db/make';

const textOf = (data = fullData, revision = 1, id = databaseId) =>
  snapshotText({ writtenAt: moment, databaseId: id, revision, data });

describe('the snapshots of a computer', () => {
  let folder: string;
  let store: SnapshotStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codedesk-snapshots-'));
    store = new SnapshotStore(join(folder, 'snapshots'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const files = async () => (await readdir(join(folder, 'snapshots'))).sort();

  it('are none before the first', async () => {
    expect(await store.list()).toEqual({ snapshots: [], latest: [], offers: [], notices: [] });
  });

  it('are kept, newest first, and read back', async () => {
    await store.saveSnapshot(textOf(userData({ favorites: [favorite('J1')] }), 1));
    await store.saveSnapshot(textOf(fullData, 2));
    const listing = await store.list();
    expect(listing.snapshots.map(({ revision, rows }) => [revision, rows])).toEqual([
      [2, 6],
      [1, 1],
    ]);
    expect(listing.offers[0]).toMatchObject({ revision: 2, counts: { favorites: 1, folders: 1 } });
    expect(await store.read(listing.offers[0]?.id ?? '')).toMatchObject({
      ok: true,
      snapshot: { data: fullData },
    });
  });

  it('are not written for what does not fit, for what is older, nor twice for the same', async () => {
    expect(await store.saveSnapshot('{"what":"codedesk-user-data"}')).toMatchObject({ ok: false });
    await store.saveSnapshot(textOf(fullData, 5));
    await store.saveSnapshot(textOf(fullData, 5));
    await store.saveSnapshot(textOf(userData(), 4));
    expect(await files()).toHaveLength(1);
  });

  it('rotate', async () => {
    for (let revision = 1; revision <= 14; revision++) {
      await store.saveSnapshot(textOf(fullData, revision));
    }
    const listing = await store.list();
    expect(listing.snapshots.map(({ revision }) => revision)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5]);
  });

  it('that were damaged, cut off or renamed are passed over for the newest good one', async () => {
    await store.saveSnapshot(textOf(fullData, 1));
    await store.saveSnapshot(textOf(fullData, 2));
    await store.saveSnapshot(textOf(fullData, 3));
    const [, second = '', third = ''] = await files();
    const path = (file: string) => join(folder, 'snapshots', file);
    await writeFile(path(third), '');
    await writeFile(path(second), (await readFile(path(second), 'utf8')).replace('J0475', 'J0476'));
    await writeFile(path(second.replace('.json', '-DESKTOP-1.json')), 'x');
    await writeFile(path(`.${second}.0123456789ab.part`), 'x');
    const listing = await new SnapshotStore(join(folder, 'snapshots')).list();
    expect(listing.offers[0]?.revision).toBe(1);
    expect(listing.snapshots).toHaveLength(1);
    expect(listing.notices).toHaveLength(2);
  });

  it('leave no half-written file behind at the next start', async () => {
    await store.saveSnapshot(textOf(fullData, 1));
    await writeFile(join(folder, 'snapshots', '.x.json.0123456789ab.part'), 'x');
    await new SnapshotStore(join(folder, 'snapshots')).saveSnapshot(textOf(fullData, 2));
    expect((await files()).filter((file) => file.endsWith('.part'))).toEqual([]);
  });

  it('refuse names that are no snapshot', async () => {
    expect(await store.read('../../etc/passwd.json')).toMatchObject({ ok: false });
  });

  it('in a folder that cannot be read are not said to be none', async () => {
    await writeFile(join(folder, 'snapshots'), 'not a folder');
    const { snapshots, notices } = await store.list();
    expect(snapshots).toEqual([]);
    expect(notices).toEqual([expect.stringMatching(/folder of your snapshots could not be read/)]);
    expect(await store.read(`latest-${databaseId.slice(0, 8)}.json`)).toMatchObject({ ok: false });
    expect(await store.saveSnapshot(textOf())).toMatchObject({ ok: false });
  });

  it('are not kept where they are too large to be read back', async () => {
    const favorites = Array.from({ length: 400 }, (_, at) =>
      favorite(`J${at}`, { note: '€'.repeat(59_000) }),
    );
    expect(await store.saveSnapshot(textOf(userData({ favorites })))).toMatchObject({
      ok: false,
      message: expect.stringContaining('64 MiB') as string,
    });
  });

  describe('with the journal since the last one', () => {
    const entry = (revision: number, code: string, id = databaseId): JournalEntry => ({
      databaseId: id,
      revision,
      changedAt: new Date(Date.parse(moment) + revision * 1000).toISOString(),
      changes: { favorites: { put: [favorite(code)] } },
    });
    const latest = async () => {
      const { offers } = await new SnapshotStore(join(folder, 'snapshots')).list();
      const outcome = await new SnapshotStore(join(folder, 'snapshots')).read(offers[0]?.id ?? '');
      return outcome.ok
        ? [outcome.snapshot.revision, ...outcome.snapshot.data.favorites.map(({ code }) => code)]
        : null;
    };
    const journal = () => join(folder, 'snapshots', `${databaseId.slice(0, 8)}.journal`);

    it('tell how far the data had come, before there is any snapshot and after', async () => {
      await store.appendJournal(entry(1, 'J1'));
      await store.appendJournal(entry(2, 'J2'));
      expect(await latest()).toEqual([2, 'J1', 'J2']);
      await store.saveSnapshot(textOf(userData({ favorites: [favorite('J1'), favorite('J2')] }), 2));
      await store.appendJournal(entry(3, 'J3'));
      expect(await latest()).toEqual([3, 'J1', 'J2', 'J3']);
      await store.saveSnapshot(textOf(userData({ favorites: [favorite('J1'), favorite('J3')] }), 4));
      expect((await readFile(journal(), 'utf8')).trim().split('\n')).toHaveLength(1);
    });

    it('lose nothing when the newest snapshot is damaged after them', async () => {
      await store.saveSnapshot(textOf(userData({ favorites: [favorite('J1')] }), 1));
      await store.appendJournal(entry(2, 'J2'));
      await store.saveSnapshot(textOf(userData({ favorites: [favorite('J1'), favorite('J2')] }), 2));
      await store.appendJournal(entry(3, 'J3'));
      const [newest = ''] = (await files()).filter((file) => file.endsWith('.json')).reverse();
      await writeFile(join(folder, 'snapshots', newest), 'x');
      expect(await latest()).toEqual([3, 'J1', 'J2', 'J3']);
    });

    it('are read up to a line that was cut short, and go on after it', async () => {
      await store.appendJournal(entry(1, 'J1'));
      await store.appendJournal(entry(2, 'J2'));
      const text = await readFile(journal(), 'utf8');
      await writeFile(journal(), text.slice(0, -20));
      expect(await latest()).toEqual([1, 'J1']);
      await new SnapshotStore(join(folder, 'snapshots')).appendJournal(entry(2, 'J9'));
      expect(await latest()).toEqual([2, 'J1', 'J9']);
    });

    it('whatever became of their file, never throw', async () => {
      await store.appendJournal(entry(1, 'J1'));
      await store.appendJournal(entry(2, 'J2'));
      const text = await readFile(journal(), 'utf8');
      await fc.assert(
        fc.asyncProperty(
          fc.nat(text.length),
          fc.string({ maxLength: 30 }),
          fc.nat(40),
          async (at, put, over) => {
            await writeFile(journal(), text.slice(0, at) + put + text.slice(at + over));
            const { offers } = await store.list();
            expect(offers.every(({ revision }) => revision <= 2)).toBe(true);
          },
        ),
        { numRuns: 200 },
      );
    });

    it('are told to lack something where a change was never noted, and whole again after a snapshot', async () => {
      expect(await store.appendJournal(entry(1, 'J1'))).toMatchObject({ needsSnapshot: false });
      expect(await store.appendJournal(entry(3, 'J3'))).toMatchObject({ needsSnapshot: true });
      expect((await store.list()).offers).toMatchObject([{ revision: 3, isComplete: false }]);
      await store.saveSnapshot(textOf(userData({ favorites: [favorite('J1'), favorite('J3')] }), 3));
      expect(await store.appendJournal(entry(4, 'J4'))).toMatchObject({ needsSnapshot: false });
      expect((await store.list()).offers).toMatchObject([{ revision: 4, isComplete: true }]);
    });

    it('are no whole state by themselves where their beginning is missing', async () => {
      await store.appendJournal(entry(7, 'J7'));
      expect((await store.list()).offers).toMatchObject([{ revision: 7, isComplete: false }]);
      await store.appendJournal(entry(1, 'J1', 'ffffffff-6f6e-4b7e-9a0e-3f0a5b6c7d8e'));
      expect((await store.list()).offers.map(({ isComplete }) => isComplete)).toEqual([true, false]);
    });

    it('are given out in the order of the changes', async () => {
      for (const revision of [2, 1, 3]) await store.appendJournal(entry(revision, `J${revision}`));
      expect((await store.readJournal(databaseId, 1)).map(({ revision }) => revision)).toEqual([2, 3]);
    });

    it('go on in a new file where somebody deleted theirs', async () => {
      await store.appendJournal(entry(1, 'J1'));
      await rm(journal());
      expect(await store.appendJournal(entry(2, 'J2'))).toMatchObject({ needsSnapshot: true });
      expect(await store.readJournal(databaseId, 0)).toMatchObject([{ revision: 2 }]);
    });

    it('ask for the whole where they grow long, and are short again after it', async () => {
      const recents = (revision: number): JournalEntry => {
        const put = Array.from({ length: 50 }, (_, at) => ({
          ...(fullData.recents[0] as (typeof fullData.recents)[number]),
          code: `J${revision}${at}`,
          key: `hcpcs:modifier:J${revision}${at}`,
          text: 'x'.repeat(1_000),
        }));
        return { ...entry(revision, 'J1'), changes: { recents: { put } } };
      };
      await store.saveSnapshot(textOf(fullData, 1));
      let revision = 2;
      while (revision < 99) {
        const appended = await store.appendJournal(recents(revision));
        if (appended.ok && appended.isLong) break;
        revision++;
      }
      expect(revision).toBeLessThan(30);
      await store.saveSnapshot(textOf(fullData, revision));
      await store.saveSnapshot(textOf(fullData, revision + 1));
      expect(await store.appendJournal(recents(revision + 2))).toMatchObject({
        ok: true,
        needsSnapshot: false,
        isLong: false,
      });
    });

    it('that cannot be read are told and left alone, and what the snapshots have is offered as a part', async () => {
      await store.saveSnapshot(textOf(fullData, 1));
      await mkdir(journal());
      const later = new SnapshotStore(join(folder, 'snapshots'));
      expect(await later.list()).toMatchObject({
        snapshots: [{ revision: 1 }],
        latest: [{ revision: 1 }],
        offers: [{ revision: 1, isComplete: false }],
        notices: [expect.stringMatching(/journal of your changes could not be read/)],
      });
      expect(await later.read(`latest-${databaseId.slice(0, 8)}.json`)).toMatchObject({ isComplete: false });
      const told = { ok: false, message: expect.stringMatching(/could not be read/) as string };
      expect(await later.appendJournal(entry(2, 'J2'))).toMatchObject(told);
      expect(await later.saveSnapshot(textOf(fullData, 2))).toMatchObject(told);
      expect(await files()).toContain(`${databaseId.slice(0, 8)}.journal`);
      await expect(later.readJournal(databaseId, 0)).rejects.toThrow(/could not be read/);
    });

    it('of a database with nothing in it hide none that has something', async () => {
      const other = 'ffffffff-6f6e-4b7e-9a0e-3f0a5b6c7d8e';
      await store.appendJournal(entry(1, 'J1'));
      await store.appendJournal({
        databaseId: other,
        revision: 1,
        changedAt: '2027-01-01T00:00:00.000Z',
        changes: { recents: { put: [...fullData.recents] } },
      });
      expect((await store.list()).offers).toMatchObject([{ databaseId, counts: { favorites: 1 } }]);
    });

    it('do not pile up: of databases that never came to a snapshot the last eight stay', async () => {
      for (let turn = 10; turn < 30; turn++) {
        await store.appendJournal(entry(1, 'J1', databaseId.replace(/^../, String(turn))));
      }
      await store.saveSnapshot(textOf(fullData, 1));
      expect((await files()).filter((file) => file.endsWith('.journal'))).toHaveLength(8);
    });

    it('of several databases stand apart, the one used last first', async () => {
      const other = 'ffffffff-6f6e-4b7e-9a0e-3f0a5b6c7d8e';
      await store.appendJournal(entry(1, 'J1'));
      await store.appendJournal(entry(1, 'J4', other));
      await store.appendJournal(entry(2, 'J5', other));
      expect(await latest()).toEqual([2, 'J4', 'J5']);
      expect(
        (await store.list()).latest.map(({ databasePrefix, revision }) => [databasePrefix, revision]),
      ).toEqual([
        ['ffffffff', 2],
        ['0b0e7a0c', 1],
      ]);
    });
  });
});
