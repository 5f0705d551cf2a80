import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDesk } from './window/desk';

/**
 * Whether the window stays smooth while 50,000 lines are checked and worked on: work of its main thread that took longer than 50 ms,
 * beside the same page with nothing to do. Needs the built app.
 */

const count = 50_000;

/** Work that held the main thread for longer than 50 ms since the last call, in milliseconds. */
const longTasks = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const all = Reflect.get(window, 'longTasks') as number[];
    return all.splice(0).map(Math.round);
  });

const words = (tasks: readonly number[]): string =>
  tasks.length === 0 ? 'none' : `${tasks.length} (${tasks.join(', ')} ms)`;

/** Prints the figures. */
export async function run(): Promise<void> {
  const userData = await mkdtemp(join(tmpdir(), 'codedesk-frames-'));
  const desk = await openDesk(userData);
  const { page } = desk;
  try {
    await page.keyboard.press('Control+Shift+L');
    await page.evaluate((lines) => {
      const tasks: number[] = [];
      // The list is made in the page, long before it is pasted: that work is none of the app's.
      const rows = Array.from(
        { length: lines },
        (_, at) => `${Math.floor(at / 5)},J1745,,01/21/2026,4${at % 10}.5,3600.00,11,A,K50.00`,
      );
      const list = ['Claim,Code,Modifiers,DOS,Units,Charge,POS,Pointer,Dx1', ...rows].join('\n');
      Object.assign(window, { longTasks: tasks, list });
      new PerformanceObserver((seen) => {
        tasks.push(...seen.getEntries().map(({ duration }) => duration));
      }).observe({ entryTypes: ['longtask'] });
    }, count);
    await page.waitForTimeout(3_000);
    await longTasks(page);
    await page.waitForTimeout(5_000);
    console.log(`frames: nothing to do: ${words(await longTasks(page))}`);

    const begun = performance.now();
    await page.getByRole('textbox', { name: 'Codes or claim lines' }).evaluate((box) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', Reflect.get(window, 'list') as string);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.getByText(/^50,000 lines: /).waitFor({ timeout: 120_000 });
    console.log(
      `frames: ${count.toLocaleString('en-US')} lines checked in ${Math.round(performance.now() - begun)} ms, to the painted result: ${words(await longTasks(page))}`,
    );

    await page.getByRole('listbox', { name: 'Lines' }).focus();
    for (const key of ['End', 'Home', 'PageDown', 'PageDown', 'ArrowDown', 'ArrowDown', 'Control+Shift+F']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(200);
    }
    console.log(`frames: moving through them and fixing one: ${words(await longTasks(page))}`);
    await page.getByRole('combobox', { name: 'Order' }).selectOption('code');
    await page.getByRole('combobox', { name: 'Rule not met' }).selectOption('units-whole');
    await page.waitForTimeout(1_500);
    console.log(`frames: filtered and ordered: ${words(await longTasks(page))}`);
  } finally {
    await desk.stop();
    await rm(userData, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) await run();
