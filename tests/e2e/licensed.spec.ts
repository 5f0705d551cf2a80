import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violationsOf } from './axe';
import { codePage, firstRow, importReport, openSource, rows, search } from './desk';
import { expect, test } from './driver';
import { favorites, openFavorites, star } from './favorites';

// Codes and texts are made up; none is of a licensed list.
const list = {
  name: 'codes.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('98765\tPainting of a garden fence\n98764\tMending of a garden gate\n'),
};
const secret = /garden|fence|Mending/i;
const withheld = 'text under license of Example Clinic';

async function importList(page: Page): Promise<void> {
  await page.keyboard.press('Control+o');
  await page.getByLabel('My organization holds a license').check();
  await page.getByLabel('Who holds the license').fill('Example Clinic');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose the licensed file' }).click();
  await (await chooser).setFiles(list);
  await expect(importReport(page)).toContainText('Example Clinic, codes.txt: 2 codes');
}

/** Files below a folder that hold a text, by their path in it. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  const found = await Promise.all(
    files.map(async (file) => ((await readFile(file).catch(() => '')).includes(text) ? [file] : [])),
  );
  return found.flat();
}

/** The texts that would stand on paper. */
async function onPaper(page: Page, what: string): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator(what).first().innerText();
  await page.emulateMedia({ media: 'screen' });
  return text;
}

test('an organization’s own list is found, compared and starred on the screen, and leaves it with neither copy nor file', async ({
  desk,
}) => {
  const { page } = desk;
  await test.step('it is read after the licence is named, found, and shown with its owner', async () => {
    await page.keyboard.press('Control+o');
    const choose = page.getByRole('button', { name: 'Choose the licensed file' });
    await expect(choose).toBeDisabled();
    await importList(page);
    expect(await violationsOf(page)).toEqual([]);

    await search(page, 'garden fence');
    await expect(firstRow(page)).toContainText('98765');
    await expect(firstRow(page)).toContainText('license of Example Clinic');
    await search(page, '98764');
    await expect(codePage(page)).toHaveAttribute('data-code', '98764');
    await expect(codePage(page)).toContainText('Mending of a garden gate');
    await expect(codePage(page)).toContainText('license of Example Clinic');
  });
  await test.step('its texts are compared on the screen; what is copied or printed has the code and whose license it is', async () => {
    for (const code of ['98765', '98764']) {
      await search(page, code);
      await expect(codePage(page)).toHaveAttribute('data-code', code);
      await page.keyboard.press('Control+e');
    }
    expect(await onPaper(page, '[data-code="98764"][aria-labelledby="code-title"]')).not.toMatch(secret);
    await page.keyboard.press('Control+j');
    const table = page.getByRole('region', { name: 'Comparison' });
    await expect(table).toContainText('Painting of a garden fence');
    await expect(table).toContainText('license of Example Clinic');
    expect(await onPaper(page, 'main')).not.toMatch(secret);
    expect(await onPaper(page, 'main')).toContain(withheld);
    for (const button of ['With tabs', 'Markdown', 'Formatted']) {
      await page.getByRole('button', { name: button }).click();
      await expect.poll(() => desk.clipboardText()).toContain('98765');
      await expect.poll(() => desk.clipboardText()).toContain(withheld);
      expect(await desk.clipboardText()).not.toMatch(secret);
    }

    await star(page, '98765', '98764');
    await openFavorites(page);
    await expect(favorites(page).first()).toContainText('garden');
    expect(await onPaper(page, '[role="listbox"][aria-label="Favorites"]')).not.toMatch(secret);
  });
  await test.step('its texts are in no export, no snapshot, no journal, and stand in favorites only while it is held', async () => {
    await openFavorites(page);
    await expect(favorites(page).first()).toContainText('Painting of a garden fence');
    await expect(favorites(page).first()).toContainText('license of Example Clinic');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const exported = await readFile(await (await download).path(), 'utf8');
    expect(exported).toContain('customer:code:98765');
    expect(exported).not.toMatch(secret);
    await expect.poll(() => filesWith(join(desk.userData, 'snapshots'), '98765')).not.toEqual([]);
    expect(await filesWith(join(desk.userData, 'snapshots'), 'garden')).toEqual([]);

    await page.keyboard.press('Control+o');
    const source = await openSource(page, 'Example Clinic, codes.txt');
    await source.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('button', { name: 'Remove Example Clinic, codes.txt' }).click();
    await expect(page.getByRole('rowheader', { name: /Example Clinic/ })).toHaveCount(0);
    await openFavorites(page);
    await expect(favorites(page).first()).toContainText('text under license, in a list that is not held');
    await expect(favorites(page).first()).not.toContainText('garden');
    expect(await filesWith(join(desk.userData, 'sources'), 'garden')).toEqual([]);
  });
  await test.step('removed, it is not found any more', async () => {
    await search(page, 'garden fence');
    await expect(rows(page).filter({ hasText: '98765' })).toHaveCount(0);
  });
});
