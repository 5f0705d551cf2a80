import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hcpcs } from '../../../src/core/desk/entry';
import { edited, star, starredFrom } from '../../../src/core/desk/favorites';
import type { JournalEntry } from '../../../src/core/desk/journal';
import { newFolder } from '../../../src/core/desk/folders';
import { privateCode } from '../../../src/core/desk/private-codes';
import { visit } from '../../../src/core/desk/recents';
import { snapshotFormat, snapshotText } from '../../../src/core/desk/snapshot';
import { applyChanges } from '../../../src/core/desk/user-data';
import { readUserFile, readUserText } from '../../../src/main/snapshots/read';
import { SnapshotStore } from '../../../src/main/snapshots/store';
import { deskId, favorite, fullData, moment, snapshotOf, userData } from '../../fixtures/db/make';

const fixtures = join(import.meta.dirname, '../../fixtures/db');
const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (data = fullData, changes = 1, desk = deskId) =>
  snapshotText({ writtenAt: moment, desk, changes, data });

describe('a file of user data', () => {
  it('is read as it was written', () => {
    expect(readUserFile('x.json', bytes(textOf()))).toEqual({
      ok: true,
      snapshot: snapshotOf(fullData),
      isWhole: true,
      omen: null,
    });
  });

  it.each([1, 2])('of format %i is read, whichever was the newest when it was written', (format) => {
    const outcome = readUserFile('x.json', readFileSync(join(fixtures, `snapshot-${format}.json`)));
    const data = format < 2 ? { ...fullData, claimTemplates: [] } : fullData;
    expect(outcome).toEqual({
      ok: true,
      snapshot: snapshotOf(data, { changes: 17 }),
      isWhole: true,
      omen: null,
    });
  });

  it('of each format has its fixture', () => {
    const written = readdirSync(fixtures).filter((file) => file.startsWith('snapshot-'));
    expect(written).toHaveLength(snapshotFormat);
  });

  it.each([
    ['empty', '', /empty/],
    ['zeros that a sync program left', '\0\0\0\0', /empty/],
    ['no JSON', 'hello', /not JSON/],
    ['cut off', textOf().slice(0, 400), /damaged or cut off/],
    ['another JSON', '{"a":1}', /not an export/],
    ['a list', '[]', /not an export/],
    ['with an old format and no data', '{"what":"codedesk-user-data","format":1,"data":7}', /does not fit/],
    ['with a format that never was', '{"what":"codedesk-user-data","format":-1}', /does not fit/],
    ['from the future', textOf().replace('"format": 2', '"format": 3'), /newer CodeDesk/],
    ['with a field too many', textOf().replace('"note":', '"html":"x","note":'), /does not fit/],
    ['with a prototype', textOf().replace('"favorites"', '"__proto__": {}, "favorites"'), /does not fit/],
    ['with a key of another code', textOf().replace('"code":"J0475"', '"code":"J0476"'), /does not fit/],
    ['with a date that is none', textOf().replaceAll(moment, 'yesterday'), /does not fit/],
    ['nested without end', `{"what":"codedesk-user-data","data":${'['.repeat(200_000)}`, /damaged/],
    [
      'nested and whole',
      `{"what":"codedesk-user-data","format":2,"data":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
      /does not fit/,
    ],
  ])('%s is refused in words', (_name, text, words) => {
    const outcome = readUserFile('x.json', bytes(text));
    expect(outcome.ok).toBe(false);
    if (!outcome.ok) expect(outcome.message).toMatch(words);
  });

  it('that is no text is refused', () => {
    const outcome = readUserFile('x.json', new Uint8Array([0xff, 0xfe, 0x41]));
    expect(outcome).toMatchObject({ ok: false });
  });

  it('tells what its name warns of', () => {
    expect(readUserFile('x.json.tmp', bytes(textOf()))).toMatchObject({ ok: false });
    expect(readUserFile('x (conflicted copy).json', bytes(textOf()))).toMatchObject({
      ok: true,
      omen: expect.stringContaining('second version'),
    });
  });

  it('whatever was done to it, never throws and never gives a row that breaks the rules', () => {
    const source = textOf();
    const cut = fc.nat(source.length).map((at) => source.slice(0, at));
    const swapped = fc
      .tuple(fc.nat(source.length), fc.string({ maxLength: 12 }), fc.nat(20))
      .map(([at, text, over]) => source.slice(0, at) + text + source.slice(at + over));
    const values = fc.jsonValue().chain((value) =>
      fc.constantFrom('favorites', 'folders', 'changes', 'desk', 'data', 'writtenAt').map((field) => {
        const file = JSON.parse(source) as Record<string, unknown>;
        const data = file['data'] as Record<string, unknown>;
        if (field in data) data[field] = value;
        else file[field] = value;
        return JSON.stringify(file);
      }),
    );
    fc.assert(
      fc.property(fc.oneof(cut, swapped, values, fc.string()), (text) => {
        const outcome = readUserText(text);
        if (outcome.ok) expect(readUserText(JSON.stringify(outcome.snapshot)).ok).toBe(true);
        else expect(outcome.message.length).toBeGreaterThan(20);
      }),
      { numRuns: 1500 },
    );
  });

  it('takes whatever a coder can enter', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 8, maxLength: 8 }), fc.array(text), (texts, more) => {
        const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = texts;
        const starred = starredFrom(
          { long: a.repeat(60), short: b },
          { at: moment, source: c, sourceKind: 'cms-release', unit: d },
        );
        const row = edited(
          star([], hcpcs('J0475'), starred),
          { note: e.repeat(800), labels: more, aliases: more, usualDose: f, usualModifiers: more },
          moment,
        );
        const folder = newFolder([], { id: 'a-1', name: g, parentId: null, now: moment });
        const own = privateCode('AB-1', { descriptor: h, unit: a, payer: b, note: c }, moment);
        const data = applyChanges(
          userData({ favorites: [row], folders: [folder], privateCodes: [own] }),
          visit([], hcpcs('JW', 'modifier'), d, moment),
        );
        expect(readUserText(textOf(data))).toMatchObject({ ok: true });
      }),
      { numRuns: 400 },
    );
  });
});

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
      expect(await store.note(entry(1, 'J1'))).toMatchObject({ lacks: false });
      expect(await store.note(entry(3, 'J3'))).toMatchObject({ lacks: true });
      expect((await store.list()).offers).toMatchObject([{ changes: 3, isWhole: false }]);
      await store.keep(textOf(userData({ favorites: [favorite('J1'), favorite('J3')] }), 3));
      expect(await store.note(entry(4, 'J4'))).toMatchObject({ lacks: false });
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
      expect(await store.note(entry(2, 'J2'))).toMatchObject({ lacks: true });
      expect(await store.notes(deskId, 0)).toMatchObject([{ changes: 2 }]);
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
