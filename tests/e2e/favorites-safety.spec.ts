import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { firstRow, search } from './desk';
import { expect, test } from './driver';
import { codes, detail, favorites, openFavorites, ready, star } from './favorites';

/** What goes wrong around the coder's own data, and what must be left of them. */
test.use({ browserKind: 'installed' });

test('a note typed right before the window goes is there at the next start', async ({ launch }) => {
  const desk = await launch();
  const { page, userData } = desk;
  await star(page, 'J0475');
  await openFavorites(page);
  await page.keyboard.press('F2');
  await page.keyboard.type('Typed and gone');
  await page.close();
  await desk.close();
  const { page: again } = await launch({ userData });
  await ready(again);
  await openFavorites(again);
  await expect(detail(again).getByLabel('Note')).toHaveValue('Typed and gone');
});

test('an offer that was passed over is made again at the next start', async ({ launch }) => {
  const desk = await launch();
  test.skip(desk.kind !== 'host', 'the folder of the database is known for the browser host only');
  const { page, userData } = desk;
  await star(page, 'J0475', 'J0476');
  await desk.close();
  await rm(join(userData, 'browser/Default/IndexedDB'), { recursive: true });

  const second = await launch({ userData });
  await ready(second.page);
  await expect(second.page.getByRole('region', { name: 'Your data' })).toContainText('2 favorites');
  // A code is copied, and becomes a recent of the new, empty database.
  await search(second.page, 'J1100');
  await expect(firstRow(second.page)).toContainText('J1100');
  await second.page.keyboard.press('Enter');
  await expect(second.page.getByText('Copied: J1100')).toBeVisible();
  const again = await second.restart();
  await ready(again);
  await again.getByRole('region', { name: 'Your data' }).getByRole('button', { name: 'Restore' }).click();
  await openFavorites(again);
  await expect.poll(() => codes(again)).toEqual(['J0475', 'J0476']);
});

test('a full disk and a database that is gone are told, and nothing is lost by them', async ({
  desk: { page },
}) => {
  await test.step('a full disk at the start is told, and nothing is deleted for it', async () => {
    await star(page, 'J0475');
    await page.addInitScript(() => {
      if (!sessionStorage.getItem('full')) return;
      IDBFactory.prototype.open = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await page.evaluate(() => sessionStorage.setItem('full', 'yes'));
    await page.reload();
    const banner = page.getByRole('region', { name: 'Your data' });
    await expect(banner).toContainText('The disk is full');
    await expect(banner.getByRole('button')).toHaveText(['Try again']);
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    await ready(page);
    await openFavorites(page);
    await expect(favorites(page)).toHaveCount(1);
  });
  await test.step('a database that was deleted under an open window is not written to any more', async () => {
    await page.evaluate(() => {
      indexedDB.deleteDatabase('codedesk');
    });
    const banner = page.getByRole('region', { name: 'Your data' });
    await expect(banner.getByRole('button', { name: 'Reload' })).toBeVisible();
    await search(page, 'J0476');
    await page.keyboard.press('Control+d');
    await expect(banner.getByRole('button', { name: 'Reload' })).toBeVisible();
    await banner.getByRole('button', { name: 'Reload' }).click();
    await ready(page);
    await page.getByRole('button', { name: 'Restore' }).click();
    await openFavorites(page);
    await expect.poll(() => codes(page)).toEqual(['J0475']);
  });
});
