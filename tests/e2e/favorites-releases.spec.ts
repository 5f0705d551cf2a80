import type { Fields } from '../fixtures/cms/hcpcs-lines';
import { chooseFiles, cmsFiles, hasRelease2019, importReport, withoutRelease2019 } from './desk';
import { expect, test } from './driver';
import { codes, detail, favorites, list, openFavorites, screen, star } from './favorites';
import { madeUp } from './made-up-release';

const [release2018 = '', release2019 = ''] = cmsFiles;

const before: Fields[] = [
  { code: 'J0475', long: 'Injection, baclofen, 10 mg', short: 'Baclofen 10 mg', effective: '20180101' },
  { code: 'J0476', long: 'Injection, baclofen, 50 mcg', short: 'Baclofen 50 mcg', effective: '20180101' },
  { code: 'J0477', long: 'Injection, something new, 1 mg', short: 'New', effective: '20180101' },
];
const after: Fields[] = [
  {
    code: 'J0475',
    long: 'Injection, baclofen, 10 mg',
    short: 'Baclofen 10 mg',
    effective: '20190101',
    ended: '20181231',
    action: 'D',
    xref: ['J0477'],
  },
  {
    code: 'J0476',
    long: 'Injection, baclofen, 25 mcg for trial',
    short: 'Baclofen 25 mcg',
    effective: '20190101',
    action: 'C',
  },
  { code: 'J0477', long: 'Injection, something new, 1 mg', short: 'New', effective: '20180101' },
];

test('a release that ends a favorite says so, shows the difference and offers the successor', async ({
  desk: { page },
}) => {
  await chooseFiles(page, [madeUp('2018', before)]);
  await expect(importReport(page)).toContainText('43 codes');
  await star(page, 'J0475', 'J0476');
  await chooseFiles(page, [madeUp('2019', after)]);
  await page.getByRole('button', { name: 'What changed' }).click();
  await expect(favorites(page)).toHaveCount(2);
  await expect(favorites(page).first()).toContainText('ended 12/31/2018');
  await expect(favorites(page).nth(1)).toContainText('unit changed');
  await expect(detail(page)).toContainText('last day of use 12/31/2018');
  await page.getByRole('button', { name: 'Star J0477 instead of J0475' }).click();
  await expect(page.getByText('J0477 is starred instead of J0475')).toBeVisible();
  await expect(favorites(page)).toHaveCount(1);
  await expect(detail(page)).toContainText('50 mcg → 25 mcg');
  await page.getByRole('button', { name: 'Noted: keep it with the new facts' }).click();
  await expect(screen(page)).toContainText('Nothing changed among your favorites');
  await page.keyboard.press('Escape');
  await openFavorites(page);
  await expect(page.getByRole('button', { name: /^All/ })).toHaveAttribute('aria-current', 'true');
});

test('favorites of 2018 meet the release of 2019: ended with and without a successor, reworded, repriced', async ({
  desk,
}) => {
  test.skip(!hasRelease2019, withoutRelease2019);
  const { page } = desk;
  await chooseFiles(page, release2018);
  await expect(importReport(page)).toContainText('2018 release');
  await star(page, 'C9014', 'J9310', 'J9041', 'E2500', 'J0475');
  await chooseFiles(page, release2019);
  await expect(page.getByRole('region', { name: 'Changed favorites' })).toContainText('4 favorites are not');
  await page.getByRole('button', { name: 'What changed' }).click();
  await expect.poll(() => codes(page)).toEqual(['C9014', 'J9310', 'J9041', 'E2500']);
  await expect(list(page)).toContainText('ended 12/31/2018');
  await expect(detail(page)).toContainText('J0567');
  await page.getByRole('button', { name: 'Star J0567 instead of C9014' }).click();
  await expect(page.getByText('J0567 is starred instead of C9014')).toBeVisible();

  await favorites(page).filter({ hasText: 'J9310' }).click();
  await expect(detail(page)).toContainText('CMS names no successor');
  await expect(detail(page).getByRole('list', { name: 'Most like it' })).toContainText('J9312');
  await favorites(page).filter({ hasText: 'J9041' }).click();
  await expect(detail(page).locator('ins')).toContainText('velcade');
  await favorites(page).filter({ hasText: 'E2500' }).click();
  await expect(detail(page)).toContainText('Repriced');

  const again = await desk.restart();
  await again.keyboard.press('Control+i');
  await expect(favorites(again)).toHaveCount(5);
  await expect(screen(again)).toContainText('starred');
  await again.keyboard.press('Escape');
  await again.getByRole('button', { name: 'Changes' }).click();
  await again.getByLabel('My favorites only').check();
  // The successor came with this release, so it is among what was added; one code was reworded in both texts.
  await expect(again.getByRole('list', { name: 'Changes' }).getByRole('button')).toHaveText([
    'J0567',
    'J9310',
    'J9041',
    'E2500',
    'J9041',
  ]);
});
