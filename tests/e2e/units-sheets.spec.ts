import { codePage, search } from './desk';
import { expect, test } from './driver';
import { answer, field, openUnits, pick, preview } from './units';

test('a dose in the query wins over the one that was typed for an earlier search', async ({ desk }) => {
  const { page } = desk;
  await search(page, 'keytruda 200 mg');
  await expect(codePage(page)).toHaveAttribute('data-code', 'J9271');
  await field(page, 'Dose given').fill('180 mg');
  await expect(answer(page)).toContainText('180 units');
  await search(page, 'baclofen 45 mg');
  await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
  await search(page, 'keytruda 200 mg');
  await expect(codePage(page)).toHaveAttribute('data-code', 'J9271');
  await expect(field(page, 'Dose given')).toHaveValue('200 mg');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Copied: J9271')).toBeVisible();
  expect(await desk.clipboardText()).toBe('J9271\t200');
  await page.getByRole('button', { name: 'Last time: 180 mg, use' }).click();
  await expect(field(page, 'Dose given')).toHaveValue('180 mg');
});

test('nothing of the last patient stays for the next search', async ({ desk: { page } }) => {
  await openUnits(page, 'J0475');
  await field(page, 'Dose given').fill('45 mg');
  await field(page, 'Containers').fill('2 x 40 mg');
  await field(page, 'NDC').fill('70121-2505-02');
  await search(page, 'J9271');
  await expect(codePage(page)).toHaveAttribute('data-code', 'J9271');
  await openUnits(page, 'J0475');
  for (const label of ['Dose given', 'Containers', 'NDC']) await expect(field(page, label)).toHaveValue('');
});

test('a stated count of containers is what was opened', async ({ desk: { page } }) => {
  await openUnits(page, 'J0475');
  await field(page, 'Dose given').fill('45 mg');
  await field(page, 'Containers').fill('1 x 40 mg');
  await expect(answer(page)).toContainText('less than the dose of 45 mg');
  await field(page, 'Containers').fill('3 x 40 mg');
  await expect(answer(page)).toContainText('+ 7 with JW');
});

test('two sizes of vials are two NDCs, each with its units and quantity', async ({ desk: { page } }) => {
  await openUnits(page, 'J9312');
  await field(page, 'Dose given').fill('700 mg');
  await field(page, 'Containers').fill('500 mg + 2 x 100 mg');
  await field(page, 'NDC').fill('50242-0053-06');
  await pick(page, 'NDC measure', 'UN');
  await expect(codePage(page)).toContainText('each size has an NDC of its own');
  await field(page, 'NDC').fill('50242-0053-06, 50242-0051-21');
  await pick(page, 'Text to copy', 'UB-04');
  await expect(preview(page)).toHaveText('N450242005306UN1\tJ9312JZ\t50\nN450242005121UN2\tJ9312JZ\t20', {
    useInnerText: false,
  });
});

test('a shaded line without an NDC says that it is missing', async ({ desk: { page } }) => {
  await openUnits(page, 'J0475');
  await field(page, 'Dose given').fill('40 mg');
  await pick(page, 'Text to copy', 'halves');
  await expect(codePage(page)).toContainText('No NDC was given: there is no shaded line.');
});
