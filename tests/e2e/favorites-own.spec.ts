import type { Page } from '@playwright/test';
import { expect, test } from './driver';
import { codes, detail, favorites, openFavorites, screen, star } from './favorites';

const nothingChanged = (page: Page) => page.getByText(/Nothing was changed/);

test('Ctrl+D in a note takes the star of the highlighted favorite, not of the hidden page', async ({
  desk: { page },
}) => {
  await star(page, 'J0475', 'J0476');
  await openFavorites(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('F2');
  await page.keyboard.type('Check the vial size first.');
  await page.keyboard.press('Control+d');
  await expect(page.getByText('Removed J0475')).toBeVisible();
  await expect.poll(() => codes(page)).toEqual(['J0476']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => codes(page)).toEqual(['J0475', 'J0476']);
  await favorites(page).first().click();
  await expect(detail(page).getByLabel('Note')).toHaveValue('Check the vial size first.');
});

test('Ctrl+D changes nothing where no single code is in front', async ({ desk: { page } }) => {
  await star(page, 'J0475');
  for (const [key, title] of Object.entries({ b: 'Worksheet', h: 'Changes', o: 'Data', j: 'Compare' })) {
    await page.keyboard.press(`Control+${key}`);
    await expect(page.getByRole('button', { name: title, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.keyboard.press('Control+d');
    await expect(nothingChanged(page)).toBeVisible();
  }
  await openFavorites(page);
  await expect(favorites(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Private codes' }).click();
  await page.keyboard.press('Control+d');
  await expect(nothingChanged(page)).toBeVisible();
  await screen(page).getByRole('button', { name: 'Favorites', exact: true }).click();
  await page.getByLabel('Filter favorites').fill('no such words');
  await page.keyboard.press('Control+d');
  await expect(nothingChanged(page)).toBeVisible();
  await page.getByLabel('Filter favorites').fill('');
  await expect(favorites(page)).toHaveCount(1);
});
