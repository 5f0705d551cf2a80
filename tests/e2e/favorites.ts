import { expect, type Page } from '@playwright/test';
import { firstRow, search } from './desk';

export const screen = (page: Page) => page.getByRole('region', { name: 'Favorites', exact: true });
export const list = (page: Page) => page.getByRole('listbox', { name: 'Favorites' });
export const favorites = (page: Page) => list(page).getByRole('option');
export const detail = (page: Page) => page.getByRole('article', { name: /^Favorite / });
export const codes = (page: Page) =>
  favorites(page).evaluateAll((rows) => rows.map((row) => row.dataset['code']));

/** The coder's own data are open and held against the snapshots. */
export const ready = (page: Page) =>
  expect(page.getByTestId('app')).toHaveAttribute('data-user-state', 'ready');

/** Stars codes by key, one after the other. */
export async function star(page: Page, ...wanted: string[]): Promise<void> {
  await ready(page);
  for (const code of wanted) {
    await search(page, code);
    await expect(firstRow(page)).toContainText(code);
    await page.keyboard.press('Control+d');
    await expect(page.getByText(`Starred ${code}`)).toBeVisible();
    // What is said comes first; the star on the page is filled with the lists that the favorite stands in.
    const favorite = page.locator(`article[data-code="${code}"]`).getByRole('button', { name: 'Favorite' });
    await expect(favorite).toHaveAttribute('aria-pressed', 'true');
  }
}

export async function openFavorites(page: Page): Promise<void> {
  await page.keyboard.press('Control+i');
  await expect(screen(page)).toBeVisible();
}
