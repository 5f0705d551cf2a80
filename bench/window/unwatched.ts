import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { untilThere } from '../../tests/e2e/driver/desk';
import { installedBrowser, isRoot } from '../../tests/e2e/driver/host-driver';
import { pageOf, startBenchHost, type Desk } from './desk';

/** Longer than a start takes, with all that is read after it. */
const startMs = 15_000;

/**
 * A desk as a coder has it, to measure its memory: the driver joins a page that has started already. Whoever is there from the beginning
 * records what the page reads, as development tools do, and a renderer then holds the text of every file beside what was made of it:
 * some forty megabytes that no coder's has.
 */
export async function openUnwatched(userData: string, appPath: string): Promise<Omit<Desk, 'startMs'>> {
  const host = startBenchHost(userData, appPath);
  const { url } = await host.line();
  const folder = join(userData, 'browser');
  const portFile = join(folder, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const browser = spawn(
    installedBrowser(),
    [
      `--user-data-dir=${folder}`,
      '--headless=new',
      '--remote-debugging-port=0',
      '--no-first-run',
      '--disable-extensions',
      '--disable-background-networking',
      '--password-store=basic',
      '--window-size=1280,887',
      ...(isRoot ? ['--no-sandbox'] : []),
      url,
    ],
    { stdio: 'ignore' },
  );
  const ended = once(browser, 'exit');
  await wait(startMs);
  if (!existsSync(portFile)) throw new Error('The browser did not say where it listens.');
  const [port] = readFileSync(portFile, 'utf8').split('\n');
  const driver = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = driver.contexts();
  if (!context) throw new Error('The browser has no window.');
  const page = await pageOf(context);
  await untilThere(page, '[data-app-state="ready"]');
  return {
    page,
    context,
    stop: async () => {
      const session = await driver.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await ended;
      await host.stop();
    },
  };
}
