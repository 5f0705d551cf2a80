import type { Page } from '@playwright/test';
import { codePage, rows, search, searchBox } from './desk';
import { expect, test } from './driver';
import { codes, detail, favorites, list, openFavorites, star } from './favorites';

/** A click on words takes the focus from the list, as in a coder's day. */
async function clickWords(page: Page): Promise<void> {
  await detail(page).getByText('starred').click();
  await expect(page.getByRole('main')).toBeFocused();
}

test('where no favorite is in front, the keys are those of the search, or say what they lack', async ({
  desk,
}) => {
  const { page } = desk;
  await test.step('the list of keys has those of the favorites too', async () => {
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    for (const key of [
      '⏎',
      'Ctrl+D',
      'Ctrl+M',
      'Ctrl+⇧P',
      'Del',
      'F2',
      'Alt+↑',
      'Alt+↓',
      'Ctrl+Z',
      'Ctrl+A',
    ]) {
      await expect(dialog.getByText(key, { exact: true }).first()).toBeVisible();
    }
    await expect(dialog.getByRole('heading', { name: 'Keys' })).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
  await test.step('where no code is in front, a key says so and takes none', async () => {
    await search(page, 'J0475');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied: J0475')).toBeVisible();
    await search(page, 'J0476');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0476');
    await page.keyboard.press('Control+h');
    await page.getByRole('heading', { name: 'What changed' }).click();
    for (const [key, words] of [
      ['Enter', 'Nothing was copied'],
      ['Control+e', 'Find a code first, then press Ctrl+E'],
      ['Control+Enter', 'Nothing was copied'],
      ['Control+u', 'Find a code first: its units'],
      ['Control+Shift+Enter', 'Nothing was added'],
      ['Shift+Enter', 'Nothing was copied'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
    }
    expect(await desk.clipboardText()).toBe('J0475');
  });
  await test.step('the keys of the search box bring its rows to the front before they work on them', async () => {
    await search(page, 'J0475');
    await expect(rows(page).first()).toContainText('J0475');
    for (const key of ['Enter', 'ArrowDown']) {
      await page.keyboard.press('Control+h');
      await expect(rows(page)).toHaveCount(0);
      await searchBox(page).focus();
      await page.keyboard.press(key);
      await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
    }
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied: J0475')).toBeVisible();
  });
});

test('the keys of the favorites work wherever the focus is, and in no dialog', async ({ desk }) => {
  const { page } = desk;
  await test.step('keys pressed in a dialog do nothing to the window under it', async () => {
    await star(page, 'J0475');
    await page.keyboard.press('F1');
    await page.keyboard.press('Control+d');
    await page.keyboard.press('Control+h');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(rows(page).first()).toContainText('J0475');
    await openFavorites(page);
    await page.getByRole('button', { name: 'Snapshots' }).click();
    for (const key of ['Delete', 'Control+d', 'Control+z', 'Control+o']) await page.keyboard.press(key);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => codes(page)).toEqual(['J0475']);
  });
  await test.step('in the list too, Shift+Enter copies code, descriptor and unit', async () => {
    await star(page, 'J0476');
    await openFavorites(page);
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Enter');
    await expect(page.getByText('1 unit = 50 mcg')).toBeVisible();
    expect(await desk.clipboardText()).toMatch(/^J0476 .* \(1 unit = 50 mcg\)$/);
  });
  await test.step('the window’s keys take the highlighted favorite, never the page that is hidden', async () => {
    await openFavorites(page);
    await page.keyboard.press('Home');
    await clickWords(page);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied: J0475')).toBeVisible();
    expect(await desk.clipboardText()).toBe('J0475');
    await page.keyboard.press('Shift+Enter');
    await expect(page.getByText('1 unit = 10 mg')).toBeVisible();
    expect(await desk.clipboardText()).toMatch(/^J0475 .*baclofen.* \(1 unit = 10 mg\)$/i);
    await page.keyboard.press('Control+e');
    await expect(page.getByText('J0475 is ready to be compared')).toBeVisible();
    await page.keyboard.press('Control+u');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
    await expect(page.getByRole('region', { name: 'Units' }).getByRole('textbox').first()).toBeFocused();
  });
  await test.step('the keys of the favorites work from a button and from nowhere as they do in the list', async () => {
    await star(page, 'J1100');
    await openFavorites(page);
    await page.keyboard.press('Home');
    await page.getByRole('button', { name: 'Pin', exact: true }).click();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => codes(page)).toEqual(['J0476', 'J0475', 'J1100']);
    await page.keyboard.press('Control+m');
    await expect(page.getByRole('listbox', { name: 'Folder to move to' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(list(page)).toBeFocused();

    await page.keyboard.press('Control+Shift+d');
    await page.keyboard.press('Control+Shift+m');
    await expect(page.getByRole('listbox', { name: 'Folder to move to' })).toBeHidden();
    await clickWords(page);
    await page.keyboard.press('Control+a');
    await expect(page.getByRole('status').filter({ hasText: '3 chosen' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('status').filter({ hasText: 'chosen' })).toBeHidden();
    await clickWords(page);
    await page.keyboard.press('F2');
    await expect(detail(page).getByLabel('Note')).toBeFocused();
    await page.keyboard.type('ab');
    await page.keyboard.press('ArrowLeft');
    // In a text these keys are the text's.
    for (const key of ['Delete', 'ArrowRight', 'Control+z']) await page.keyboard.press(key);
    await expect(favorites(page)).toHaveCount(3);
    await page.getByRole('button', { name: 'Unpin' }).focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => codes(page)).toEqual(['J0476', 'J1100']);
    await expect(list(page)).toBeFocused();
  });
});
