import { expect, test } from './driver';
import { codePage, firstRow, search } from './desk';

test('a brand typed whole comes before one that only begins so', async ({ desk: { page } }) => {
  await search(page, 'rituxan');
  await expect(firstRow(page)).toHaveAttribute('data-code', 'J9312');
});

test('an ended code is not copied without a word', async ({ desk: { page } }) => {
  await search(page, 'J9310');
  await expect(codePage(page)).toHaveAttribute('data-code', 'J9310');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied J9310, ended 12/31/2018')).toBeVisible();
});
