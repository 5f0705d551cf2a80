import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../../..', import.meta.url));
export const fixtureApp = fileURLToPath(new URL('../../fixtures/host-app', import.meta.url));
const hostEntry = fileURLToPath(new URL('../../../out/host/index.js', import.meta.url));
const netWatch = new URL('./net-watch.mjs', import.meta.url).href;

/** Not the app's own port, so that tests run beside an open CodeDesk; `E2E_PORT` lets two checkouts test side by side, and each of several workers has its own. */
export const testPort =
  Number(process.env['E2E_PORT'] ?? 47_820) + 10 * Number(process.env['TEST_PARALLEL_INDEX'] ?? 0);

export type HostLine = { url: string; pid: number; port: number; browserArgs: string[] };

export type HostProcess = {
  child: ChildProcess;
  output: () => string;
  /** The next address the host announces; fails with its output when the host ends instead. */
  line: () => Promise<HostLine>;
  saying: (words: RegExp) => Promise<string>;
  /** Has the host do something (host/commands.ts) and waits for its answer. */
  say: (line: string, answer: RegExp) => Promise<string>;
  ended: Promise<number | null>;
  stop: () => Promise<void>;
};

const startMs = 30_000;
const stopMs = 5000;

export type HostStart = {
  appPath?: string;
  /** The host of another build, to run the app of that build as it was. */
  hostPath?: string;
  args?: string[];
  env?: NodeJS.ProcessEnv;
};

/** Starts the built host; it ends with this process at the latest, because it follows its standard input. */
export function startHost({
  appPath = repository,
  hostPath = hostEntry,
  args = [],
  env = {},
}: HostStart): HostProcess {
  const ports = args.some((arg) => arg.startsWith('--host-port=')) ? [] : [`--host-port=${testPort}`];
  const child = spawn(
    process.execPath,
    [hostPath, appPath, '--host-follow-stdin', '--host-strict', ...ports, ...args],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: `--import=${netWatch}`, ...env },
    },
  );
  let text = '';
  const watchers = new Set<() => void>();
  const take = (chunk: Buffer) => {
    text += chunk.toString();
    for (const watcher of watchers) watcher();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));

  const saying = async (words: RegExp, from = 0): Promise<string> => {
    const found = new Promise<string>((resolve) => {
      const look = () => {
        const match = words.exec(text.slice(from));
        if (match) resolve(match[1] ?? match[0]);
      };
      watchers.add(look);
      look();
    });
    return Promise.race([
      found,
      ended.then(() => Promise.reject(new Error(`The host ended before it said ${String(words)}:\n${text}`))),
      after(startMs).then(() => Promise.reject(new Error(`The host did not say ${String(words)}:\n${text}`))),
    ]);
  };

  return {
    child,
    output: () => text,
    saying: (words) => saying(words),
    say: (line, answer) => {
      const from = text.length;
      child.stdin.write(`${line}\n`);
      return saying(answer, from);
    },
    line: async () => JSON.parse(await saying(/^HOST (\{.*\})$/m)) as HostLine,
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      const isLate = await Promise.race([ended.then(() => false), after(stopMs).then(() => true)]);
      if (isLate) child.kill('SIGKILL');
      await ended;
    },
  };
}

const after = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
