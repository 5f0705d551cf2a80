import { writeFileSync } from 'node:fs';

/**
 * Leaves the mark that `npm start` waits for. An Electron that ends without it, on a system that does not let it run,
 * never got as far as a window, and the start script has a browser to fall back on. An installed app has no such
 * starter, and writes no file because a variable asks for it.
 */
export function tellStarter(isPackaged: boolean, env: NodeJS.ProcessEnv): void {
  const mark = env['CODEDESK_READY_MARK'];
  if (isPackaged || !mark) return;
  try {
    writeFileSync(mark, '', { flag: 'wx' });
  } catch {
    // The starter is gone, and nobody waits.
  }
}
