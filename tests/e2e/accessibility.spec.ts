import { goThrough, violationsInBothSchemes, type State } from './axe';
import { chooseFiles, cmsFiles, hasRelease2019, importReport, search, withoutRelease2019 } from './desk';
import { expect, test } from './driver';

const screens: State[] = [
  ['empty search', () => Promise.resolve()],
  [
    'results and a code’s page with its guide',
    async (page) => {
      await search(page, 'J0475');
      // Guides are the last that a start finds; until they are there the rows may be asked for once more, and dimmed.
      await expect(page.getByRole('list', { name: 'Guides' })).toBeVisible();
    },
  ],
  ['nothing found', (page) => search(page, 'zzzzqqqq')],
  ['data', (page) => page.keyboard.press('Control+o')],
  [
    'data after a wrong file',
    async (page) => {
      await chooseFiles(page, [{ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') }]);
      await expect(importReport(page)).toContainText('Nothing was imported');
    },
  ],
  ['what changed, without releases', (page) => page.getByRole('button', { name: 'Changes' }).click()],
  ['keys', (page) => page.keyboard.press('F1')],
  ['the manual', (page) => page.keyboard.press('Shift+F1')],
];

test('every screen: axe finds nothing, light and dark; a narrow one scrolls in one direction only', async ({
  desk: { page },
}) => {
  await goThrough(page, screens);
  await test.step('a narrow window shows one pane at a time and scrolls in one direction only', async () => {
    await page.setViewportSize({ width: 400, height: 720 });
    await search(page, 'J0475');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await expect(page.getByRole('region', { name: 'Code', exact: true })).toBeHidden();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('region', { name: 'Code', exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: 'Code', exact: true })).toBeHidden();
  });
});

test.describe('with CMS’s files', () => {
  test.skip(!hasRelease2019, withoutRelease2019);

  test('what changed, sources and linked data: axe finds nothing, light and dark', async ({
    desk: { page },
  }) => {
    const isClean = async () => {
      expect(await violationsInBothSchemes(page)).toEqual([]);
    };
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await chooseFiles(page, cmsFiles);
    await expect(importReport(page)).toContainText('8,218 products');
    await isClean();
    await page.getByRole('button', { name: 'Changes' }).click();
    await expect(page.getByRole('button', { name: 'Added 244' })).toBeVisible();
    await isClean();
    await search(page, 'J0475');
    await expect(page.getByRole('region', { name: 'Prices, edits and products' })).toBeVisible();
    await isClean();
  });
});
