import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Poke } from './lock';

/**
 * Electron answers requestSingleInstanceLock at once, and so must the host: the knocking is done by a short-lived
 * process of its own, which may wait. It is only ever started when a lock was found.
 */
export const pokeByProcess: Poke = (lockFile, start) => {
  const script = fileURLToPath(new URL('./knock-once.js', import.meta.url));
  const result = spawnSync(process.execPath, [script, lockFile], {
    input: JSON.stringify(start),
    stdio: ['pipe', 'ignore', 'inherit'],
    windowsHide: true,
    timeout: 15_000,
  });
  return result.status === 0;
};
