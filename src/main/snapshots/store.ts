import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kept, ReadOutcome, SnapshotListing } from '../../bridge/user-schemas';
import { readSnapshotFile, snapshotFile, snapshotsToKeep, type SnapshotName } from '../../core/desk/rotation';
import { aboutSnapshot, type Snapshot } from '../../core/desk/snapshot';
import { countData, keptRows } from '../../core/desk/user-data';
import { removeLeftovers, writeAtomically } from '../../disk/atomic';
import { messageOf } from '../words';
import { readUserFile, readUserText } from './read';

type Named = SnapshotName & { id: string };

const digestOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 12);

/**
 * Snapshots of user data in a folder of their own. Each is written aside and renamed, so at any moment there is all of
 * it or nothing; its name carries a digest, so one that was altered afterwards is known.
 */
export class SnapshotStore {
  private queue: Promise<unknown> = Promise.resolve();
  private newestByDesk = new Map<string, number>();
  private isPrepared = false;

  constructor(private readonly folder: string) {}

  /** Checks a snapshot and keeps it. One that is older than what is kept of the same database is passed over. */
  keep(text: string): Promise<Kept> {
    return this.inTurn(async (): Promise<Kept> => {
      const outcome = readUserText(text);
      if (!outcome.ok) return { ok: false, message: outcome.message };
      try {
        return { ok: true, at: await this.write(text, outcome.snapshot) };
      } catch (error) {
        return { ok: false, message: keepMessage(error) };
      }
    });
  }

  /** What there is, newest first, and the newest one that is whole. */
  list(): Promise<SnapshotListing> {
    return this.inTurn(async (): Promise<SnapshotListing> => {
      const listing: SnapshotListing = { snapshots: [], newest: null, notices: [] };
      for (const { id, at, rows, changes, desk } of await this.names()) {
        if (!listing.newest) {
          const outcome = await this.open(id);
          if (!outcome.ok) {
            listing.notices.push(`The snapshot ${id} is passed over: ${outcome.message}`);
            continue;
          }
          listing.newest = { id, ...aboutSnapshot(outcome.snapshot) };
        }
        listing.snapshots.push({ id, at, rows, changes, desk });
      }
      return listing;
    });
  }

  read(id: string): Promise<ReadOutcome> {
    return this.inTurn(() => this.open(id));
  }

  private async write(text: string, snapshot: Snapshot): Promise<string> {
    await this.prepare();
    const names = await this.names();
    const known = this.newestByDesk.get(snapshot.desk) ?? -1;
    const newest = names[0];
    const digest = digestOf(text);
    if (snapshot.changes < known || newest?.digest === digest) return snapshot.writtenAt;
    const name: SnapshotName = {
      at: laterThan(newest?.at ?? '', new Date().toISOString()),
      desk: snapshot.desk,
      changes: snapshot.changes,
      rows: Math.min(9_999_999, keptRows(countData(snapshot.data))),
      digest,
    };
    const id = snapshotFile(name);
    await writeAtomically(join(this.folder, id), text);
    this.newestByDesk.set(snapshot.desk, snapshot.changes);
    await this.rotate([{ ...name, id, desk: name.desk.slice(0, 8) }, ...names]);
    return name.at;
  }

  private async rotate(names: readonly Named[]): Promise<void> {
    const keep = snapshotsToKeep(names);
    for (const name of names) {
      // One that will not go today goes another day.
      if (!keep.has(name)) await rm(join(this.folder, name.id), { force: true }).catch(() => undefined);
    }
  }

  private async open(id: string): Promise<ReadOutcome> {
    const name = readSnapshotFile(id);
    if (!name) return { ok: false, message: 'It is not a snapshot that CodeDesk has written.' };
    try {
      const bytes = await readFile(join(this.folder, id));
      if (digestOf(bytes) !== name.digest && bytes.byteLength > 0) {
        return { ok: false, message: 'It was altered or cut off after it was written.' };
      }
      return readUserFile(id, bytes);
    } catch (error) {
      return { ok: false, message: `It could not be read (${messageOf(error)}).` };
    }
  }

  private async names(): Promise<Named[]> {
    const files = await readdir(this.folder).catch(() => []);
    return files
      .flatMap((id) => {
        const name = readSnapshotFile(id);
        return name ? [{ ...name, id }] : [];
      })
      .sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  private async prepare(): Promise<void> {
    if (this.isPrepared) return;
    await mkdir(this.folder, { recursive: true });
    await removeLeftovers(this.folder);
    this.isPrepared = true;
  }

  /** One after the other: two windows may hand over at once. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }
}

/** A clock that was set back must not make a new snapshot look older than the last. */
function laterThan(last: string, now: string): string {
  return now > last ? now : new Date(Date.parse(last) + 1).toISOString();
}

function keepMessage(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'The disk is full. Free some space.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return 'The data folder may not be written to.';
  }
  return messageOf(error);
}
