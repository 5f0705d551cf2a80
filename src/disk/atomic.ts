import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { renamePatiently } from './rename';

const leftoverShape = /^\..+\.[0-9a-f]{12}\.part$/;

/** Makes the rename itself durable. Windows cannot open a directory and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const besideOf = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);

/**
 * Writes a file so that at every moment either the old or the new content is there, whole: beside it, to the disk,
 * renamed over. A failure (full disk, killed process) leaves the old content and at most a hidden `.part` file.
 * @param mode who may read it, where the system has modes; its owner only, unless it is said
 */
export async function writeAtomically(path: string, data: string | Uint8Array, mode = 0o600): Promise<void> {
  const folder = dirname(path);
  const beside = besideOf(path);
  try {
    const handle = await open(beside, 'wx', mode);
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renamePatiently(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
}

/** The same without waiting, for the moment in which the process ends; for small files. */
export function writeAtomicallySync(path: string, data: string): void {
  const beside = besideOf(path);
  try {
    const file = openSync(beside, 'wx', 0o600);
    try {
      writeFileSync(file, data);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/**
 * Removes `.part` files that killed writes left in a folder; call it before the first write of a session. One that a
 * virus scanner holds, or that may not be removed, stays until another day: it is no reason not to start.
 * @returns how many are gone
 */
export async function removeLeftovers(folder: string): Promise<number> {
  const leftovers = (await readdir(folder)).filter((name) => leftoverShape.test(name));
  const removed = await Promise.allSettled(leftovers.map((name) => rm(join(folder, name), { force: true })));
  return removed.filter(({ status }) => status === 'fulfilled').length;
}
