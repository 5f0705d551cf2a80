import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { violationsOf } from './axe';
import { chooseFiles, codePage, importReport } from './desk';
import { expect, test } from './driver';
import { star } from './favorites';

const shared = join(import.meta.dirname, '../../../shared/cms');
const q1 = join(shared, 'asp/asp-2025-01-payment-limits.csv');
const q4 = join(shared, 'asp-2025-10-payment-limits.csv');
const products = [
  join(shared, 'asp-2025-10-ndc-hcpcs-crosswalk.csv'),
  join(shared, 'asp/asp-2026-01-ndc-hcpcs-crosswalk.csv'),
];

test.skip(![q1, q4, ...products].every(existsSync), 'needs the ASP files of ../shared/cms');

test('prices and products of two quarters are told apart', async ({ desk: { page } }) => {
  await test.step('with one quarter held, what is missing is said, and nothing is compared with itself', async () => {
    await page.keyboard.press('Control+h');
    await expect(page.getByRole('main')).toContainText('Import two releases, or two quarters');
    await page.getByRole('button', { name: 'Import releases' }).click();
    await expect(page.getByRole('heading', { name: 'Data' })).toBeVisible();
  });
  await test.step('prices of two quarters: a sentence about my codes, then old, new and percent, the largest step first', async () => {
    await star(page, 'J0475', 'J9312', 'E2601');
    await chooseFiles(page, [q1, q4]);
    await expect(importReport(page)).toContainText('978 payment limits');
    await page.keyboard.press('Control+h');
    await expect(
      page.getByRole('status').filter({
        hasText: /^Since January 2025: the price of 2 of your 3 favorites changed\.$/,
      }),
    ).toBeVisible();
    const mine = page.getByRole('region', { name: /^Your favorites/ });
    await expect(mine.getByRole('listitem').filter({ hasText: 'J0475' })).toContainText(
      /\$[\d.]+\s*is now\s*\$181\.222\s*(up|down) [\d.]+ %/,
    );
    const steps = await page
      .getByRole('region', { name: /^Up/ })
      .getByRole('listitem')
      .evaluateAll((rows) =>
        rows.slice(0, 20).map((row) => Number(/up ([\d.]+) %/.exec(row.textContent)?.[1])),
      );
    expect(steps).toEqual([...steps].sort((a, b) => b - a));

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violationsOf(page), colorScheme).toEqual([]);
    }

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv).toMatch(/"(Up|Down)","J0475","[^"]*","\$[\d.]+ → \$181\.222 \((up|down) [\d.]+ %\)"/);

    await mine.getByRole('button', { name: 'J9312' }).click();
    await expect(codePage(page)).toHaveAttribute('data-code', 'J9312');
  });
  await test.step('products of two quarters stand beside the prices, those of a code together', async () => {
    await chooseFiles(page, products);
    await expect(importReport(page)).toContainText('8,218 products');
    await page.keyboard.press('Control+h');
    await page.getByRole('button', { name: 'Products' }).click();
    await expect(
      page.getByRole('status').filter({ hasText: /^Since October 2025: the products of/ }),
    ).toBeVisible();
    await page.getByRole('button', { name: /^New \d/ }).click();
    await expect(page.getByRole('region', { name: /^New/ }).getByRole('listitem').first()).toContainText(
      /\d{5}-\d{4}-\d{2} .+ units a package/,
    );
  });
});
