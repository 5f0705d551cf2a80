import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { findBrowsers } from '../../../host/browser/find';
import { thisMachine } from '../../../host/browser/machine';
import { headlessShell } from '../../../scripts/lib/headless-shell.mjs';
import { watchRequests, type BrowserKind, type Driver, type LaunchOptions, type RunningApp } from './desk';
import { startHost } from './host-process';

/** The browser that the host itself would open. */
export function installedBrowser(): string {
  const [browser] = findBrowsers(thisMachine, process.env['CODEDESK_BROWSER'] ?? null);
  if (!browser) throw new Error('No Chrome, Chromium or Edge was found to test with.');
  return browser.path;
}

export const isRoot = process.getuid?.() === 0;

export const hostDriver: Driver = { kind: 'host', start };

async function start(
  options: Required<LaunchOptions>,
  outside: string[],
  browser: (() => Promise<Browser>) | null,
): Promise<RunningApp> {
  const connections = join(options.userData, 'connections.txt');
  const host = startHost({
    appPath: options.appPath,
    args: [`--user-data-dir=${options.userData}`, '--host-no-browser', '--host-announce', ...options.args],
    env: { ...options.env, CODEDESK_NET_LOG: connections },
  });
  let context: BrowserContext | undefined;
  const close = async () => {
    await host.stop();
    await context?.close();
    outside.push(...linesOf(connections));
  };
  try {
    const line = await host.line();
    // What the host asks of a browser can only be said when one is started.
    context =
      browser && line.browserArgs.length === 0
        ? await (await browser()).newContext({ viewport })
        : await openContext(options.userData, line.browserArgs, options.browser);
    watchRequests(context, outside);
    const { origin } = new URL(line.url);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    const opened = context;
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(line.url);
    return {
      page,
      close,
      clipboardText: () => readClipboard(opened, origin),
      isVisible: () => page.evaluate(() => document.documentElement.dataset['unseen'] === undefined),
      output: host.output,
      isRunning: () => host.child.exitCode === null && host.child.signalCode === null,
      say: host.say,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The app's own pages may not read it; a notice of the host's has the same origin and no such rule. */
async function readClipboard(context: BrowserContext, origin: string): Promise<string> {
  const page = await context.newPage();
  try {
    await page.goto(`${origin}/__host/open`);
    return await page.evaluate(() => navigator.clipboard.readText());
  } finally {
    await page.close();
  }
}

const viewport = { width: 1280, height: 800 };

/** @param kind the shell where there is one, and where no window is asked for */
function launchOptions(kind: BrowserKind) {
  const headless = process.env['HEADED'] === undefined;
  const shell = kind === 'shell' && headless ? headlessShell() : null;
  return { executablePath: shell ?? installedBrowser(), headless, chromiumSandbox: !isRoot };
}

export const sharedBrowser = (): Promise<Browser> => chromium.launch(launchOptions('shell'));

/** The same profile folder as the host's own, so that data is kept where a user's would be. */
export const openContext = (userData: string, args: string[], kind: BrowserKind): Promise<BrowserContext> =>
  chromium.launchPersistentContext(join(userData, 'browser'), { ...launchOptions(kind), viewport, args });

const linesOf = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
