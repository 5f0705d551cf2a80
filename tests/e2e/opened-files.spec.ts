import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violationsOf } from './axe';
import { dropFile, importReport, provenance } from './desk';
import { expect, test } from './driver';
import { repository, startHost } from './driver/host-process';
import { codes, openFavorites, star } from './favorites';
import { madeUp } from './made-up-release';

/** What a double click does: the path comes by the command line, by a second start, or as a drop. */
test.use({ driver: 'host' });

const rules = join(import.meta.dirname, '../fixtures/check/private-rules.json');
const question = (page: Page, name: RegExp) => page.getByRole('dialog', { name });

/** An export of one favorite, as CodeDesk names it. */
async function exported(page: Page, folder: string): Promise<string> {
  await star(page, 'J0475');
  await openFavorites(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^codedesk-favorites-\d{4}-\d\d-\d\d\.codedesk$/);
  const path = join(folder, saved.suggestedFilename());
  await writeFile(path, await readFile(await saved.path()));
  return path;
}

/** A second start on the same data, which hands over what it was to open and ends. */
async function startAgain(userData: string, path: string): Promise<void> {
  const host = startHost({
    appPath: repository,
    args: [path, `--user-data-dir=${userData}`, '--host-no-browser'],
  });
  await host.ended;
}

async function isClean(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
}

test('an export that is opened with CodeDesk is asked about, and taken in only then', async ({
  launch,
  userData,
}) => {
  const first = await launch({ userData: join(userData, 'first') });
  const path = await exported(first.page, userData);
  await first.close();

  const { page } = await launch({ userData: join(userData, 'second'), args: [path] });
  const dialog = question(page, /^Import codedesk-favorites-/);
  await expect(dialog).toContainText('Favorites');
  await isClean(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => codes(page)).toEqual([]);

  await startAgain(join(userData, 'second'), path);
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect.poll(() => codes(page)).toEqual(['J0475']);

  // Dropped, it comes to the same question.
  await dropFile(page, path);
  await expect(dialog).toContainText('Everything in it is already here.');
});

test('rules that are opened decide no verdict before the coder says so', async ({ launch, userData }) => {
  const { page } = await launch({ args: [rules] });
  const dialog = question(page, /^Use the rules of private-rules\.json\?/);
  await expect(dialog).toContainText('Made-up payer, 2 rules');
  await isClean(page);
  await dialog.getByRole('button', { name: 'Leave them' }).click();
  await expect(page.getByText('Your rules: none')).toBeVisible();
  await startAgain(userData, rules);
  await dialog.getByRole('button', { name: 'Use them' }).click();
  await expect(page.getByText('Your rules: Made-up payer, 2 rules')).toBeVisible();
});

test('a release that is opened is imported when the coder says so; a path that leads nowhere is told', async ({
  launch,
  userData,
}) => {
  const { name, buffer } = madeUp('2026', []);
  const path = join(userData, name);
  await writeFile(path, buffer);
  const { page } = await launch({ args: [path, join(userData, 'gone.zip')] });
  await expect(page.getByText(/gone\.zip: There is no file/)).toBeVisible();
  const dialog = question(page, /^Import HCPC2026/);
  await isClean(page);
  await dialog.getByRole('button', { name: 'Leave' }).click();
  await expect(provenance(page)).toContainText('Starter catalog');
  await startAgain(userData, path);
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(importReport(page)).toContainText('2026 release');
});
