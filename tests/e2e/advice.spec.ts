import { violationsOf } from './axe';
import { codePage, firstRow, rows } from './desk';
import { expect, test } from './driver';

const results = 'listbox';

test('a diagnosis that is not confirmed is not coded, and the coder is told what to code', async ({
  desk,
}) => {
  const { page } = desk;
  await test.step('a diagnosis to be ruled out is not coded: by keys alone the coder is told, and copies the symptom', async () => {
    // Letters typed anywhere go to the box.
    await page.keyboard.type('chest pain r/o mi');
    await expect(page.getByRole(results, { name: 'Results' })).toHaveAttribute(
      'data-query',
      'chest pain r/o mi',
    );
    const advice = page.getByRole('note');
    await expect(advice).toContainText('“r/o mi” is not confirmed');
    await expect(advice).toContainText('guidelines IV.H');
    await expect(advice).toContainText('The codes below are for “chest pain”.');
    await expect(firstRow(page)).toContainText('R07.9');
    await expect(rows(page).filter({ hasText: 'I21' })).toHaveCount(0);
    // Who does not see the line hears it with the count.
    await expect(page.getByRole('status').filter({ hasText: '“r/o mi” is not confirmed' })).not.toHaveCount(
      0,
    );
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => desk.clipboardText()).toMatch(/^R07\.?9$/);
  });
  await test.step('a diagnosis that is only suspected asks for its reason, and Enter copies nothing before it is chosen', async () => {
    // The text is selected, and what is typed takes its place.
    await page.keyboard.press('Escape');
    await page.keyboard.type('probable appendicitis');
    await expect(page.getByRole(results, { name: 'Results' })).toHaveAttribute(
      'data-query',
      'probable appendicitis',
    );
    await expect(page.getByRole('note')).toContainText('Type that reason.');
    await expect(firstRow(page)).toContainText('K37');
    await page.keyboard.press('Enter');
    expect(await desk.clipboardText()).not.toMatch(/K3/);
    // The reason for the visit, in place of the suspicion, needs no advice.
    await page.keyboard.press('Control+a');
    await page.keyboard.type('fever and cough');
    await expect(page.getByRole(results, { name: 'Results' })).toHaveAttribute(
      'data-query',
      'fever and cough',
    );
    await expect(page.getByRole('note')).toHaveCount(0);
    await expect(codePage(page)).toBeVisible();
  });
});
