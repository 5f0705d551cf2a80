import { mkdir, open, readFile, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { journalEntry } from '../../bridge/user-schemas';
import { messageOf } from '../../core/message-of';
import type { JournalEntry } from '../../core/user-data/journal';
import { databasePrefixOf } from '../../core/user-data/rotation';
import { writeAtomically } from '../../disk/atomic';
import { isMissing } from '../words';
import { filesIn } from './snapshot-files';

/** Databases may be named by the beginnings of their ids, as the files are. */
const fileOf = (databaseId: string): string => `${databasePrefixOf(databaseId)}.journal`;
const pattern = /^([0-9a-f]{8})\.journal$/;

const lineEnd = 10;

/**
 * What was changed since the last snapshot, one line of JSON a change, one file a database. A line is on the disk when
 * `append` is fulfilled. A line that a kill or a full disk cut short was never confirmed; it is passed over.
 */
export class Journal {
  constructor(private readonly folder: string) {}

  /**
   * The file is opened anew for each line: what somebody deleted or renamed meanwhile keeps no lines.
   * @returns whether this is the first line of a new file, and how large the file is with it
   */
  async append(entry: JournalEntry): Promise<{ isFirst: boolean; bytes: number }> {
    await mkdir(this.folder, { recursive: true });
    const handle = await open(join(this.folder, fileOf(entry.databaseId)), 'a+', 0o600);
    try {
      const line = `${JSON.stringify(entry)}\n`;
      const { size } = await handle.stat();
      // A line that was cut short must not swallow this one.
      await handle.appendFile((await endsInLine(handle, size)) ? line : `\n${line}`);
      await handle.datasync();
      return { isFirst: size === 0, bytes: size + Buffer.byteLength(line) };
    } finally {
      await handle.close();
    }
  }

  /** The databases that have a journal, by the beginning of their ids. */
  async databases(): Promise<string[]> {
    return (await filesIn(this.folder)).flatMap((file) => pattern.exec(file)?.[1] ?? []);
  }

  /** The same, the one written last first. */
  async newestDatabases(): Promise<string[]> {
    const prefixes = await this.databases();
    const dated = await Promise.all(
      prefixes.map(async (prefix) => {
        // One that cannot be looked at is no old one for that.
        const found = await stat(join(this.folder, fileOf(prefix))).catch(() => null);
        return { prefix, at: found?.mtimeMs ?? Infinity };
      }),
    );
    return dated.sort((a, b) => b.at - a.at).map(({ prefix }) => prefix);
  }

  /** All lines that are whole; a file that is there and cannot be read throws. */
  async read(databaseId: string): Promise<JournalEntry[]> {
    return (await this.text(databaseId)).split('\n').flatMap((line) => {
      const entry = line ? readLine(line) : null;
      return entry && databasePrefixOf(entry.databaseId) === databasePrefixOf(databaseId) ? [entry] : [];
    });
  }

  private async text(databaseId: string): Promise<string> {
    try {
      return await readFile(join(this.folder, fileOf(databaseId)), 'utf8');
    } catch (error) {
      if (isMissing(error)) return '';
      throw new Error(`The journal of your changes could not be read (${messageOf(error)}).`, {
        cause: error,
      });
    }
  }

  /** Drops what a snapshot holds by now. */
  async dropUntil(databaseId: string, revision: number): Promise<void> {
    const rest = (await this.read(databaseId)).filter((entry) => entry.revision > revision);
    if (rest.length === 0) await this.drop(databaseId);
    else {
      const text = rest.map((entry) => `${JSON.stringify(entry)}\n`).join('');
      await writeAtomically(join(this.folder, fileOf(databaseId)), text);
    }
  }

  async drop(databaseId: string): Promise<void> {
    await rm(join(this.folder, fileOf(databaseId)), { force: true });
  }
}

async function endsInLine(handle: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return true;
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return bytesRead === 1 && buffer[0] === lineEnd;
}

function readLine(line: string): JournalEntry | null {
  try {
    const parsed = journalEntry.safeParse(JSON.parse(line));
    return parsed.success ? (parsed.data as JournalEntry) : null;
  } catch {
    return null;
  }
}
