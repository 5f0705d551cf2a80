import { codePage, search } from './desk';
import { expect, test } from './driver';
import { answer, field, openUnits } from './units';

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
