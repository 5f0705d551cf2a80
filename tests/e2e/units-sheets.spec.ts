import { codePage, search } from './desk';
import { expect, test } from './driver';
import { star } from './favorites';
import { answer, field, newSheet, openOptions, openUnits, pick, preview } from './units';

test('a sheet belongs to one search: nothing of another gets into its fields, nothing said is lost', async ({
  desk,
}) => {
  const { page } = desk;
  await test.step('an older dose must not beat the one in the query, and nothing of the last patient stays', async () => {
    await search(page, 'keytruda 200 mg');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J9271');
    await field(page, 'Dose given').fill('180 mg');
    await expect(answer(page)).toContainText('180 units');
    await search(page, 'baclofen 45 mg');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
    await field(page, 'Containers').fill('2 x 40 mg');
    await openOptions(page);
    await field(page, 'NDC').fill('70121-2505-02');
    await search(page, 'keytruda 200 mg');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J9271');
    await expect(field(page, 'Dose given')).toHaveValue('200 mg');
    for (const label of ['Containers', 'NDC']) await expect(field(page, label)).toHaveValue('');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Copied: J9271')).toBeVisible();
    expect(await desk.clipboardText()).toBe('J9271\t200');
    await page.getByRole('button', { name: 'Last time: 180 mg, use' }).click();
    await expect(field(page, 'Dose given')).toHaveValue('180 mg');
    await openUnits(page, 'J0475');
    for (const label of ['Dose given', 'Containers', 'NDC']) await expect(field(page, label)).toHaveValue('');
  });
  await test.step('one NDC must not stand for two sizes: each has its own, with its units, quantity and measure', async () => {
    await search(page, 'rituxan 700 mg 500+2x100');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J9312');
    await expect(field(page, 'Dose given')).toHaveValue('700 mg');
    await expect(field(page, 'Containers')).toHaveValue('500 mg + 2 x 100 mg');
    await expect(preview(page)).toHaveText('J9312 JZ\t70', { useInnerText: false });
    const opened = page.getByRole('list', { name: 'Containers opened' }).getByRole('listitem');
    await expect(opened).toContainText(['1 × 500 mg', '2 × 100 mg']);
    await pick(page, 'Text to copy', 'UB-04');
    await field(page, 'NDC of 500 mg').fill('50242-0053-06');
    await pick(page, 'Measure of 500 mg', 'UN');
    await expect(page.getByTestId('claim-refused')).toContainText('100 mg has none');
    await field(page, 'NDC of 100 mg').fill('50242-0051-21');
    await expect(page.getByTestId('claim-refused')).toContainText('Choose its measure');
    await pick(page, 'Measure of 100 mg', 'UN');
    const both = 'N450242005306UN1\tJ9312JZ\t50\nN450242005121UN2\tJ9312JZ\t20';
    await expect(preview(page)).toHaveText(both, { useInnerText: false });
    await expect(opened).toContainText(['50 units, UN 1', '20 units, UN 2']);
    await field(page, 'NDC of 100 mg').fill('50242-0053-06');
    await expect(page.getByTestId('claim-refused')).toContainText('each has an NDC of its own');
    await page.getByRole('button', { name: 'Remove 500 mg' }).click();
    await expect(field(page, 'Containers')).toHaveValue('2 x 100 mg');
    await expect(answer(page)).toContainText('less than the dose of 700 mg');
  });
  await test.step('a stated count must not be overridden, and a mistake in the containers is marked there', async () => {
    await newSheet(page);
    await openUnits(page, 'J0475');
    await field(page, 'Dose given').fill('45 mg');
    await field(page, 'Containers').fill('1 x 40 mg');
    await expect(answer(page)).toContainText('less than the dose of 45 mg');
    await field(page, 'Containers').fill('3 x 40 mg');
    await expect(answer(page)).toContainText('+ 7 with JW');
    for (const wrong of ['40 IU', 'forty']) {
      await field(page, 'Containers').fill(wrong);
      await expect(answer(page)).toContainText('Not counted');
      await expect(field(page, 'Containers')).toHaveAttribute('aria-invalid', 'true');
      await expect(field(page, 'Dose given')).not.toHaveAttribute('aria-invalid', 'true');
    }
    await test.step('a shaded line without an NDC must not be left out in silence', async () => {
      await field(page, 'Containers').fill('3 x 40 mg');
      await pick(page, 'Text to copy', 'halves');
      await expect(codePage(page)).toContainText('No NDC was given: there is no shaded line.');
    });
  });
  await test.step('a query is a sentence: number, modifiers, dose, containers and date go into the sheet', async () => {
    await pick(page, 'Text to copy', 'lines');
    for (const [query, label, value, text] of [
      ['E2603 1', 'How many', '1', 'E2603\t1'],
      ['J7030 1', 'Billing units', '1', 'J7030\t1'],
      ['A4253 150 strips', 'How many', '150 strips', 'A4253\t3'],
      ['J9312 JZ 70', 'Modifiers, up to four', 'JZ', 'J9312 JZ\t70'],
    ] as const) {
      await search(page, query);
      await expect(field(page, label), query).toHaveValue(value);
      await expect(preview(page), query).toHaveText(text, { useInnerText: false });
    }
    await search(page, 'A4253 3 boxes');
    await expect(answer(page)).toContainText('How many are in a box?');

    await test.step('a modifier that is none is named and not taken', async () => {
      await search(page, 'J9312 ZZ 70');
      await expect(codePage(page)).toContainText('Not taken from the search: ZZ');
      await expect(field(page, 'Modifiers, up to four')).toHaveValue('');
      await expect(preview(page)).toHaveText('J9312\t70', { useInnerText: false });
      await field(page, 'Modifiers, up to four').fill('ZZ');
      await expect(page.getByTestId('claim-refused')).toContainText('ZZ is not a modifier');
    });

    await test.step('the date of the query is the date of service until the query goes', async () => {
      const date = page.getByLabel('Date of service');
      const today = await date.inputValue();
      await search(page, 'J9310 06/01/2018');
      await expect(date).toHaveValue('2018-06-01');
      await page.keyboard.press('Enter');
      await expect(page.getByText('Copied: J9310')).toBeVisible();
      await search(page, 'J9310');
      await expect(date).toHaveValue(today);
      await page.keyboard.press('Enter');
      await expect(page.getByText('Copied J9310, ended 12/31/2018')).toBeVisible();
    });

    await test.step('a usual JZ and a computed one do not block each other', async () => {
      await star(page, 'J0475');
      await openUnits(page, 'J0475');
      await field(page, 'Dose given').fill('40 mg');
      await field(page, 'Modifiers, up to four').fill('JZ');
      await page.getByRole('button', { name: 'Make this the usual dose' }).click();
      await expect(page.getByText('Usual dose of J0475: 40 mg')).toBeVisible();
      await search(page, 'baclofen 40 mg from 1 x 40 mg');
      await expect(preview(page)).toHaveText('J0475 JZ\t4', { useInnerText: false });
      await search(page, 'baclofen 45 mg from 2 x 40 mg');
      await expect(preview(page)).toHaveText('J0475\t5\nJ0475 JW\t3', { useInnerText: false });
    });
  });
});
