import { codePage, firstRow, provenance, rows, search, searchBox } from './desk';
import { expect, test } from './driver';

test('a code is found from the first key on and copied, by keyboard alone', async ({ desk }) => {
  const { page } = desk;
  await test.step('every keystroke is answered', async () => {
    await expect(searchBox(page)).toBeFocused();
    for (const [typed, code] of [
      ['j04', /^J04/],
      ['baclofen', /^J047[56]/],
      ['baclofen intrathecal', /^J047[56]/],
    ] as const) {
      await search(page, typed);
      await expect(firstRow(page)).toHaveText(code);
    }
  });
  await test.step('the screen says that it speaks from the starter catalog', async () => {
    await expect(provenance(page)).toContainText('Starter catalog');
    await search(page, 'J0475');
    await expect(codePage(page)).toContainText('Starter catalog, descriptor in our own words');
  });
  await test.step('a code typed in full stands first, and its page says what one unit is', async () => {
    await search(page, 'J0475');
    await expect(firstRow(page)).toContainText('J0475');
    await expect(firstRow(page)).toContainText('10 mg');
    await expect(codePage(page)).toContainText('unit 10 mg');
    await expect(codePage(page)).toContainText('Guide: Intrathecal baclofen');
  });
  await test.step('Enter copies the code, Shift+Enter code, descriptor and unit', async () => {
    await search(page, 'J0476');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied: J0476')).toBeVisible();
    expect(await desk.clipboardText()).toBe('J0476');
    await page.keyboard.press('Shift+Enter');
    await expect(page.getByText('1 unit = 50 mcg').last()).toBeVisible();
    expect(await desk.clipboardText()).toMatch(/^J0476 .*baclofen.* \(1 unit = 50 mcg\)$/i);
  });
  await test.step('Enter pressed faster than any answer copies what was typed, never the row before', async () => {
    for (const code of ['J0475', 'J0476', 'J1100', 'J9312']) {
      await searchBox(page).fill('');
      await page.keyboard.type(code, { delay: 0 });
      await page.keyboard.press('Enter');
      await expect(page.getByText(`Copied: ${code}`)).toBeVisible();
      expect(await desk.clipboardText()).toBe(code);
    }
  });
  await test.step('the whole way goes by keyboard alone', async () => {
    await searchBox(page).fill('');
    await page.keyboard.type('baclofen');
    await expect(page.getByRole('listbox', { name: 'Results' })).toHaveAttribute('data-query', 'baclofen');
    await expect(rows(page).nth(1)).toContainText(/baclofen/i);
    const [first, second] = await rows(page).evaluateAll((all) => all.map((row) => row.dataset['code']));
    await page.keyboard.press('ArrowDown');
    await expect(codePage(page)).toHaveAttribute('data-code', second ?? '');
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Copied: ${second}`)).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await expect(codePage(page)).toHaveAttribute('data-code', first ?? '');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('region', { name: 'Code', exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(searchBox(page)).toBeFocused();
    await expect(searchBox(page)).toHaveValue('baclofen');
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  await test.step('letters typed anywhere go to the search box', async () => {
    await search(page, 'J0475');
    await page.getByRole('heading', { name: 'J0475', exact: true }).click();
    await page.getByRole('region', { name: 'Code', exact: true }).focus();
    await page.keyboard.type('k');
    await expect(searchBox(page)).toBeFocused();
  });
});

test('what is typed in another way, or leads nowhere, is answered as a coder means it', async ({
  desk: { page },
}) => {
  await test.step('a modifier glued to its code is read as one', async () => {
    await search(page, 'J0475JW');
    await expect(firstRow(page)).toContainText('J0475');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
  });
  await test.step('a place asked for by the name of its list stands first', async () => {
    await search(page, 'pos urgent care');
    await expect(firstRow(page)).toContainText('20');
    await expect(firstRow(page)).toContainText('Urgent care');
  });
  await test.step('nothing found is said, with what to try and what was searched', async () => {
    await search(page, 'zzzzqqqq');
    await expect(page.getByRole('heading', { name: 'No code found' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What was searched' })).toBeVisible();
  });
  await test.step('what may have been meant is a way there by keyboard, and typing goes on in the search box', async () => {
    await search(page, 'atreom');
    await expect(page.getByRole('heading', { name: 'No code found' })).toBeVisible();
    const meant = page.getByText('Did you mean').locator('..').getByRole('button').first();
    const word = (await meant.textContent()) ?? '';
    for (let press = 0; press < 20; press++) {
      if (await meant.evaluate((button) => button === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(meant).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(searchBox(page)).toHaveValue(word);
    await expect(searchBox(page)).toBeFocused();
    await expect(firstRow(page)).toBeVisible();
  });
  await test.step('a code in a note or guide leads to its page, and Escape leads back', async () => {
    await search(page, 'J0475');
    await codePage(page).getByRole('button', { name: 'J0476' }).first().click();
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0476');
    await page.keyboard.press('Escape');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
  });
  await test.step('a long list is whole when the coder rests on it, and says how much of all it shows', async () => {
    await search(page, 'injection');
    await expect(firstRow(page)).toHaveAttribute('aria-setsize', '100');
    await expect(page.getByText(/^First 100 of [\d,]+ codes\. Type more words/)).toBeAttached();
  });
  await test.step('the box names its highlighted row wherever the list is scrolled to', async () => {
    await search(page, 'injection');
    const named = async () =>
      page.locator(`[id="${await searchBox(page).getAttribute('aria-activedescendant')}"]`);
    await expect(await named()).toHaveAttribute('aria-selected', 'true');
    const first = await searchBox(page).getAttribute('aria-activedescendant');
    await page.getByRole('listbox', { name: 'Results' }).hover();
    await page.mouse.wheel(0, 10_000);
    await expect(rows(page).last()).toBeInViewport();
    await expect(await named()).toHaveAttribute('aria-selected', 'true');
    await search(page, 'J0475');
    expect(await searchBox(page).getAttribute('aria-activedescendant')).not.toBe(first);
  });
});
