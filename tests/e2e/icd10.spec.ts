import type { Page } from '@playwright/test';
import { icd10Fixture } from '../fixtures/icd10/files';
import { madeUpOrderFile, madeUpProcedures } from '../fixtures/icd10/order-file';
import { violationsOf } from './axe';
import { chooseFiles, codePage, importReport, rows, search } from './desk';
import { expect, test } from './driver';

const file = (name: string, mimeType: string, content: string | Uint8Array) => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});
const orderFile = file('icd10cm_order_2026.txt', 'text/plain', madeUpOrderFile());
const tabular = file('icd10cm_tabular_2026.xml', 'text/xml', icd10Fixture('tabular.xml'));

/** Only the order file, or the tabular list too, and a date on which they hold. */
async function importEdition(page: Page, files = [orderFile, tabular]): Promise<void> {
  await chooseFiles(page, files);
  await expect(importReport(page)).toContainText('billable');
  await page.getByLabel('Date of service').fill('2026-02-03');
}

/** Does what the palette lists first for the words. */
async function byPalette(page: Page, words: string, name: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Command, screen or favorite' });
  await box.fill(words);
  const list = page.getByRole('listbox', { name: 'Commands' });
  await expect(list.getByRole('option', { selected: true })).toHaveText(name);
  await box.press('Enter');
}

test('from a diagnosis’s page to the code that can be billed', async ({ desk }) => {
  const { page } = desk;
  await test.step('without a tabular list the page says what is missing and which file brings it', async () => {
    await importEdition(page, [orderFile]);
    await search(page, 'M109');
    await expect(codePage(page)).toContainText('Import the tabular list');
  });
  await test.step('a diagnosis’s page says where it stands, what its notes ask, and leads on', async () => {
    await importEdition(page);
    await search(page, 'm10.9');
    const shown = codePage(page);
    await expect(shown).toHaveAttribute('data-code', 'M109');
    await expect(shown).toContainText('billable');
    await expect(shown.getByRole('navigation', { name: 'Where it stands in the book' })).toContainText(
      'Bones and joints',
    );
    const prompts = shown.getByRole('region', { name: 'Codes to think of' });
    await expect(prompts).toContainText('Code first');
    await expect(prompts).toContainText('from M10 Gout of today');
    expect(await violationsOf(page)).toEqual([]);
    await prompts.getByRole('button', { name: 'N16' }).click();
    await expect(codePage(page)).toHaveAttribute('data-code', 'N16');
    await expect(codePage(page)).toContainText('never listed first');
  });
  await test.step('a header is never copied: its question is asked, and a few keys lead to one code', async () => {
    await search(page, 'w98.1');
    await expect(rows(page).first()).toContainText('header');
    await page.keyboard.press('Enter');
    await expect(page.getByText('W98.1 is a header and cannot be billed')).toBeVisible();
    const choices = page.getByRole('listbox', { name: 'Which side?' });
    await expect(choices).toBeFocused();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('2');
    await expect(page.getByRole('listbox', { name: 'Which 7th character?' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(codePage(page)).toHaveAttribute('data-code', 'W981X2D');
    await page.getByRole('button', { name: 'Copy code', exact: true }).click();
    await expect.poll(() => desk.clipboardText()).toMatch(/^W98\.?1X2D$/);
  });
  await test.step('a code without its placeholder is offered with it, and the X that was put in is said', async () => {
    await search(page, 'W98.0A');
    const offered = page.getByRole('region', { name: 'What it can become' });
    await expect(offered).toContainText('W98.0XXA');
    await offered.getByRole('button', { name: 'W98.0XXA' }).click();
    await expect(codePage(page)).toHaveAttribute('data-code', 'W980XXA');
  });
  await test.step('the code book opens by keys down to a code, and brackets lead to its neighbors', async () => {
    await page.keyboard.press('Control+Shift+b');
    const tree = page.getByRole('tree', { name: 'Code book' });
    await expect(tree.getByRole('treeitem', { name: 'ICD-10-CM' })).toBeVisible();
    await tree.focus();
    // The book that is asked most lies open.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(tree.getByRole('treeitem', { name: /Bones and joints/ })).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await tree.getByRole('treeitem', { name: /Bones and joints/ }).click();
    await tree.getByRole('treeitem', { name: /M00-M25/ }).click();
    await tree.getByRole('treeitem', { name: /M05-M14/ }).click();
    await tree.getByRole('treeitem', { name: /Gout of today/ }).click();
    await expect(codePage(page)).toHaveAttribute('data-code', 'M10');
    await page.keyboard.press('Alt+PageDown');
    await expect(codePage(page)).toHaveAttribute('data-code', 'M109');
    await page.keyboard.press('Alt+PageUp');
    await expect(codePage(page)).toHaveAttribute('data-code', 'M10');
  });
});

test('what stands beside the list: the table of drugs, the worksheet’s diagnoses, the tables of procedures', async ({
  desk,
}) => {
  const { page } = desk;
  await test.step('a substance and its intent lead to a code, where the table of drugs is loaded', async () => {
    const drugs = {
      name: 'icd10cm_drug_2026.xml',
      mimeType: 'text/xml',
      buffer: Buffer.from(icd10Fixture('drugs.xml')),
    };
    await importEdition(page, [orderFile, tabular, drugs]);
    await byPalette(page, 'substance table', /Look up a substance/);
    await page.getByRole('searchbox', { name: 'Substance' }).fill('bleach');
    const table = page.getByRole('region', { name: 'Drugs and chemicals' });
    await expect(table.getByRole('columnheader', { name: /self-harm/ })).toBeVisible();
    await expect(table.getByRole('row', { name: /^Bleach/ }).first()).toContainText('T54.92');
    expect(await violationsOf(page)).toEqual([]);
  });
  await test.step('diagnoses stand on the worksheet as A to L and are copied for item 21 and HI without dots', async () => {
    for (const code of ['D63.8', 'M10.9']) {
      await search(page, code);
      await expect(codePage(page)).toHaveAttribute('data-code', code.replace('.', ''));
      await page.keyboard.press('Control+Shift+Enter');
      await expect(page.getByText(/is diagnosis [AB] of the worksheet/)).toBeVisible();
    }
    await page.keyboard.press('Control+b');
    const list = page.getByRole('region', { name: 'Diagnoses' });
    await expect(list).toContainText('D638 stands at A');
    await list.getByRole('button', { name: 'Move M10.9 up' }).click();
    await expect(list).not.toContainText('stands at A');
    await list.getByRole('button', { name: 'Copy for item 21' }).click();
    await expect.poll(() => desk.clipboardText()).toBe('A\tM109\nB\tD638');
    await list.getByRole('button', { name: 'Copy segment HI' }).click();
    await expect.poll(() => desk.clipboardText()).toBe('HI*ABK:M109*ABF:D638~');
    expect(await violationsOf(page)).toEqual([]);
  });
  await test.step('a procedure is built from the tables by its characters, column by column, and only valid rows are offered', async () => {
    const procedures = file('icd10pcs_order_2031.txt', 'text/plain', madeUpProcedures());
    const tables = file('icd10pcs_tables_2031.xml', 'text/xml', icd10Fixture('pcs-tables.xml'));
    await importEdition(page, [procedures, tables]);
    await page.getByLabel('Date of service').fill('2031-02-03');
    await byPalette(page, 'build pcs', /Build a procedure code/);
    await expect(page.getByRole('button', { name: 'Build a code of ICD-10-PCS' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    await expect(page.getByRole('listbox', { name: 'Section' })).toBeFocused();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('0');
    // System and operation have one character only; the operation's meaning is told.
    await expect(page.getByRole('listbox', { name: 'Part' })).toBeFocused();
    await expect(page.getByRole('list', { name: 'Chosen so far' })).toContainText('Taking all of it');
    await page.keyboard.press('q');
    await expect(page.getByText('No row of the tables goes on with Q')).toBeVisible();
    await page.keyboard.press('j');
    await expect(page.getByRole('listbox', { name: 'Approach' })).toBeFocused();
    await page.keyboard.press('Backspace');
    await expect(page.getByRole('listbox', { name: 'Part' })).toBeFocused();
    await page.keyboard.press('j');
    await expect(page.getByRole('listbox', { name: 'Approach' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listbox', { name: 'Qualifier' })).toBeFocused();
    await page.keyboard.press('x');
    await expect(codePage(page)).toHaveAttribute('data-code', '0DTJ4ZX');
  });
});
