import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { InputFile } from '../core/import/source';

/** A file that could not be read from disk; the message is for people. */
export class InputFileError extends Error {
  override readonly name = 'InputFileError';
}

/** More than any CMS file and less than what a process should swallow in one piece. */
const largestFile = 300 * 1024 * 1024;

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
};

async function attempt<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InputFileError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new InputFileError(`${path}: ${reasons[code] ?? `cannot be read (${code || String(error)})`}.`);
  }
}

/**
 * The files that a path of a command line means: itself, or what a folder holds (its own files, not its
 * sub-folders; hidden files left out).
 * @throws InputFileError
 */
async function expand(path: string): Promise<string[]> {
  const info = await attempt(path, () => stat(path));
  if (!info.isDirectory()) return [path];
  const entries = await attempt(path, () => readdir(path, { withFileTypes: true }));
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(path, entry.name))
    .sort();
}

/**
 * Reads the files and folders given on a command line.
 * @throws InputFileError for what is missing, unreadable or far too large
 */
export async function readInputs(paths: readonly string[]): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const path of paths) {
    for (const file of await expand(path)) {
      const bytes = await attempt(file, async () => {
        if ((await stat(file)).size > largestFile) {
          throw new InputFileError(`${file}: larger than 300 MB, which no CMS file is.`);
        }
        return readFile(file);
      });
      files.push({ name: basename(file), bytes });
    }
  }
  return files;
}
