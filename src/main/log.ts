import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** In bytes; with the files before it that is what the log ever takes of the disk, three times this. */
const mostBytes = 256 * 1024;
const keptFiles = 2;

export type LogEntry = {
  /** What happened: `started`, `page-error`. */
  what: string;
  /** Versions, names of files of ours, counts. Never a query, a code, a note or a file's name of the coder's. */
  facts: Readonly<Record<string, string | number | boolean | readonly string[]>>;
};

/** A log on this computer alone: a line of JSON for each thing that happened, the oldest forgotten. */
export class Log {
  readonly folder: string;
  readonly #most: number;
  #last: Promise<void> = Promise.resolve();

  constructor(userData: string, most = mostBytes) {
    this.folder = join(userData, 'logs');
    this.#most = most;
  }

  /** Never fails and is not waited for: a log that cannot be written is no reason to disturb anybody. */
  write(entry: LogEntry): void {
    this.#last = this.#last.then(() => this.#append(entry)).catch(() => undefined);
  }

  /** When all that was to be written is written. */
  async settled(): Promise<void> {
    await this.#last;
  }

  async #append({ what, facts }: LogEntry): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const line = `${JSON.stringify({ at: new Date().toISOString(), what, ...facts })}\n`;
    const size = await stat(this.#file(0)).then(
      (found) => found.size,
      () => 0,
    );
    if (size > 0 && size + line.length > this.#most) await this.#rotate();
    await appendFile(this.#file(0), line, { mode: 0o600 });
  }

  async #rotate(): Promise<void> {
    for (let age = keptFiles; age > 0; age--) {
      await rename(this.#file(age - 1), this.#file(age)).catch(() => undefined);
    }
  }

  #file(age: number): string {
    return join(this.folder, age === 0 ? 'codedesk.log' : `codedesk.${age}.log`);
  }
}
