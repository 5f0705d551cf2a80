import { expect, test } from './driver';
import { ready } from './favorites';

/** Electron takes a page's own reload for leaving, which main refuses: the button must go another way. */
test('a window whose data a newer version has taken over reloads by its button', async ({ page }) => {
  await ready(page);
  await page.evaluate(async () => {
    document.documentElement.dataset['before'] = 'reload';
    const [database] = await indexedDB.databases();
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open(database?.name ?? '', 9999);
      opening.onsuccess = () => {
        opening.result.close();
        resolve(null);
      };
      opening.onerror = () => reject(opening.error ?? new Error('not opened'));
    });
  });
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('[data-before="reload"]')).toHaveCount(0);
  await expect(page.locator('[data-app-state="ready"]')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Reload' })).toHaveCount(0);
});
