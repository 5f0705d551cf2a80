import { violationsInBothSchemes } from './axe';
import { codePage, search, searchBox } from './desk';
import { expect, test } from './driver';
import { answer, field, importFixtures, newSheet, openOptions, openUnits, pick, preview } from './units';

test('a dose becomes units and lines, or is refused in words', async ({ desk }) => {
  const { page } = desk;
  await test.step('a dose typed in search arrives in the panel, and one key copies the lines', async () => {
    await page.keyboard.type('baclofen 45 mg');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
    await expect(field(page, 'Dose given')).toHaveValue('45 mg');
    await expect(answer(page)).toContainText('5 units');
    await expect(answer(page)).toContainText('45 mg ÷ 10 mg = 4.5, rounded up to 5 units.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Copied: J0475')).toBeVisible();
    expect(await desk.clipboardText()).toBe('J0475\t5');
  });
  await test.step('the whole way goes by keyboard: dose, containers, the pair with JW', async () => {
    await newSheet(page);
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
  await test.step('the worked examples of waste come out as they are written down', async () => {
    // docs/domain/units.md: no waste, the right vials, waste with JW, and rounding up with JW.
    for (const [code, dose, containers, units, beside] of [
      ['J1745', '400 mg', '400 mg', '40 units', 'JZ'],
      ['J1745', '300 mg', '100 mg, 400 mg', '30 units', 'JZ'],
      ['J1745', '360 mg', '400 mg', '36 units', '+ 4 with JW'],
      ['J0475', '35 mg', '50 mg', '4 units', '+ 1 with JW'],
    ] as const) {
      await test.step(`${code}: ${dose} of ${containers} is ${units}, ${beside}`, async () => {
        await openUnits(page, code);
        await field(page, 'Dose given').fill(dose);
        await field(page, 'Containers').fill(containers);
        await expect(answer(page)).toContainText(units);
        await expect(answer(page)).toContainText(beside);
      });
    }
  });
  await test.step('a refusal stands where the number would, and nothing moves', async () => {
    await newSheet(page);
    await openUnits(page, 'J0475');
    const place = async () => (await page.getByRole('button', { name: 'Copy claim text' }).boundingBox())?.y;
    await page.keyboard.type('45');
    await expect(answer(page)).toContainText('Not counted. 45 of what? One unit is 10 mg.');
    await expect(field(page, 'Dose given')).toHaveAttribute('aria-invalid', 'true');
    const before = await place();
    await field(page, 'Dose given').fill('30 mL');
    await expect(answer(page)).toContainText('a strength such as "10 mg/mL" is needed');
    await expect(field(page, 'Strength')).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Nothing was copied.')).toBeVisible();
    await field(page, 'Strength').fill('10 mg/mL');
    await expect(answer(page)).toContainText('30 units');
    expect(await place()).toBe(before);
  });
  await test.step('units lead back to a dose; what is counted one by one is asked for as such', async () => {
    await newSheet(page);
    await openUnits(page, 'J0475');
    await page.getByRole('button', { name: 'Count from units' }).click();
    await field(page, 'Billing units').fill('4');
    await expect(answer(page).locator('strong')).toHaveText('4');
    await expect(answer(page)).toContainText('4 units × 10 mg = 40 mg.');
    await field(page, 'Billing units').fill('4.5');
    await expect(answer(page)).toContainText('Units are whole numbers');

    await openUnits(page, 'K0001');
    await page.keyboard.type('2');
    await expect(field(page, 'How many')).toHaveValue('2');
    await expect(page.getByLabel('NDC', { exact: true })).toHaveCount(0);
    await openOptions(page);
    await field(page, 'Modifiers, up to four').fill('nu');
    await expect(preview(page)).toHaveText('K0001 NU\t2', { useInnerText: false });
  });
  await test.step('nothing asks for a person: the only date is the date of service', async () => {
    await newSheet(page);
    await openUnits(page, 'J0475');
    await openOptions(page);
    const labels = await page.locator('label').allInnerTexts();
    expect(labels).toContain('Dose given');
    expect(labels.filter((label) => /person|\bname\b|birth|member|diagnos/i.test(label))).toEqual([]);
    await expect(page.locator('input[type="date"]')).toHaveCount(1);
  });
  await test.step('a favorite remembers its usual dose when asked', async () => {
    await newSheet(page);
    await search(page, 'J0475');
    await page.keyboard.press('Control+d');
    await openUnits(page, 'J0475');
    await page.keyboard.type('40 mg');
    await page.getByRole('button', { name: 'Make this the usual dose' }).click();
    await expect(page.getByText('Usual dose of J0475: 40 mg')).toBeVisible();
    await page.reload();
    await expect(page.getByTestId('app')).toHaveAttribute('data-app-state', 'ready');
    await openUnits(page, 'J0475');
    await expect(field(page, 'Dose given')).toHaveValue('');
    await page.getByRole('button', { name: 'Usual: 40 mg, use' }).click();
    await expect(field(page, 'Dose given')).toHaveValue('40 mg');
    await expect(page.getByText('The usual dose of your favorite')).toBeVisible();
  });
  await test.step('a narrow window scrolls in one direction only', async () => {
    await newSheet(page);
    await page.setViewportSize({ width: 400, height: 720 });
    await search(page, 'J0475');
    await page.keyboard.press('Control+u');
    await expect(field(page, 'Dose given')).toBeFocused();
    await page.keyboard.type('45 mg');
    await field(page, 'Containers').fill('2 x 40 mg');
    const overflow = () =>
      page.evaluate(() => {
        const pane = document.querySelector('[role="region"][aria-label="Code"]') ?? document.body;
        return Math.max(
          document.documentElement.scrollWidth - innerWidth,
          pane.scrollWidth - pane.clientWidth,
        );
      });
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.keyboard.press('Control+Shift+Enter');
    await page.keyboard.press('Control+b');
    await expect(page.getByRole('table')).toBeVisible();
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

test('linked files beside the dose: sizes, packages and edits', async ({ desk: { page } }) => {
  await importFixtures(page, 'crosswalk.csv', 'mue-practitioner.csv');
  await test.step('panel, templates and worksheet: axe finds nothing, light and dark', async () => {
    await openUnits(page, 'J0475');
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await page.keyboard.type('45');
    await openOptions(page);
    await field(page, 'NDC').fill('7012125052');
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await field(page, 'Dose given').fill('130 mg');
    await field(page, 'Containers').fill('100 mg + 40 mg');
    await field(page, 'Modifiers, up to four').fill('ZZ');
    await expect(page.getByRole('list', { name: 'Containers opened' })).toBeVisible();
    await expect(page.getByTestId('claim-refused')).toContainText('ZZ is not a modifier');
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await field(page, 'Modifiers, up to four').fill('');
    await field(page, 'Dose given').fill('15000 mg');
    await field(page, 'Containers').fill('40 mg');
    await field(page, 'NDC').fill('00001-0002-03');
    await pick(page, 'NDC measure', 'UN');
    await openOptions(page);
    await page.getByText('Rule:').click();
    await page.getByLabel('Split the lines').check();
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByRole('button', { name: 'Templates' }).click();
    await page.getByRole('button', { name: 'New template' }).click();
    await page.getByLabel('Text', { exact: true }).fill('{');
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+b');
    await expect(page.getByRole('table')).toBeVisible();
    expect(await violationsInBothSchemes(page)).toEqual([]);
  });
  await test.step('linked files offer sizes and packages and hold the units against the MUE', async () => {
    await newSheet(page);
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
    // A bare 40 mg says neither powder nor solution: the measure is asked for.
    await expect(codePage(page)).toContainText('Choose the NDC measure');
    await pick(page, 'NDC measure', 'UN');
    await pick(page, 'Text to copy', 'FL43');
    await expect(preview(page)).toHaveText('N400001000203UN1');
    await field(page, 'NDC').fill('99999-0002-03');
    await expect(codePage(page)).toContainText('not among the crosswalk’s packages of this code');
  });
});
