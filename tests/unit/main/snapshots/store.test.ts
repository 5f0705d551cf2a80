import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../../src/core/user-data/journal';
import { snapshotText } from '../../../../src/core/user-data/snapshot';
import { SnapshotStore } from '../../../../src/main/snapshots/store';
import { deskId, favorite, fullData, moment, userData } from '../../../fixtures/db/make';

const textOf = (data = fullData, changes = 1, desk = deskId) =>
  snapshotText({ writtenAt: moment, desk, changes, data });

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
    await store.keep(textOf(userData({ favorites: [favorite('J1')] }), 1));
    await store.keep(textOf(fullData, 2));
    const listing = await store.list();
    expect(listing.snapshots.map(({ changes, rows }) => [changes, rows])).toEqual([
      [2, 6],
      [1, 1],
    ]);
    expect(listing.offers[0]).toMatchObject({ changes: 2, counts: { favorites: 1, folders: 1 } });
    expect(await store.read(listing.offers[0]?.id ?? '')).toMatchObject({
      ok: true,
      snapshot: { data: fullData },
    });
  });

  it('are not written for what does not fit, for what is older, nor twice for the same', async () => {
    expect(await store.keep('{"what":"codedesk-user-data"}')).toMatchObject({ ok: false });
    await store.keep(textOf(fullData, 5));
    await store.keep(textOf(fullData, 5));
    await store.keep(textOf(userData(), 4));
    expect(await files()).toHaveLength(1);
  });

  it('rotate', async () => {
    for (let changes = 1; changes <= 14; changes++) await store.keep(textOf(fullData, changes));
    const listing = await store.list();
    expect(listing.snapshots.map(({ changes }) => changes)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5]);
  });

  it('that were damaged, cut off or renamed are passed over for the newest good one', async () => {
    await store.keep(textOf(fullData, 1));
    await store.keep(textOf(fullData, 2));
    await store.keep(textOf(fullData, 3));
    const [, second = '', third = ''] = await files();
    const path = (file: string) => join(folder, 'snapshots', file);
    await writeFile(path(third), '');
    await writeFile(path(second), (await readFile(path(second), 'utf8')).replace('J0475', 'J0476'));
    await writeFile(path(second.replace('.json', '-DESKTOP-1.json')), 'x');
    await writeFile(path(`.${second}.0123456789ab.part`), 'x');
    const listing = await new SnapshotStore(join(folder, 'snapshots')).list();
    expect(listing.offers[0]?.changes).toBe(1);
    expect(listing.snapshots).toHaveLength(1);
    expect(listing.notices).toHaveLength(2);
  });

  it('leave no half-written file behind at the next start', async () => {
    await store.keep(textOf(fullData, 1));
    await writeFile(join(folder, 'snapshots', '.x.json.0123456789ab.part'), 'x');
    await new SnapshotStore(join(folder, 'snapshots')).keep(textOf(fullData, 2));
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
    expect(await store.read(`latest-${deskId.slice(0, 8)}.json`)).toMatchObject({ ok: false });
    expect(await store.keep(textOf())).toMatchObject({ ok: false });
  });

  it('are not kept where they are too large to be read back', async () => {
    const favorites = Array.from({ length: 400 }, (_, at) =>
      favorite(`J${at}`, { note: '€'.repeat(59_000) }),
    );
    expect(await store.keep(textOf(userData({ favorites })))).toMatchObject({
      ok: false,
      message: expect.stringContaining('64 MiB') as string,
    });
  });

  describe('with the changes noted since the last one', () => {
    const entry = (changes: number, code: string, desk = deskId): JournalEntry => ({
      desk,
      changes,
      changedAt: new Date(Date.parse(moment) + changes * 1000).toISOString(),
      set: { favorites: { put: [favorite(code)] } },
    });
    const latest = async () => {
      const { offers } = await new SnapshotStore(join(folder, 'snapshots')).list();
      const outcome = await new SnapshotStore(join(folder, 'snapshots')).read(offers[0]?.id ?? '');
      return outcome.ok
        ? [outcome.snapshot.changes, ...outcome.snapshot.data.favorites.map(({ code }) => code)]
        : null;
    };
    const journal = () => join(folder, 'snapshots', `${deskId.slice(0, 8)}.journal`);

    it('tell how far the data had come, before there is any snapshot and after', async () => {
      await store.note(entry(1, 'J1'));
      await store.note(entry(2, 'J2'));
      expect(await latest()).toEqual([2, 'J1', 'J2']);
      await store.keep(textOf(userData({ favorites: [favorite('J1'), favorite('J2')] }), 2));
      await store.note(entry(3, 'J3'));
      expect(await latest()).toEqual([3, 'J1', 'J2', 'J3']);
      await store.keep(textOf(userData({ favorites: [favorite('J1'), favorite('J3')] }), 4));
      expect((await readFile(journal(), 'utf8')).trim().split('\n')).toHaveLength(1);
    });

    it('lose nothing when the newest snapshot is damaged after them', async () => {
      await store.keep(textOf(userData({ favorites: [favorite('J1')] }), 1));
      await store.note(entry(2, 'J2'));
      await store.keep(textOf(userData({ favorites: [favorite('J1'), favorite('J2')] }), 2));
      await store.note(entry(3, 'J3'));
      const [newest = ''] = (await files()).filter((file) => file.endsWith('.json')).reverse();
      await writeFile(join(folder, 'snapshots', newest), 'x');
      expect(await latest()).toEqual([3, 'J1', 'J2', 'J3']);
    });

    it('are read up to a line that was cut short, and go on after it', async () => {
      await store.note(entry(1, 'J1'));
      await store.note(entry(2, 'J2'));
      const text = await readFile(journal(), 'utf8');
      await writeFile(journal(), text.slice(0, -20));
      expect(await latest()).toEqual([1, 'J1']);
      await new SnapshotStore(join(folder, 'snapshots')).note(entry(2, 'J9'));
      expect(await latest()).toEqual([2, 'J1', 'J9']);
    });

    it('whatever became of their file, never throw', async () => {
      await store.note(entry(1, 'J1'));
      await store.note(entry(2, 'J2'));
      const text = await readFile(journal(), 'utf8');
      await fc.assert(
        fc.asyncProperty(
          fc.nat(text.length),
          fc.string({ maxLength: 30 }),
          fc.nat(40),
          async (at, put, over) => {
            await writeFile(journal(), text.slice(0, at) + put + text.slice(at + over));
            const { offers } = await store.list();
            expect(offers.every(({ changes }) => changes <= 2)).toBe(true);
          },
        ),
        { numRuns: 200 },
      );
    });

    it('are told to lack something where a change was never noted, and whole again after a snapshot', async () => {
      expect(await store.note(entry(1, 'J1'))).toMatchObject({ wantsWhole: false });
      expect(await store.note(entry(3, 'J3'))).toMatchObject({ wantsWhole: true });
      expect((await store.list()).offers).toMatchObject([{ changes: 3, isWhole: false }]);
      await store.keep(textOf(userData({ favorites: [favorite('J1'), favorite('J3')] }), 3));
      expect(await store.note(entry(4, 'J4'))).toMatchObject({ wantsWhole: false });
      expect((await store.list()).offers).toMatchObject([{ changes: 4, isWhole: true }]);
    });

    it('are no whole state by themselves where their beginning is missing', async () => {
      await store.note(entry(7, 'J7'));
      expect((await store.list()).offers).toMatchObject([{ changes: 7, isWhole: false }]);
      await store.note(entry(1, 'J1', 'ffffffff-6f6e-4b7e-9a0e-3f0a5b6c7d8e'));
      expect((await store.list()).offers.map(({ isWhole }) => isWhole)).toEqual([true, false]);
    });

    it('are given out in the order of the changes', async () => {
      for (const changes of [2, 1, 3]) await store.note(entry(changes, `J${changes}`));
      expect((await store.notes(deskId, 1)).map(({ changes }) => changes)).toEqual([2, 3]);
    });

    it('go on in a new file where somebody deleted theirs', async () => {
      await store.note(entry(1, 'J1'));
      await rm(journal());
      expect(await store.note(entry(2, 'J2'))).toMatchObject({ wantsWhole: true });
      expect(await store.notes(deskId, 0)).toMatchObject([{ changes: 2 }]);
    });

    it('ask for the whole where they grow long, and are short again after it', async () => {
      const recents = (changes: number): JournalEntry => {
        const put = Array.from({ length: 50 }, (_, at) => ({
          ...(fullData.recents[0] as (typeof fullData.recents)[number]),
          code: `J${changes}${at}`,
          key: `hcpcs:modifier:J${changes}${at}`,
          text: 'x'.repeat(1_000),
        }));
        return { ...entry(changes, 'J1'), set: { recents: { put } } };
      };
      await store.keep(textOf(fullData, 1));
      let changes = 2;
      while (changes < 99) {
        const noted = await store.note(recents(changes));
        if (noted.ok && noted.wantsWhole) break;
        changes++;
      }
      expect(changes).toBeLessThan(30);
      await store.keep(textOf(fullData, changes));
      await store.keep(textOf(fullData, changes + 1));
      expect(await store.note(recents(changes + 2))).toMatchObject({ ok: true, wantsWhole: false });
    });

    it('that cannot be read are told and left alone, and what the snapshots have is offered as a part', async () => {
      await store.keep(textOf(fullData, 1));
      await mkdir(journal());
      const later = new SnapshotStore(join(folder, 'snapshots'));
      expect(await later.list()).toMatchObject({
        snapshots: [{ changes: 1 }],
        latest: [{ changes: 1 }],
        offers: [{ changes: 1, isWhole: false }],
        notices: [expect.stringMatching(/notes of your changes could not be read/)],
      });
      expect(await later.read(`latest-${deskId.slice(0, 8)}.json`)).toMatchObject({ isWhole: false });
      const told = { ok: false, message: expect.stringMatching(/could not be read/) as string };
      expect(await later.note(entry(2, 'J2'))).toMatchObject(told);
      expect(await later.keep(textOf(fullData, 2))).toMatchObject(told);
      expect(await files()).toContain(`${deskId.slice(0, 8)}.journal`);
      await expect(later.notes(deskId, 0)).rejects.toThrow(/could not be read/);
    });

    it('of a database with nothing in it hide none that has something', async () => {
      const other = 'ffffffff-6f6e-4b7e-9a0e-3f0a5b6c7d8e';
      await store.note(entry(1, 'J1'));
      await store.note({
        desk: other,
        changes: 1,
        changedAt: '2027-01-01T00:00:00.000Z',
        set: { recents: { put: [...fullData.recents] } },
      });
      expect((await store.list()).offers).toMatchObject([{ desk: deskId, counts: { favorites: 1 } }]);
    });

    it('do not pile up: of databases that never came to a snapshot the last eight stay', async () => {
      for (let turn = 10; turn < 30; turn++) {
        await store.note(entry(1, 'J1', deskId.replace(/^../, String(turn))));
      }
      await store.keep(textOf(fullData, 1));
      expect((await files()).filter((file) => file.endsWith('.journal'))).toHaveLength(8);
    });

    it('of several databases stand apart, the one used last first', async () => {
      const other = 'ffffffff-6f6e-4b7e-9a0e-3f0a5b6c7d8e';
      await store.note(entry(1, 'J1'));
      await store.note(entry(1, 'J4', other));
      await store.note(entry(2, 'J5', other));
      expect(await latest()).toEqual([2, 'J4', 'J5']);
      expect((await store.list()).latest.map(({ desk, changes }) => [desk, changes])).toEqual([
        ['ffffffff', 2],
        ['0b0e7a0c', 1],
      ]);
    });
  });
});
