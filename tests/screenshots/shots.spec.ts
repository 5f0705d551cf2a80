import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  chooseFiles,
  codePage,
  hasRelease2019,
  importReport,
  release2019,
  search,
  withoutRelease2019,
} from '../e2e/desk';
import { expect, test } from '../e2e/driver';

const folder = join(import.meta.dirname, '../../docs/screenshots');

test.skip(!hasRelease2019, withoutRelease2019);

async function shoot(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
  }
}

test('pictures for the README', async ({ desk: { page } }) => {
  await chooseFiles(page, release2019);
  await expect(importReport(page)).toContainText('6,440 codes');
  await expect(page.locator('p', { hasText: '2019 release: 6,440 codes' }).last()).toBeVisible();
  await shoot(page, 'import');

  await page.keyboard.press('Escape');
  await search(page, 'wheelchair cushion');
  await expect(codePage(page)).toBeVisible();
  // The message of the import has gone by then.
  await page.waitForTimeout(4500);
  await shoot(page, 'search');

  await search(page, 'J0475');
  await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
  await shoot(page, 'code');

  await codePage(page).getByRole('button', { name: 'Guide', exact: true }).click();
  await shoot(page, 'guide');

  await page.setViewportSize({ width: 420, height: 800 });
  await page.keyboard.press('Escape');
  await shoot(page, 'narrow');
});
