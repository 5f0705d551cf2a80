import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violationsInBothSchemes } from './axe';
import { codePage, firstRow, search, searchBox } from './desk';
import { expect, test } from './driver';
import { codes, detail, favorites, list, openFavorites, ready, screen, star } from './favorites';

/** The newest snapshot has caught up with the last change. */
async function snapshotTaken(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Snapshots' }).click();
  await expect(page.getByRole('button', { name: /^Look into/ }).first()).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
}

test('what is starred, put in order, filed and noted by keyboard is there again after a restart', async ({
  launch,
}) => {
  const desk = await launch();
  const { page } = desk;
  await test.step('a code is starred by key', async () => {
    await star(page, 'J0475');
    await expect(codePage(page).getByRole('button', { name: 'Favorite' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });
  await test.step('order, folder, note and names are written by keyboard', async () => {
    await star(page, 'J0476', 'J1100');
    await openFavorites(page);
    await expect(list(page)).toBeFocused();
    expect(await codes(page)).toEqual(['J0475', 'J0476', 'J1100']);
    await page.keyboard.press('End');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => codes(page)).toEqual(['J0475', 'J1100', 'J0476']);
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => codes(page)).toEqual(['J1100', 'J0475', 'J0476']);

    await page.keyboard.press('F2');
    await page.keyboard.type('Check the vial size first.');
    await page.getByLabel(/^Your names for it/).fill('dex, steroid push');
    await page.keyboard.press('Escape');
    await expect(list(page)).toBeFocused();
    await expect(favorites(page).first()).toContainText('Check the vial size first.');

    await page.getByRole('button', { name: 'New folder' }).click();
    await page.keyboard.type('Infusion');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^All/ }).click();
    await list(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('button', { name: 'Move to' }).click();
    await page.getByRole('option', { name: 'Infusion' }).click();
    await expect(page.getByText('Moved 2 favorites to Infusion')).toBeVisible();
  });

  const again = await desk.restart();
  await test.step('the code is a favorite still after a restart', async () => {
    await search(again, 'J0475');
    await expect(codePage(again).getByRole('button', { name: 'Favorite' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await searchBox(again).fill('');
    await expect(again.getByRole('group', { name: 'Favorites' })).toContainText('J0475');
  });
  await test.step('order, folder, note and names are kept', async () => {
    await search(again, 'steroid push');
    await expect(firstRow(again)).toContainText('J1100');
    await expect(firstRow(again)).toContainText('your name: steroid push');
    await openFavorites(again);
    expect(await codes(again)).toEqual(['J1100', 'J0475', 'J0476']);
    await again.getByRole('button', { name: /^Infusion/ }).click();
    expect(await codes(again)).toEqual(['J1100', 'J0475']);
    await expect(detail(again).getByLabel('Note')).toHaveValue('Check the vial size first.');
  });
});

test('favorites are searched among, copied, removed, dragged and pinned; private codes stand beside them', async ({
  desk,
}) => {
  const { page } = desk;
  await test.step('the search can be held to favorites', async () => {
    await star(page, 'J0476');
    await search(page, 'baclofen');
    await page.getByLabel('Favorites only').check();
    await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option')).toHaveCount(1);
    await expect(firstRow(page)).toContainText('J0476');
    await page.getByLabel('Favorites only').uncheck();
  });
  await test.step('what is removed comes back by Undo; chosen codes are copied as a list', async () => {
    await star(page, 'J0475');
    await openFavorites(page);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied 2 codes')).toBeVisible();
    expect(await desk.clipboardText()).toBe('J0476\nJ0475');
    await page.keyboard.press('Delete');
    await expect(screen(page)).toContainText('No favorites yet');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(favorites(page)).toHaveCount(2);
  });
  await test.step('a row is dragged to its place', async () => {
    await star(page, 'J1100');
    await openFavorites(page);
    await favorites(page)
      .nth(2)
      .dragTo(favorites(page).nth(0), { targetPosition: { x: 40, y: 4 } });
    await expect.poll(() => codes(page)).toEqual(['J1100', 'J0476', 'J0475']);
  });
  await test.step('a pinned favorite opens by its number', async () => {
    await list(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Shift+P');
    await page.keyboard.press('Escape');
    await search(page, 'J0476');
    await page.keyboard.press('Alt+1');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
  });
  await test.step('a private code is found by the search and marked as private', async () => {
    await openFavorites(page);
    await page.getByRole('button', { name: 'Private codes' }).click();
    await page.getByRole('button', { name: 'Add a private code' }).click();
    await page.getByRole('textbox', { name: 'Code', exact: true }).fill('j0475');
    await page.getByLabel('Descriptor').fill('x');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'official' })).toBeVisible();
    await page.getByRole('textbox', { name: 'Code', exact: true }).fill('pump-refill');
    await page.getByLabel('Descriptor').fill('Pump refill kit, in-house');
    await page.getByLabel('One unit').fill('10 mg');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Saved PUMP-REFILL')).toBeVisible();
    await search(page, 'refill kit');
    await expect(firstRow(page)).toContainText('PUMP-REFILL');
    await expect(firstRow(page)).toContainText('private');
    await expect(codePage(page)).toContainText('private code');
    await expect(codePage(page)).toContainText('unit 10 mg');
  });
  await test.step('list, private codes and snapshots: axe finds nothing, light and dark', async () => {
    const isClean = async () => {
      expect(await violationsInBothSchemes(page)).toEqual([]);
    };
    await openFavorites(page);
    await page.getByRole('button', { name: 'New folder' }).click();
    await page.keyboard.type('Pumps');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^All/ }).click();
    await isClean();
    await page.getByRole('button', { name: 'Private codes' }).click();
    await page.getByRole('button', { name: 'Add a private code' }).click();
    await isClean();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Snapshots' }).click();
    await isClean();
  });
});

test('a database that is gone is restored from the newest snapshot', async ({ launch }) => {
  const desk = await launch();
  test.skip(desk.kind !== 'host', 'the folder of the database is known for the browser host only');
  const { page, userData } = desk;
  await star(page, 'J0475', 'J0476');
  await openFavorites(page);
  await snapshotTaken(page);
  await desk.close();
  await rm(join(userData, 'browser/Default/IndexedDB'), { recursive: true });

  const { page: again } = await launch({ userData });
  await ready(again);
  await expect(again.getByRole('region', { name: 'Your data' })).toContainText('a snapshot has 2 favorites');
  await again.getByRole('button', { name: 'Restore' }).click();
  await expect(again.getByText('Restored 2 favorites')).toBeVisible();
  await openFavorites(again);
  expect(await codes(again)).toEqual(['J0475', 'J0476']);
});

test('an export is taken in on another computer, with a preview and a way back', async ({ launch }) => {
  const desk = await launch();
  const { page } = desk;
  await star(page, 'J0475', 'J0476');
  await openFavorites(page);
  await page.keyboard.press('F2');
  await page.keyboard.type('From the first computer');
  await page.keyboard.press('Escape');
  await expect(favorites(page).first()).toContainText('From the first computer');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const file = await readFile(await (await download).path());
  await desk.close();

  const { page: second } = await launch({ userData: join(desk.userData, 'second') });
  await star(second, 'J0476', 'J1100');
  await openFavorites(second);
  const take = async (name: string, buffer: Buffer) => {
    const chooser = second.waitForEvent('filechooser');
    await second.getByRole('button', { name: 'Import' }).click();
    await (await chooser).setFiles([{ name, mimeType: 'application/json', buffer }]);
  };
  await take('half.json', file.subarray(0, file.length / 2));
  await expect(second.getByText('damaged or cut off')).toBeVisible();
  await take('codedesk-favorites.json', file);
  const dialog = second.getByRole('dialog');
  await expect(dialog).toContainText('New: J0475');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(second.getByText('Imported codedesk-favorites.json')).toBeVisible();
  await expect(favorites(second)).toHaveCount(3);
  await expect(list(second)).toContainText('From the first computer');
  await list(second).focus();
  await second.keyboard.press('Control+z');
  await expect(favorites(second)).toHaveCount(2);
});
