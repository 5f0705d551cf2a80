import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { violationsInBothSchemes } from './axe';
import { codePage } from './desk';
import { expect, test } from './driver';

const list = [
  'J9312 JZ 4.5 units 01/15/2026',
  '',
  'E0260 RR KH 1 unit 01/20/2026',
  '',
  'J0000 1 unit 01/15/2026',
  '',
  '99213 1 unit 01/15/2026',
].join('\n');

const lines = (page: Page): Locator => page.getByRole('listbox', { name: 'Lines' });
const line = (page: Page, code: string): Locator => lines(page).getByRole('option').filter({ hasText: code });
const pasteBox = (page: Page): Locator => page.getByRole('textbox', { name: 'Codes or claim lines' });

/** Opens the screen, pastes the list and has it checked. */
async function check(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+Shift+L');
  await pasteBox(page).fill(text);
  await page.getByRole('button', { name: 'Check the list' }).click();
}

/** The list is forgotten, and the box for the next is there. */
async function anotherList(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Another list' }).click();
  await expect(pasteBox(page)).toBeVisible();
}

async function openFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  await (
    await chooser
  ).setFiles([{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }]);
}

test('a pasted list is checked, mended, printed and looked through', async ({ desk: { page } }) => {
  await test.step('a pasted list is checked: counts first, what was not checked once, each line with its findings', async () => {
    await check(page, list);
    await expect(page.getByText(/^4 lines: \d+ with an error/)).toBeVisible();
    await page.locator('summary', { hasText: /^Not checked/ }).click();
    await expect(page.getByText('CPT codes (licensed, not in CodeDesk): 1 line')).toBeVisible();
    await expect(lines(page).getByRole('option')).toHaveCount(4);
    await line(page, 'J9312').click();
    await expect(page.getByRole('region', { name: 'Line 1', exact: true })).toContainText(
      'units: a started unit',
    );
    await expect(line(page, '99213')).toContainText('Partly checked');
  });
  await test.step('a fix is shown as a difference, applied, and taken back', async () => {
    await line(page, 'J9312').click();
    const detail = page.getByRole('region', { name: 'Line 1', exact: true });
    await expect(detail).toContainText('Units: 4.5');
    await detail.getByRole('button', { name: 'Apply the fix' }).first().click();
    await expect(detail.getByRole('heading', { name: 'Changed' })).toBeVisible();
    await expect(detail).not.toContainText('a started unit');
    await detail.getByRole('button', { name: 'Bring the line back' }).click();
    await expect(detail).toContainText('a started unit');
  });
  await test.step('the report on paper has the counts, and each line with its findings', async () => {
    await expect(lines(page).getByRole('option')).toHaveCount(4);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => {
      window.print = () => {
        const report = [...document.querySelectorAll('h2')].find(({ innerText }) =>
          /^Check of a list/.test(innerText),
        );
        document.title = report?.parentElement?.innerText ?? 'nothing';
      };
    });
    const pressPrint = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('button')]
          .find(({ textContent }) => textContent.startsWith('Print'))
          ?.click(),
      );
    for (const print of [pressPrint, () => page.keyboard.press('Control+P')]) {
      await page.evaluate(() => void (document.title = ''));
      await print();
      await expect(page).toHaveTitle(/Check of a list[^]*4 lines:[^]*J9312 JZ[^]*a started unit/);
    }
    // Without a report the screen itself is on paper, not a blank sheet.
    await expect(page.getByText(/^4 lines: \d+ with an error/)).toBeVisible();
    await page.emulateMedia({ media: null });
  });
  await test.step('lines are filtered by verdict and by rule, and ordered', async () => {
    await page.getByRole('button', { name: /^Partly checked \d+$/ }).click();
    await expect(line(page, '99213')).toBeVisible();
    await expect(line(page, 'J9312')).toHaveCount(0);
    await page.getByRole('button', { name: 'All 4' }).click();
    await page.getByRole('combobox', { name: 'Rule not met' }).selectOption('units-whole');
    await expect(lines(page).getByRole('option')).toHaveCount(1);
    await expect(line(page, 'J9312')).toBeVisible();
    await page.getByRole('combobox', { name: 'Rule not met' }).selectOption('');
    await page.getByRole('combobox', { name: 'Order' }).selectOption('code');
    await expect(lines(page).getByRole('option').first()).toContainText('99213');
  });
  await test.step('narrow windows scroll in one direction only', async () => {
    await expect(lines(page).getByRole('option')).toHaveCount(4);
    for (const width of [800, 400]) {
      await page.setViewportSize({ width, height: 720 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${width} pixels`).toBeLessThanOrEqual(0);
      await expect(lines(page)).toBeVisible();
    }
  });
});

test('what is done to a list is kept with it, and its columns for the next of the kind', async ({ desk }) => {
  const { page } = desk;
  await test.step('what is ignored keeps its note and is not called clean', async () => {
    await check(page, 'J0000 1 unit 01/15/2026');
    const detail = page.getByRole('region', { name: 'Line 1', exact: true });
    await detail.getByRole('button', { name: 'Ignore' }).first().click();
    await detail.getByRole('textbox', { name: 'Why it is ignored' }).fill('new in July');
    await page.keyboard.press('Enter');
    await expect(detail).toContainText('Ignored: new in July');
    await expect(page.getByText(/^1 line: .* ignored/)).toBeVisible();
  });
  await test.step('the list is copied back in the order of its own columns, verdicts behind them', async () => {
    await anotherList(page);
    await check(page, 'Units\tCode\tMod\tDOS\n4.5\tJ9312\tJZ\t01/15/2026\n=1\tJ0000\t\t01/15/2026');
    await page.getByRole('button', { name: 'Copy with verdicts' }).click();
    await expect(page.getByText('Copied 2 lines with their verdicts')).toBeVisible();
    const [head = '', first = ''] = (await desk.clipboardText()).split(/\r?\n/);
    expect(head.split('\t')).toEqual([
      'Units',
      'Code',
      'Modifiers',
      'From',
      'Verdict',
      'Findings',
      'Not checked',
    ]);
    expect(first).toMatch(/^4\.5\tJ9312\tJZ\t2026-01-15\terror\t/);
  });
  await test.step('columns are shown, changed, and remembered for the next list of the kind', async () => {
    await anotherList(page);
    const table = 'HCPCS,Ct,Patient Name\nJ9312,0,PLANTEDNAME';
    await check(page, table);
    await page.getByText('Columns read: Code').click();
    await page.getByRole('combobox', { name: 'Ct' }).selectOption('units');
    await expect(page.getByText('Columns read: Code, Units')).toBeVisible();
    await expect(line(page, 'J9312')).toContainText('Units of zero');
    await page.getByRole('button', { name: 'Another list' }).click();
    await page.getByRole('button', { name: 'Check the list' }).click();
    await expect(page.getByText('Columns read: Code, Units')).toBeVisible();
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(stored).toContain('check-columns');
    expect(stored).not.toContain('PLANTEDNAME');
  });
});

test('a list of any length is worked on by keyboard', async ({ desk: { page } }) => {
  await test.step('all of it is done by keyboard', async () => {
    await page.keyboard.press('Control+Shift+L');
    await expect(pasteBox(page)).toBeFocused();
    await page.keyboard.insertText('E0260 RR KH 1 unit 01/20/2026\n\nJ9312 JZ 4.5 units 01/15/2026');
    await page.keyboard.press('Control+Enter');
    await expect(lines(page)).toBeFocused();
    await page.keyboard.press('Home');
    const selected = lines(page).locator('[aria-selected="true"]');
    await expect(selected).toContainText('J9312');
    await page.keyboard.press('ArrowDown');
    await expect(selected).toContainText('E0260');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('region', { name: 'Line 3', exact: true })).toBeVisible();
    await page.keyboard.press('Control+Shift+F');
    await expect(page.getByText('Line 3: Units is 5 now')).toBeVisible();
    // Keys that are faster than any answer: Enter waits for the line that is highlighted then.
    for (const key of ['End', 'Home', 'ArrowDown', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    await expect(codePage(page)).toContainText('J9312');
    // The list is still there.
    await page.keyboard.press('Control+Shift+L');
    await expect(lines(page)).toBeVisible();
  });
  await test.step('a long list is pasted and checked at once, and only the rows about what is in sight are there', async () => {
    await anotherList(page);
    await pasteBox(page).fill('');
    const long = Array.from({ length: 8_000 }, (_, at) => `J9312 JZ ${(at % 90) + 1} units 01/15/2026`).join(
      '\n',
    );
    await pasteBox(page).evaluate((box, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, long);
    await expect(page.getByText(/^8,000 lines: /)).toBeVisible({ timeout: 90_000 });
    await page.getByRole('combobox', { name: 'Order' }).selectOption('list');
    await lines(page).focus();
    await page.keyboard.press('End');
    await expect(lines(page).locator('[aria-selected="true"]')).toContainText('8000');
    await expect(page.getByRole('region', { name: 'Line 8000', exact: true })).toBeVisible();
    expect(await lines(page).getByRole('option').count()).toBeLessThan(120);
  });
});

test('files of lists and of rules are taken, or refused in words', async ({ desk: { page } }) => {
  await test.step('axe finds nothing, light and dark: empty, refused, and with results', async () => {
    const isClean = async () => {
      expect(await violationsInBothSchemes(page)).toEqual([]);
    };
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.keyboard.press('Control+Shift+L');
    await isClean();
    await openFile(page, 'letter.txt', 'dear sir or madam');
    await expect(page.getByRole('alert')).toBeVisible();
    await isClean();
    await check(page, `Code,Units,Mod\nJ9312,4.5,JZ\nJ0000,1,`);
    await expect(lines(page).getByRole('option')).toHaveCount(2);
    await isClean();
  });
  await test.step('a rules file is used, named, and refused where it is none', async () => {
    await anotherList(page);
    const choose = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Open a rules file' }).click();
      await (await chooser).setFiles(file);
    };
    await choose({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await expect(page.getByRole('alert')).toContainText('not valid');
    await choose(join(import.meta.dirname, '../fixtures/check/private-rules.json'));
    await expect(page.getByText('Your rules: Made-up payer, 2 rules')).toBeVisible();
    await check(page, 'J9312 70 units 01/15/2026');
    await expect(page.getByRole('region', { name: 'Line 1', exact: true })).toContainText(
      'This payer takes rituximab only with JZ or JW.',
    );
  });
  await test.step('a file that is no list is refused in words', async () => {
    await anotherList(page);
    for (const [name, content, words] of [
      ['photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), /not text|bytes/i],
      ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /old Excel workbook/],
      ['letter.txt', 'dear sir or madam', /No code was found/],
      ['cut.edi', 'ISA*00*    ', /cut off/],
    ] as const) {
      await test.step(name, async () => {
        await openFile(page, name, content);
        await expect(page.getByRole('alert')).toContainText(`${name} was not checked.`);
        await expect(page.getByRole('alert')).toContainText(words);
        await expect(pasteBox(page)).toBeVisible();
      });
    }
  });
});
