import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  chooseFiles,
  cmsFiles,
  codePage,
  hasRelease2019,
  importReport,
  search,
  searchBox,
} from '../e2e/desk';
import { expect, test } from '../e2e/driver';
import { openFavorites, star } from '../e2e/favorites';

/**
 * Every screen at the four sizes, light and dark, for a designer's eye: `SIZES_TO=FOLDER npm run screenshots -- sizes`. No
 * baseline: what they hold against each other is in tests/e2e/sizes.spec.ts.
 */
const folder = process.env['SIZES_TO'] ?? '';
const only = process.env['SIZES_OF']?.split(',') ?? [];

test.skip(folder === '', 'SIZES_TO names no folder');

const sizes = [
  [1280, 800],
  [1920, 1080],
  [900, 700],
  [420, 800],
] as const;

const press = (keys: string) => (page: Page) => page.keyboard.press(keys);

const list = 'J0475 JZ 4\nJ9310 7\nE2601 NU RR 1\nJ1100 JW JZ 4\nA4253 KX 3';

const screens: [name: string, open: (page: Page) => Promise<unknown>][] = [
  ['start', (page) => search(page, '').catch(() => undefined)],
  ['search', (page) => search(page, 'wheelchair cushion')],
  ['code', (page) => search(page, 'J0475')],
  ['nothing', (page) => search(page, 'zzzzqqqq')],
  ['ended', (page) => search(page, 'J9310')],
  ['diagnosis', (page) => search(page, 'dm2 with neuropathy')],
  [
    'units',
    async (page) => {
      await search(page, 'J9312 700 mg 500+2x100');
      await expect(codePage(page)).toHaveAttribute('data-code', 'J9312');
      await page.keyboard.press('Control+u');
    },
  ],
  ['compare', press('Control+j')],
  ['book', press('Control+Shift+b')],
  ['worksheet', press('Control+b')],
  ['favorites', openFavorites],
  ['changes', press('Control+h')],
  ['data', press('Control+o')],
  ['settings', press('Control+,')],
  ['diagnostics', press('Control+F1')],
  ['manual', press('Shift+F1')],
  ['check', press('Control+Shift+l')],
  [
    'keys',
    async (page) => {
      await search(page, 'J0475');
      await page.keyboard.press('F1');
    },
  ],
  [
    'palette',
    async (page) => {
      await search(page, 'J0475');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('copy');
    },
  ],
];

test('every screen, four sizes, light and dark', async ({ desk: { page } }) => {
  test.setTimeout(900_000);
  mkdirSync(folder, { recursive: true });
  await page.setViewportSize({ width: 1280, height: 800 });
  if (hasRelease2019) {
    const [first = '', ...later] = cmsFiles;
    await chooseFiles(page, first);
    await expect(importReport(page)).toContainText('2018 release');
    await star(page, 'J0475', 'J0476', 'J9310', 'J9041', 'E2500', 'E2601');
    await chooseFiles(page, later);
    await expect(importReport(page)).toContainText('8,218 products');
  } else {
    await star(page, 'J0475', 'E2601');
  }
  await searchBox(page).fill('');
  for (const code of ['E2601', 'E2602', 'E2603']) {
    await search(page, code);
    await expect(codePage(page)).toHaveAttribute('data-code', code);
    await page.keyboard.press('Control+e');
  }
  await search(page, 'J9312 700 mg 500+2x100');
  await expect(codePage(page)).toHaveAttribute('data-code', 'J9312');
  await page.keyboard.press('Control+u');
  await page.keyboard.press('Control+Shift+Enter');
  await page.keyboard.press('Control+Shift+l');
  await page.getByRole('textbox', { name: 'Codes or claim lines' }).fill(list);
  await page.getByRole('button', { name: 'Check the list' }).click();
  await expect(page.getByRole('listbox', { name: 'Lines' }).getByRole('option')).toHaveCount(5);
  await page.keyboard.press('Escape');
  const shown = screens.filter(([name]) => only.length === 0 || only.includes(name));
  for (const [name, open] of shown) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await searchBox(page).fill('');
    await open(page);
    await page.waitForTimeout(400);
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.waitForTimeout(60);
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press('Escape');
  }
});
