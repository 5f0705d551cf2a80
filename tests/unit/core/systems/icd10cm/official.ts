import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../../../shared/icd/', import.meta.url));

/** Whether files of CMS and NCHS lie beside the checkout; they are never part of it. Tests that need them are skipped otherwise. */
export const haveIcdFiles = existsSync(folder);

export function icdFile(name: string): { name: string; bytes: Uint8Array } {
  return { name, bytes: new Uint8Array(readFileSync(folder + name)) };
}
