import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { today } from '../src/core/code/dates';

/** Where a command reads and writes; tests give it their own. */
export type Io = {
  /** One line to stdout. Waits where the reader is slow. */
  out(line: string): Promise<void>;
  /** One line for people, to stderr. */
  err(line: string): void;
  /** Lines of stdin. */
  lines(): AsyncIterable<string>;
  /** The local calendar day. */
  today(): string;
};

/** Exit codes: done; the answer is "no" or has errors; wrong usage. */
export const done = 0;
export const no = 1;
export const wrongUsage = 2;

/** The command line itself is wrong; the message says how it should look. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The process's own streams. A reader that has closed the pipe (`codedesk … | head`) ends the program quietly. */
export function processIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(done);
    throw error;
  });
  return {
    async out(line) {
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
    },
    err: (line) => void process.stderr.write(`${line}\n`),
    lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
    today: () => today(),
  };
}
