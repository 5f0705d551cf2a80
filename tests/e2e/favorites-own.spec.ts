import type { Page } from '@playwright/test';
import type { Fields } from '../fixtures/cms/hcpcs-lines';
import { chooseFiles, codePage, firstRow, importReport, rows, search } from './desk';
import { expect, test } from './driver';
import { codes, detail, favorites, openFavorites, ready, screen, star } from './favorites';
import { madeUp } from './made-up-release';

const nothingChanged = (page: Page) => page.getByText(/Nothing was changed/);

test('Ctrl+D means the one code in front, and costs no note', async ({ desk: { page } }) => {
  await test.step('Ctrl+D pressed once too often costs no note', async () => {
    await star(page, 'J0475');
    await openFavorites(page);
    await page.keyboard.press('F2');
    await page.keyboard.type('Check the vial size first.');
    await page.keyboard.press('Escape');
    await expect(favorites(page).first()).toContainText('Check the vial size first.');
    await page.keyboard.press('ArrowRight');
    await expect(codePage(page)).toContainText('J0475');
    await page.keyboard.press('Control+d');
    await expect(page.getByText('J0475 is no longer a favorite')).toBeVisible();
    await page.keyboard.press('Control+d');
    await expect(page.getByText('Starred J0475 again, with its note')).toBeVisible();
    await openFavorites(page);
    await expect(detail(page).getByLabel('Note')).toHaveValue('Check the vial size first.');
  });
  await test.step('Ctrl+D in a note takes the star of the highlighted favorite, not of the hidden page', async () => {
    await star(page, 'J0476');
    await openFavorites(page);
    await page.keyboard.press('Home');
    await page.keyboard.press('F2');
    await detail(page).getByLabel('Note').fill('Ask for the lot number.');
    await page.keyboard.press('Control+d');
    await expect(page.getByText('Removed J0475')).toBeVisible();
    await expect.poll(() => codes(page)).toEqual(['J0476']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => codes(page)).toEqual(['J0475', 'J0476']);
    await favorites(page).first().click();
    await expect(detail(page).getByLabel('Note')).toHaveValue('Ask for the lot number.');
  });
  await test.step('Ctrl+D changes nothing where no single code is in front', async () => {
    for (const [key, title] of Object.entries({ b: 'Worksheet', h: 'Changes', o: 'Data', j: 'Compare' })) {
      await page.keyboard.press(`Control+${key}`);
      const tab = page
        .getByRole('navigation', { name: 'Screens' })
        .getByRole('button', { name: title, exact: true });
      await expect(tab).toHaveAttribute('aria-pressed', 'true');
      await page.keyboard.press('Control+d');
      await expect(nothingChanged(page)).toBeVisible();
    }
    await openFavorites(page);
    await expect(favorites(page)).toHaveCount(2);
    await page.getByRole('button', { name: 'Private codes' }).click();
    await page.keyboard.press('Control+d');
    await expect(nothingChanged(page)).toBeVisible();
    await screen(page).getByRole('button', { name: 'Favorites', exact: true }).click();
    await page.getByLabel('Filter favorites').fill('no such words');
    await page.keyboard.press('Control+d');
    await expect(nothingChanged(page)).toBeVisible();
    await page.getByLabel('Filter favorites').fill('');
    await expect(favorites(page)).toHaveCount(2);
  });
});

const official: Fields = {
  code: 'J7777',
  long: 'Injection, official stuff, 5 mg',
  short: 'Official stuff',
  effective: '20190101',
};

test('a favorite stays itself where a release brings its name, or does not have it any more', async ({
  desk: { page },
}) => {
  await test.step('a private code that becomes official stays itself until the coder moves it', async () => {
    await ready(page);
    await openFavorites(page);
    await page.getByRole('button', { name: 'Private codes' }).click();
    await page.getByRole('button', { name: 'Add a private code' }).click();
    await page.getByRole('textbox', { name: 'Code', exact: true }).fill('J7777');
    await page.getByLabel('Descriptor').fill('House kit');
    await page.getByLabel('One unit').fill('each');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Saved J7777')).toBeVisible();
    await star(page, 'J7777');
    await openFavorites(page);
    await page.keyboard.press('Control+Shift+P');
    await page.getByLabel(/^Your names for it/).fill('kitty');
    await page.keyboard.press('Escape');
    await expect(favorites(page).first()).toContainText('kitty');

    await chooseFiles(page, [madeUp('2019', [official])]);
    await expect(importReport(page)).toContainText('41 codes');
    await expect(page.getByRole('region', { name: 'Changed favorites' })).toContainText(
      '1 private code is now an official code too',
    );

    // Each way leads to the private code, as its row says.
    const isOwnPage = async () => {
      await expect(codePage(page)).toContainText('House kit');
      await expect(codePage(page)).toContainText('unit each');
    };
    await search(page, 'kitty');
    await expect(firstRow(page)).toContainText('House kit');
    await expect(firstRow(page)).toContainText('private');
    await isOwnPage();
    await page.keyboard.press('Control+d');
    await expect(page.getByText('J7777 is no longer a favorite')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Open the official J7777' }).click();
    await expect(codePage(page)).toContainText('official stuff');
    await page.keyboard.press('Alt+1');
    await isOwnPage();
    await search(page, 'J7777');
    await expect(rows(page)).toHaveCount(2);
    await expect(codePage(page)).toContainText('official stuff');
    await page.keyboard.press('ArrowDown');
    await isOwnPage();
    await page.keyboard.press('Control+e');
    await expect(page.getByText('J7777 is a private code')).toBeVisible();

    await openFavorites(page);
    await expect(favorites(page)).toHaveCount(1);
    await expect(favorites(page).first()).toContainText('now an official code too');
    await page.keyboard.press('ArrowRight');
    await isOwnPage();
    await openFavorites(page);
    await page.getByRole('button', { name: 'Star the official J7777 instead' }).click();
    await expect(page.getByText('The official J7777 is starred instead of the private one')).toBeVisible();
    await expect(favorites(page)).toHaveCount(1);
    await expect(favorites(page).first()).toContainText('kitty');
    await expect(favorites(page).first()).toContainText('pinned');
    await expect(favorites(page).first()).not.toContainText('now an official code too');
    await search(page, 'kitty');
    await expect(codePage(page)).toContainText('official stuff');
    await search(page, 'house kit');
    await isOwnPage();
  });
  await test.step('a favorite that the release in force does not have any more says which release had it', async () => {
    await chooseFiles(page, [{ ...madeUp('2019', []), name: 'HCPC2020_CONTR_ANWEB.txt' }]);
    await expect(importReport(page)).toContainText('40 codes');
    await page.keyboard.press('Alt+1');
    await expect(codePage(page)).toContainText('dates not known');
    await expect(codePage(page)).toContainText('HCPCS 2019; HCPCS 2020 does not list it');
  });
});
