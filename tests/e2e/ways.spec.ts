import type { Page } from '@playwright/test';
import { chooseFiles, codePage, importReport, search } from './desk';
import { expect, test } from './driver';
import { field, openOptions, openUnits, pick, preview } from './units';

const states = ['AL', 'AR', 'AZ', 'CA', 'CO', 'CT', 'DE', 'FL', 'GA', 'IA'];
const header = `HCPCS,Mod,Mod2,JURIS,CATG,Ceiling,Floor,${states.map((state) => `${state} (NR),${state} (R)`).join(',')}`;
/** A made-up fee schedule: each code with RR and nothing else. */
const rentals = (...codes: string[]) => ({
  name: 'DMEPOS_JAN.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'January 2026 Fee Schedule',
      header,
      ...codes.map((code) => `${code},RR,,D,CR,100.00,90.00,${states.map(() => '95.00,0.00').join(',')}`),
    ].join('\n'),
  ),
});

const way = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: 'New, rented or used' }).getByRole('button', { name });

test('new, rented or used is one key, where the code and its fee schedule have it', async ({ desk }) => {
  const { page } = desk;
  await test.step('equipment is billed as new, rented or used by one key, in front of the other modifiers', async () => {
    await openUnits(page, 'E0143');
    await field(page, 'Dose given')
      .or(page.getByRole('region', { name: 'Units' }).getByRole('textbox').first())
      .first()
      .fill('1');
    await pick(page, 'Text to copy', '24D and 24G: code, modifiers, units');
    await openOptions(page);
    await field(page, 'Modifiers, up to four').fill('KX');
    await page.keyboard.press('Alt+r');
    await expect(page.getByText('RR on the claim lines: rented')).toBeVisible();
    await expect(way(page, /^RR/)).toHaveAttribute('aria-pressed', 'true');
    await expect(field(page, 'Modifiers, up to four')).toHaveValue('RR KX');
    await expect(preview(page)).toHaveText('E0143 RR KX\t1', { useInnerText: false });
    await page.keyboard.press('Alt+n');
    await expect(field(page, 'Modifiers, up to four')).toHaveValue('NU KX');
    await expect(way(page, /^RR/)).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('Alt+n');
    await expect(field(page, 'Modifiers, up to four')).toHaveValue('KX');
    await page.keyboard.press('Alt+u');
    await page.keyboard.press('Control+Enter');
    expect(await desk.clipboardText()).toBe('E0143 UE KX\t1');

    await test.step('a line of the worksheet, too', async () => {
      await page.keyboard.press('Control+Shift+Enter');
      await page.keyboard.press('Control+b');
      const line = page.getByRole('row', { name: /E0143/ });
      await expect(line).toContainText('UE KX');
      await page.keyboard.press('Alt+r');
      await expect(line).toContainText('RR KX');
    });
  });
  await test.step('new, rented and used are not put on a drug, and the palette knows them', async () => {
    await openUnits(page, 'J0475');
    await page.keyboard.press('Alt+r');
    await expect(page.getByText(/J0475 is not equipment/)).toBeVisible();
    await expect(field(page, 'Modifiers, up to four')).toHaveValue('');
    await page.keyboard.press('Escape');
    await search(page, 'E0143');
    await expect(codePage(page)).toHaveAttribute('data-code', 'E0143');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('rented');
    await page.getByRole('option', { name: /RR on the claim lines/ }).click();
    await expect(field(page, 'Modifiers, up to four')).toHaveValue('RR');
  });
  await test.step('the fee schedule that is held says which of the three there are', async () => {
    const more = Array.from({ length: 40 }, (_, at) => `E0${String(500 + at)}`);
    await chooseFiles(page, [rentals('E0260', ...more)]);
    await expect(importReport(page)).toContainText('DMEPOS fee schedule January 2026');
    await page.keyboard.press('Escape');
    await openUnits(page, 'E0260');
    await expect(way(page, /./)).toHaveText([/^RR rented/]);
    await page.keyboard.press('Alt+n');
    await expect(page.getByText(/pays E0260 with RR/).first()).toBeVisible();
    await expect(field(page, 'Modifiers, up to four')).toHaveValue('');
  });
});
