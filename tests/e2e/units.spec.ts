import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { fixturePath, type FixtureName } from '../fixtures/cms/files';
import { chooseFiles, codePage, importReport, search, searchBox } from './desk';
import { expect, test } from './driver';

const answer = (page: Page): Locator => page.getByTestId('units-answer');
const preview = (page: Page): Locator => page.getByTestId('claim-preview');
const field = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true });
const pick = (page: Page, label: string, option: string) => field(page, label).selectOption(option);

/** Opens the panel of a code, its dose field focused. */
async function openUnits(page: Page, code: string): Promise<void> {
  await search(page, code);
  await expect(codePage(page)).toHaveAttribute('data-code', code);
  await page.keyboard.press('Control+u');
  await expect(page.getByRole('region', { name: 'Units' }).getByRole('textbox').first()).toBeFocused();
}

async function importFixtures(page: Page, ...names: FixtureName[]): Promise<void> {
  const files = names.map((name) => ({
    name: basename(name),
    mimeType: 'text/csv',
    buffer: readFileSync(fixturePath(name)),
  }));
  await chooseFiles(page, files);
  await expect(importReport(page)).toContainText('October 2025');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('app')).toHaveAttribute('data-app-state', 'ready');
}

test('a dose typed in search arrives in the panel, and one key copies the lines', async ({ desk }) => {
  const { page } = desk;
  await page.keyboard.type('baclofen 45 mg');
  await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
  await expect(field(page, 'Dose given')).toHaveValue('45 mg');
  await expect(answer(page)).toContainText('5 units');
  await expect(answer(page)).toContainText('45 mg ÷ 10 mg = 4.5, rounded up to 5 units.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Copied: J0475')).toBeVisible();
  expect(await desk.clipboardText()).toBe('J0475\t5');
});

test('the whole way goes by keyboard: dose, containers, the pair with JW', async ({ desk }) => {
  const { page } = desk;
  await page.keyboard.type('J0475');
  await page.keyboard.press('Control+u');
  await expect(field(page, 'Dose given')).toBeFocused();
  await page.keyboard.type('77 mg');
  await page.keyboard.press('Tab');
  await page.keyboard.type('100 mg');
  await expect(answer(page)).toContainText('8 units');
  await expect(answer(page)).toContainText('+ 2 with JW');
  await expect(codePage(page)).toContainText('23 mg not given');
  await expect(preview(page)).toHaveText('J0475\t8\nJ0475 JW\t2', { useInnerText: false });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Copied: J0475')).toBeVisible();
  expect(await desk.clipboardText()).toBe('J0475\t8\nJ0475 JW\t2');
  await page.keyboard.press('Escape');
  await expect(searchBox(page)).toBeFocused();
});

for (const [code, dose, containers, units, beside] of [
  // DOMAIN 3.6, numbers 9, 11, 17 and 30.
  ['J1745', '400 mg', '400 mg', '40 units', 'JZ'],
  ['J1745', '300 mg', '100 mg, 400 mg', '30 units', 'JZ'],
  ['J1745', '360 mg', '400 mg', '36 units', '+ 4 with JW'],
  ['J0475', '35 mg', '50 mg', '4 units', '+ 1 with JW'],
] as const) {
  test(`${code}: ${dose} of ${containers} is ${units}, ${beside}`, async ({ desk: { page } }) => {
    await openUnits(page, code);
    await field(page, 'Dose given').fill(dose);
    await field(page, 'Containers').fill(containers);
    await expect(answer(page)).toContainText(units);
    await expect(answer(page)).toContainText(beside);
  });
}

test('a refusal stands where the number would, and nothing moves', async ({ desk: { page } }) => {
  await openUnits(page, 'J0475');
  const place = async () => (await page.getByRole('button', { name: 'Copy claim text' }).boundingBox())?.y;
  const before = await place();
  await page.keyboard.type('45');
  await expect(answer(page)).toContainText('Not counted. 45 of what? One unit is 10 mg.');
  await expect(field(page, 'Dose given')).toHaveAttribute('aria-invalid', 'true');
  expect(await place()).toBe(before);
  await field(page, 'Dose given').fill('30 mL');
  await expect(answer(page)).toContainText('a strength such as "10 mg/mL" is needed');
  await expect(field(page, 'Strength')).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Nothing was copied.')).toBeVisible();
  await field(page, 'Strength').fill('10 mg/mL');
  await expect(answer(page)).toContainText('30 units');
  expect(await place()).toBe(before);
});

test('units lead back to a dose; what is counted one by one is asked for as such', async ({
  desk: { page },
}) => {
  await openUnits(page, 'J0475');
  await page.getByRole('button', { name: 'Count from units' }).click();
  await field(page, 'Billing units').fill('4');
  await expect(answer(page)).toContainText('4 units × 10 mg = 40 mg.');
  await field(page, 'Billing units').fill('4.5');
  await expect(answer(page)).toContainText('Units are whole numbers');

  await openUnits(page, 'K0001');
  await page.keyboard.type('2');
  await expect(field(page, 'How many')).toHaveValue('2');
  await field(page, 'Modifiers, up to four').fill('nu');
  await expect(preview(page)).toHaveText('K0001 NU\t2', { useInnerText: false });
});

test('837P segments: NDC of ten digits asked about, quantity from the label', async ({ desk }) => {
  const { page } = desk;
  await openUnits(page, 'J0475');
  await field(page, 'Dose given').fill('40 mg');
  await field(page, 'Containers').fill('40 mg/20 mL');
  await field(page, 'NDC').fill('7012125052');
  await pick(page, 'Text to copy', '837P');
  await expect(page.getByRole('group', { name: 'Which NDC' }).getByRole('button')).toHaveText([
    '07012-1250-52',
    '70121-0250-52',
    '70121-2505-02',
  ]);
  await expect(page.getByTestId('claim-refused')).toContainText('ten digits and no hyphens');
  await page.getByRole('button', { name: '70121-2505-02' }).click();
  await field(page, 'Charge for one unit').fill('12.50');
  const segments = 'SV1*HC:J0475:JZ*50*UN*4***1~\nLIN**N4*70121250502~\nCTP****20*ML~';
  await expect(preview(page)).toHaveText(segments, { useInnerText: false });
  await page.getByRole('button', { name: 'Copy claim text' }).click();
  await expect(page.getByText('Copied: SV1')).toBeVisible();
  expect(await desk.clipboardText()).toBe(segments);
});

test('the shaded line follows the payer, keeps its blanks, and the choice outlives the window', async ({
  desk,
}) => {
  const { page } = desk;
  await openUnits(page, 'J0475');
  await field(page, 'Dose given').fill('40 mg');
  await field(page, 'Containers').fill('40 mg/20 mL');
  await field(page, 'NDC').fill('70121-2505-2');
  await pick(page, 'Text to copy', 'shaded');
  await expect(codePage(page)).toContainText('18 of 61 characters');
  await pick(page, 'Payer', 'medicare');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Copied: N4')).toBeVisible();
  expect(await desk.clipboardText()).toBe('N470121250502   ML20');

  const again = await desk.restart();
  await openUnits(again, 'J0475');
  await expect(field(again, 'Dose given')).toHaveValue('');
  await expect(field(again, 'Payer')).toHaveValue('medicare');
  await expect(field(again, 'Text to copy')).toHaveValue('shaded');
});

test('more than 999 units are told and split', async ({ desk: { page } }) => {
  await openUnits(page, 'J0475');
  await page.keyboard.type('15000 mg');
  await expect(codePage(page)).toContainText('Item 24G holds three digits: 999 + 501');
  await expect(page.getByTestId('claim-refused')).toContainText('do not fit the three digits');
  await page.getByLabel('Split the lines').check();
  await expect(preview(page)).toHaveText('J0475\t999\nJ0475\t501', { useInnerText: false });
});

test('an unclassified drug is one unit with a narrative, or containers for payers that count them', async ({
  desk: { page },
}) => {
  await openUnits(page, 'J3490');
  await page.keyboard.type('5 mg');
  await field(page, 'Drug, for the narrative').fill('Examplumab');
  await expect(answer(page)).toContainText('1 unit');
  await pick(page, 'Text to copy', 'narrative');
  await expect(preview(page)).toHaveText('ZZExamplumab 5 mg');
  await pick(page, 'Payer', 'containers');
  await expect(answer(page)).toContainText('how many were opened?');
  await field(page, 'Containers').fill('2');
  await expect(answer(page)).toContainText('2 units');
});

test('linked files offer sizes and packages and hold the units against the MUE', async ({
  desk: { page },
}) => {
  await importFixtures(page, 'crosswalk.csv', 'mue-practitioner.csv');
  await openUnits(page, 'J0475');
  await page.keyboard.type('410 mg');
  await expect(codePage(page)).toContainText('Practitioner: above the MUE. 41 units against an MUE of 40');
  await field(page, 'Dose given').fill('80 mg');
  await expect(codePage(page)).toContainText('Practitioner: within the MUE.');
  await page.getByRole('button', { name: '40 mg', exact: true }).click();
  await expect(field(page, 'Containers')).toHaveValue('40 mg');
  await expect(answer(page)).toContainText('Of the sizes named, 2 × 40 mg = 80 mg leaves no waste');

  await page.getByRole('button', { name: 'Clear' }).click();
  await field(page, 'Dose given').fill('40 mg');
  await pick(page, 'Package from the crosswalk', '00001-0002-03');
  await expect(field(page, 'NDC')).toHaveValue('00001-0002-03');
  await expect(field(page, 'Containers')).toHaveValue('40 mg');
  await pick(page, 'Text to copy', 'FL43');
  await expect(preview(page)).toHaveText('N400001000203UN1');
  await field(page, 'NDC').fill('99999-0002-03');
  await expect(codePage(page)).toContainText('not among the crosswalk’s packages of this code');
});

test('templates: named fields, a live preview, errors in words; the text is copied like any other', async ({
  desk,
}) => {
  const { page } = desk;
  await openUnits(page, 'J0475');
  await page.keyboard.type('45 mg');
  await page.getByRole('button', { name: 'Templates' }).click();
  const dialog = page.getByRole('dialog', { name: 'Templates' });
  await dialog.getByRole('button', { name: 'New template' }).click();
  await dialog.getByLabel('Name').fill('For the chart');
  await dialog.getByLabel('Text', { exact: true }).fill('{cod} x {units}');
  await expect(dialog.getByRole('list', { name: 'Errors in the template' })).toContainText(
    'Character 1: There is no field {cod}; {code} perhaps?',
  );
  await dialog.getByLabel('Text', { exact: true }).fill('{code} x {units}');
  await expect(dialog.getByTestId('claim-preview')).toHaveText('J0475 x 5');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(field(page, 'Dose given')).toHaveValue('45 mg');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Copied: J0475 x 5')).toBeVisible();
  expect(await desk.clipboardText()).toBe('J0475 x 5');

  const again = await desk.restart();
  await openUnits(again, 'J0475');
  await again.getByRole('button', { name: 'Templates' }).click();
  await expect(again.getByRole('list', { name: 'Your templates' })).toContainText('For the chart');
});

test('a worksheet collects lines, copies them as a whole, and is forgotten unless it is kept', async ({
  desk,
}) => {
  const { page } = desk;
  await openUnits(page, 'J0475');
  await page.keyboard.type('45 mg');
  await field(page, 'Containers').fill('2 x 40 mg');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByText('Added to the worksheet: 2 lines, 2 in all')).toBeVisible();
  await openUnits(page, 'J1745');
  await page.keyboard.type('100 mg');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByText('1 line, 3 in all')).toBeVisible();

  await page.keyboard.press('Control+b');
  const rows = page.getByRole('table').getByRole('rowheader');
  await expect(rows).toHaveText(['J0475', 'J0475', 'J1745']);
  await page.getByRole('button', { name: 'Move J1745 up' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows).toHaveText(['J1745', 'J0475', 'J0475']);
  await page.getByRole('button', { name: 'Remove J0475 JW' }).click();
  await expect(rows).toHaveText(['J1745', 'J0475']);
  await page.getByRole('button', { name: 'Bring back' }).click();
  await pick(page, 'Text to copy', 'lines');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Copied: J1745')).toBeVisible();
  expect(await desk.clipboardText()).toBe('J1745\t10\nJ0475\t5\nJ0475 JW\t3');
  await pick(page, 'Text to copy', 'table');
  await page.getByRole('button', { name: 'Copy all' }).click();
  await expect(page.getByText('Copied: code')).toBeVisible();
  expect((await desk.clipboardText()).split('\n').map((row) => row.split('\t').slice(0, 3))).toEqual([
    ['code', 'modifiers', 'units'],
    ['J1745', '', '10'],
    ['J0475', '', '5'],
    ['J0475', 'JW', '3'],
  ]);

  const second = await desk.restart();
  await second.keyboard.press('Control+b');
  await expect(second.getByText('No lines yet.')).toBeVisible();
});

test('a kept worksheet is there again', async ({ desk }) => {
  const { page } = desk;
  await openUnits(page, 'J0475');
  await page.keyboard.type('45 mg');
  await page.keyboard.press('Control+Shift+Enter');
  await page.keyboard.press('Control+b');
  await page.getByRole('button', { name: 'Keep on this computer' }).click();
  await expect(page.getByText('1 line · kept on this computer')).toBeVisible();
  const second = await desk.restart();
  await second.keyboard.press('Control+b');
  await expect(second.getByRole('table').getByRole('rowheader')).toHaveText(['J0475']);
  await second.getByRole('button', { name: 'Remove all' }).click();
  await second.getByRole('button', { name: 'Forget the kept lines' }).click();
  await expect(second.getByText('Nothing is kept any more')).toBeVisible();
});

test('a favorite remembers its usual dose when asked', async ({ desk: { page } }) => {
  await search(page, 'J0475');
  await page.keyboard.press('Control+d');
  await openUnits(page, 'J0475');
  await page.keyboard.type('40 mg');
  await page.getByRole('button', { name: 'Make this the usual dose' }).click();
  await expect(page.getByText('Usual dose of J0475: 40 mg')).toBeVisible();
  await page.reload();
  await expect(page.getByTestId('app')).toHaveAttribute('data-app-state', 'ready');
  await openUnits(page, 'J0475');
  await expect(field(page, 'Dose given')).toHaveValue('40 mg');
  await expect(page.getByText('The usual dose of your favorite')).toBeVisible();
});

test('nothing asks for a person: the only date is the date of service', async ({ desk: { page } }) => {
  await openUnits(page, 'J0475');
  await page.getByText('More options').click();
  const labels = await page.locator('label').allInnerTexts();
  expect(labels).toContain('Dose given');
  expect(labels.filter((label) => /person|\bname\b|birth|member|diagnos/i.test(label))).toEqual([]);
  await expect(page.locator('input[type="date"]')).toHaveCount(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const violations = async (page: Page) => {
    const found = await new AxeBuilder({ page }).withTags(rules).analyze();
    return found.violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }));
  };

  test(`panel, templates and worksheet, ${colorScheme}: axe finds nothing`, async ({ desk: { page } }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await importFixtures(page, 'crosswalk.csv', 'mue-practitioner.csv');
    await openUnits(page, 'J0475');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('45');
    await field(page, 'NDC').fill('7012125052');
    expect(await violations(page)).toEqual([]);
    await field(page, 'Dose given').fill('15000 mg');
    await field(page, 'Containers').fill('40 mg');
    await field(page, 'NDC').fill('00001-0002-03');
    await page.getByText('More options').click();
    await page.getByText('Rule:').click();
    await page.getByLabel('Split the lines').check();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByRole('button', { name: 'Templates' }).click();
    await page.getByRole('button', { name: 'New template' }).click();
    await page.getByLabel('Text', { exact: true }).fill('{');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+b');
    await expect(page.getByRole('table')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('a narrow window scrolls in one direction only', async ({ desk: { page } }) => {
  await page.setViewportSize({ width: 400, height: 720 });
  await search(page, 'J0475');
  await page.keyboard.press('Control+u');
  await expect(field(page, 'Dose given')).toBeFocused();
  await page.keyboard.type('45 mg');
  await field(page, 'Containers').fill('2 x 40 mg');
  const overflow = () =>
    page.evaluate(() => {
      const pane = document.querySelector('[role="region"][aria-label="Code"]') ?? document.body;
      return Math.max(document.documentElement.scrollWidth - innerWidth, pane.scrollWidth - pane.clientWidth);
    });
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.keyboard.press('Control+Shift+Enter');
  await page.keyboard.press('Control+b');
  await expect(page.getByRole('table')).toBeVisible();
  expect(await overflow()).toBeLessThanOrEqual(0);
});
