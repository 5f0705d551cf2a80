import type { Fields } from '../fixtures/cms/hcpcs-lines';
import type { Page } from '@playwright/test';
import {
  chooseFiles,
  cmsFiles,
  codePage,
  hasRelease2019,
  importReport,
  provenance,
  withoutRelease2019,
} from './desk';
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

test('a release that comes into use is held against favorites and private codes', async ({
  desk: { page },
}) => {
  await test.step('a release that ends a favorite says so, shows the difference and offers the successor', async () => {
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
  await test.step('a private code is held against the release that comes into use', async () => {
    await openFavorites(page);
    await page.getByRole('button', { name: 'Private codes' }).click();
    await page.getByRole('button', { name: 'Add a private code' }).click();
    await page.keyboard.type('J0478');
    await page.getByLabel('Descriptor').fill('House kit');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Saved J0478')).toBeVisible();
    await chooseFiles(page, [
      madeUp('2020', [
        ...after,
        { code: 'J0478', long: 'Injection, newer still, 1 mg', short: 'Newer', effective: '20200101' },
      ]),
    ]);
    await expect(importReport(page)).toContainText('44 codes');
    await openFavorites(page);
    await page.getByRole('button', { name: 'Private codes' }).click();
    const own = page.getByRole('region', { name: 'Private codes' });
    await expect(own).toContainText('House kit');
    // Any release held makes the name an official one, whatever the date of service.
    await expect(own).toContainText('now an official code too');
    await goToYear(page, '2018');
    await expect(own).toContainText('now an official code too');
  });
});

test('favorites of 2018 meet the release of 2019: ended with a successor that CMS names or not, reworded, repriced', async ({
  launch,
}) => {
  const desk = await launch();
  test.skip(!hasRelease2019, withoutRelease2019);
  const { page } = desk;
  await chooseFiles(page, release2018);
  await expect(importReport(page)).toContainText('2018 release');
  await star(page, 'C9014', 'J9310', 'J9041', 'E2500', 'J0475');
  await chooseFiles(page, release2019);
  await expect(page.getByRole('region', { name: 'Changed favorites' })).toContainText(
    '4 favorites have changed',
  );
  await page.getByRole('button', { name: 'What changed' }).click();
  await expect.poll(() => codes(page)).toEqual(['C9014', 'J9310', 'J9041', 'E2500']);
  await expect(list(page)).toContainText('ended 12/31/2018');
  await expect(detail(page)).toContainText('J0567');
  await page.getByRole('button', { name: 'Star J0567 instead of C9014' }).click();
  await expect(page.getByText('J0567 is starred instead of C9014')).toBeVisible();

  await favorites(page).filter({ hasText: 'J9310' }).click();
  // CMS names none; the starter's own note does.
  await expect(detail(page).getByRole('region', { name: 'What takes its place' })).toContainText('See J9312');
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
  // The successor came with this release, so it is among them; one code was reworded in both texts and stands there once.
  await expect(
    again.getByRole('status').filter({ hasText: 'Since 2018: 4 of your 5 favorites changed.' }),
  ).toBeVisible();
  await expect(again.getByRole('region', { name: /^Your favorites/ }).getByRole('button')).toHaveText([
    'J0567',
    'J9310',
    'J9041',
    'E2500',
  ]);
});

const changedFavorites = (page: Page) => page.getByRole('region', { name: 'Changed favorites' });

/** Another date of service, with the release that is in force then. */
async function goToYear(page: Page, year: string): Promise<void> {
  await page.getByLabel('Date of service').fill(`${year}-06-01`);
  await expect(provenance(page)).toContainText(`HCPCS ${year}`);
  await expect(page.getByTestId('app')).toHaveAttribute('data-app-state', 'ready');
}

test('no release is named for what another has told, not for a moment', async ({ desk: { page } }) => {
  await chooseFiles(page, [madeUp('2018', before)]);
  await expect(importReport(page)).toContainText('43 codes');
  await star(page, 'J0476');
  await chooseFiles(page, [madeUp('2019', after)]);
  await expect(changedFavorites(page)).toContainText('says HCPCS 2019');
  await page.keyboard.press('Escape');
  await expect(codePage(page)).toContainText('25 mcg');
  await page.evaluate(() => {
    const seen = { wrong: [] as string[] };
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const banner = document.querySelector('[aria-label="Changed favorites"]')?.textContent ?? '';
      const texts = [...document.querySelectorAll('article p')].map(({ textContent }) => textContent);
      const unit = texts.find((text) => text.startsWith('unit 25 mcg')) ?? '';
      seen.wrong.push(...[banner, unit].filter((text) => text.includes('HCPCS 2018')));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await goToYear(page, '2018');
  await expect(codePage(page)).toContainText('50 mcg');
  await expect(changedFavorites(page)).toBeHidden();
  expect(await page.evaluate(() => (window as unknown as { seen: { wrong: string[] } }).seen.wrong)).toEqual(
    [],
  );
});

test('news that were hidden stay hidden, also when another release had its own since', async ({
  desk: { page },
}) => {
  const worded = (long: string): Fields[] => [{ code: 'J0475', long, short: 'x', effective: '20170101' }];
  await chooseFiles(page, [madeUp('2017', worded('Injection, baclofen, 10 mg'))]);
  await expect(importReport(page)).toContainText('41 codes');
  await star(page, 'J0475');
  for (const [year, long] of [
    ['2018', 'Injection, baclofen, 20 mg'],
    ['2019', 'Injection, baclofen, 30 mg'],
  ] as const) {
    await chooseFiles(page, [madeUp(year, worded(long))]);
    await expect(changedFavorites(page)).toContainText(`says HCPCS ${year}`);
    await changedFavorites(page).getByRole('button', { name: 'Hide' }).click();
  }
  await openFavorites(page);
  await goToYear(page, '2018');
  await expect(favorites(page).first()).toContainText('unit changed');
  await page.keyboard.press('Escape');
  await expect(screen(page)).toBeHidden();
  await expect(changedFavorites(page)).toBeHidden();
});
