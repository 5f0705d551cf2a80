import { mkdir, open, readdir, readFile, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { journalEntry } from '../../bridge/user-schemas';
import type { JournalEntry } from '../../core/desk/journal';
import { writeAtomically } from '../../disk/atomic';

const name = (desk: string): string => `${desk.slice(0, 8)}.journal`;
const pattern = /^([0-9a-f]{8})\.journal$/;

/**
 * What was changed since the last snapshot, one line of JSON a change, one file a database. A line is on the disk when
 * `append` is fulfilled. A line that a kill cut short can only be the last one; it was never confirmed.
 */
export class Journal {
  private handles = new Map<string, FileHandle>();

  constructor(private readonly folder: string) {}

  async append(entry: JournalEntry): Promise<void> {
    const file = name(entry.desk);
    let handle = this.handles.get(file);
    if (!handle) {
      await mkdir(this.folder, { recursive: true });
      handle = await open(join(this.folder, file), 'a', 0o600);
      this.handles.set(file, handle);
      // A line that was cut short must not swallow the next one.
      if ((await handle.stat()).size > 0) await handle.write('\n');
    }
    await handle.write(`${JSON.stringify(entry)}\n`);
    await handle.datasync();
  }

  /** The databases that have a journal, by the beginning of their ids. */
  async desks(): Promise<string[]> {
    const files = await readdir(this.folder).catch(() => []);
    return files.flatMap((file) => pattern.exec(file)?.[1] ?? []);
  }

  /** The same, the one written last first. */
  async newestDesks(): Promise<string[]> {
    const desks = await this.desks();
    const dated = await Promise.all(
      desks.map(async (desk) => {
        const found = await stat(join(this.folder, name(desk))).catch(() => null);
        return { desk, at: found?.mtimeMs ?? 0 };
      }),
    );
    return dated.sort((a, b) => b.at - a.at).map(({ desk }) => desk);
  }

  /** All lines that are whole. */
  async read(desk: string): Promise<JournalEntry[]> {
    const text = await readFile(join(this.folder, name(desk)), 'utf8').catch(() => '');
    return text.split('\n').flatMap((line) => {
      const entry = line ? readLine(line) : null;
      return entry?.desk.startsWith(desk.slice(0, 8)) ? [entry] : [];
    });
  }

  /** Drops what a snapshot holds by now. */
  async dropUntil(desk: string, changes: number): Promise<void> {
    const rest = (await this.read(desk)).filter((entry) => entry.changes > changes);
    if (rest.length === 0) await this.drop(desk);
    else {
      await this.close(desk);
      const text = rest.map((entry) => `${JSON.stringify(entry)}\n`).join('');
      await writeAtomically(join(this.folder, name(desk)), text);
    }
  }

  async drop(desk: string): Promise<void> {
    await this.close(desk);
    await rm(join(this.folder, name(desk)), { force: true });
  }

  private async close(desk: string): Promise<void> {
    const file = name(desk);
    await this.handles.get(file)?.close();
    this.handles.delete(file);
  }
}

function readLine(line: string): JournalEntry | null {
  try {
    const parsed = journalEntry.safeParse(JSON.parse(line));
    return parsed.success ? (parsed.data as JournalEntry) : null;
  } catch {
    return null;
  }
}
