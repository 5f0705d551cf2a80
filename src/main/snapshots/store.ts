import { mkdir } from 'node:fs/promises';
import {
  largestSnapshot,
  type Kept,
  type Noted,
  type ReadOutcome,
  type SnapshotListing,
} from '../../bridge/user-schemas';
import { inOrderOfChange, replay, type JournalEntry, type Replayed } from '../../core/user-data/journal';
import { shortDesk } from '../../core/user-data/rotation';
import { aboutSnapshot, type Snapshot } from '../../core/user-data/snapshot';
import { countData, keptRows } from '../../core/user-data/user-data';
import { takingTurns } from '../../core/turns';
import { removeLeftovers } from '../../disk/atomic';
import { messageOf } from '../words';
import { digestOf, SnapshotFiles, type Named } from './files';
import { Journal } from './journal';
import { readUserText } from './read';

/** The state of a database as it was last confirmed: its last snapshot and what was noted since. */
const latestId = (desk: string): string => `latest-${shortDesk(desk)}.json`;
const latestPattern = /^latest-([0-9a-f]{8})\.json$/;

const mostLooseJournals = 8;
/** Some four thousand codes looked up. */
const mostNoted = 1024 * 1024;
/** The window's own database may be the first of them; the other one is what it may want. */
const mostOffers = 2;

type Composed = {
  found: Replayed | null;
  /** Snapshots that could not be read, by their files. */
  damaged: string[];
  notices: string[];
};

/**
 * Snapshots of user data in a folder of their own, and beside them the changes since. A snapshot is written aside and
 * renamed, so at any moment there is all of it or nothing; its name carries a digest, so one that was altered
 * afterwards is known.
 */
export class SnapshotStore {
  /** Two windows may hand over at once. */
  private readonly inTurn = takingTurns();
  private newestByDesk = new Map<string, number>();
  private readonly knownByDesk = new Map<string, number>();
  private isPrepared = false;
  private readonly files: SnapshotFiles;
  private readonly journal: Journal;

  constructor(private readonly folder: string) {
    this.files = new SnapshotFiles(folder);
    this.journal = new Journal(folder);
  }

  /**
   * Notes a change at once, before the next snapshot; the window confirms it to the coder when this is done.
   * `wantsWhole` says that the window shall hand over the whole: a change before this one was never noted, or so much is
   * noted by now that it takes long to read. Codes looked up are noted and make no snapshot by themselves.
   */
  note(entry: JournalEntry): Promise<Noted> {
    return this.told(async () => {
      const heard = await this.knownChanges(entry.desk);
      const { isFirst, bytes } = await this.journal.append(entry);
      // Where the notes are gone, whoever took them, only the snapshots tell what is there.
      const known = isFirst ? await this.keptChanges(entry.desk) : heard;
      this.knownByDesk.set(shortDesk(entry.desk), Math.max(known, entry.changes));
      return { at: entry.changedAt, wantsWhole: entry.changes > known + 1 || bytes > mostNoted };
    });
  }

  /** The changes of a database noted after so many, in their order; there may be gaps. Throws where none can be read. */
  notes(desk: string, after: number): Promise<JournalEntry[]> {
    return this.inTurn(async () => {
      const entries = await this.journal.read(desk);
      return inOrderOfChange(entries.filter((entry) => entry.desk === desk && entry.changes > after));
    });
  }

  /** How far a database had come by the last that main heard of it. */
  private async knownChanges(desk: string): Promise<number> {
    const known = this.knownByDesk.get(shortDesk(desk));
    if (known !== undefined) return known;
    const noted = (await this.journal.read(desk)).map(({ changes }) => changes);
    return Math.max(await this.keptChanges(desk), ...noted);
  }

  private async keptChanges(desk: string): Promise<number> {
    const kept = (await this.files.names()).filter((name) => name.desk === shortDesk(desk));
    return Math.max(0, ...kept.map(({ changes }) => changes));
  }

  /** Checks a snapshot and keeps it. One that is older than what is kept of the same database is passed over. */
  keep(text: string): Promise<Kept> {
    // In bytes, as it is read: what is kept and cannot be read back is worse than nothing.
    if (Buffer.byteLength(text) > largestSnapshot) {
      const message =
        'Your data take more than 64 MiB, more than a snapshot holds. Shorten the longest notes.';
      return Promise.resolve({ ok: false, message });
    }
    const outcome = readUserText(text);
    if (!outcome.ok) return Promise.resolve({ ok: false, message: outcome.message });
    return this.told(async () => ({ at: await this.write(text, outcome.snapshot) }));
  }

  /**
   * What there is, newest first, and how far each database had come when it was last confirmed. What cannot be read is
   * told in the notices, and the rest is listed.
   */
  list(): Promise<SnapshotListing> {
    return this.inTurn(async () => {
      const listing: SnapshotListing = { snapshots: [], latest: [], offers: [], notices: [] };
      try {
        await this.fill(listing);
      } catch (error) {
        listing.notices.push(messageOf(error));
      }
      return listing;
    });
  }

  private async fill(listing: SnapshotListing): Promise<void> {
    const names = await this.files.names();
    const desks = new Set([...names.map(({ desk }) => desk), ...(await this.journal.desks())]);
    for (const desk of desks) {
      const name = names.find((candidate) => candidate.desk === desk);
      const notes = await this.journal.read(desk).catch(() => null);
      const last = notes && (inOrderOfChange(notes).at(-1) ?? null);
      const isNoted = last !== null && last.changes > (name?.changes ?? 0);
      const changes = isNoted ? last.changes : (name?.changes ?? 0);
      // Read here already: the first note must not wait until it is read again.
      if (notes) this.knownByDesk.set(desk, changes);
      listing.latest.push({
        id: latestId(desk),
        desk,
        changes,
        at: isNoted ? last.changedAt : (name?.at ?? ''),
      });
    }
    listing.latest.sort((a, b) => (a.at < b.at ? 1 : -1));
    const passedOver = new Set<string>();
    for (const { id, desk } of listing.latest) {
      const { found, damaged, notices } = await this.compose(desk);
      listing.notices.push(...notices);
      for (const file of damaged) passedOver.add(file);
      if (!found || keptRows(countData(found.snapshot.data)) === 0) continue;
      listing.offers.push({ id, isWhole: found.isWhole, ...aboutSnapshot(found.snapshot) });
      if (listing.offers.filter(({ isWhole }) => isWhole).length === mostOffers) break;
    }
    listing.offers.sort((a, b) => Number(b.isWhole) - Number(a.isWhole));
    listing.snapshots = names
      .filter(({ id }) => !passedOver.has(id))
      .map(({ id, at, rows, changes, desk }) => ({ id, at, rows, changes, desk }));
  }

  /** A snapshot, or the state of a database as it was last confirmed; in words why it cannot be had. */
  read(id: string): Promise<ReadOutcome> {
    return this.inTurn(async (): Promise<ReadOutcome> => {
      const desk = latestPattern.exec(id)?.[1];
      if (desk === undefined) return this.files.open(id);
      try {
        const { found } = await this.compose(desk);
        return found
          ? { ok: true, ...found, omen: null }
          : { ok: false, message: 'There is no snapshot of it that is whole.' };
      } catch (error) {
        return { ok: false, message: messageOf(error) };
      }
    });
  }

  /**
   * The newest whole snapshot of a database with what was noted after it. Damaged ones are passed over and told; where
   * the notes cannot be read, what is found is not all.
   */
  private async compose(desk: string): Promise<Composed> {
    const composed: Composed = { found: null, damaged: [], notices: [] };
    let base: Snapshot | null = null;
    for (const { id } of (await this.files.names()).filter((name) => name.desk === desk)) {
      const outcome = await this.files.open(id);
      if (outcome.ok) {
        base = outcome.snapshot;
        break;
      }
      composed.damaged.push(id);
      composed.notices.push(`The snapshot ${id} is passed over: ${outcome.message}`);
    }
    try {
      composed.found = replay(base, await this.journal.read(desk));
    } catch (error) {
      composed.notices.push(messageOf(error));
      composed.found = base && { snapshot: base, isWhole: false };
    }
    return composed;
  }

  private async write(text: string, snapshot: Snapshot): Promise<string> {
    const { desk, changes } = snapshot;
    const known = this.newestByDesk.get(desk) ?? -1;
    const digest = digestOf(text);
    const found = await this.files.names();
    if (changes < known || found[0]?.digest === digest) return snapshot.writtenAt;
    const names = await this.files.bringBackToNow(found);
    const rows = Math.min(9_999_999, keptRows(countData(snapshot.data)));
    const name = await this.files.write(text, { desk: shortDesk(desk), changes, rows, digest }, names);
    this.newestByDesk.set(desk, changes);
    await this.rotate([name, ...names]);
    this.knownByDesk.set(shortDesk(desk), Math.max(await this.knownChanges(desk), changes));
    // The notes since the snapshot before stay, should this one turn out damaged when it is needed.
    const before = names.find((other) => other.desk === shortDesk(desk));
    await this.journal.dropUntil(desk, before?.changes ?? 0);
    return name.at;
  }

  private async rotate(names: readonly Named[]): Promise<void> {
    const kept = await this.files.rotate(names);
    // Notes without their snapshot: of a database that never came to one, or one so old that its snapshot is gone.
    const loose = (await this.journal.newestDesks()).filter((desk) => !kept.has(desk));
    for (const desk of loose.slice(mostLooseJournals)) await this.journal.drop(desk).catch(() => undefined);
  }

  private async told<T extends object>(
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
        return { ok: false as const, message: keepMessage(error) };
      }
    });
  }
}

function keepMessage(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'The disk is full. Free some space.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return 'The data folder may not be written to.';
  }
  return messageOf(error);
}
