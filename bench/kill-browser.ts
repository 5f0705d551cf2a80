import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { installedBrowser, isRoot } from '../tests/e2e/driver/host-driver';

type Answer = { id?: number; result?: unknown; error?: { message: string } };

/** A browser in a process group of its own, so that all of it can be killed at one moment, spoken to over its debugging port. */
export type KillableBrowser = {
  /** Runs a script in the page; rejects when the browser is gone before it answers. */
  evaluate: <T>(expression: string) => Promise<T>;
  kill: () => Promise<void>;
};

/** Starts the installed browser without a window on a page. */
export async function openBrowser(userData: string, url: string): Promise<KillableBrowser> {
  const child = spawn(
    installedBrowser(),
    [
      '--headless=new',
      `--user-data-dir=${join(userData, 'browser')}`,
      '--remote-debugging-port=0',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-gpu',
      '--in-process-gpu',
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1280,800',
      ...(isRoot ? ['--no-sandbox'] : []),
      url,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
    await gone;
  };
  try {
    const port = await debuggingPort(child);
    const evaluate = await attach(await pageAddress(port));
    return { evaluate, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

function debuggingPort(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(text)?.[1];
      if (port) resolve(port);
    });
    child.once('exit', () => reject(new Error(`The browser ended before it was ready:\n${text}`)));
  });
}

async function pageAddress(port: string): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const response = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null);
    const targets = response
      ? ((await response.json()) as { type: string; url: string; webSocketDebuggerUrl: string }[])
      : [];
    const page = targets.find(({ type, url }) => type === 'page' && url.startsWith('http'));
    if (page) return page.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('The browser showed no page.');
}

async function attach(address: string): Promise<KillableBrowser['evaluate']> {
  const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 2 ** 28 });
  await once(socket, 'open');
  let nextId = 1;
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  socket.on('message', (data: Buffer) => {
    const answer = JSON.parse(data.toString()) as Answer;
    if (answer.id === undefined) return;
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
  });
  const end = () => {
    for (const { reject } of waiting.values()) reject(new Error('gone'));
    waiting.clear();
  };
  socket.on('close', end);
  socket.on('error', end);
  return async <T>(expression: string): Promise<T> => {
    const id = nextId++;
    const answer = await new Promise<Answer>((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) {
        reject(new Error('gone'));
        return;
      }
      waiting.set(id, { resolve, reject });
      const params = { expression, awaitPromise: true, returnByValue: true };
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
    });
    if (answer.error) throw new Error(answer.error.message);
    const { result, exceptionDetails } = answer.result as {
      result: { value?: unknown };
      exceptionDetails?: { exception?: { description?: string }; text: string };
    };
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as T;
  };
}
