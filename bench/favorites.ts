import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { freshOrders } from '../src/core/user-data/order';
import { databasePrefixOf, snapshotFileName } from '../src/core/user-data/rotation';
import { snapshotText } from '../src/core/user-data/snapshot';
import { emptyUserData } from '../src/core/user-data/user-data';
import { installedBrowser, isRoot } from '../tests/e2e/driver/host-driver';
import { startHost } from '../tests/e2e/driver/host-process';
import type { Favorite } from '../src/core/user-data/rows';

/** Ten thousand favorites with notes, in the built app in a real browser: restore, start, open, filter, move, star. */

const count = 10_000;
const moment = '2026-11-22T10:00:00.000Z';
const databaseId = 'ffffffff-6f6e-4b7e-9a0e-3f0a5b6c7d8e';

function favorites(): Favorite[] {
  const orders = freshOrders(count);
  return orders.map((order, at): Favorite => {
    const code = `${'ABEGJKLQ'.charAt(at % 8)}${String(1000 + (at >> 3)).padStart(4, '0')}`;
    return {
      key: `hcpcs:procedure:${code}`,
      system: 'hcpcs',
      kind: 'procedure',
      code,
      folderId: null,
      order,
      pin: null,
      labels: [['pump', 'denied before', 'ask'][at % 3] ?? ''],
      note: `Note ${at}: check the authorisation, count the vials, mind the wastage rule of the payer. `.repeat(
        3,
      ),
      aliases: at % 10 === 0 ? [`my name ${at}`] : [],
      usualDose: '',
      usualModifiers: [],
      starred: {
        at: moment,
        source: 'HCPCS 2019',
        sourceKind: 'cms-release',
        long: `Made-up descriptor number ${at} of something that is injected or supplied, 10 mg`,
        short: `Made up ${at}`,
        unit: '10 mg',
        facts: { pricing: ['51'], multiplePricing: 'A', coverage: 'D', xref: [], added: null, ended: null },
      },
      changedAt: moment,
    };
  });
}

async function layDown(userData: string): Promise<number> {
  const text = snapshotText({
    writtenAt: moment,
    databaseId,
    revision: count,
    data: { ...emptyUserData, favorites: favorites() },
  });
  const digest = createHash('sha256').update(text).digest('hex');
  const name = snapshotFileName({
    at: moment,
    databasePrefix: databasePrefixOf(databaseId),
    revision: count,
    rows: count,
    digest,
  });
  await mkdir(join(userData, 'snapshots'), { recursive: true });
  await writeFile(join(userData, 'snapshots', name), text);
  return text.length;
}

async function openApp(userData: string) {
  const host = startHost({
    args: [`--user-data-dir=${userData}`, '--host-no-browser', '--host-announce', '--host-port=47850'],
  });
  const context = await chromium.launchPersistentContext(join(userData, 'browser'), {
    executablePath: installedBrowser(),
    chromiumSandbox: !isRoot,
    viewport: { width: 1280, height: 800 },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto((await host.line()).url);
  await page.locator('[data-app-state="ready"][data-user-state="ready"]').waitFor({ state: 'attached' });
  const stop = async () => {
    await host.stop();
    await context.close();
  };
  return { page, stop };
}

type Press = { on: string; key?: string; alt?: boolean; ctrl?: boolean; text?: string };

/**
 * From a key press to the frame that shows what it asked for, measured in the page itself. The script is text, so that
 * it reaches the page as it stands here.
 */
function pressAndMeasure(
  page: Page,
  { on, key = '', alt, ctrl, text }: Press,
  shows: string,
): Promise<number> {
  const init = JSON.stringify({
    key,
    // Arrows are named alike in both; a real key press has both.
    code: key,
    altKey: alt ?? false,
    ctrlKey: ctrl ?? false,
    bubbles: true,
    cancelable: true,
  });
  const act =
    text === undefined
      ? `target.dispatchEvent(new KeyboardEvent('keydown', ${init}))`
      : `Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(target, ${JSON.stringify(text)});
         target.dispatchEvent(new Event('input', { bubbles: true }))`;
  return page.evaluate<number>(`new Promise((resolve, reject) => {
    const target = document.querySelector(${JSON.stringify(on)});
    const timer = setTimeout(() => reject(new Error('never shown')), 20000);
    const observer = new MutationObserver(() => {
      if (!(${shows})) return;
      observer.disconnect();
      clearTimeout(timer);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - begun);
        port2.postMessage(null);
      });
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const begun = performance.now();
    ${act};
  })`);
}

/** The longest time between two frames within so many milliseconds. */
const longestFrame = (page: Page, ms: number): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    let worst = 0;
    let last = performance.now();
    const end = last + ${ms};
    requestAnimationFrame(function frame() {
      const now = performance.now();
      worst = Math.max(worst, now - last);
      last = now;
      if (now < end) requestAnimationFrame(frame);
      else resolve(worst);
    });
  })`);

const median = (values: number[]): string =>
  `${(values.sort((a, b) => a - b)[values.length >> 1] ?? 0).toFixed(1)} ms`;

async function repeat(times: number, work: (turn: number) => Promise<number>): Promise<string> {
  const values: number[] = [];
  for (let turn = 0; turn < times; turn++) values.push(await work(turn));
  return `${median(values)}, worst ${Math.max(...values).toFixed(1)} ms`;
}

const list = '[role=listbox][aria-label=Favorites]';
const row = (index: number) => `document.querySelector('${list} [aria-posinset="${index + 1}"]')`;
const rowAt = (index: number) => `${row(index)}?.dataset.code`;

export async function run(): Promise<void> {
  const userData = await mkdtemp(join(tmpdir(), 'codedesk-favorites-'));
  try {
    const size = await layDown(userData);
    const first = await openApp(userData);
    console.log(`${count} favorites with notes, ${(size / 2 ** 20).toFixed(1)} MiB as a snapshot`);
    const begun = performance.now();
    await first.page.getByRole('button', { name: 'Restore' }).click();
    await first.page.getByText(/^Restored 10,000 favorites/).waitFor({ timeout: 60_000 });
    console.log(`restore, click to confirmed: ${(performance.now() - begun).toFixed(0)} ms`);
    await first.page.waitForTimeout(6_000);
    await first.stop();

    const { page, stop } = await openApp(userData);
    await page.keyboard.press('Control+i');
    await page.locator(list).waitFor();
    await page.keyboard.press('Escape');
    await page.locator(list).waitFor({ state: 'detached' });
    const open = await repeat(9, async () => {
      const ms = await pressAndMeasure(
        page,
        { on: 'body', key: 'i', ctrl: true },
        `document.querySelector('${list}') !== null`,
      );
      await page.keyboard.press('Escape');
      await page.locator(list).waitFor({ state: 'detached' });
      return ms;
    });
    console.log(`list opens: ${open}`);
    await page.keyboard.press('Control+i');
    await page.locator(list).waitFor();
    const filters = ['n', 'no', 'not', 'note 12', 'vials pump', 'j10', '', 'denied', ''];
    const countWords = `document.querySelector('input[type=search]')?.closest('div').querySelector('[role=status]')?.textContent`;
    const filter = await repeat(filters.length, async (turn) => {
      const before = await page.evaluate<string | undefined>(countWords);
      const wanted = `(${countWords} !== ${JSON.stringify(before)} || document.querySelector('input[type=search]').value === ${JSON.stringify(filters[turn] ?? '')})`;
      return pressAndMeasure(page, { on: 'input[type=search]', text: filters[turn] ?? '' }, wanted);
    });
    console.log(`filter, key to painted: ${filter}`);
    await page.locator(list).focus();
    await page.keyboard.press('End');
    await page.waitForFunction(`${rowAt(count - 1)} !== undefined`);
    const move = await repeat(15, async (turn) => {
      const at = count - 1 - turn;
      const code = await page.evaluate<string>(rowAt(at));
      return pressAndMeasure(page, { on: list, key: 'ArrowUp', alt: true }, `${rowAt(at - 1)} === '${code}'`);
    });
    console.log(`row moved by Alt+↑, key to saved and painted: ${move}`);
    const step = await repeat(15, async (turn) => {
      const at = count - 17 - turn;
      return pressAndMeasure(page, { on: list, key: 'ArrowUp' }, `${row(at)}?.dataset.active === 'true'`);
    });
    console.log(`arrow key to painted: ${step}`);
    const longest = await longestFrame(page, 6_000);
    console.log(`longest frame while a snapshot of it is handed over: ${longest.toFixed(0)} ms`);
    await stop();
    const again = performance.now();
    const last = await openApp(userData);
    console.log(
      `start to usable search and favorites, browser start included: ${(performance.now() - again).toFixed(0)} ms`,
    );
    await last.stop();
  } finally {
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

if (process.argv[1] === import.meta.filename) await run();
