import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { fixturePath, type FixtureName } from '../fixtures/cms/files';
import { chooseFiles, codePage, importReport, search, searchBox } from './desk';

export const answer = (page: Page): Locator => page.getByTestId('units-answer');
export const preview = (page: Page): Locator => page.getByTestId('claim-preview');
export const field = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true });
export const pick = (page: Page, label: string, option: string) => field(page, label).selectOption(option);

/** Opens the fold with modifiers, charge, NDC and the rest; it stays open on later sheets. */
export async function openOptions(page: Page): Promise<void> {
  const fold = page.locator('details', { has: page.getByText(/^Line options/) });
  if ((await fold.getAttribute('open')) === null) await page.getByText(/^Line options/).click();
  await expect(fold).toHaveAttribute('open');
}

/** Another search is a sheet with empty fields, also where it is for the same code as the one before. */
export const newSheet = (page: Page) => searchBox(page).fill('');

/** Opens the panel of a code, its dose field focused. */
export async function openUnits(page: Page, code: string): Promise<void> {
  await search(page, code);
  await expect(codePage(page)).toHaveAttribute('data-code', code);
  await page.keyboard.press('Control+u');
  await expect(page.getByRole('region', { name: 'Units' }).getByRole('textbox').first()).toBeFocused();
}

export async function importFixtures(page: Page, ...names: FixtureName[]): Promise<void> {
  const files = names.map((name) => ({
    name: basename(name),
    mimeType: 'text/csv',
    buffer: readFileSync(fixturePath(name)),
  }));
  await chooseFiles(page, files);
  await expect(importReport(page)).toContainText('October 2025');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('app')).toHaveAttribute('data-app-state', 'ready');
}
