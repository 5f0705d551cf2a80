import { mkdir } from 'node:fs/promises';
import {
  largestSnapshot,
  type JournalOutcome,
  type ReadOutcome,
  type SnapshotListing,
  type SnapshotOutcome,
} from '../../bridge/user-schemas';
import { messageOf } from '../../core/message-of';
import { takingTurns } from '../../core/turns';
import { sortByRevision, type JournalEntry } from '../../core/user-data/journal';
import { databasePrefixOf } from '../../core/user-data/rotation';
import { removeLeftovers } from '../../disk/atomic';
import { Journal } from './journal-file';
import { readLastState } from './last-state';
import { databaseOfLatestId, listSnapshots } from './listing';
import { checkSnapshot, type CheckedSnapshot, type CheckSnapshot } from './check-snapshot';
import { SnapshotFiles, type NamedSnapshot } from './snapshot-files';

const mostLooseJournals = 8;
/** Some four thousand codes looked up. */
const mostJournalBytes = 1024 * 1024;

/**
 * Main's copy of the coder's own data, in a folder of its own: snapshots, and a journal of the changes since. A
 * snapshot is written aside and renamed, so at any moment there is all of it or nothing; its name carries a digest, so
 * one that was altered afterwards is known.
 */
export class SnapshotStore {
  /** Two windows may hand over at once. */
  private readonly inTurn = takingTurns();
  /** By databases: the revision of the newest snapshot that was written. */
  private readonly savedRevisions = new Map<string, number>();
  /** By the beginnings of databases' ids: how far each had come by the last that main heard of it. */
  private readonly knownRevisions = new Map<string, number>();
  private isPrepared = false;
  private readonly files: SnapshotFiles;
  private readonly journal: Journal;

  /** @param check reads a snapshot before it is written, where that may take its time */
  constructor(
    private readonly folder: string,
    private readonly check: CheckSnapshot = (text) => Promise.resolve(checkSnapshot(text)),
  ) {
    this.files = new SnapshotFiles(folder);
    this.journal = new Journal(folder);
  }

  /**
   * Puts a change on the disk at once, before the next snapshot; the window confirms it to the coder when this is done.
   * `needsSnapshot` asks the window for a snapshot before it confirms: a change before this one never came. `isLong` asks for one soon:
   * reading the journal takes a while by now. Codes looked up are in the journal and make no snapshot by themselves.
   */
  appendJournal(entry: JournalEntry): Promise<JournalOutcome> {
    return this.reportingErrors(async () => {
      const heard = await this.knownRevision(entry.databaseId);
      const { isFirst, bytes } = await this.journal.append(entry);
      // Where the journal is gone, whoever took it, only the snapshots tell what is there.
      const known = isFirst ? await this.snapshotRevision(entry.databaseId) : heard;
      this.knownRevisions.set(databasePrefixOf(entry.databaseId), Math.max(known, entry.revision));
      return {
        at: entry.changedAt,
        needsSnapshot: entry.revision > known + 1,
        isLong: bytes > mostJournalBytes,
      };
    });
  }

  /** The journal of a database after a revision, in order; there may be gaps. Throws where it cannot be read. */
  readJournal(databaseId: string, after: number): Promise<JournalEntry[]> {
    return this.inTurn(async () => {
      const entries = await this.journal.read(databaseId);
      return sortByRevision(
        entries.filter((entry) => entry.databaseId === databaseId && entry.revision > after),
      );
    });
  }

  private async knownRevision(databaseId: string): Promise<number> {
    const known = this.knownRevisions.get(databasePrefixOf(databaseId));
    if (known !== undefined) return known;
    const inJournal = (await this.journal.read(databaseId)).map(({ revision }) => revision);
    return Math.max(await this.snapshotRevision(databaseId), ...inJournal);
  }

  private async snapshotRevision(databaseId: string): Promise<number> {
    const prefix = databasePrefixOf(databaseId);
    const saved = (await this.files.names()).filter((name) => name.databasePrefix === prefix);
    return Math.max(0, ...saved.map(({ revision }) => revision));
  }

  /** Checks a snapshot and writes it. One that is older than another of the same database is passed over. */
  async saveSnapshot(text: string): Promise<SnapshotOutcome> {
    // In bytes, as it is read: a snapshot that cannot be read back is worse than none.
    if (Buffer.byteLength(text) > largestSnapshot) {
      const message =
        'Your data take more than 64 MiB, more than a snapshot holds. Shorten the longest notes.';
      return { ok: false, message };
    }
    // Out of turn: a change that is made meanwhile goes into the journal at once.
    const checked = await this.check(text);
    if (!checked.ok) return checked;
    return this.reportingErrors(async () => ({ at: await this.write(text, checked) }));
  }

  list(): Promise<SnapshotListing> {
    return this.inTurn(() =>
      listSnapshots(this.files, this.journal, (databasePrefix, revision) => {
        // Read already: the first entry of the journal must not wait until it is read again.
        this.knownRevisions.set(databasePrefix, revision);
      }),
    );
  }

  /** A snapshot, or the last confirmed state of a database; in words why it cannot be had. */
  read(id: string): Promise<ReadOutcome> {
    return this.inTurn(async (): Promise<ReadOutcome> => {
      const databasePrefix = databaseOfLatestId(id);
      if (databasePrefix === null) return this.files.open(id);
      try {
        const { found } = await readLastState(this.files, this.journal, databasePrefix);
        return found
          ? { ok: true, ...found, nameWarning: null }
          : { ok: false, message: 'There is no snapshot of it that is whole.' };
      } catch (error) {
        return { ok: false, message: messageOf(error) };
      }
    });
  }

  private async write(text: string, snapshot: CheckedSnapshot & { ok: true }): Promise<string> {
    const { databaseId, revision, rows, digest } = snapshot;
    const databasePrefix = databasePrefixOf(databaseId);
    const saved = this.savedRevisions.get(databaseId) ?? -1;
    const found = await this.files.names();
    if (revision < saved || found[0]?.digest === digest) return snapshot.writtenAt;
    const names = await this.files.bringBackToNow(found);
    const name = await this.files.write(text, { databasePrefix, revision, rows, digest }, names);
    this.savedRevisions.set(databaseId, revision);
    await this.rotate([name, ...names]);
    this.knownRevisions.set(databasePrefix, Math.max(await this.knownRevision(databaseId), revision));
    // The journal since the snapshot before stays, should this one turn out damaged when it is needed.
    const before = names.find((other) => other.databasePrefix === databasePrefix);
    await this.journal.dropUntil(databaseId, before?.revision ?? 0);
    return name.at;
  }

  private async rotate(names: readonly NamedSnapshot[]): Promise<void> {
    const kept = await this.files.rotate(names);
    // Journals without a snapshot: of a database that never came to one, or one so old that its snapshot is gone.
    const loose = (await this.journal.newestDatabases()).filter((prefix) => !kept.has(prefix));
    for (const prefix of loose.slice(mostLooseJournals)) {
      await this.journal.drop(prefix).catch(() => undefined);
    }
  }

  private async reportingErrors<T extends object>(
    work: () => Promise<T>,
  ): Promise<({ ok: true } & T) | { ok: false; message: string }> {
    return this.inTurn(async () => {
      try {
        if (!this.isPrepared) {
          await mkdir(this.folder, { recursive: true });
          await removeLeftovers(this.folder);
          this.isPrepared = true;
        }
        return { ok: true as const, ...(await work()) };
      } catch (error) {
        return { ok: false as const, message: writeErrorMessage(error) };
      }
    });
  }
}

function writeErrorMessage(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'The disk is full. Free some space.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return 'The data folder may not be written to.';
  }
  return messageOf(error);
}
