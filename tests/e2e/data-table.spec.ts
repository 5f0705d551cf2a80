import { violationsOf } from './axe';
import { chooseFiles, importReport, openSource, provenance } from './desk';
import { expect, test } from './driver';
import { madeUp } from './made-up-release';

test('the table of data is opened, got from and read', async ({ desk: { page } }) => {
  await test.step('a row is opened and closed by keyboard and by a click anywhere on it', async () => {
    await page.keyboard.press('Control+o');
    const source = await openSource(page, 'Starter catalog');
    await expect(source).toBeVisible();
    await page.getByRole('button', { name: 'Starter catalog' }).press('Enter');
    await expect(source).toBeHidden();
    await page
      .getByRole('row', { name: /^Starter catalog/ })
      .getByRole('cell')
      .first()
      .click();
    await expect(source).toBeVisible();
    await page.getByRole('button', { name: 'Starter catalog' }).press('Enter');
    await expect(source).toBeHidden();
  });
  await test.step('offline nothing can be got, and the table says so', async () => {
    await page.keyboard.press('Control+,');
    await page.getByLabel(/Work offline/).check();
    await page.keyboard.press('Control+o');
    await expect(page.getByRole('button', { name: /^Get HCPCS/ })).toBeDisabled();
    await expect(page.getByRole('button', { name: /^Get HCPCS/ })).toHaveAttribute(
      'title',
      /working offline/,
    );
    await page.keyboard.press('Control+,');
    await page.getByLabel(/Work offline/).uncheck();
  });
  await test.step('the table of data: the release in use first, the missing quarter to be got, all else in the opened row', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await chooseFiles(page, [madeUp('2018', []), madeUp('2019', [])]);
    await expect(importReport(page)).toContainText('2019 release');
    await expect(provenance(page)).toContainText('HCPCS 2019');
    const table = page.getByRole('table', { name: 'What is held' });
    const hcpcs = table.getByRole('rowgroup', { name: 'HCPCS Level II' });
    await expect(hcpcs.getByRole('rowheader')).toContainText([/^HCPCS Level II$/, /^HCPCS 2019$/]);
    await expect(hcpcs.getByRole('row', { name: /^HCPCS 2019/ })).toContainText(
      /in use, \d+ quarters behind/,
    );
    await expect(hcpcs.getByRole('row', { name: /^HCPCS 2018/ })).not.toContainText('in use');
    await expect(hcpcs.getByRole('button', { name: /^Get HCPCS release, / })).toHaveCount(1);
    await hcpcs.getByRole('button', { name: '3 earlier, not held' }).click();
    await expect(hcpcs.getByRole('button', { name: /^Get HCPCS release, / })).toHaveCount(4);

    const heights = await hcpcs
      .getByRole('row', { name: /^HCPCS \d/ })
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    for (const height of heights) expect(Math.abs(height - 40)).toBeLessThan(2);

    const source = await openSource(page, 'HCPCS 2019');
    await expect(source).toContainText('HCPC2019_CONTR_ANWEB.txt');
    await expect(source).toContainText(/[0-9a-f]{64}/);
    await source.getByRole('button', { name: 'Verify' }).click();
    await expect(source.getByRole('status')).toContainText(/./);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violationsOf(page), colorScheme).toEqual([]);
    }
  });
});
