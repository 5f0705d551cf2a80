import { readFile } from 'node:fs/promises';
import { expect, test } from './driver';
import { openFavorites, star } from './favorites';

/** Electron asks where to save, and the coder may say no; what is said is what became of it. */
test('an export that was saved is said to be', async ({ page }) => {
  await star(page, 'J0475');
  await openFavorites(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const saved = await download;
  expect(await readFile(await saved.path(), 'utf8')).toContain('J0475');
  await expect(page.getByText(`Exported as ${saved.suggestedFilename()}`)).toBeVisible();
});

test.describe('an export', () => {
  test.use({ driver: 'host' });

  test('that was cancelled is not said to be saved', async ({ launch }) => {
    const { page } = await launch({ args: ['--host-downloads=cancelled'] });
    await star(page, 'J0475');
    await openFavorites(page);
    const ended = page.evaluate(
      () =>
        new Promise<string>((resolve) => window.codedesk.files.onSaved(({ outcome }) => resolve(outcome))),
    );
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    expect(await ended).toBe('cancelled');
    await expect(page.getByText('Exported as')).toHaveCount(0);
  });

  test('that could not be written says so, and what to do', async ({ launch }) => {
    const { page } = await launch({ args: ['--host-downloads=interrupted'] });
    await star(page, 'J0475');
    await openFavorites(page);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(page.getByText('could not be written. Choose another folder')).toBeVisible();
  });
});
