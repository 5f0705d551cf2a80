import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  chooseFiles,
  cmsFiles,
  codePage,
  hasRelease2019,
  importReport,
  search,
  withoutRelease2019,
} from '../e2e/desk';
import { expect, test } from '../e2e/driver';
import { detail, openFavorites, star } from '../e2e/favorites';

const folder = join(import.meta.dirname, '../../docs/screenshots');

test.skip(!hasRelease2019, withoutRelease2019);

async function shoot(page: Page, name: string): Promise<void> {
  // Messages of what was done before have gone by then.
  await expect(page.locator('[role=status][aria-atomic] > p')).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
  }
}

test('pictures for the README', async ({ desk: { page } }) => {
  test.setTimeout(120_000);
  const [release2018 = '', ...later] = cmsFiles;
  await chooseFiles(page, release2018);
  await expect(importReport(page)).toContainText('2018 release');
  await star(page, 'J0475', 'J0476', 'J9310', 'J9041', 'E2500');
  await chooseFiles(page, later);
  await expect(importReport(page)).toContainText('8,218 products');
  await page.getByRole('region', { name: 'Changed favorites' }).getByRole('button', { name: 'Hide' }).click();
  await shoot(page, 'import');

  await page.keyboard.press('Control+h');
  await page.getByRole('button', { name: /^Reworded/ }).click();
  await shoot(page, 'changes');

  await openFavorites(page);
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.press('F2');
  await page.keyboard.type('Refill kits come with 20 mL: check the strength first.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(detail(page)).toContainText('CMS names no successor');
  await expect(detail(page)).toContainText('J9312');
  await shoot(page, 'favorites');

  await search(page, 'wheelchair cushion');
  await expect(codePage(page)).toBeVisible();
  await shoot(page, 'search');

  await search(page, 'J0475');
  await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
  await shoot(page, 'code');

  await codePage(page).getByRole('button', { name: 'Guide', exact: true }).click();
  await shoot(page, 'guide');

  await page.keyboard.press('Control+u');
  await page.getByLabel('Dose given', { exact: true }).fill('45 mg');
  await page.getByLabel('Containers', { exact: true }).fill('2 x 40 mg');
  await shoot(page, 'units');

  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByLabel('Add a code').fill('J0475 J0476');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table')).toBeVisible();
  await shoot(page, 'compare');

  await search(page, 'baclofen');
  await page.setViewportSize({ width: 420, height: 800 });
  await shoot(page, 'narrow');
});
