import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { usualSettings } from '../src/core/settings/settings';
import { installedBrowser, isRoot } from '../tests/e2e/driver/host-driver';
import { startHost, type HostProcess } from '../tests/e2e/driver/host-process';

/**
 * What staying open all day costs, and how soon the quick look-up takes a letter, in the browser host: the same page and
 * the same main, in Chromium and Node where Electron would be both. Memory stands for Electron's within some tens of
 * percent; the time leaves out what the system takes to hand over a key and to raise a window.
 */

const raises = 15;
const restMs = 20_000;
const port = Number(process.env['BENCH_PORT'] ?? 47_835);
const accelerator = 'CommandOrControl+Shift+Space';

/** Resident memory of a process and its children, in MiB, by kind of process; Linux only. */
async function memoryOf(root: number): Promise<Record<string, number> | null> {
  if (process.platform !== 'linux') return null;
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const text = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const parent = /^\d+ \(.*\) \S (\d+)/s.exec(text)?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) {
      if (at === root) return true;
    }
    return false;
  };
  const found: Record<string, number> = {};
  for (const pid of [...parents.keys()].filter(isBelow)) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    // What several processes share counts a part for each: resident memory would count it again and again.
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    const kib = Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    if (pid === root) continue;
    const type = /--type=([\w-]+)/.exec(command)?.[1];
    const isMain = /out.host.index\.js/.test(command);
    const isBrowser = command.includes('--remote-debugging');
    const kind = type ?? (isMain ? 'main' : isBrowser ? 'browser' : null);
    if (kind === null) continue;
    found[kind] = (found[kind] ?? 0) + kib / 1024;
  }
  return found;
}

const words = (memory: Record<string, number>): string =>
  Object.entries(memory)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, mib]) => `${kind} ${mib.toFixed(0)}`)
    .join(', ');

const total = (memory: Record<string, number>): number =>
  Object.values(memory).reduce((sum, mib) => sum + mib, 0);

async function quickOf(context: BrowserContext): Promise<Page> {
  for (;;) {
    const quick = context.pages().find((page) => page.url().includes('/quick.html'));
    if (quick) {
      await quick.locator('[data-app-state="ready"]').waitFor({ state: 'attached', timeout: 0 });
      return quick;
    }
    await sleep(50);
  }
}

/** As a text: what is built for Node names its functions in a way that no page knows. */
const untilFocused = `new Promise((resolve) => {
  const look = () =>
    document.documentElement.dataset.unseen === undefined && document.activeElement.tagName === 'INPUT'
      ? resolve()
      : requestAnimationFrame(look);
  look();
})`;

/** From the key to a letter in its box, in milliseconds: the letter is pressed as soon as the box has the focus. */
async function raiseOnce(host: HostProcess, quick: Page): Promise<{ focus: number; rows: number }> {
  const seen = quick.evaluate(untilFocused);
  const begun = performance.now();
  await host.say(`press ${accelerator}`, /PRESSED true/);
  await seen;
  const focus = performance.now() - begun;
  await quick.keyboard.type('j');
  await quick.locator('[role="listbox"][data-query="j"]').waitFor();
  const rows = performance.now() - begun;
  await quick.keyboard.press('Escape');
  await sleep(300);
  return { focus, rows };
}

const middle = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const worst = (values: number[]): number => Math.max(...values);

async function sizeOf(folder: string): Promise<number> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    items
      .filter((item) => item.isFile())
      .map(async (item) => (await stat(join(item.parentPath, item.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20;
}

export async function run(): Promise<void> {
  const userData = await mkdtemp(join(tmpdir(), 'codedesk-bench-'));
  await writeFile(
    join(userData, 'settings.json'),
    JSON.stringify({ ...usualSettings, quickKey: 'Mod+Shift+Space' }),
  );
  const host = startHost({
    args: [
      `--user-data-dir=${userData}`,
      '--host-no-browser',
      '--host-announce',
      '--host-desktop',
      `--host-port=${port}`,
    ],
  });
  let context: BrowserContext | null = null;
  try {
    const line = await host.line();
    context = await chromium.launchPersistentContext(join(userData, 'browser'), {
      executablePath: installedBrowser(),
      chromiumSandbox: !isRoot,
      viewport: { width: 1280, height: 800 },
      args: line.browserArgs,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(line.url);
    await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached', timeout: 0 });
    const quick = await quickOf(context);
    const times = [];
    for (let count = 0; count < raises; count++) times.push(await raiseOnce(host, quick));
    const focus = times.map((time) => time.focus);
    const rows = times.map((time) => time.rows);
    console.log(
      `quick look-up, ${raises} times: key to focus ${middle(focus).toFixed(0)} ms (worst ${worst(focus).toFixed(0)}), key to the rows of its first letter ${middle(rows).toFixed(0)} ms (worst ${worst(rows).toFixed(0)})`,
    );
    await sleep(restMs);
    // The browser and the host are both children of this bench.
    const memory = await memoryOf(process.pid);
    if (memory) {
      console.log(
        `memory at rest, a window and the quick look-up, starter catalog, MiB: ${total(memory).toFixed(0)} (${words(memory)})`,
      );
    }
  } finally {
    await context?.close();
    await host.stop();
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  const built = await sizeOf(join(import.meta.dirname, '../out/renderer'));
  const resources = await sizeOf(join(import.meta.dirname, '../resources'));
  const main = await sizeOf(join(import.meta.dirname, '../out/main'));
  console.log(
    `what ships beside Electron, MiB: main ${main.toFixed(1)}, pages ${built.toFixed(1)}, texts ${resources.toFixed(1)}; npm run check:package has the archive`,
  );
}
