import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { readFiles } from '../src/main/import/read';
import { installedBrowser, isRoot } from '../tests/e2e/driver/host-driver';
import { startHost } from '../tests/e2e/driver/host-process';

/**
 * What a coder waits for, in the built app in a real browser: start, import, key press to paint, memory.
 * Needs the 2019 release beside the checkout.
 */

const release = join(import.meta.dirname, '../../shared/cms/2019-Alpha-Numeric-HCPCS-File.zip');
const starts = 7;
const phrases = [
  'J0475',
  'j04',
  'baclofen intrathecal',
  'wheelchair cushion',
  'rituximab 100 mg',
  'catheter, intermittent',
];
const keysPerSecond = 12;

export type Desk = { page: Page; context: BrowserContext; startMs: number; stop: () => Promise<void> };

/** From the start of the host's process to a search box that answers words, browser start included. */
export async function openDesk(userData: string): Promise<Desk> {
  const begun = performance.now();
  const host = startHost({
    args: [
      `--user-data-dir=${userData}`,
      '--host-no-browser',
      '--host-announce',
      `--host-port=${process.env['E2E_PORT'] ?? '47830'}`,
    ],
  });
  const browser = chromium.launchPersistentContext(join(userData, 'browser'), {
    executablePath: installedBrowser(),
    chromiumSandbox: !isRoot,
    viewport: { width: 1280, height: 800 },
  });
  const [line, context] = await Promise.all([host.line(), browser]);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(line.url);
  await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached' });
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

async function importRelease({ page }: Desk): Promise<number> {
  await page.keyboard.press('Control+o');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  const picker = await chooser;
  const begun = performance.now();
  await picker.setFiles(release);
  await page.getByTestId('import-report').getByText('6,440 codes').waitFor();
  const ms = performance.now() - begun;
  await page.keyboard.press('Escape');
  await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached' });
  return ms;
}

/** Types phrases key by key and notes, for each key, when the frame that shows its rows was painted. */
async function typeAndMeasure(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const painted: number[] = [];
    Object.assign(window, { painted });
    const list = document.getElementById('results');
    const box = document.querySelector('input[role=combobox]');
    if (!list || !(box instanceof HTMLInputElement)) throw new Error('The search box is missing.');
    let pressedAt: number | null = null;
    box.addEventListener('input', (event) => (pressedAt = event.timeStamp), { capture: true });
    new MutationObserver(() => {
      if (pressedAt === null || list.dataset['query'] !== box.value) return;
      const begun = pressedAt;
      pressedAt = null;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => painted.push(performance.now() - begun);
        port2.postMessage(null);
      });
    }).observe(list, { attributes: true, attributeFilter: ['data-query'] });
  });
  for (const phrase of phrases) {
    await page.getByRole('combobox', { name: 'Search codes' }).fill('');
    await page.keyboard.type(phrase, { delay: 1000 / keysPerSecond });
    await page.waitForTimeout(300);
  }
  return page.evaluate(() => (window as unknown as { painted: number[] }).painted);
}

/** Resident memory of the page's renderer process, worker included, in MiB. */
async function rendererMemory(context: BrowserContext): Promise<number | null> {
  const browser = context.browser();
  if (!browser) return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter(({ type, id }) => type === 'renderer' && existsSync(`/proc/${id}/status`))
    .map(
      ({ id }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    );
  return sizes.length ? Math.max(...sizes) : null;
}

const heapOf = (page: Page): Promise<number> =>
  page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 2 ** 20,
  );

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const spread = (values: readonly number[]): string =>
  `p50 ${ms(quantile(values, 0.5))}, p95 ${ms(quantile(values, 0.95))}, p99 ${ms(quantile(values, 0.99))}, n ${values.length}`;

export async function run(): Promise<void> {
  if (!existsSync(release)) {
    console.log('window: skipped, it needs ../shared/cms/2019-Alpha-Numeric-HCPCS-File.zip');
    return;
  }
  const bytes = new Uint8Array(await readFile(release));
  const reads = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    readFiles([{ name: 'release.zip', bytes }]);
    return performance.now() - begun;
  });
  console.log(`reading the 2019 zip, main’s import function alone: median ${ms(quantile(reads, 0.5))}`);

  const userData = await mkdtemp(join(tmpdir(), 'codedesk-bench-'));
  try {
    const first = await openDesk(userData);
    console.log(`start on a new profile, starter catalog: ${ms(first.startMs)}`);
    console.log(`import of the 2019 zip, file chosen to counts shown: ${ms(await importRelease(first))}`);
    await first.stop();

    const warm: number[] = [];
    for (let turn = 0; turn < starts; turn++) {
      const desk = await openDesk(userData);
      warm.push(desk.startMs);
      if (turn === starts - 1) {
        const painted = await typeAndMeasure(desk.page);
        console.log(
          `key press to painted rows, full release, ${keysPerSecond} keys a second: ${spread(painted)}`,
        );
        console.log(`window’s script heap, without the worker: ${(await heapOf(desk.page)).toFixed(1)} MiB`);
        const resident = await rendererMemory(desk.context);
        if (resident) console.log(`renderer process with worker, resident: ${resident.toFixed(0)} MiB`);
      }
      await desk.stop();
    }
    console.log(`start to usable search, full release, browser start included: ${spread(warm)}`);
  } finally {
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

if (process.argv[1] === import.meta.filename) await run();
