import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { UpdateFile } from '../../core/updates/feed';
import { writeAtomically } from '../../disk/atomic';

const mostNames = 50;

export const sha512Of = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('hex');

/**
 * Puts a verified file into a folder. Nothing that is there is written over: the same file is used again, and another
 * of its name gets a number beside it.
 * @returns where it lies
 * @throws where the folder cannot be written to
 */
export async function saveInstaller(
  folder: string,
  file: Pick<UpdateFile, 'name' | 'bytes' | 'sha512'>,
  bytes: Uint8Array,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const { name, ext } = parse(file.name);
  for (let count = 1; count <= mostNames; count++) {
    const path = join(folder, count === 1 ? file.name : `${name} (${count})${ext}`);
    const found = await stat(path).catch(() => null);
    if (found === null) {
      await writeAtomically(path, bytes);
      return path;
    }
    if (found.isFile() && found.size === file.bytes && sha512Of(await readFile(path)) === file.sha512) {
      return path;
    }
  }
  throw new Error(`There are ${mostNames} files named like ${file.name} in ${folder} already`);
}
