import type { Page } from '@playwright/test';
import { codePage, search, searchBox } from './desk';
import { expect, test } from './driver';
import { codes, detail, favorites, list, openFavorites, screen, star } from './favorites';

const addFolder = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'New folder', exact: true }).click();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(screen(page)).toContainText('This folder is empty');
};

test('a list keeps its place, its order and its pins, however it is left or dropped on', async ({
  desk: { page },
}) => {
  await test.step('what is dropped is what was dragged, whatever is chosen here', async () => {
    await star(page, 'J0475', 'J0476', 'J1100');
    await openFavorites(page);
    await addFolder(page, 'Pumps');
    await page.getByRole('button', { name: /^All/ }).click();
    await favorites(page).first().click();
    // As another window hands it over, or a page that means no good.
    const brought = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.setData('application/x-codedesk-favorites', 'hcpcs:procedure:J1100\nconstructor\n');
      return transfer;
    });
    await page.getByRole('button', { name: /^Pumps/ }).dispatchEvent('drop', { dataTransfer: brought });
    await expect(page.getByText('Moved J1100 to Pumps')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Pumps/ })).toContainText('1');
    await favorites(page).first().dispatchEvent('drop', { dataTransfer: brought });
    await expect.poll(() => codes(page)).toEqual(['J1100', 'J0475', 'J0476']);
  });
  await test.step('a code’s page and back: the same folder, filter and row are there', async () => {
    await page.getByRole('button', { name: /^All/ }).click();
    await list(page).focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Move to' }).click();
    await page.getByRole('option', { name: 'Pumps' }).click();
    await page.getByRole('button', { name: /^Pumps/ }).click();
    await page.getByLabel('Filter favorites').fill('baclofen');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await expect(detail(page)).toHaveAttribute('data-code', 'J0476');
    await page.keyboard.press('ArrowRight');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0476');
    await search(page, 'J1100');

    await openFavorites(page);
    await expect.poll(() => codes(page)).toEqual(['J0475', 'J0476']);
    await expect(page.getByLabel('Filter favorites')).toHaveValue('baclofen');
    await expect(page.getByRole('button', { name: /^Pumps/ })).toHaveAttribute('aria-current', 'true');
    await expect(detail(page)).toHaveAttribute('data-code', 'J0476');
    await expect(favorites(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  });
  await test.step('the row named to screen readers is another after a removal', async () => {
    await page.getByLabel('Filter favorites').fill('');
    await page.getByRole('button', { name: /^All/ }).click();
    await list(page).focus();
    await page.keyboard.press('Home');
    const named = () => list(page).getAttribute('aria-activedescendant');
    const before = await named();
    await page.keyboard.press('Delete');
    await expect.poll(() => codes(page)).toEqual(['J0475', 'J0476']);
    expect(await named()).not.toBe(before);
    expect(await favorites(page).first().getAttribute('id')).toBe(await named());
  });
  await test.step('every pinned favorite is at hand at the start; the first nine have a key', async () => {
    // The box still holds what was searched last.
    await searchBox(page).fill('');
    const more = ['J1100', 'J9312', 'J1885', 'J7050', 'J0696', 'J1745', 'E0783', 'E0785'];
    await star(page, ...more);
    await openFavorites(page);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+Shift+P');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await searchBox(page).fill('');
    const pins = page.getByRole('group', { name: 'Pinned' }).getByRole('option');
    await expect(pins).toHaveCount(10);
    await expect(pins.nth(8)).toHaveAttribute('aria-keyshortcuts', 'Alt+9');
    await expect(pins.nth(9)).not.toHaveAttribute('aria-keyshortcuts');
    await page.setViewportSize({ width: 420, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowDown');
    await expect(pins.nth(9)).toHaveAttribute('aria-selected', 'true');
    await expect(pins.nth(9)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied: E0785')).toBeVisible();
  });
});
