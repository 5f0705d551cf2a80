import Dexie, { type Table } from 'dexie';
import {
  emptyUserData,
  tableNames,
  type Changes,
  type RowOf,
  type TableName,
  type UserData,
} from '../../../core/user-data/user-data';
import { blocked, closed, openError, outdated, tooNew, type StorageError } from './storage-error';
import { schemaVersions, type MetaRows, type SchemaVersion } from './schema-versions';

export const databaseName = 'codedesk';

export type DatabaseMeta = MetaRows['database'];
export type LoadedData = { data: UserData; meta: DatabaseMeta; declinedOffer: string | null };

/** What a change was made from: a database and how many changes it had seen. */
export type BasedOn = { databaseId: string; revision: number };

export type OpenOutcome = { ok: true; database: UserDatabase } | { ok: false; error: StorageError };

type OpenOptions = {
  name?: string;
  versions?: readonly SchemaVersion[];
  /** Told when the connection is blocked or ends while the window is open. */
  onError: (trouble: StorageError) => void;
};

type AnyTable = Table<RowOf<TableName>, string>;

/** User data in IndexedDB. The window holds all of it in memory; this is where it is read from and written to. */
export class UserDatabase {
  constructor(
    private readonly dexie: Dexie,
    private readonly newest: SchemaVersion,
  ) {}

  /** Everything, as of one moment. A new database gets its identity here. */
  async load(newId: () => string, now: string): Promise<LoadedData> {
    return this.dexie.transaction('rw', this.allTables(), async () => {
      const entries = await Promise.all(
        tableNames.map(async (table) => [table, await this.dexie.table(table).toArray()] as const),
      );
      const data = { ...emptyUserData, ...(Object.fromEntries(entries) as Partial<UserData>) };
      const declined = await this.meta('declinedOffer');
      let meta = await this.meta('database');
      if (!meta) {
        meta = { name: 'database', id: newId(), revision: 0, changedAt: now };
        await this.putMeta(meta);
      }
      const { version, oldestReader } = this.newest;
      const schema = await this.meta('schema');
      if (!schema || schema.version < version) await this.putMeta({ name: 'schema', version, oldestReader });
      return { data, meta, declinedOffer: declined?.id ?? null };
    });
  }

  /**
   * Applies changes, all of them or none. When the promise is fulfilled they are on the disk: transactions are strict.
   * @param basedOn what they were made from
   * @param revisionAbove the new revision is above this one: data come from a snapshot that was further on
   * @returns the database's new revision; null where another window was faster, and nothing was changed
   */
  async commit(
    changes: Changes,
    now: string,
    basedOn: BasedOn,
    revisionAbove = 0,
  ): Promise<DatabaseMeta | null> {
    return this.dexie.transaction('rw', this.allTables(), async () => {
      const meta = await this.meta('database');
      if (!meta) throw new Error('The database has lost its identity.');
      if (meta.id !== basedOn.databaseId || meta.revision !== basedOn.revision) return null;
      for (const name of tableNames) {
        const change = changes[name];
        if (!change) continue;
        const table: AnyTable = this.dexie.table(name);
        if (change.remove?.length) await table.bulkDelete([...change.remove]);
        if (change.put?.length) await table.bulkPut([...change.put]);
      }
      const next = { ...meta, revision: Math.max(meta.revision, revisionAbove) + 1, changedAt: now };
      await this.putMeta(next);
      return next;
    });
  }

  async decline(id: string): Promise<void> {
    await this.putMeta({ name: 'declinedOffer', id });
  }

  close(): void {
    this.dexie.close();
  }

  private allTables(): string[] {
    return [...tableNames, 'meta'];
  }

  private async meta<Name extends keyof MetaRows>(name: Name): Promise<MetaRows[Name] | undefined> {
    return (await this.dexie.table('meta').get(name)) as MetaRows[Name] | undefined;
  }

  private async putMeta(row: MetaRows[keyof MetaRows]): Promise<void> {
    await this.dexie.table('meta').put(row);
  }
}

/** Opens the database, upgrading it where it is older, refusing it where it is too new for this app. */
export async function openDatabase({
  name = databaseName,
  versions = schemaVersions,
  onError,
}: OpenOptions): Promise<OpenOutcome> {
  const newest = versions.at(-1);
  if (!newest) throw new Error('There is no version of the database.');
  const dexie = new Dexie(name, {
    // What the window has confirmed survives the end of the browser and of the computer's power.
    chromeTransactionDurability: 'strict',
    // The window keeps its own copy; answers before the commit would confirm what is not yet saved.
    cache: 'disabled',
    autoOpen: false,
  });
  for (const { version, tables, upgrade, oldestReader } of versions) {
    const declared = dexie.version(version).stores(tables);
    if (version === versions[0]?.version) continue;
    declared.upgrade(async (transaction) => {
      await upgrade?.(transaction);
      // In the same transaction: an older app must never meet the new form without this word of it.
      await transaction.table('meta').put({ name: 'schema', version, oldestReader });
    });
  }
  let isMeant = false;
  dexie.on('blocked', () => onError(blocked));
  dexie.on('versionchange', () => {
    // Another window upgrades or renews the database: it must not wait for this one.
    isMeant = true;
    dexie.close();
    onError(outdated);
  });
  dexie.on('close', () => {
    if (!isMeant) onError(closed);
  });
  try {
    await dexie.open();
    // Dexie opens a newer database too; only this row tells whether the app understands it.
    const schema = (await dexie.table('meta').get('schema')) as MetaRows['schema'] | undefined;
    if (schema && schema.oldestReader > newest.version) {
      isMeant = true;
      dexie.close();
      return { ok: false, error: tooNew };
    }
    return { ok: true, database: new UserDatabase(dexie, newest) };
  } catch (error) {
    isMeant = true;
    dexie.close();
    return { ok: false, error: openError(error) };
  }
}

const probeName = `${databaseName}-probe`;

/** Whether a database can be made and written at all: asked before one that cannot be read is given up for a new one. */
export async function canStore(): Promise<boolean> {
  const probe = new Dexie(probeName);
  probe.version(1).stores({ probe: 'id' });
  try {
    await probe.open();
    await probe.table('probe').put({ id: 'probe' });
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
    await Dexie.delete(probeName).catch(() => undefined);
  }
}

/** Deletes the database. Only for one that cannot be opened and is about to be restored from a snapshot. */
export async function deleteDatabase(name = databaseName): Promise<void> {
  await Dexie.delete(name);
}
