import type { Io } from '../../../cli/io';
import { run } from '../../../cli/run';

export type Outcome = {
  exit: number;
  out: string[];
  err: string[];
  json: () => unknown;
  lines: () => unknown[];
};

/** Runs a command line in this process, with stdin given line by line. */
export async function codedesk(argv: readonly string[], stdin: readonly string[] = []): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    out: (line) => {
      out.push(...line.split('\n'));
      return Promise.resolve();
    },
    err: (line) => void err.push(line),
    // oxlint-disable-next-line typescript/require-await
    lines: async function* () {
      yield* stdin;
    },
    today: () => '2026-01-15',
  };
  const exit = await run(argv, io);
  return {
    exit,
    out,
    err,
    json: () => JSON.parse(out.join('\n')) as unknown,
    lines: () => out.map((line) => JSON.parse(line) as unknown),
  };
}
