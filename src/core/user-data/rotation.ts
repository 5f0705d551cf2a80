/** How file names tell databases apart: by the beginning of the id. */
export const databasePrefixOf = (databaseId: string): string => databaseId.slice(0, 8);

/** A snapshot as its file name tells of it; nothing is opened to decide what is kept. */
export type SnapshotName = {
  /** Moment of writing, ISO. */
  at: string;
  /** The beginning of the database's id. */
  databasePrefix: string;
  revision: number;
  /** Rows that the coder made: favorites, folders, private codes and the like. */
  rows: number;
  /** Beginning of the SHA-256 of the file. */
  digest: string;
};

const pattern =
  /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z_([0-9a-f]{8})_(\d{1,12})_(\d{1,7})_([0-9a-f]{12})\.json$/;

/** `2026-11-22T10-05-33-123Z_1a2b3c4d_17_52_9f86d081884c.json`: sorted by name is sorted by time. */
export function snapshotFileName({ at, databasePrefix, revision, rows, digest }: SnapshotName): string {
  const moment = at.replace(/[:.]/g, '-');
  return `${moment}_${databasePrefix}_${revision}_${rows}_${digest.slice(0, 12)}.json`;
}

/**
 * What a file name says, or null where it is not exactly such a name: a copy that a sync program renamed is none, nor is
 * one of a day that never was.
 */
export function parseSnapshotFileName(name: string): SnapshotName | null {
  const match = pattern.exec(name);
  if (!match) return null;
  const [, day, hour, minute, second, millisecond, databasePrefix, revision, rows, digest] = match;
  const at = `${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.${millisecond ?? ''}Z`;
  if (Number.isNaN(Date.parse(at))) return null;
  return {
    at,
    databasePrefix: databasePrefix ?? '',
    revision: Number(revision),
    rows: Number(rows),
    digest: digest ?? '',
  };
}

const lastCount = 10;
const lastDays = 7;
const lastWeeks = 8;
const lastDatabases = 8;
const lastLosses = 8;
const dayMs = 86_400_000;

const weekOf = (at: string): string => String(Math.floor((Date.parse(at) / dayMs + 3) / 7));

/**
 * Which snapshots stay: the last ten, the last of each of the last seven days and eight weeks that have any. Beyond
 * that the last one of every database, the last ones before rows were removed, and the last one before half of them were
 * gone: after a loss that nobody noticed for an hour, ten new snapshots must not push out the one that is wanted.
 */
export function snapshotsToKeep<Name extends SnapshotName>(names: readonly Name[]): Set<Name> {
  const newest = [...names].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.revision - a.revision));
  const keep = new Set(newest.slice(0, lastCount));
  const keepFirstOf = (groupOf: (name: Name) => string, most: number) => {
    const seen = new Set<string>();
    for (const name of newest) {
      const group = groupOf(name);
      if (seen.has(group)) continue;
      if (seen.size === most) return;
      seen.add(group);
      keep.add(name);
    }
  };
  keepFirstOf(({ at }) => at.slice(0, 10), lastDays);
  keepFirstOf(({ at }) => weekOf(at), lastWeeks);
  keepFirstOf(({ databasePrefix }) => databasePrefix, lastDatabases);
  const beforeLoss = newest.filter(({ rows, databasePrefix }, at) => {
    const next = newest.slice(0, at).findLast((later) => later.databasePrefix === databasePrefix);
    return next !== undefined && next.rows < rows;
  });
  const fuller = newest.find(({ rows }) => rows > 2 * (newest[0]?.rows ?? 0));
  for (const name of [...beforeLoss.slice(0, lastLosses), ...(fuller ? [fuller] : [])]) keep.add(name);
  return keep;
}
