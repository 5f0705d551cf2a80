import { rename } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** What Windows answers while a virus scanner or an indexer looks at the file. */
const passing: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** In milliseconds, about four seconds in all: they look for a moment, and a folder that may not be written to stays so. */
const pauses = [10, 20, 50, 100, 200, 400, 800, 1200, 1200];

export type RenameParts = {
  platform: NodeJS.Platform;
  rename: (from: string, to: string) => Promise<void>;
  sleep: (ms: number) => Promise<unknown>;
};

/**
 * Renames a file or folder. On Windows others may hold it for a moment, which is waited for; elsewhere a refusal is
 * meant.
 */
export async function renamePatiently(
  from: string,
  to: string,
  parts: RenameParts = { platform: process.platform, rename, sleep },
): Promise<void> {
  const waits = parts.platform === 'win32' ? pauses : [];
  for (const pause of waits) {
    try {
      await parts.rename(from, to);
      return;
    } catch (error) {
      if (!passing.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await parts.sleep(pause);
    }
  }
  await parts.rename(from, to);
}
