import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';

let log: string | null = null;

/** Tests read the links from a file instead of opening them. */
export function logExternalTo(file: string | null): void {
  log = file;
}

export const shell: Pick<Electron.Shell, 'openExternal'> = {
  openExternal: async (url: string): Promise<void> => {
    const parsed = new URL(url);
    if (parsed.protocol !== 'https:') {
      throw new Error(`The browser host opens only https links, not ${parsed.protocol}`);
    }
    if (log !== null) {
      appendFileSync(log, `${parsed.href}\n`);
      return;
    }
    await open(parsed.href);
  },
};

/** Each system's own way to the default browser, without a shell in between that would read the address. */
export function openerFor(platform: NodeJS.Platform, url: string): [command: string, args: string[]] {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  if (platform === 'darwin') return ['open', [url]];
  return ['xdg-open', [url]];
}

function open(url: string): Promise<void> {
  const [command, args] = openerFor(process.platform, url);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', (error) => {
      reject(new Error(`The link could not be opened: ${error.message}`));
    });
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
