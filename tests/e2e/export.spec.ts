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
    /** Presses the button and waits until the host has said what became of it. */
    const cancel = async (button: string) => {
      const ended = page.evaluate(
        () =>
          new Promise<string>((resolve) => window.codedesk.files.onSaved(({ outcome }) => resolve(outcome))),
      );
      await page.getByRole('button', { name: button, exact: true }).click();
      expect(await ended).toBe('cancelled');
      await expect(page.getByText('Exported as')).toHaveCount(0);
    };
    await test.step('favorites', async () => {
      await star(page, 'J0475');
      await openFavorites(page);
      await cancel('Export');
    });
    await test.step('a list that was checked', async () => {
      await page.keyboard.press('Control+Shift+L');
      await page.getByRole('textbox', { name: 'Codes or claim lines' }).fill('J9312 JZ 4.5 units 01/15/2026');
      await page.getByRole('button', { name: 'Check the list' }).click();
      await expect(page.getByRole('listbox', { name: 'Lines' }).getByRole('option').first()).toBeVisible();
      await cancel('Save as CSV');
    });
  });

  test('that could not be written says so, and what to do', async ({ launch }) => {
    const { page } = await launch({ args: ['--host-downloads=interrupted'] });
    await star(page, 'J0475');
    await openFavorites(page);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(page.getByText('could not be written. Choose another folder')).toBeVisible();
  });
});
