import type { Page } from '@playwright/test';
import { violationsInBothSchemes } from './axe';
import { codePage, search, searchBox } from './desk';
import { expect, test } from './driver';
import { star } from './favorites';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find a command, a screen or a favorite' });
const input = (page: Page) => page.getByRole('combobox', { name: 'Command, screen or favorite' });
const entries = (page: Page) => palette(page).getByRole('option');

async function openPalette(page: Page, query = ''): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(input(page)).toBeFocused();
  if (query) await page.keyboard.type(query);
}

test('screens, commands, favorites and codes are found in the palette by words, all by keyboard', async ({
  desk,
}) => {
  const { page } = desk;
  await test.step('a screen is found by a word for it and opened, all by keyboard', async () => {
    await openPalette(page, 'import');
    await expect(entries(page).first()).toContainText('Data: releases and import');
    await expect(entries(page).first()).toContainText('Ctrl+O');
    await page.keyboard.press('Enter');
    await expect(palette(page)).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Data' })).toBeVisible();
  });
  await test.step('what cannot be done here stands below, and says so when it is chosen', async () => {
    await page.keyboard.press('Control+o');
    await openPalette(page, 'count units');
    await expect(entries(page).first()).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Find a code first: its units are counted on its page.')).toBeVisible();
  });
  await test.step('the highlight goes through all of it and stays in view', async () => {
    await openPalette(page);
    const count = await entries(page).count();
    for (let at = 1; at < count; at++) await page.keyboard.press('ArrowDown');
    await expect(entries(page).last()).toHaveAttribute('aria-selected', 'true');
    await expect(entries(page).last()).toBeInViewport();
    const id = await entries(page).last().getAttribute('id');
    await expect(input(page)).toHaveAttribute('aria-activedescendant', id ?? 'none');
    await page.keyboard.press('Escape');
  });
  await test.step('what is nothing of these is looked for among the codes', async () => {
    await openPalette(page, 'lioresal');
    await expect(entries(page)).toHaveText([/Search the codes for “lioresal”/]);
    await page.keyboard.press('Enter');
    await expect(searchBox(page)).toHaveValue('lioresal');
    await expect(searchBox(page)).toBeFocused();
  });
  await test.step('Escape closes it, and the keys are where they were', async () => {
    await search(page, 'J0475');
    await openPalette(page, 'dat');
    await page.keyboard.press('Escape');
    await expect(palette(page)).toBeHidden();
    await expect(searchBox(page)).toBeFocused();
    await expect(searchBox(page)).toHaveValue('J0475');
  });
  await test.step('a command works on the code in front, as its key does', async () => {
    await search(page, 'J0475');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
    await openPalette(page, 'copy the code');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied: J0475')).toBeVisible();
    expect(await desk.clipboardText()).toBe('J0475');
    await expect(searchBox(page)).toBeFocused();
  });
  await test.step('a favorite and what was used last are found by code and by words', async () => {
    await star(page, 'J0475');
    await search(page, 'E0260');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied: E0260')).toBeVisible();
    await openPalette(page, 'baclofen');
    await expect(entries(page).first()).toContainText('Favorite');
    await page.keyboard.press('Enter');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
    await openPalette(page, 'e0260');
    await expect(entries(page).first()).toContainText('Recent');
    await page.keyboard.press('Enter');
    await expect(codePage(page)).toHaveAttribute('data-code', 'E0260');
  });
  await test.step('axe finds nothing in the palette, light and dark', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openPalette(page, 'co');
    expect(await violationsInBothSchemes(page)).toEqual([]);
  });
});
