import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

/** CMS's own files lie beside the checkout, never in it. */
export const release2019 = join(import.meta.dirname, '../../../shared/cms/2019-Alpha-Numeric-HCPCS-File.zip');
export const hasRelease2019 = existsSync(release2019);
/** Two releases with limits and products of another quarter. */
export const cmsFiles = [
  '2018-Alpha-Numeric-HCPCS-File.zip',
  '2019-Alpha-Numeric-HCPCS-File.zip',
  'asp-2025-10-payment-limits.csv',
  'asp-2025-10-ndc-hcpcs-crosswalk.csv',
].map((name) => join(import.meta.dirname, '../../../shared/cms', name));
export const withoutRelease2019 = 'needs ../shared/cms/2019-Alpha-Numeric-HCPCS-File.zip';

export const searchBox = (page: Page): Locator => page.getByRole('combobox', { name: 'Search codes' });
export const rows = (page: Page): Locator => page.getByRole('option');
export const firstRow = (page: Page): Locator => rows(page).first();
/** The page beside the list: a favorite is shown as an article, too. */
export const codePage = (page: Page): Locator =>
  page.getByRole('region', { name: 'Code', exact: true }).getByRole('article');
/** The similar codes of the page, which are looked for when somebody comes near them. */
export async function similarCodes(page: Page): Promise<Locator> {
  const region = codePage(page).getByRole('region', { name: 'Similar codes' });
  await region.scrollIntoViewIfNeeded();
  return region;
}
export const provenance = (page: Page): Locator => page.getByTestId('provenance');
export const importReport = (page: Page): Locator => page.getByTestId('import-report');

/** Replaces what the box holds and waits until the rows answer to it. */
export async function search(page: Page, query: string): Promise<void> {
  await searchBox(page).fill(query);
  await expect(page.getByRole('listbox', { name: 'Results' })).toHaveAttribute('data-query', query);
}

/** Opens the data screen and hands files to its picker, as a file dialog would. */
export async function chooseFiles(
  page: Page,
  files: string | string[] | { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  await page.keyboard.press('Control+o');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles(files);
}

/** Opens the row of a source that is held and returns what stands in it. */
export async function openSource(page: Page, name: string): Promise<Locator> {
  await page.getByRole('rowheader', { name, exact: true }).getByRole('button').click();
  return page.getByRole('region', { name, exact: true });
}

/** Drops a file on the window, as a drag from the desktop would. */
export async function dropFile(page: Page, path: string): Promise<void> {
  const base64 = (await readFile(path)).toString('base64');
  const transfer = await page.evaluateHandle(
    ({ base64, name }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name));
      return data;
    },
    { base64, name: basename(path) },
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
  }
}
