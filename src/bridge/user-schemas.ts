import { z } from 'zod';
import { keyOf, slugShape } from '../core/code/ref';
import { limits } from '../core/user-data/limits';
import { snapshotFormat, snapshotMark, type Snapshot } from '../core/user-data/snapshot';
import type { Starred } from '../core/user-data/rows';
import type { UserData } from '../core/user-data/user-data';
import { isoDate } from './schemas';

/** User data as it crosses to main, lies in snapshots and comes back in imports. Strict: what is unknown is refused. */

const moment = z.iso.datetime();
/* oxlint-disable no-control-regex -- control characters are what these refuse */
const lineShape = /^[^\u0000-\u001F\u007F-\u009F\u2028\u2029]*$/;
/** Tab and line feed are what a note may hold of them. */
const noteShape = /^[^\u0000-\u0008\u000B-\u001F\u007F-\u009F]*$/;
/* oxlint-enable no-control-regex */
const line = (most: number) => z.string().max(most).regex(lineShape);
const text = z.string().max(limits.mergedNote).regex(noteShape);
const order = z
  .string()
  .regex(/^[0-9A-Za-z]+$/)
  .max(limits.order);
const id = z.string().regex(/^[0-9a-z-]{1,64}$/);

/**
 * A list that is read up to the first item that does not fit. A plain array collects what is wrong with every item, and
 * two hundred thousand empty rows are a small file.
 */
const list = <Item extends z.ZodType>(item: Item, most: number) =>
  z
    .array(z.unknown())
    .max(most)
    .transform((values, context) => {
      const items: z.output<Item>[] = [];
      for (const [at, value] of values.entries()) {
        const read = item.safeParse(value);
        if (!read.success) {
          const [first] = read.error.issues;
          context.addIssue({ code: 'custom', message: first?.message, path: [at, ...(first?.path ?? [])] });
          return z.NEVER;
        }
        items.push(read.data);
      }
      return items;
    });
const rows = <Row extends z.ZodType>(row: Row) => list(row, limits.rows);

/**
 * Any slug is a system or a kind: rows of a code system that this app does not know, written by a newer one, are kept
 * as they are.
 */
const slug = z.string().regex(slugShape);

const codeRef = {
  system: slug,
  kind: slug,
  code: z
    .string()
    .regex(/^[A-Z0-9](?:[A-Z0-9.-]*[A-Z0-9])?$/)
    .max(limits.code),
};

/** `system:kind:code`, each as long as it may be. */
const key = z.string().max(32 + 1 + 32 + 1 + limits.code);

/** Keys are what they name; another key would make one code two favorites. */
const isKeyed = (row: { key: string } & Parameters<typeof keyOf>[0]): boolean => row.key === keyOf(row);

const trackedFacts = z.strictObject({
  pricing: list(line(limits.value), limits.values),
  multiplePricing: line(limits.value),
  coverage: line(limits.value),
  xref: list(line(limits.value), limits.values),
  added: isoDate.nullable(),
  ended: isoDate.nullable(),
});

const starred = z.strictObject({
  at: moment,
  source: line(limits.name),
  sourceKind: z.custom<Starred['sourceKind']>((value) => slug.safeParse(value).success),
  long: line(limits.descriptor),
  short: line(limits.descriptor),
  unit: line(limits.name).nullable(),
  facts: trackedFacts.nullable(),
});

const favorite = z
  .strictObject({
    ...codeRef,
    key,
    folderId: id.nullable(),
    order,
    pin: order.nullable(),
    labels: list(line(limits.label), limits.labels),
    note: text,
    aliases: list(line(limits.alias), limits.aliases),
    usualDose: line(limits.dose),
    usualModifiers: list(line(limits.modifier), limits.modifiers),
    starred,
    changedAt: moment,
  })
  .refine(isKeyed);

const folder = z.strictObject({
  id,
  name: line(limits.name).min(1),
  parentId: id.nullable(),
  order,
  changedAt: moment,
});

const recent = z.strictObject({ ...codeRef, key, text: line(limits.descriptor), at: moment }).refine(isKeyed);

const comparison = z.strictObject({
  id,
  name: line(limits.name),
  entries: list(z.strictObject(codeRef), limits.comparedCodes),
  createdAt: moment,
  changedAt: moment,
});

const ndcOnLine = z.strictObject({
  digits: z.string().regex(/^\d{11}$/),
  measure: z.enum(['F2', 'GR', 'ME', 'ML', 'UN']),
  quantity: line(limits.value),
});

const worksheetLine = z.strictObject({
  ...codeRef,
  id,
  order,
  modifiers: list(line(limits.modifier), limits.modifiers),
  units: line(limits.dose),
  charge: line(limits.value).nullable(),
  ndc: ndcOnLine.nullable(),
  description: text,
  descriptor: line(limits.descriptor),
  unitLabel: line(limits.name).nullable(),
  createdAt: moment,
  changedAt: moment,
});

const privateCode = z.strictObject({
  code: codeRef.code,
  descriptor: line(limits.descriptor),
  unit: line(limits.name),
  payer: line(limits.name),
  note: text,
  createdAt: moment,
  changedAt: moment,
});

const claimTemplate = z.strictObject({
  id,
  name: line(limits.name),
  text: z.string().max(limits.template).regex(noteShape),
  createdAt: moment,
  changedAt: moment,
});

export const userData = z.strictObject({
  favorites: rows(favorite),
  folders: rows(folder),
  recents: rows(recent),
  comparisons: rows(comparison),
  worksheetLines: rows(worksheetLine),
  privateCodes: rows(privateCode),
  claimTemplates: rows(claimTemplate),
}) satisfies z.ZodType<UserData>;

export const snapshot = z.strictObject({
  what: z.literal(snapshotMark),
  format: z.literal(snapshotFormat),
  writtenAt: moment,
  databaseId: z.uuid(),
  revision: z.int().nonnegative().max(999_999_999_999),
  data: userData,
}) satisfies z.ZodType<Snapshot>;

const change = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({
    put: rows(row).optional(),
    remove: rows(key).optional(),
  });

/** One change, on the disk before it is confirmed: what main has of the time since the last snapshot. */
export const journalEntry = z.strictObject({
  databaseId: z.uuid(),
  revision: z.int().positive().max(999_999_999_999),
  changedAt: moment,
  changes: z.strictObject({
    favorites: change(favorite).optional(),
    folders: change(folder).optional(),
    recents: change(recent).optional(),
    comparisons: change(comparison).optional(),
    worksheetLines: change(worksheetLine).optional(),
    privateCodes: change(privateCode).optional(),
    claimTemplates: change(claimTemplate).optional(),
  }),
});

/** 64 MiB: ten thousand favorites with notes take a tenth of it. */
export const largestSnapshot = 64 * 1024 * 1024;

export const snapshotId = z.string().regex(/^[0-9A-Za-z._-]{1,120}\.json$/);

const count = z.int().nonnegative();

export const snapshotListing = z.strictObject({
  /** Newest first; what their names tell. */
  snapshots: z.array(
    z.strictObject({ id: snapshotId, at: moment, rows: count, revision: count, databasePrefix: z.string() }),
  ),
  /** How far each database had come, the one used last first; `id` reads it as it was then. */
  latest: z.array(
    z.strictObject({ id: snapshotId, databasePrefix: z.string(), revision: count, at: z.string() }),
  ),
  /**
   * What could be brought back, with anything in it: the newest state of each of the databases used last, those that are
   * complete first.
   */
  offers: z.array(
    z.strictObject({
      id: snapshotId,
      /** False where a change is missing in it. */
      isComplete: z.boolean(),
      writtenAt: moment,
      databaseId: z.uuid(),
      revision: count,
      counts: z.strictObject({
        favorites: count,
        folders: count,
        recents: count,
        comparisons: count,
        worksheetLines: count,
        privateCodes: count,
        claimTemplates: count,
      }),
    }),
  ),
  /** What could not be read, in words. */
  notices: z.array(z.string()),
});

export const snapshotOutcome = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), at: moment }),
  z.strictObject({ ok: z.literal(false), message: z.string() }),
]);

export const journalOutcome = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    at: moment,
    /** A change before this one never came: what is confirmed would not be whole without a snapshot. */
    needsSnapshot: z.boolean(),
    /** The journal has all of it and has grown so long that a snapshot is shorter: one is wanted soon. */
    isLong: z.boolean(),
  }),
  z.strictObject({ ok: z.literal(false), message: z.string() }),
]);

export const userFile = z.strictObject({
  name: z.string().max(300),
  bytes: z.instanceof(Uint8Array),
});

export const readOutcome = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    /** Checked already when it was read; checking ten thousand rows twice would only take time. */
    snapshot: z.custom<Snapshot>((value) => typeof value === 'object' && value !== null),
    /** False where a change is known to be missing in it. */
    isComplete: z.boolean(),
    /** What the file's name warns of. */
    nameWarning: z.string().nullable(),
  }),
  z.strictObject({ ok: z.literal(false), message: z.string() }),
]);

export type SnapshotListing = z.infer<typeof snapshotListing>;
export type JournalOutcome = z.infer<typeof journalOutcome>;
export type SnapshotOutcome = z.infer<typeof snapshotOutcome>;
export type ReadOutcome = z.infer<typeof readOutcome>;
export type UserFile = z.infer<typeof userFile>;
