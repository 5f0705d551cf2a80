import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseFiles, codePage, importReport, searchBox } from './desk';
import { expect, test } from './driver';
import { preview } from './units';

/*
 * How much it takes to do what a coder does all day: every key counts one, a chord too. What is chosen once and remembered (the
 * payer's text, the data) is set up before the count. The table in docs/coders-guide.md is what is measured here.
 */

const crosswalk = join(import.meta.dirname, '../../../shared/cms/asp-2025-10-ndc-hcpcs-crosswalk.csv');

/** A keyboard that counts. Nothing else than it touches the app while it counts. */
function counting({ keyboard }: Page) {
  let count = 0;
  return {
    type: async (text: string) => {
      count += text.length;
      await keyboard.type(text);
    },
    press: async (keys: string) => {
      count++;
      await keyboard.press(keys);
    },
    count: () => count,
  };
}

const isOpen = (page: Page, code: string) => expect(codePage(page)).toHaveAttribute('data-code', code);

test('what a coder does all day takes few keys', async ({ desk }) => {
  const { page } = desk;
  await test.step('three cushions are compared and the third is copied with at most 25 keys', async () => {
    const keys = counting(page);
    await keys.type('wheelchair cushion');
    await expect(page.getByRole('listbox', { name: 'Results' })).toHaveAttribute(
      'data-query',
      'wheelchair cushion',
    );
    await keys.press('Control+e');
    await keys.press('ArrowDown');
    await keys.press('Control+e');
    await keys.press('ArrowDown');
    await keys.press('Control+e');
    await keys.press('Control+j');
    const third = page.getByRole('columnheader').nth(2);
    await expect(third).toBeVisible();
    const code = /[A-Z]\d{4}/.exec((await third.textContent()) ?? '')?.[0] ?? '';
    await keys.press('3');
    await expect(page.getByText(`Copied: ${code}`)).toBeVisible();
    expect(await desk.clipboardText()).toBe(code);
    expect(code).toMatch(/^[EK]\d{4}$/);
    expect(keys.count()).toBe(25);
  });
  await test.step('a known code is copied with 6 keys', async () => {
    await searchBox(page).fill('');
    const keys = counting(page);
    await keys.type('J0475');
    await keys.press('Enter');
    await expect(page.getByText('Copied: J0475')).toBeVisible();
    expect(await desk.clipboardText()).toBe('J0475');
    expect(keys.count()).toBe(6);
  });
  await test.step('five lines go to the worksheet with at most 12 keys each, and none is lost', async () => {
    await searchBox(page).fill('');
    const lines = [
      ['J0475 4', 'J0475', '4'],
      ['J9312 70', 'J9312', '70'],
      ['E2601 1', 'E2601', '1'],
      ['J1100 4', 'J1100', '4'],
      ['E0601 RR 1', 'E0601', '1'],
    ] as const;
    const spent: number[] = [];
    for (const [text, code] of lines) {
      const keys = counting(page);
      // A search that stands is replaced: what is typed goes to the box, its text selected.
      if (spent.length > 0) await keys.press('Escape');
      await keys.type(text);
      await isOpen(page, code);
      await keys.press('Control+Shift+Enter');
      await expect(page.getByText(`${spent.length + 1} in all`)).toBeVisible();
      spent.push(keys.count());
    }
    expect(spent).toEqual([8, 10, 9, 9, 12]);
    await page.keyboard.press('Control+b');
    await expect(page.getByRole('heading', { name: 'Worksheet' })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/^Copied/)).toBeVisible();
    const copied = (await desk.clipboardText()).split(/\r?\n/);
    for (const [, code, units] of lines) {
      expect(
        copied.filter((line) => line.startsWith(`${code}\t`) && line.split('\t').includes(units)),
        code,
      ).toHaveLength(1);
    }
  });
  await test.step('Rituxan 700 mg from mixed vials becomes its shaded and its service lines with at most 30 keys', async (step) => {
    step.skip(!existsSync(crosswalk), 'needs the NDC crosswalk of ../shared/cms');
    await chooseFiles(page, [crosswalk]);
    await expect(importReport(page)).toContainText('8,218 products');
    await page.keyboard.press('Escape');
    // Chosen once, for the payer that asks for NDCs.
    await searchBox(page).fill('J9312 700 mg 500+2x100');
    await isOpen(page, 'J9312');
    await page.getByLabel('Text to copy', { exact: true }).selectOption('halves');
    await searchBox(page).fill('');
    await searchBox(page).focus();

    const keys = counting(page);
    await keys.type('rituxan 700mg 500+2x100');
    await isOpen(page, 'J9312');
    await keys.press('Alt+c');
    await expect(page.getByLabel('Measure of 500 mg')).toBeFocused();
    await keys.type('U');
    for (let tabs = 0; tabs < 3; tabs++) await keys.press('Tab');
    await expect(page.getByLabel('Measure of 100 mg')).toBeFocused();
    await keys.type('U');
    await expect(preview(page)).toContainText('N450242005306');
    await keys.press('Control+Enter');
    await expect(page.getByText(/^Copied: /)).toBeVisible();
    expect((await desk.clipboardText()).split(/\r?\n/)).toEqual([
      'N450242005306 UN1',
      'J9312 JZ\t50',
      'N450242005121 UN2',
      'J9312 JZ\t20',
    ]);
    expect(keys.count()).toBe(30);
  });
});
