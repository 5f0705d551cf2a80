import { violationsInBothSchemes } from './axe';
import {
  chooseFiles,
  cmsFiles,
  codePage,
  hasRelease2019,
  importReport,
  search,
  similarCodes,
  withoutRelease2019,
} from './desk';
import { expect, test } from './driver';

test('codes are put side by side from the search and from a page', async ({ desk }) => {
  const { page } = desk;
  await test.step('two codes are put side by side by keyboard, with what differs first', async () => {
    await search(page, 'J0475');
    await page.keyboard.press('Control+e');
    await expect(page.getByText('J0475 is ready to be compared')).toBeVisible();
    await search(page, 'J0476');
    await page.keyboard.press('Control+e');
    await expect(page.getByText('J0476 is number 2 to compare')).toBeVisible();
    await page.keyboard.press('Control+j');
    const table = page.getByRole('table');
    await expect(table.getByRole('columnheader')).toHaveText([/J0475/, /J0476/]);
    await expect(table.getByRole('row', { name: /unit/i }).first()).toContainText('50 mcg');
    await expect(page.getByRole('region', { name: 'Units of the codes' })).toContainText(
      '1 unit of J0475 = 200 units of J0476',
    );
    await page.getByLabel('The same dose in units of each').fill('0.1 mg');
    await expect(page.getByRole('region', { name: 'Units of the codes' })).toContainText(/2 units/);

    await page.getByRole('button', { name: 'Move J0476 left' }).click();
    await expect(table.getByRole('columnheader')).toHaveText([/J0476/, /J0475/]);
    await page.getByRole('button', { name: 'Markdown' }).click();
    await expect(page.getByText(/^Copied the comparison/)).toBeVisible();
    expect(await desk.clipboardText()).toContain('| J0476 | J0475 |');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox', { name: 'Results' })).toBeVisible();
  });
  await test.step('a similar code says why it is there and leads into the comparison', async () => {
    await search(page, 'J0475');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
    const similar = await similarCodes(page);
    await expect(similar).toContainText('J0476');
    await expect(similar).toContainText(/same substance/);
    await similar.getByRole('button', { name: 'Compare J0475 with J0476' }).click();
    await expect(page.getByRole('table').getByRole('columnheader')).toHaveText([/J0475/, /J0476/]);
  });
});

test('codes are typed into the comparison, until it is full', async ({ desk: { page } }) => {
  await test.step('typed codes are compared; one that the release does not have is named', async () => {
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByLabel('Add a code').fill('j0475, J0476 J9999');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('table').getByRole('columnheader')).toHaveCount(3);
    await page.getByLabel('Add a code').fill('E9999');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('E9999 is not in this release');
    await page.getByRole('button', { name: 'Take J9999 out' }).click();
    await expect(page.getByRole('table').getByRole('columnheader')).toHaveCount(2);
  });
  await test.step('four full columns: axe finds nothing, light and dark, also in a narrow window', async (step) => {
    step.skip(!hasRelease2019, withoutRelease2019);
    await page.getByRole('button', { name: 'Take it out' }).click();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await chooseFiles(page, cmsFiles);
    await expect(importReport(page)).toContainText('8,218 products');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByLabel('Add a code').fill('J0475 J0476 J0585 J9035');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('table').getByRole('columnheader')).toHaveCount(4);
    for (const width of [1280, 420]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await violationsInBothSchemes(page)).toEqual([]);
    }
  });
});

test('codes are dragged into the comparison, and it is kept', async ({ launch }) => {
  const desk = await launch();
  const { page } = desk;
  await test.step('codes are dragged from the list into the comparison', async () => {
    await search(page, 'J047');
    const way = page.getByRole('button', { name: 'Compare', exact: true });
    await page.getByRole('option', { name: /J0475/ }).dragTo(way);
    await expect(page.getByText('J0475 is ready to be compared')).toBeVisible();
    await page.getByRole('option', { name: /J0476/ }).dragTo(way);
    await expect(page.getByText('J0476 is number 2 to compare')).toBeVisible();
    await way.click();
    await expect(page.getByRole('table').getByRole('columnheader')).toHaveText([/J0475/, /J0476/]);
  });
  await test.step('a comparison is kept over a restart', async () => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved the comparison of J0475, J0476')).toBeVisible();
    const again = await desk.restart();
    await again.getByRole('button', { name: 'Compare', exact: true }).click();
    await again.getByLabel('Saved').selectOption({ label: 'J0475, J0476' });
    await expect(again.getByRole('table').getByRole('columnheader')).toHaveCount(2);
  });
});

test('an address of our own opens the comparison', async ({ launch }) => {
  const { page } = await launch({ args: ['codedesk://compare/J0475,J0476'] });
  await expect(page.getByRole('table').getByRole('columnheader')).toHaveText([/J0475/, /J0476/]);
});
