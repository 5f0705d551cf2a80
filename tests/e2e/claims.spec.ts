import { codePage } from './desk';
import { expect, test } from './driver';
import { answer, field, newSheet, openOptions, openUnits, pick, preview } from './units';

test('the texts of a claim: split units, segments with an NDC, narratives', async ({ desk }) => {
  const { page } = desk;
  await test.step('more than 999 units are told and split', async () => {
    await openUnits(page, 'J0475');
    await page.keyboard.type('15000 mg');
    await expect(codePage(page)).toContainText('Item 24G holds three digits: 999 + 501');
    await expect(page.getByTestId('claim-refused')).toContainText('do not fit the three digits');
    await page.getByLabel('Split the lines').check();
    await expect(preview(page)).toHaveText('J0475\t999\nJ0475\t501', { useInnerText: false });
  });
  await test.step('837P segments: NDC of ten digits asked about, quantity from the label', async () => {
    await newSheet(page);
    await openUnits(page, 'J0475');
    await field(page, 'Dose given').fill('40 mg');
    await field(page, 'Containers').fill('40 mg/20 mL');
    await openOptions(page);
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
  await test.step('an unclassified drug is one unit with a narrative, or containers for payers that count them', async () => {
    await openUnits(page, 'J3490');
    await page.keyboard.type('5 mg');
    await expect(page.getByTestId('claim-refused')).toContainText('enter the drug’s name');
    await field(page, 'Drug, for the narrative').fill('Examplumab');
    await expect(answer(page)).toContainText('1 unit');
    await pick(page, 'Text to copy', 'narrative');
    await expect(preview(page)).toHaveText('ZZExamplumab 5 mg');
    await pick(page, 'Payer', 'containers');
    await expect(answer(page)).toContainText('how many were opened?');
    await field(page, 'Containers').fill('2');
    await expect(answer(page)).toContainText('2 units');
  });
});

test('what of claim texts outlives the window: the choice and the templates, and lines only when they are kept', async ({
  launch,
}) => {
  const desk = await launch();
  const { page } = desk;
  await test.step('a worksheet collects lines and copies them as a whole', async () => {
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
    await page.getByRole('button', { name: 'Undo remove' }).click();
    await pick(page, 'Text to copy', 'lines');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Copied: J1745')).toBeVisible();
    expect(await desk.clipboardText()).toBe('J1745\t10\nJ0475\t5\nJ0475 JW\t3');
    await pick(page, 'Text to copy', 'table');
    await page.getByRole('button', { name: 'Copy all' }).click();
    await expect(page.getByText('Copied 3 lines with headings')).toBeVisible();
    expect((await desk.clipboardText()).split('\n').map((row) => row.split('\t').slice(0, 3))).toEqual([
      ['code', 'modifiers', 'units'],
      ['J1745', '', '10'],
      ['J0475', '', '5'],
      ['J0475', 'JW', '3'],
    ]);
  });
  await test.step('templates: named fields, a live preview, errors in words; the text is copied like any other', async () => {
    await newSheet(page);
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
  });
  await test.step('the shaded line follows the payer and keeps its blanks', async () => {
    await newSheet(page);
    await openUnits(page, 'J0475');
    await field(page, 'Dose given').fill('40 mg');
    await field(page, 'Containers').fill('40 mg/20 mL');
    await openOptions(page);
    await field(page, 'NDC').fill('70121-2505-2');
    await pick(page, 'Text to copy', 'shaded');
    await expect(codePage(page)).toContainText('18 of 61 characters');
    await pick(page, 'Payer', 'medicare');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Copied: N4')).toBeVisible();
    expect(await desk.clipboardText()).toBe('N470121250502   ML20');
  });

  const again = await desk.restart();
  await test.step('the worksheet is forgotten unless it is kept', async () => {
    await again.keyboard.press('Control+b');
    await expect(again.getByText('No lines yet.')).toBeVisible();
  });
  await test.step('payer and text are chosen still, the dose is gone', async () => {
    await openUnits(again, 'J0475');
    await expect(field(again, 'Dose given')).toHaveValue('');
    await expect(field(again, 'Payer')).toHaveValue('medicare');
    await expect(field(again, 'Text to copy')).toHaveValue('shaded');
  });
  await test.step('the templates are there', async () => {
    await again.getByRole('button', { name: 'Templates' }).click();
    await expect(again.getByRole('list', { name: 'Your templates' })).toContainText('For the chart');
    await again.keyboard.press('Escape');
  });
  await test.step('a worksheet is kept when it is asked for', async () => {
    await newSheet(again);
    await openUnits(again, 'J0475');
    await again.keyboard.type('45 mg');
    await again.keyboard.press('Control+Shift+Enter');
    await again.keyboard.press('Control+b');
    await again.getByRole('button', { name: 'Keep on this computer' }).click();
    await expect(again.getByText('1 line · kept on this computer')).toBeVisible();
  });

  const third = await desk.restart();
  await test.step('a kept worksheet is there again', async () => {
    await third.keyboard.press('Control+b');
    await expect(third.getByRole('table').getByRole('rowheader')).toHaveText(['J0475']);
    await third.getByRole('button', { name: 'Remove all' }).click();
    await third.getByRole('button', { name: 'Forget the kept lines' }).click();
    await expect(third.getByText('The worksheet is no longer kept')).toBeVisible();
  });
});
