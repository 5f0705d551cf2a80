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

/** Made up, as everything on the pictures: no line is anybody's. */
const list = [
  'date\tcode\tmodifiers\tunits\tdiagnoses\tcharge',
  '10/06/2025\tJ0475\tJZ\t4\tG80.1\t812.00',
  '10/06/2025\tJ9310\t\t7\tC83.31\t5400.00',
  '10/07/2025\tE2601\tNU RR\t1\tG82.20\t64.90',
  '10/07/2025\tJ1100\tJW JZ\t4\tM54.5\t3.20',
  '10/08/2025\tA4253\tKX\t3\tE11.9\t28.50',
].join('\n');

test('pictures for the README', async ({ desk: { page } }) => {
  test.setTimeout(240_000);
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
  await expect(detail(page)).toContainText('J9312');
  await shoot(page, 'favorites');

  await search(page, 'wheelchair cushion');
  await expect(codePage(page)).toHaveAttribute('data-code', 'E2601');
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

  await search(page, 'dm2 with neuropathy');
  await expect(codePage(page)).toHaveAttribute('data-code', 'E1140');
  await shoot(page, 'diagnosis');

  await page.keyboard.press('Control+Shift+l');
  await page.getByRole('textbox', { name: 'Codes or claim lines' }).fill(list);
  await page.getByRole('button', { name: 'Check the list' }).click();
  await expect(page.getByRole('listbox', { name: 'Lines' }).getByRole('option')).toHaveCount(5);
  await shoot(page, 'check');

  await search(page, 'baclofen');
  await page.setViewportSize({ width: 420, height: 800 });
  await shoot(page, 'narrow');
});
