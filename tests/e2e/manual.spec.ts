import { expect, test } from './driver';
import { codePage, searchBox } from './desk';

test('both manuals are read in the window', async ({ desk: { page } }) => {
  await test.step('the manual of the docs is read in the window, task by task, by keyboard alone', async () => {
    await page.keyboard.press('Shift+F1');
    await expect(page.getByRole('region', { name: "Coder's guide" })).toBeVisible();
    const task = page
      .getByRole('navigation', { name: /^Contents/ })
      .getByRole('button', { name: 'Count units' });
    await task.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Count units' })).toBeFocused();
    await expect(page.getByRole('heading', { name: 'Count units' })).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(searchBox(page)).toBeFocused();
  });
  await test.step('whoever looks after the computers finds the other manual beside it', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('administrator');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'For whoever looks after the computers' }).click();
    await expect(
      page.getByRole('heading', { level: 2, name: 'For whoever looks after the computers' }),
    ).toBeVisible();
    await expect(page.getByText('"dataFolder"').first()).toBeVisible();
    await expect(codePage(page)).toHaveCount(0);
  });
});
