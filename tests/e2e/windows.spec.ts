import type { Page } from '@playwright/test';
import {
  cmsFiles,
  chooseFiles,
  firstRow,
  hasRelease2019,
  provenance,
  search,
  withoutRelease2019,
} from './desk';
import { expect, test } from './driver';
import { codes, favorites, list, openFavorites, ready, star } from './favorites';

/** Several windows of one app: the same data and favorites, each with its own search. */
async function openWindow(page: Page): Promise<Page> {
  const opening = page.context().waitForEvent('page');
  await page.keyboard.press('Control+Shift+O');
  const other = await opening;
  await expect(other.locator('[data-app-state="ready"]')).toBeAttached();
  await ready(other);
  return other;
}

test('what is starred, moved and removed in one window stands in the other at once', async ({ launch }) => {
  const desk = await launch();
  const { page } = desk;
  await star(page, 'J0475');
  const other = await openWindow(page);
  await openFavorites(page);
  await star(other, 'J0476');
  await expect.poll(() => codes(page)).toEqual(['J0475', 'J0476']);

  await page.bringToFront();
  await list(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => codes(page)).toEqual(['J0476', 'J0475']);
  await page.keyboard.press('F2');
  await page.keyboard.type('Written in the first window');
  await page.keyboard.press('Escape');

  await openFavorites(other);
  await expect.poll(() => codes(other)).toEqual(['J0476', 'J0475']);
  await expect(favorites(other).first()).toContainText('Written in the first window');
  await other.keyboard.press('Delete');
  await expect.poll(() => codes(page)).toEqual(['J0475']);

  const again = await desk.restart();
  await openFavorites(again);
  await expect.poll(() => codes(again)).toEqual(['J0475']);
});

test('a window that is closed leaves the other one as it was', async ({ desk: { page } }) => {
  const other = await openWindow(page);
  await other.close();
  await star(page, 'J0475');
  await search(page, 'J0476');
  await expect(firstRow(page)).toContainText('J0476');
});

test('a release imported in one window is in use in the other', async ({ desk: { page } }) => {
  test.skip(!hasRelease2019, withoutRelease2019);
  const other = await openWindow(page);
  await search(page, 'baclofen');
  await chooseFiles(other, cmsFiles.slice(1, 2));
  await expect(provenance(page)).toContainText('HCPCS 2019');
  await expect(page.locator('[data-app-state="ready"]')).toBeAttached();
  await search(page, 'A4221');
  await expect(firstRow(page)).toContainText('A4221');
});

test('a tab opened by hand is a window like any other', async ({ desk }) => {
  test.skip(desk.kind !== 'host', 'Electron has no tabs');
  const { page } = desk;
  const other = await page.context().newPage();
  await other.goto(page.url());
  await star(other, 'J0475');
  await page.bringToFront();
  await star(page, 'J0476');
  await openFavorites(other);
  await expect.poll(() => codes(other)).toEqual(['J0475', 'J0476']);
});
