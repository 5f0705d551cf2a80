import type { Page } from '@playwright/test';
import {
  chooseFiles,
  codePage,
  firstRow,
  importReport,
  openSource,
  provenance,
  rows,
  search,
  searchBox,
  similarCodes,
} from './desk';
import { expect, test } from './driver';
import { madeUp } from './made-up-release';
import { field, importFixtures, pick, preview } from './units';

/*
 * How a wrong claim could leave the window looking right. Each journey says the danger in its name; where several share a start,
 * each step does.
 */

const on = (page: Page) => page.getByLabel('Date of service');
const tone = (page: Page, text: string) => codePage(page).locator('[data-tone=caution]', { hasText: text });

test('a release that is of another year, or lacks a code, must not be taken for the last word', async ({
  desk: { page },
}) => {
  const line = (code: string, added: string) => ({
    code,
    long: 'Injection, examplumab, 10 mg',
    short: 'Examplumab',
    added,
  });
  await chooseFiles(page, [
    madeUp('2019', [line('J0998', '20180101'), line('J0999', '20180101')]),
    madeUp('2021', [line('J0998', '20180101'), line('J0997', '20190101')]),
  ]);
  await expect(importReport(page)).toContainText('2021 release');
  await test.step('a valid code must not be denied because the release of the day lacks it', async () => {
    await on(page).fill('2019-06-01');
    await search(page, 'J0997');
    await expect(firstRow(page)).toHaveAttribute('data-code', 'J0997');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0997');
    await expect(codePage(page), 'which release knows it must be told').toContainText('2021');
  });
  await test.step('what a stale release says must not look live, nor a pinned one send for what is held', async () => {
    await on(page).fill('2023-02-01');
    await search(page, 'J0998');
    const chip = codePage(page).locator('[data-status]').first();
    await expect(chip).toHaveText('live as of Jan 2021');
    await on(page).fill('2021-02-01');
    await expect(chip).toHaveText('live');
    await page.keyboard.press('Control+o');
    const source = await openSource(page, 'HCPCS 2019');
    await source.getByRole('button', { name: 'Use this release' }).click();
    await expect(provenance(page)).toContainText('HCPCS 2019, pinned');
    await search(page, 'J0999');
    await expect(codePage(page)).toContainText('a newer one is held');
    await expect(codePage(page)).not.toContainText('Import a newer one');
    await expect(chip, 'the newer release lacks it').toHaveText('dates not known');
  });
});

test('a code, a price or an NDC must not pass for another', async ({ desk }) => {
  const { page } = desk;
  await test.step('a code of another system must not be answered with a code that looks alike', async () => {
    await test.step('E11.40 is a diagnosis, and Enter must not copy the wheelchair E1140', async () => {
      await search(page, 'E11.40');
      await expect(firstRow(page)).toContainText('E11.40');
      await expect(rows(page).filter({ hasText: /wheelchair/i })).toHaveCount(0);
      await page.keyboard.press('Enter');
      await expect(page.getByText('Copied: E11.40')).toBeVisible();
      expect(await desk.clipboardText()).toBe('E11.40');
    });
    await test.step('0001U is CPT and must not find rows that have a 1 in them', async () => {
      await search(page, '0001U');
      await expect(rows(page)).toHaveCount(0);
      await expect(page.getByText(/looks like a CPT code/)).toBeVisible();
    });
    await test.step('“modifier jw” must find the modifier, not a measure about it', async () => {
      await search(page, 'modifier jw');
      await expect(firstRow(page)).toHaveAttribute('data-code', 'JW');
    });
  });
  await test.step('what is highlighted, shown and copied must be one code', async () => {
    await search(page, 'baclofen');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
    await test.step('after a similar code was followed', async () => {
      await (await similarCodes(page)).getByRole('button').first().click();
      await expect(codePage(page)).not.toHaveAttribute('data-code', 'J0475');
      const code = (await codePage(page).getAttribute('data-code')) ?? '';
      await expect(page.locator('[role=option][aria-selected=true][data-code=J0475]')).toHaveCount(0);
      await searchBox(page).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText(`Copied: ${code}`)).toBeVisible();
      expect(await desk.clipboardText()).toBe(code);
    });
    await test.step('after the date was changed, when a key is pressed at once', async () => {
      await search(page, 'J9310');
      await on(page).fill('2018-06-01');
      await searchBox(page).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText('Copied: J9310')).toBeVisible();
      await on(page).fill('2019-06-01');
      await searchBox(page).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText('Copied J9310, ended 12/31/2018')).toBeVisible();
    });
  });
  await test.step('a price must not pass for one of another quarter', async () => {
    await importFixtures(page, 'limits.csv', 'crosswalk.csv');
    const doubt = 'No limit imported for Q3 2025; this one is from October 2025.';
    await on(page).fill('2025-07-15');
    await search(page, 'J0475');
    await expect(tone(page, '$181.220')).toBeVisible();
    await expect(codePage(page)).toContainText(doubt);
    await test.step('nor in a comparison', async () => {
      for (const code of ['J0475', 'J0476']) {
        await search(page, code);
        await expect(firstRow(page)).toHaveAttribute('data-code', code);
        await page.keyboard.press('Control+e');
      }
      await page.keyboard.press('Control+j');
      await page.getByLabel('The same dose in units of each').fill('40 mg');
      await expect(page.getByRole('row', { name: /Payment limit/ })).toContainText(doubt);
      await expect(page.getByText(/4 units of J0475, payment limit/)).toContainText(doubt);
    });
    await test.step('a price of the day’s quarter has no caution', async () => {
      await on(page).fill('2025-11-15');
      await expect(page.getByRole('row', { name: /Payment limit/ })).not.toContainText('No limit imported');
    });
  });
  await test.step('a searched NDC must be the one on the claim, and stay with its own search', async () => {
    await search(page, '00001-0002-03');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
    await page.keyboard.press('Control+u');
    await expect(field(page, 'NDC')).toHaveValue('00001-0002-03');
    await expect(field(page, 'NDC'), 'what is filled is seen').toBeVisible();
    await field(page, 'Dose given').fill('40 mg');
    await field(page, 'Containers').fill('40 mg');
    await pick(page, 'NDC measure', 'UN');
    await pick(page, 'Text to copy', 'FL43');
    await expect(preview(page)).toHaveText('N400001000203UN1');
    await search(page, 'J0475');
    await expect(field(page, 'NDC')).toHaveValue('');
  });
});
