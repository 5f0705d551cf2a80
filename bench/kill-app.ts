import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startHost, type HostProcess } from '../tests/e2e/driver/host-process';
import { openBrowser, type KillableBrowser } from './kill-browser';
import { pageScript } from './kill-page';

/** The favorites belong to it, so it stays the same over the kills; `KILL_PORT` lets two runs share the work. */
const port = Number(process.env['KILL_PORT'] ?? 47_840);

/** The app in its two halves, host and browser, on one folder. */
export type App = { host: HostProcess; browser: KillableBrowser };

export async function openApp(userData: string): Promise<App> {
  const args = [`--user-data-dir=${userData}`, '--host-no-browser', '--host-announce', `--host-port=${port}`];
  const host = startHost({ args });
  try {
    const { url } = await host.line();
    return { host, browser: await openBrowser(userData, url) };
  } catch (error) {
    await killHost(host);
    throw error;
  }
}

/** Waits until the coder's own data are open and held against what main kept. */
export async function readyPage({ browser }: App): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await browser.evaluate(pageScript);
      await browser.evaluate('driver.ready()');
      return;
    } catch (error) {
      // The page that hands over the token is replaced by the app while the script is on its way.
      if (attempt === 20) throw error;
      await sleep(20);
    }
  }
}

async function killHost({ child, ended }: HostProcess): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

/** SIGKILL to both halves, the one named first so many milliseconds before the other. */
export async function killApp(
  { host, browser }: App,
  first: 'host' | 'browser' = 'browser',
  gapMs = 0,
): Promise<void> {
  const halves = [() => browser.kill(), () => killHost(host)];
  if (first === 'host') halves.reverse();
  const dying: Promise<void>[] = [];
  for (const kill of halves) {
    dying.push(kill());
    if (gapMs) await sleep(gapMs);
  }
  await Promise.all(dying);
}

/** What a damaged disk or a browser that clears its data does: the database is gone, main's folder is not. */
export const destroyDatabase = (userData: string): Promise<void> =>
  rm(join(userData, 'browser/Default/IndexedDB'), { recursive: true, force: true });

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
