import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../../../shared/cms/', import.meta.url));

/** Whether CMS's own files lie beside the checkout; they are never part of it. Tests that need them are skipped otherwise. */
export const haveOfficial = existsSync(folder);

export function officialFile(name: string): { name: string; bytes: Uint8Array } {
  return { name, bytes: new Uint8Array(readFileSync(folder + name)) };
}

export function officialPath(name: string): string {
  return folder + name;
}
