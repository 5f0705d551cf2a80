import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chooseFiles, codePage, firstRow, importReport, openSource, provenance, search } from './desk';
import { expect, test } from './driver';

const shared = join(import.meta.dirname, '../../../shared/cms');
const cms = (name: string): string => join(shared, name);
const release2018 = cms('2018-Alpha-Numeric-HCPCS-File.zip');
const release2019 = cms('2019-Alpha-Numeric-HCPCS-File.zip');
const limits = cms('asp-2025-10-payment-limits.csv');
const crosswalk = cms('asp-2025-10-ndc-hcpcs-crosswalk.csv');
const descriptors = cms('hcpcs-2025-10-descriptors.csv');

test.skip(!existsSync(release2018), 'needs the CMS files of ../shared/cms');

test('two releases, prices and products are held beside each other, and what changed between them is told', async ({
  desk,
}) => {
  const { page } = desk;
  await test.step('two releases lie side by side, and the date of service chooses between them', async () => {
    await chooseFiles(page, [release2018, release2019]);
    await expect(importReport(page)).toContainText('2019 release: 6,440 codes, 360 modifiers');
    await expect(importReport(page)).toContainText('2018 release: 6,205 codes, 354 modifiers');
    await expect(provenance(page)).toContainText('HCPCS 2019');

    const date = page.getByLabel('Date of service');
    const today = await date.inputValue();
    await date.fill('2018-06-01');
    await expect(provenance(page)).toContainText('HCPCS 2018');
    await date.fill('2019-06-01');
    await expect(provenance(page)).toContainText('HCPCS 2019');

    const source = await openSource(page, 'HCPCS 2018');
    await source.getByRole('button', { name: 'Use this release' }).click();
    await expect(provenance(page)).toContainText('HCPCS 2018');
    await page.getByRole('button', { name: 'Let the date of service choose' }).click();
    await expect(provenance(page)).toContainText('HCPCS 2019');
    await date.fill(today);
  });
  await test.step('what changed between two releases is told, filtered, copied, and leads to the code', async () => {
    await page.getByRole('button', { name: 'Changes' }).click();
    await expect(
      page.getByRole('status').filter({ hasText: 'Since 2018: 454 codes changed.' }),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Added 244' })).toBeVisible();
    await page.getByRole('button', { name: /^Reworded/ }).click();
    await expect(
      page
        .getByRole('region', { name: /^Reworded/ })
        .locator('ins')
        .first(),
    ).toBeVisible();
    await page.getByRole('button', { name: /^Added/ }).click();
    await page.getByLabel('Kind of code').selectOption('J');
    await page.getByRole('button', { name: 'Copy the codes' }).click();
    const copied = (await desk.clipboardText()).split(/\r?\n/);
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.every((code) => /^J\d{4}$/.test(code))).toBe(true);
    await page
      .getByRole('region', { name: /^Added/ })
      .getByRole('button')
      .first()
      .click();
    await expect(codePage(page)).toHaveAttribute('data-code', copied[0] ?? '');
    await expect(codePage(page)).toContainText('History over the imported releases');
  });
  await test.step('prices and products stand on a code’s page with source and quarter', async () => {
    await chooseFiles(page, [limits, crosswalk]);
    await expect(importReport(page)).toContainText('978 payment limits');
    await expect(importReport(page)).toContainText('8,218 products');
    await search(page, 'J0475');
    const linked = codePage(page).getByRole('region', { name: 'Prices, edits and products' });
    await expect(linked).toContainText(/per unit of 10 MG/i);
    await expect(linked).toContainText('October 2025');
    await linked.getByRole('button', { name: /^Show all/ }).click();
    await expect(linked).toContainText('70121-2505-02');
    await expect(firstRow(page)).toContainText('J0475');
    for (const ndc of ['70121-2505-02', '70121250502']) {
      await search(page, ndc);
      await expect(firstRow(page)).toContainText('J0475');
      await expect(firstRow(page)).toContainText(`NDC`);
    }
    await search(page, 'gablofen');
    await expect(firstRow(page)).toHaveText(/^J047[56]/);
  });
});

test('an address is asked only when it is CMS’s, and a list of codes only serves for what it knows', async ({
  desk: { page },
}) => {
  await test.step('an address that is not CMS’s is refused before anything is asked', async () => {
    await page.keyboard.press('Control+o');
    await page.getByText('Download from CMS').click();
    await page.getByLabel('Address').fill('https://example.com/file.zip');
    await page.getByRole('button', { name: 'Download and import' }).click();
    await expect(importReport(page)).toContainText('not from example.com');
  });
  await test.step('a list of codes and descriptors serves as a release with fewer facts, and says so', async () => {
    await chooseFiles(page, descriptors);
    await expect(importReport(page)).toContainText('8,463 codes, 383 modifiers');
    await expect(provenance(page)).toContainText('descriptors only');
    await search(page, 'J0475');
    // The list knows no dates; the starter catalog, which was held against a release, does, and is named.
    await expect(codePage(page)).toContainText('says the starter catalog');
    await expect(codePage(page)).toContainText('This source has neither coverage nor pricing');
  });
});
