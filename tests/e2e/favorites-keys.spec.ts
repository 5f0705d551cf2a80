import type { Page } from '@playwright/test';
import { expect, test } from './driver';
import { codes, detail, favorites, list, openFavorites, screen, star } from './favorites';

const folders = (page: Page) => page.getByRole('navigation', { name: 'Folders' });
const chosen = (page: Page) =>
  favorites(page).evaluateAll((rows) =>
    rows.filter((row) => row.ariaSelected === 'true').map((row) => row.dataset['code']),
  );

async function addFolder(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New folder', exact: true }).click();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(folders(page).getByRole('button', { name: new RegExp(`^${name}`) })).toBeVisible();
}

test('favorites are worked by keyboard, and the focus is never lost', async ({ desk: { page } }) => {
  await test.step('Space chooses rows that do not stand together', async () => {
    await star(page, 'J0475', 'J0476', 'J1100');
    await openFavorites(page);
    for (const key of ['Home', 'Space', 'ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key);
    await expect.poll(() => chosen(page)).toEqual(['J0475', 'J1100']);
    await expect(screen(page)).toContainText('2 chosen');
    await page.keyboard.press('Escape');
    await expect.poll(() => chosen(page)).toEqual(['J1100']);
  });
  await test.step('the last row of a list is removed and comes back by key; the toast gives the focus back', async () => {
    await page.getByLabel('Filter favorites').fill('J0476');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await expect(screen(page)).toContainText('No favorite here has all of these words');
    await expect(list(page)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect.poll(() => codes(page)).toEqual(['J0476']);
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => codes(page)).toEqual(['J0476']);
    await expect(list(page)).toBeFocused();
    await page.getByLabel('Filter favorites').fill('');
  });
  await test.step('nothing moves to a folder before Enter, and Escape moves nothing', async () => {
    await addFolder(page, 'Infusion');
    await addFolder(page, 'Pumps');
    await folders(page).getByRole('button', { name: /^All/ }).click();
    await list(page).focus();
    await page.keyboard.press('Home');
    const targets = page.getByRole('listbox', { name: 'Folder to move to' });
    await page.keyboard.press('Control+m');
    await expect(targets).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(targets).toBeHidden();
    await expect(list(page)).toBeFocused();
    await expect(screen(page)).toBeVisible();
    await expect(folders(page).getByRole('button', { name: /^Infusion/ })).toContainText('0');

    await page.keyboard.press('Control+m');
    await page.keyboard.press('p');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Moved J0475 to Pumps')).toBeVisible();
    await expect(list(page)).toBeFocused();
    await page.getByRole('button', { name: 'Move to' }).click();
    await targets.getByRole('option', { name: 'Infusion' }).click();
    await expect(page.getByText('Moved J0475 to Infusion')).toBeVisible();
    await expect(list(page)).toBeFocused();
  });
  await test.step('Ctrl+Z works from a button; naming a folder and a dialog give the focus back', async () => {
    await page.getByRole('button', { name: 'Pin', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Unpin' })).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: 'Pin', exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'New folder', exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(list(page)).toBeFocused();
    await addFolder(page, 'Trials');
    await expect(list(page)).toBeFocused();
    await expect(screen(page)).toContainText('This folder is empty');
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.keyboard.type('s');
    await page.keyboard.press('Enter');
    await expect(list(page)).toBeFocused();

    await page.getByRole('button', { name: 'Snapshots' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('button', { name: 'Snapshots' })).toBeFocused();
  });
  await test.step('a folder’s name is kept when the field is left', async () => {
    await page.getByRole('button', { name: 'New folder', exact: true }).click();
    await page.keyboard.type('Refills');
    await page.getByLabel('Filter favorites').click();
    await expect(folders(page).getByRole('button', { name: /^Refills/ })).toHaveCount(1);
    await expect(page.getByLabel('Filter favorites')).toBeFocused();
  });
  await test.step('a name that cannot be kept is told and stays in the field', async () => {
    await folders(page).getByRole('button', { name: /^All/ }).click();
    const modifiers = detail(page).getByLabel('Usual modifiers');
    await modifiers.fill('RT, LT, 50, JW, JZ');
    await expect(detail(page)).toContainText('4 at most; 1 left out');
    await page.keyboard.press('Enter');
    await expect(modifiers).toHaveValue('RT, LT, 50, JW, JZ');
    await expect(detail(page)).not.toContainText('Saved');
  });
  await test.step('a private code is changed, left and removed by keyboard', async () => {
    await page.getByRole('button', { name: 'Private codes' }).click();
    const add = page.getByRole('button', { name: 'Add a private code' });
    await add.click();
    await page.keyboard.type('PUMPX');
    await page.getByLabel('Descriptor').fill('Pump kit');
    await page.keyboard.press('Enter');
    await expect(add).toBeFocused();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await expect(page.getByLabel('Descriptor')).toBeFocused();
    await page.getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Change', exact: true })).toBeFocused();
    await page.getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByText('Removed PUMPX')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: 'Change', exact: true })).toBeVisible();
  });
  await test.step('narrow windows and long names cut nothing off', async () => {
    await screen(page).getByRole('button', { name: 'Favorites', exact: true }).click();
    const name = 'Intrathecal pumps, refills and everything else that belongs to them in our house';
    await addFolder(page, name);
    const pane = folders(page);
    expect(await pane.evaluate((nav) => nav.scrollWidth - nav.clientWidth)).toBe(0);
    await expect(pane.getByRole('button', { name: 'Remove' })).toBeInViewport({ ratio: 1 });

    await page.setViewportSize({ width: 420, height: 800 });
    const overflow = () =>
      page.evaluate(
        () =>
          Math.max(
            0,
            ...[...document.querySelectorAll('main *')].map((part) => part.getBoundingClientRect().right),
          ) - innerWidth,
      );
    await page.getByRole('button', { name: /^Folders/ }).click();
    await pane.getByRole('button', { name: /^All/ }).click();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await expect(pane.getByRole('button', { name: /^All/ })).toBeInViewport({ ratio: 1 });
    await page.getByRole('button', { name: /^Folders/ }).click();
    await list(page).focus();
    await page.keyboard.press('F2');
    await expect(detail(page).getByLabel('Note')).toBeInViewport({ ratio: 1 });
    await page.getByRole('button', { name: 'Keys of this list' }).click();
    await expect(screen(page)).toContainText('Ctrl+M folder');
    await page.getByRole('button', { name: 'Private codes' }).click();
    await page.getByRole('button', { name: 'Add a private code' }).click();
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});
