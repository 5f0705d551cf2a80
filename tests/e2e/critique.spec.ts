import { expect, test } from './driver';
import { codePage, firstRow, search, searchBox } from './desk';
import { star } from './favorites';

test('a look-up says what is ended or hidden, and copies what stands in front', async ({ desk }) => {
  const { page } = desk;
  await test.step('the codes at hand are marked as they are on the date of service, and the arrows go through them', async () => {
    await star(page, 'J9310', 'J0475');
    await searchBox(page).fill('');
    const ended = page.getByRole('option', { name: /J9310/ });
    await expect(ended).toContainText('ended 12/31/2018');
    await page.keyboard.press('ArrowDown');
    await expect(ended).toHaveAttribute('aria-selected', 'true');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J9310');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied J9310, ended 12/31/2018')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied: J0475')).toBeVisible();
    expect(await desk.clipboardText()).toBe('J0475');
  });
  await test.step('a brand typed whole comes before one that only begins so', async () => {
    await search(page, 'rituxan');
    await expect(firstRow(page)).toHaveAttribute('data-code', 'J9312');
  });
  await test.step('an ended code is not copied without a word', async () => {
    await search(page, 'J9310');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J9310');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied J9310, ended 12/31/2018')).toBeVisible();
  });
  await test.step('an ended code leads to what took its place', async () => {
    await search(page, 'J9310');
    await expect(page.getByRole('group', { name: 'Ended' })).toContainText('Ended 12/31/2018');
    await page.getByRole('button', { name: 'Open J9312' }).click();
    await expect(codePage(page)).toHaveAttribute('data-code', 'J9312');
  });
  await test.step('a switch that hides what was searched for says so', async () => {
    await search(page, 'J0475');
    await page.getByLabel('Live only').check();
    await search(page, 'rituximab 100 mg');
    await expect(page.getByText(/hidden by “Live only”/)).toBeVisible();
    await page.getByRole('button', { name: /^Show (it|them)$/ }).click();
    await expect(page.getByRole('option', { name: /J9310/ })).toBeVisible();
  });
  await test.step('what was said goes with the next text or row', async () => {
    await search(page, 'J0475');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied: J0475')).toBeVisible();
    await search(page, 'J0476');
    await expect(page.getByText('Copied: J0475')).toBeHidden();
  });
  await test.step('three codes are compared without leaving the search, and the third is copied by its number', async () => {
    for (const [index, code] of ['E2601', 'E2602', 'E2607'].entries()) {
      await search(page, code);
      await page.keyboard.press('Control+e');
      await expect(firstRow(page)).toContainText(`to compare, number ${index + 1}`);
    }
    await page.keyboard.press('Control+j');
    await expect(page.getByRole('columnheader')).toHaveText([/E2601/, /E2602/, /E2607/]);
    await page.keyboard.press('3');
    await expect(page.getByText('Copied: E2607')).toBeVisible();
    expect(await desk.clipboardText()).toBe('E2607');
  });
});
