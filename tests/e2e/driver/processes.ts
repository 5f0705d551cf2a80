import { readdirSync, readFileSync } from 'node:fs';

/** Processes of this computer whose command line holds the text; Linux only, null elsewhere. */
export function processesWith(text: string): number[] | null {
  if (process.platform !== 'linux') return null;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
      } catch {
        return false;
      }
    })
    .map(Number);
}
