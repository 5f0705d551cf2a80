import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyOf, type CodeRef } from '../../../../../src/core/code/ref';
import { tableNames } from '../../../../../src/core/user-data/user-data';
import { openDatabase, type UserDatabase } from '../../../../../src/renderer/shell/user-data/database';
import type { StorageError } from '../../../../../src/renderer/shell/user-data/storage-error';
import {
  schemaVersions,
  type SchemaVersion,
} from '../../../../../src/renderer/shell/user-data/schema-versions';
import { databaseId, favorite, fullData, moment } from '../../../../fixtures/db/make';

const fixtures = join(import.meta.dirname, '../../../../fixtures/db');
let count = 0;
let name = '';
let told: StorageError[] = [];
beforeEach(() => {
  name = `test-${count++}`;
  told = [];
});

type Fixture = { version: number; tables: Record<string, Record<string, unknown>[]> };

/** Puts a database of a released version in place, with the browser's own means. */
function lay(fixture: Fixture, { version }: SchemaVersion): Promise<void> {
  const tables = Object.assign(
    {},
    ...schemaVersions.filter((one) => one.version <= version).map((one) => one.tables),
  ) as SchemaVersion['tables'];
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version * 10);
    opening.onupgradeneeded = () => {
      for (const [table, keyPath] of Object.entries(tables)) {
        if (keyPath === null) continue;
        const rows = opening.result.createObjectStore(table, { keyPath });
        for (const row of fixture.tables[table] ?? []) rows.put(row);
      }
    };
    opening.onerror = () => reject(new Error('The fixture could not be laid.'));
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

const open = (versions?: readonly SchemaVersion[]) =>
  openDatabase({ name, onError: (error) => told.push(error), ...(versions ? { versions } : {}) });

async function opened(versions?: readonly SchemaVersion[]): Promise<UserDatabase> {
  const result = await open(versions);
  if (!result.ok) throw new Error(result.error.message);
  return result.database;
}

const newId = () => databaseId;
const start = { databaseId, revision: 0 };

describe('every released version', () => {
  it('has its fixture', () => {
    const shipped = readdirSync(fixtures).filter((file) => /^v\d+\.json$/.test(file));
    expect(shipped.sort()).toEqual(schemaVersions.map(({ version }) => `v${version}.json`).sort());
  });

  it.each(schemaVersions.map((version) => [version.version, version] as const))(
    'version %i is opened with everything in it',
    async (version, schema) => {
      const fixture = JSON.parse(readFileSync(join(fixtures, `v${version}.json`), 'utf8')) as Fixture;
      await lay(fixture, schema);
      const database = await opened();
      const { data, meta } = await database.load(() => 'another', moment);
      expect(data).toEqual(fullData);
      expect(meta).toMatchObject({ id: databaseId, revision: 17 });
      database.close();
    },
  );

  it('has tables for all user data, keyed by what a row names', () => {
    const tables = Object.assign({}, ...schemaVersions.map((version) => version.tables)) as object;
    for (const table of tableNames) expect(tables).toHaveProperty(table, expect.any(String));
    const ref: CodeRef = { system: 'hcpcs', kind: 'procedure', code: 'J0475' };
    expect(keyOf(ref)).toBe('hcpcs:procedure:J0475');
  });
});

const released = schemaVersions;
/** A version that may come one day. */
const next = (oldestReader: number): SchemaVersion => ({
  version: 2,
  tables: { extra: 'id' },
  upgrade: (transaction) =>
    transaction
      .table('favorites')
      .toCollection()
      .modify((row: { note: string }) => {
        row.note = `${row.note}!`;
      })
      .then(() => undefined),
  oldestReader,
});

describe('another version', () => {
  it('that is newer upgrades what is there', async () => {
    const before = await opened();
    await before.load(newId, moment);
    await before.commit({ favorites: { put: [favorite('J0475', { note: 'x' })] } }, moment, start);
    before.close();
    const database = await opened([...released, next(2)]);
    const { data } = await database.load(newId, moment);
    expect(data.favorites[0]?.note).toBe('x!');
    database.close();
  });

  it('that this app does not understand is refused kindly and left alone', async () => {
    const newer = await opened([...released, next(2)]);
    await newer.load(newId, moment);
    await newer.commit({ favorites: { put: [favorite('J0475')] } }, moment, start);
    newer.close();
    const result = await open();
    expect(result).toMatchObject({ ok: false, error: { kind: 'too-new' } });
    const again = await opened([...released, next(2)]);
    expect((await again.load(newId, moment)).data.favorites).toHaveLength(1);
    again.close();
  });

  it('that only added something is worked on by an older app too, and stays the newer version', async () => {
    const newer = await opened([...released, next(1)]);
    await newer.load(newId, moment);
    newer.close();
    const older = await opened();
    await older.load(newId, moment);
    await older.commit({ favorites: { put: [favorite('J0475')] } }, moment, start);
    older.close();
    const again = await opened([...released, next(1)]);
    expect((await again.load(newId, moment)).data.favorites).toHaveLength(1);
    again.close();
  });

  it('in another window makes this one let go and say so', async () => {
    const older = await opened();
    await older.load(newId, moment);
    const newer = await opened([...released, next(2)]);
    expect(told.map(({ kind }) => kind)).toEqual(['outdated']);
    newer.close();
  });

  it('waits for a window that will not let go, and says so', async () => {
    await (await opened()).load(newId, moment);
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    told = [];
    const pending = opened([...released, next(2)]);
    await expect.poll(() => told.map(({ kind }) => kind)).toContain('blocked');
    holder.close();
    (await pending).close();
  });
});

describe('a change', () => {
  it('is whole or did not happen', async () => {
    const database = await opened();
    await database.load(newId, moment);
    const broken = { ...favorite('J2'), note: (() => '') as unknown as string };
    await expect(
      database.commit({ favorites: { put: [favorite('J1'), broken] } }, moment, start),
    ).rejects.toThrow();
    const { data, meta } = await database.load(newId, moment);
    expect(data.favorites).toEqual([]);
    expect(meta.revision).toBe(0);
    database.close();
  });

  it('that was made from what another window has changed meanwhile changes nothing', async () => {
    const database = await opened();
    await database.load(newId, moment);
    await database.commit({ favorites: { put: [favorite('J1')] } }, moment, start);
    expect(await database.commit({ favorites: { put: [favorite('J2')] } }, moment, start)).toBeNull();
    const { data, meta } = await database.load(newId, moment);
    expect(data.favorites.map(({ code }) => code)).toEqual(['J1']);
    expect(meta.revision).toBe(1);
    database.close();
  });

  it('is counted, and a count from a snapshot is not fallen short of', async () => {
    const database = await opened();
    await database.load(newId, moment);
    expect(await database.commit({ folders: { remove: ['x'] } }, moment, start)).toMatchObject({
      revision: 1,
    });
    expect(
      await database.commit({ folders: { remove: ['x'] } }, moment, { ...start, revision: 1 }, 40),
    ).toMatchObject({ revision: 41 });
    database.close();
  });
});
