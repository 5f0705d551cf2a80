import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { quiet } from '../../host/browser/launch';
import { untilThere } from '../../tests/e2e/driver/desk';
import { installedBrowser, isRoot } from '../../tests/e2e/driver/host-driver';
import { repository, startHost, type HostProcess } from '../../tests/e2e/driver/host-process';

/** A build of the app in an installed browser, the way the host opens it. */
export type Desk = { page: Page; context: BrowserContext; startMs: number; stop: () => Promise<void> };

/** A folder of a checkout with a build in it, and the name it goes by in what is printed. */
export type Build = { name: string; appPath: string };

/** The build here; with `BENCH_BEFORE=FOLDER` the one of that checkout too, measured in turns with it. */
export function buildsToMeasure(): Build[] {
  const before = process.env['BENCH_BEFORE'];
  const own = { name: before ? 'after' : 'now', appPath: repository };
  return before ? [{ name: 'before', appPath: before }, own] : [own];
}

/** As the host opens it: a window of its own, without the address bar and the pages that a browser has ready for that. */
const asAnApp = [...quiet, '--app=data:text/html,<title>CodeDesk</title>'];

export const openBrowser = (userData: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(join(userData, 'browser'), {
    executablePath: installedBrowser(),
    chromiumSandbox: !isRoot,
    args: asAnApp,
    viewport: { width: 1280, height: 800 },
  });

export const pageOf = async (context: BrowserContext): Promise<Page> =>
  context.pages()[0] ?? (await context.newPage());

/** The host of a build, which opens no browser: that is the bench's to do. */
export const startBenchHost = (userData: string, appPath: string): HostProcess =>
  startHost({
    appPath,
    hostPath: join(appPath, 'out/host/index.js'),
    args: [
      `--user-data-dir=${userData}`,
      '--host-no-browser',
      '--host-announce',
      `--host-port=${process.env['E2E_PORT'] ?? '47830'}`,
    ],
  });

/** From the start of the host's process to a search box that answers words, browser start included. */
export async function openDesk(userData: string, appPath = repository): Promise<Desk> {
  const begun = performance.now();
  const host = startBenchHost(userData, appPath);
  const [line, context] = await Promise.all([host.line(), openBrowser(userData)]);
  const page = await pageOf(context);
  await page.goto(line.url);
  await untilThere(page, '[data-app-state="ready"]');
  const startMs = performance.now() - begun;
  return {
    page,
    context,
    startMs,
    stop: async () => {
      await host.stop();
      await context.close();
    },
  };
}

/** Imports files and waits until words answer again. */
export async function importFiles(page: Page, files: string[]): Promise<number> {
  await page.keyboard.press('Control+o');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  const picker = await chooser;
  const begun = performance.now();
  await picker.setFiles(files);
  await page
    .getByTestId('import-report')
    .getByText(/: [\d,]+ /)
    .first()
    .waitFor({ timeout: 180_000 });
  const took = performance.now() - begun;
  await page.keyboard.press('Escape');
  await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached', timeout: 60_000 });
  // What is built after the words, and kept for the next start.
  await page.waitForTimeout(15_000);
  return took;
}

/** Does a work with a folder of its own, which is gone thereafter. */
export async function withFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'codedesk-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
