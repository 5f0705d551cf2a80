import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sha256Of } from '../disk/digest';

/** Longer paths are no names for a socket on any system. */
const longestPath = 100;
const knockMs = 2000;

/**
 * The door of a data folder: an address that only one process can hold, and that goes with it. Electron and the browser
 * host each know their own second start but not each other, and both work on the same folder.
 */
export function doorOf(userData: string, platform: NodeJS.Platform = process.platform): string {
  const mark = sha256Of(resolve(userData)).slice(0, 20);
  if (platform === 'win32') return `\\\\.\\pipe\\codedesk-${mark}`;
  const own = join(resolve(userData), 'open.sock');
  return own.length <= longestPath ? own : join(tmpdir(), `codedesk-${mark}.sock`);
}

export type DataLock = { release: () => void };

/**
 * Takes the data folder for this process. Null where another has it: that one is asked to come to the front, and this
 * one has to end. Where the system has no such addresses, the folder is taken without one.
 */
export async function lockData(
  userData: string,
  onKnock: () => void,
  door: string = doorOf(userData),
): Promise<DataLock | null> {
  mkdirSync(userData, { recursive: true });
  const server = createServer((visitor) => {
    visitor.on('error', () => undefined);
    visitor.end();
    onKnock();
  });
  // A visitor who could not be let in, as where too many files are open, is no reason to end.
  server.on('error', () => undefined);
  if ((await listenAt(server, door)) === 'taken') {
    if ((await isAnswered(door)) || !(await clearAway(door))) return null;
    if ((await listenAt(server, door)) === 'taken') {
      // Another start was faster, and has yet to hear of this one.
      await isAnswered(door);
      return null;
    }
  }
  server.unref();
  return { release: () => void server.close() };
}

/**
 * Removes what a killed process left behind; a pipe of Windows leaves nothing. It is moved aside and knocked at once
 * more: between two starts that both found it, it may have become the other's own, and goes back then.
 * @returns whether the door is free
 */
async function clearAway(door: string): Promise<boolean> {
  // As short as can be: a Mac has three more characters for the name of a socket.
  const aside = `${door}.${randomBytes(1).toString('hex')}`;
  try {
    renameSync(door, aside);
  } catch {
    return true;
  }
  const isOthers = await isAnswered(aside);
  try {
    if (isOthers) linkSync(aside, door);
  } catch {
    // A third has taken the place, and answers there.
  }
  rmSync(aside, { force: true });
  return !isOthers;
}

function listenAt(server: Server, door: string): Promise<'open' | 'taken' | 'impossible'> {
  return new Promise((resolve) => {
    const fail = ({ code }: NodeJS.ErrnoException) => {
      resolve(code === 'EADDRINUSE' ? 'taken' : 'impossible');
    };
    server.once('error', fail);
    server.listen(door, () => {
      server.off('error', fail);
      resolve('open');
    });
  });
}

function isAnswered(door: string): Promise<boolean> {
  return new Promise((resolve) => {
    const visit = connect(door);
    const end = (isThere: boolean) => {
      visit.destroy();
      resolve(isThere);
    };
    visit.setTimeout(knockMs, () => end(true));
    visit.once('connect', () => end(true));
    visit.once('error', ({ code }: NodeJS.ErrnoException) =>
      end(code !== 'ECONNREFUSED' && code !== 'ENOENT'),
    );
  });
}
