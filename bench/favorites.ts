import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { freshOrders } from '../src/core/user-data/order';
import { databasePrefixOf, snapshotFileName } from '../src/core/user-data/rotation';
import { snapshotText } from '../src/core/user-data/snapshot';
import { emptyUserData } from '../src/core/user-data/user-data';
import type { Favorite } from '../src/core/user-data/rows';
import { buildsToMeasure, openDesk, withFolder, type Build, type Desk } from './window/desk';

/**
 * Ten thousand favorites with notes, in the built app in a real browser: restore, start, open, filter, move, and a change while a
 * snapshot of all of it is handed over. Beside them the time of two frames of the same page with nothing to do. `BENCH_BEFORE=FOLDER`
 * names a checkout with another build, which is measured first.
 */

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

async function openApp(userData: string, appPath: string): Promise<Desk> {
  const desk = await openDesk(userData, appPath);
  await desk.page.locator('[data-user-state="ready"]').waitFor({ state: 'attached' });
  return desk;
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

/** How long a rest has to be until a snapshot of so many rows is handed over (shell/user-data/snapshot-scheduler.ts). */
const restMs = 20_000;

async function measure({ name, appPath }: Build, userData: string): Promise<void> {
  const say = (words: string) => console.log(`${name}: ${words}`);
  const first = await openApp(userData, appPath);
  const begun = performance.now();
  await first.page.getByRole('button', { name: 'Restore' }).click();
  await first.page.getByText(/^Restored 10,000 favorites/).waitFor({ timeout: 60_000 });
  say(`restore, click to confirmed: ${(performance.now() - begun).toFixed(0)} ms`);
  await first.page.waitForTimeout(6_000);
  await first.stop();

  const { page, stop } = await openApp(userData, appPath);
  await page.waitForTimeout(5_000);
  const frames = await framesOf(page, 3_000);
  say(`two frames with nothing to do: ${(2 * frames).toFixed(0)} ms; every action is to be within`);
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
  say(`list opens: ${open}`);
  await page.keyboard.press('Control+i');
  await page.locator(list).waitFor();
  const filters = ['n', 'no', 'not', 'note 12', 'vials pump', 'j10', '', 'denied', ''];
  const countWords = `document.querySelector('input[type=search]')?.closest('div').querySelector('[role=status]')?.textContent`;
  const filter = await repeat(filters.length, async (turn) => {
    const before = await page.evaluate<string | undefined>(countWords);
    const wanted = `(${countWords} !== ${JSON.stringify(before)} || document.querySelector('input[type=search]').value === ${JSON.stringify(filters[turn] ?? '')})`;
    return pressAndMeasure(page, { on: 'input[type=search]', text: filters[turn] ?? '' }, wanted);
  });
  say(`filter, key to painted: ${filter}`);
  await page.locator(list).focus();
  await page.keyboard.press('End');
  await page.waitForFunction(`${rowAt(count - 1)} !== undefined`);
  let last = count - 1;
  const move = async () => {
    const code = await page.evaluate<string>(rowAt(last));
    last--;
    return pressAndMeasure(page, { on: list, key: 'ArrowUp', alt: true }, `${rowAt(last)} === '${code}'`);
  };
  say(`row moved by Alt+↑, key to painted: ${await repeat(15, move)}`);
  const changedAt = performance.now();
  const step = await repeat(15, async (turn) => {
    const at = last - 1 - turn;
    return pressAndMeasure(page, { on: list, key: 'ArrowUp' }, `${row(at)}?.dataset.active === 'true'`);
  });
  say(`arrow key to painted: ${step}`);
  for (let turn = 0; turn < 15; turn++) await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(Math.max(0, restMs + 100 - (performance.now() - changedAt)));
  // Each of them is shown only when the one before it is on the disk twice.
  const during = await repeat(8, move);
  say(`row moved while a snapshot of all is handed over: ${during}`);
  const longest = await longestFrame(page, 4_000);
  say(`longest frame thereafter: ${longest.toFixed(0)} ms`);
  await stop();
  const again = performance.now();
  const reopened = await openApp(userData, appPath);
  say(
    `start to usable search and favorites, browser start included: ${(performance.now() - again).toFixed(0)} ms`,
  );
  await reopened.stop();
}

/** The usual time between two frames of a page, in milliseconds. */
const framesOf = (page: Page, ms: number): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    const all = [];
    let last = performance.now();
    const end = last + ${ms};
    requestAnimationFrame(function frame() {
      const now = performance.now();
      all.push(now - last);
      last = now;
      if (now < end) requestAnimationFrame(frame);
      else resolve(all.sort((a, b) => a - b)[all.length >> 1]);
    });
  })`);

export async function run(): Promise<void> {
  for (const build of buildsToMeasure()) {
    await withFolder(async (userData) => {
      const size = await layDown(userData);
      console.log(`${count} favorites with notes, ${(size / 2 ** 20).toFixed(1)} MiB as a snapshot`);
      await measure(build, userData);
    });
  }
}

if (process.argv[1] === import.meta.filename) await run();
