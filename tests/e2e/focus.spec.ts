import type { Page } from '@playwright/test';
import { chooseFiles, codePage, importReport, search, searchBox } from './desk';
import { expect, test } from './driver';
import { openFavorites, star } from './favorites';
import { madeUp } from './made-up-release';
import { openUnits } from './units';

const pane = (page: Page) => page.getByRole('region', { name: 'Code', exact: true });

test('a date of service is typed digit by digit, and one left unfinished is none', async ({
  desk: { page },
}) => {
  const date = page.getByLabel('Date of service');
  for (const [typed, day] of [
    ['06012018', '2018-06-01'],
    ['10052025', '2025-10-05'],
    ['12312017', '2017-12-31'],
  ] as const) {
    await searchBox(page).focus();
    await date.focus();
    await page.keyboard.type(typed);
    await expect(date).toHaveValue(day);
  }
  await searchBox(page).focus();
  await date.focus();
  await page.keyboard.press('Delete');
  await expect(date).toHaveValue('');
  await searchBox(page).focus();
  await expect(date).toHaveValue('2017-12-31');
});

test('the code book is gone through by the arrows at once, and one step back from a code leads to it', async ({
  desk: { page },
}) => {
  await search(page, 'J0475');
  await page.keyboard.press('Control+Shift+b');
  await expect(page.getByRole('tree')).toBeFocused();
  for (let depth = 0; depth < 6; depth++) {
    if (await page.locator('[role=treeitem][aria-selected=true][data-kind=code]').count()) break;
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(300);
  }
  await page.keyboard.press('Enter');
  await expect(pane(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tree')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(searchBox(page)).toBeFocused();
});

test('the keys are always somewhere, whatever goes', async ({ desk: { page } }) => {
  await test.step('a screen that takes the place of a page takes the keys too', async () => {
    await search(page, 'J0475');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
    await page.keyboard.press('ArrowRight');
    await expect(pane(page)).toBeFocused();
    await page.keyboard.press('Control+h');
    await expect(page.getByRole('region', { name: 'What changed' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(searchBox(page)).toBeFocused();
  });
  await test.step('a screen opened from the search box has the arrows and page keys', async () => {
    for (const [key, name] of [
      ['Control+o', 'Data'],
      ['Control+,', 'Settings'],
      ['Shift+F1', null],
      ['Control+Shift+l', 'Check a list'],
    ] as const) {
      await searchBox(page).focus();
      await page.keyboard.press(key);
      if (name !== null) await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
      await expect
        .poll(() => page.evaluate(() => document.querySelector('main')?.contains(document.activeElement)))
        .toBe(true);
      await page.keyboard.press('PageDown');
      await page.keyboard.press('ArrowDown');
      await expect(page.locator('main > section')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(searchBox(page)).toBeFocused();
    }
  });
  await test.step('a page opened from the favorites has the keys, and is scrolled by them', async () => {
    await star(page, 'J0475');
    await openFavorites(page);
    await page.keyboard.press('ArrowRight');
    await expect(pane(page)).toBeFocused();
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
    await page.keyboard.press('PageDown');
    await expect.poll(() => pane(page).evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  });
  await test.step('a banner that is hidden gives the focus to the search box', async () => {
    const long = 'Injection, something else, 20 mg';
    await chooseFiles(page, [madeUp('2019', [{ code: 'J0475', long, short: 'x', effective: '20190101' }])]);
    await expect(importReport(page)).toContainText('41 codes');
    await page
      .getByRole('region', { name: 'Changed favorites' })
      .getByRole('button', { name: 'Hide' })
      .click();
    await expect(searchBox(page)).toBeFocused();
    await page.keyboard.press('Escape');
  });
  await test.step('removing a template and bringing it back leave the keys in the dialog', async () => {
    await openUnits(page, 'J0475');
    await page.getByRole('button', { name: 'Templates' }).click();
    const dialog = page.getByRole('dialog', { name: 'Templates' });
    await dialog.getByRole('button', { name: 'New template' }).click();
    await dialog.getByRole('button', { name: 'Remove this template' }).click();
    await expect(dialog.getByRole('button', { name: /^Bring back/ })).toBeVisible();
    await expect(dialog).toBeFocused();
    await dialog.getByRole('button', { name: /^Bring back/ }).click();
    await expect(dialog.getByRole('button', { name: /^Bring back/ })).toBeHidden();
    await expect(dialog).toBeFocused();
  });
});
