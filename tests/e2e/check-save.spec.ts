import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { parseCsv } from '../../src/core/files/csv';
import { expect, test } from './driver';

const lines = (page: Page): Locator => page.getByRole('listbox', { name: 'Lines' });

/** Opens the screen and has the list checked. */
async function check(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('textbox', { name: 'Codes or claim lines' }).fill(text);
  await page.getByRole('button', { name: 'Check the list' }).click();
  await expect(lines(page).getByRole('option').first()).toBeVisible();
}

const planted = /PLANTEDNAME|QUENTINA|HIDDEN LANE|123-45-6789|HYPERLINK/;
const table = [
  'Patient,SSN,Claim,Code,Mod,DOS,Units,Charge,Street,Notes',
  'PLANTEDNAME QUENTINA,123-45-6789,1,J9312,JZ,01/15/2026,+4,-$5.00,12 HIDDEN LANE,"=HYPERLINK(""http://x.example"",""QUENTINA"")"',
  'PLANTEDNAME QUENTINA,123-45-6789,1,J0000,,01/15/2026,=1+1,-25.00,@SUM(A1),QUENTINA',
].join('\n');

/** Every file below a folder in which a text stands, as bytes of one or of two a character. */
async function filesWith(folder: string, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const item of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!item.isFile()) continue;
    const path = join(item.parentPath, item.name);
    // What is written to at this moment may be gone at the next.
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    const holds = (word: string) => bytes.includes(word, 0, 'utf8') || bytes.includes(word, 0, 'utf16le');
    if (words.some(holds)) found.push(path);
  }
  return found;
}

test('nothing about a person gets into storage or log, whatever is done with the list', async ({
  launch,
}) => {
  const desk = await launch();
  const { page, userData } = desk;
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await check(page, table);
  await page.getByText(/^Columns read:/).click();
  await page.getByRole('combobox', { name: 'Units' }).selectOption('charge');
  await expect(page.getByText(/Columns read: .*Charge.*Charge/)).toBeVisible();
  await page.getByRole('button', { name: 'Another list' }).click();
  await check(page, 'dear PLANTEDNAME QUENTINA\nPLANTEDNAME J9312 JZ 4.5 units 01/15/2026 12 HIDDEN LANE');
  // Written for certain: the marker shows that the search would find it.
  await page.evaluate(() => localStorage.setItem('marker-of-the-test', 'MARKEROFTHETEST'));
  await desk.close();
  expect((await filesWith(userData, ['MARKEROFTHETEST'])).length).toBeGreaterThan(0);
  expect(await filesWith(userData, ['PLANTEDNAME', 'QUENTINA', 'HIDDEN LANE', '123-45-6789'])).toEqual([]);
  expect(said.join('\n')).not.toMatch(planted);
});

test('the list is saved, and checked for a payer', async ({ desk: { page } }) => {
  await test.step('the list is saved as CSV with its verdicts, and no cell of it is a formula', async () => {
    await check(page, table);
    // What the coder writes goes into the file, too.
    await page.getByRole('combobox', { name: 'Order' }).selectOption('list');
    await lines(page).getByRole('option').nth(1).click();
    const detail = page.getByRole('region', { name: 'Line 3', exact: true });
    await detail.getByRole('button', { name: 'Ignore' }).first().click();
    await detail.getByRole('textbox', { name: 'Why it is ignored' }).fill('=cmd|calc');
    await page.keyboard.press('Enter');
    await expect(detail).toContainText('Ignored: =cmd|calc');

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const saved = await download;
    await expect(page.getByText(`Exported as ${saved.suggestedFilename()}`)).toBeVisible();
    expect(saved.suggestedFilename()).toMatch(/\.csv$/);
    const text = await readFile(await saved.path(), 'utf8');
    const [head, first, second] = parseCsv(text).map(({ cells }) => cells);
    expect(head).toEqual([
      ...['Claim', 'Code', 'Modifiers', 'From', 'Units', 'Charge'],
      ...['Verdict', 'Findings', 'Not checked'],
    ]);
    const cell = (row: string[] | undefined, name: string) => row?.[head?.indexOf(name) ?? -1];
    expect(cell(first, 'Units')).toBe("'+4");
    expect(cell(first, 'Charge')).toBe("'-$5.00");
    expect(cell(second, 'Charge')).toBe('-25.00');
    expect(cell(second, 'Units')).toBe('');
    expect(cell(second, 'Findings')).toContain('(=cmd|calc)');
    for (const one of [first, second].flatMap((row) => row ?? [])) {
      expect(one).not.toMatch(/^(?:[=+@\t\r]|-(?!\d+(?:\.\d+)?$))/);
    }
    expect(text).not.toMatch(planted);
  });
  await test.step('a payer is chosen above the list, and what it asks is asked', async () => {
    await page.getByRole('button', { name: 'Another list' }).click();
    await page.getByRole('combobox', { name: 'Payer' }).selectOption({ label: 'Commercial, 837P' });
    await page.getByText('What is asked for this payer').click();
    await expect(page.getByText('Every drug line has an NDC')).toBeVisible();
    await check(page, 'Code,Units,DOS,NDC\nJ9312,70,01/15/2026,');
    const detail = page.getByRole('region', { name: 'Line 2', exact: true });
    await expect(detail).toContainText('needs the NDC of the container');
    await page.locator('summary', { hasText: /Not asked/ }).click();
    await expect(page.getByText(/^Units fit item 24G \(Commercial, 837P/)).toBeVisible();
    await page.getByRole('combobox', { name: 'Payer' }).selectOption({ label: 'Medicare Part B drugs' });
    await expect(detail).not.toContainText('needs the NDC of the container');
    await expect(detail.getByText('Error').first()).toBeVisible();
  });
});
