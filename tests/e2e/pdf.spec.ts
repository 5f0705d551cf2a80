import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codePage, search } from './desk';
import { expect, test } from './driver';

/** The host stands for what prints and for what does not. */
test.use({ driver: 'host' });

test('the page shown is saved as PDF where the coder says', async ({ launch, userData }) => {
  const { page } = await launch({ args: ['--host-desktop', `--host-save-to=${userData}`] });
  await search(page, 'J0475');
  await expect(codePage(page)).toContainText('J0475');
  await page.keyboard.press('Control+Shift+S');
  await expect(page.getByText('Saved as CodeDesk J0475.pdf')).toBeVisible();
  expect(await readFile(join(userData, 'CodeDesk J0475.pdf'), 'latin1')).toMatch(/^%PDF-/);
});

test('a PDF that was cancelled is not called saved', async ({ launch }) => {
  const { page } = await launch({ args: ['--host-desktop'] });
  await page.keyboard.press('Control+Shift+S');
  await expect(page.getByText('No PDF was saved.')).toBeVisible();
});

test('where no PDF can be made, it is said what to do instead; the palette has both', async ({
  desk: { page },
}) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pdf');
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('No PDF was made: a browser makes PDFs in its own print dialog. Ctrl+P prints the page;'),
  ).toBeVisible();
});
