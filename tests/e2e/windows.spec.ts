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

test('windows of one app have the same favorites, and each its own search', async ({ launch }) => {
  const desk = await launch();
  const { page } = desk;
  await test.step('a window that is closed leaves the other one as it was', async () => {
    const other = await openWindow(page);
    await other.close();
    await star(page, 'J0475');
    await search(page, 'J0476');
    await expect(firstRow(page)).toContainText('J0476');
  });
  await test.step('what is starred, moved and removed in one window stands in the other at once', async () => {
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
  });

  const again = await desk.restart();
  await test.step('what was changed is so after a restart', async () => {
    await openFavorites(again);
    await expect.poll(() => codes(again)).toEqual(['J0475']);
  });
  // Electron has no tabs.
  if (desk.kind !== 'host') return;
  await test.step('a tab opened by hand is a window like any other', async () => {
    const other = await again.context().newPage();
    await other.goto(again.url());
    await star(other, 'J0476');
    await again.bringToFront();
    await star(again, 'J1100');
    await openFavorites(other);
    await expect.poll(() => codes(other)).toEqual(['J0475', 'J0476', 'J1100']);
  });
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

test('a window goes on when the one is closed that has opened it', async ({ desk: { page: first } }) => {
  const second = await openWindow(first);
  const line = second.getByRole('region', { name: 'Line 1', exact: true });
  await test.step('both are answered by one engine, each of its own search and date', async () => {
    expect(await second.evaluate(() => window.opener !== null)).toBe(true);
    await star(first, 'J0475');
    await search(second, 'J0476');
    await expect(firstRow(second)).toContainText('J0476');
    await search(first, 'baclofen');
    await expect(firstRow(first)).toContainText('J0475');
  });
  await test.step('the list that it has checked is there, with what was done to it', async () => {
    await second.keyboard.press('Control+Shift+L');
    await second.getByRole('textbox', { name: 'Codes or claim lines' }).fill('J9312 JZ 4.5 units 01/15/2026');
    await second.getByRole('button', { name: 'Check the list' }).click();
    await second
      .getByRole('listbox', { name: 'Lines' })
      .getByRole('option')
      .filter({ hasText: 'J9312' })
      .click();
    await line.getByRole('button', { name: 'Apply the fix' }).first().click();
    await expect(line.getByRole('heading', { name: 'Changed' })).toBeVisible();

    await first.close();
    await expect(second.locator('[data-app-state="loading"]')).toBeAttached();
    await expect(second.locator('[data-app-state="ready"]')).toBeAttached();
    await second.getByRole('listbox', { name: 'Lines' }).getByRole('option').first().click();
    await expect(line.getByRole('heading', { name: 'Changed' })).toBeVisible();
    await expect(line).not.toContainText('a started unit');
  });
  await test.step('it finds what it found, and the coder’s own', async () => {
    await second.keyboard.press('Escape');
    await expect(firstRow(second)).toContainText('J0476');
    await search(second, 'J0475');
    await expect(firstRow(second)).toContainText('J0475');
  });
  await test.step('and opens another one', async () => {
    const third = await openWindow(second);
    await search(third, 'baclofen');
    await expect(firstRow(third)).toContainText('J0475');
    await third.close();
    await search(second, 'J1100');
    await expect(firstRow(second)).toContainText('J1100');
  });
});
