import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadOutcome } from '../../bridge/user-schemas';
import {
  parseSnapshotFileName,
  snapshotFileName,
  snapshotsToKeep,
  type SnapshotName,
} from '../../core/user-data/rotation';
import { writeAtomically } from '../../disk/atomic';
import { sha256Of } from '../../disk/digest';
import { messageOf } from '../../core/message-of';
import { isMissing } from '../words';
import { readUserFile } from './read-user-file';

/** A snapshot in the folder; `id` is the name of its file. */
export type NamedSnapshot = SnapshotName & { id: string };

const dayMs = 86_400_000;
/** There was no CodeDesk before: a clock that says so is wrong. */
const earliestNow = Date.UTC(2025, 0, 1);

/** The names in a folder; none where there is no folder yet. */
export async function filesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw new Error(`The folder of your snapshots could not be read (${messageOf(error)}).`, {
      cause: error,
    });
  }
}

/** What a snapshot's name carries of its content. */
export const digestOf = (bytes: Uint8Array | string): string => sha256Of(bytes).slice(0, 12);

/** The files of the snapshots, known by their names alone until one is opened. */
export class SnapshotFiles {
  constructor(private readonly folder: string) {}

  /** What there is, newest first; a folder that is there and cannot be read throws. */
  async names(): Promise<NamedSnapshot[]> {
    return (await filesIn(this.folder))
      .flatMap((id) => {
        const name = parseSnapshotFileName(id);
        return name ? [{ ...name, id }] : [];
      })
      .sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  /** The snapshot in a file, or in words why it cannot be had. */
  async open(id: string): Promise<ReadOutcome> {
    const name = parseSnapshotFileName(id);
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

  /**
   * Writes a snapshot as the newest of those given.
   * @returns its name; throws where the disk refuses
   */
  async write(
    text: string,
    about: Omit<SnapshotName, 'at'>,
    others: readonly NamedSnapshot[],
  ): Promise<NamedSnapshot> {
    const at = laterThan(others[0]?.at ?? '', new Date().toISOString());
    const id = snapshotFileName({ ...about, at });
    await writeAtomically(join(this.folder, id), text);
    return { ...about, at, id };
  }

  /**
   * Snapshots dated more than a day ahead are from a time when the clock was wrong. As long as one of another year is the
   * newest, all that come after it fall on its day, and of one day ten stay. They get new names: the last of them of just
   * now, the others as long before it as they were, yet none before what was older. The oldest goes first, so that a kill
   * midway leaves their order as it was.
   * @returns all names as they are then, newest first
   */
  async bringBackToNow(names: readonly NamedSnapshot[]): Promise<readonly NamedSnapshot[]> {
    const now = Date.now();
    const latest = new Date(now + dayMs).toISOString();
    const ahead = names.filter(({ at }) => at > latest).reverse();
    // It is the clock that is wrong now, as with an empty battery: the snapshots keep their dates.
    if (now < earliestNow || ahead.length === 0) return names;
    const renamed = names.filter(({ at }) => at <= latest);
    const by = Date.parse(ahead.at(-1)?.at ?? '') - (now - 1);
    for (const [place, name] of ahead.entries()) {
      const after = Date.parse(renamed[0]?.at ?? '') || 0;
      const at = new Date(Math.max(Date.parse(name.at) - by, after + 1)).toISOString();
      const id = snapshotFileName({ ...name, at });
      try {
        await rename(join(this.folder, name.id), join(this.folder, id));
      } catch {
        // One that will not be renamed today is another day; those after it stay after it.
        return [...ahead.slice(place).reverse(), ...renamed];
      }
      renamed.unshift({ ...name, at, id });
    }
    return renamed;
  }

  /**
   * Deletes what need not be kept.
   * @returns the databases, by the beginnings of their ids, that still have a snapshot
   */
  async rotate(names: readonly NamedSnapshot[]): Promise<Set<string>> {
    const keep = snapshotsToKeep(names);
    for (const name of names) {
      // One that will not go today goes another day.
      if (!keep.has(name)) await rm(join(this.folder, name.id), { force: true }).catch(() => undefined);
    }
    return new Set([...keep].map(({ databasePrefix }) => databasePrefix));
  }
}

/** A clock that was set back a little must not make a new snapshot look older than the last. */
function laterThan(last: string, now: string): string {
  return now > last ? now : new Date(Date.parse(last) + 1).toISOString();
}
