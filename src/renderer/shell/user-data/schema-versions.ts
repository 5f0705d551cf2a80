import type { Transaction } from 'dexie';

/**
 * Every version of the database that was released, oldest first, for good. A change of tables or rows is a new entry
 * with its upgrade; entries are never edited, because there are computers that still have them. Each has a fixture
 * under tests/fixtures/db, from which the upgrade is tested.
 *
 * Primary keys are natural and cannot be changed by an upgrade: another key would mean another table and a copy.
 */
export type SchemaVersion = {
  version: number;
  /** Tables that are new or changed, with their keys, as Dexie writes them; null removes a table. */
  tables: Record<string, string | null>;
  /** Brings rows of the version before to this one. */
  upgrade?: (transaction: Transaction) => Promise<void> | void;
  /**
   * The oldest version whose app may still work on the data. One that only adds fields can stay with an older app; one
   * that adds a table cannot, because that app would leave it out of its snapshots.
   */
  oldestReader: number;
};

export const schemaVersions: readonly SchemaVersion[] = [
  {
    version: 1,
    tables: {
      favorites: 'key',
      folders: 'id',
      recents: 'key',
      comparisons: 'id',
      worksheetLines: 'id',
      privateCodes: 'code',
      claimTemplates: 'id',
      meta: 'name',
    },
    oldestReader: 1,
  },
];

/** Rows of the table `meta`, one a name. */
export type MetaRows = {
  /** Which database this is and how many changes it has seen; journal and snapshots carry both. */
  database: { name: 'database'; id: string; revision: number; changedAt: string };
  /** Lets an older app see that it must not touch the data; IndexedDB alone would let it in. */
  schema: { name: 'schema'; version: number; oldestReader: number };
  /** The snapshot that the coder did not want back. */
  declinedOffer: { name: 'declinedOffer'; id: string };
};
