import type { Page } from '@playwright/test';
import {
  chooseFiles,
  codePage,
  firstRow,
  hasRelease2019,
  importReport,
  release2019,
  search,
  searchBox,
  similarCodes,
  withoutRelease2019,
} from './desk';
import { expect, test } from './driver';
import { openFavorites, star } from './favorites';

const highlighted = (page: Page) => page.getByRole('option', { selected: true });
const back = (page: Page) => page.keyboard.press('Alt+ArrowLeft');
const forward = (page: Page) => page.keyboard.press('Alt+ArrowRight');

/** Follows the first similar code of the page and returns it. */
async function followSimilar(page: Page): Promise<string> {
  const link = (await similarCodes(page)).getByRole('button').first();
  await link.click();
  await expect(codePage(page)).not.toHaveAttribute('data-code', 'J0475');
  return (await codePage(page).getAttribute('data-code')) ?? '';
}

test('everything that was looked at is come back to, by key, by mouse and by the browser’s Back', async ({
  desk,
}) => {
  const { page } = desk;
  await test.step('the browser’s own Back goes the same way and never out of the app', async () => {
    const address = page.url();
    await page.keyboard.type('baclofen');
    await search(page, 'baclofen');
    await search(page, 'wheelchair');
    await page.evaluate(() => history.back());
    await expect(searchBox(page)).toHaveValue('baclofen');
    await page.evaluate(() => history.back());
    await expect(searchBox(page)).toHaveValue('');
    for (let count = 0; count < 3; count++) {
      await page.goBack();
      // Not faster than the app comes forward again: a browser that was elsewhere before goes back there in two presses at once.
      await page.waitForFunction(() => history.state === 'codedesk');
    }
    // Only the app that is still there answers.
    await search(page, 'baclofen');
    await expect(firstRow(page)).toContainText('J047');
    expect(page.url()).toBe(address);
  });
  await test.step('back and forward go through searches, codes, screens and comparisons', async () => {
    await search(page, 'baclofen');
    await page.keyboard.press('ArrowDown');
    const row = (await highlighted(page).getAttribute('data-code')) ?? '';
    await search(page, 'wheelchair cushion');
    await page.keyboard.press('Control+o');
    await expect(page.getByRole('heading', { name: 'Data' })).toBeVisible();

    await back(page);
    await expect(searchBox(page)).toHaveValue('wheelchair cushion');
    await back(page);
    await expect(searchBox(page)).toHaveValue('baclofen');
    await expect(highlighted(page)).toHaveAttribute('data-code', row);
    await expect(codePage(page)).toHaveAttribute('data-code', row);
    await back(page);
    await expect(searchBox(page)).toHaveValue('');
    await back(page);
    await expect(page.getByText('There is nothing before this.')).toBeVisible();

    await forward(page);
    await forward(page);
    await forward(page);
    await expect(page.getByRole('heading', { name: 'Data' })).toBeVisible();
  });
  await test.step('the trail leads to where it says', async () => {
    await search(page, 'baclofen');
    await search(page, 'wheelchair');
    await page
      .getByRole('navigation', { name: 'Looked at' })
      .getByRole('button', { name: '“baclofen”' })
      .click();
    await expect(searchBox(page)).toHaveValue('baclofen');
  });
  await test.step('the buttons of the mouse do the same', async (step) => {
    step.skip(desk.kind !== 'host', 'the mouse is moved by the browser’s protocol');
    await search(page, 'baclofen');
    await search(page, 'wheelchair');
    const session = await page.context().newCDPSession(page);
    const press = async (button: 'back' | 'forward') => {
      for (const type of ['mousePressed', 'mouseReleased'] as const) {
        await session.send('Input.dispatchMouseEvent', { type, button, x: 200, y: 300, clickCount: 1 });
      }
    };
    await press('back');
    await expect(searchBox(page)).toHaveValue('baclofen');
    await press('forward');
    await expect(searchBox(page)).toHaveValue('wheelchair');
  });
  await test.step('a comparison is come back to with its codes', async () => {
    for (const code of ['J0475', 'J0476']) {
      await search(page, code);
      await expect(codePage(page)).toHaveAttribute('data-code', code);
      await page.keyboard.press('Control+e');
    }
    await page.keyboard.press('Control+j');
    await expect(page.getByRole('columnheader', { name: /J0476/ })).toBeVisible();
    await search(page, 'E1140');
    await back(page);
    await expect(page.getByRole('columnheader', { name: /J0475/ })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Looked at' })).toContainText('Compare J0475, J0476');
  });
});

test('what is opened is what is highlighted and copied, and nothing else is', async ({ desk }) => {
  const { page } = desk;
  await test.step('a code opened from a link is highlighted where the list has it, and copied', async () => {
    await search(page, 'baclofen');
    await expect(codePage(page)).toHaveAttribute('data-code', /J047/);
    const first = (await codePage(page).getAttribute('data-code')) ?? '';
    const other = first === 'J0475' ? 'J0476' : 'J0475';
    await codePage(page)
      .getByRole('button', { name: new RegExp(other) })
      .first()
      .click();
    await expect(codePage(page)).toHaveAttribute('data-code', other);
    await expect(highlighted(page)).toHaveAttribute('data-code', other);
    await searchBox(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Copied: ${other}`)).toBeVisible();
    await back(page);
    await expect(codePage(page)).toHaveAttribute('data-code', first);
    await expect(highlighted(page)).toHaveAttribute('data-code', first);
  });
  await test.step('a code that is not in the list is said to be open, and no row looks as if it were copied', async () => {
    await search(page, 'J0475');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
    const opened = await followSimilar(page);
    await expect(page.getByText(`${opened} is open and is not in this list.`)).toBeVisible();
    await expect(highlighted(page)).toHaveCount(0);
    await searchBox(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Copied: ${opened}`)).toBeVisible();
    expect(await desk.clipboardText()).toBe(opened);
    await page.keyboard.press('Escape');
    await expect(highlighted(page)).toHaveAttribute('data-code', 'J0475');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied: J0475')).toBeVisible();
  });
  await test.step('a favorite opened over a search is come back from, and that search is a fresh sheet', async () => {
    await star(page, 'J0475');
    await search(page, 'wheelchair');
    await openFavorites(page);
    await page.keyboard.press('ArrowRight');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J0475');
    await back(page);
    await expect(page.getByRole('heading', { name: 'Favorites' })).toBeVisible();
    await back(page);
    await expect(searchBox(page)).toHaveValue('wheelchair');
    await expect(firstRow(page)).toHaveAttribute('aria-selected', 'true');
  });
  await test.step('after a change of the date nothing of the date before is copied', async (step) => {
    step.skip(!hasRelease2019, withoutRelease2019);
    await chooseFiles(page, release2019);
    await expect(importReport(page)).toContainText('2019 release');
    await search(page, 'J9310');
    await expect(codePage(page)).toHaveAttribute('data-code', 'J9310');
    await page.getByLabel('Date of service').fill('2018-06-01');
    await searchBox(page).focus();
    await page.keyboard.press('Enter');
    const copied = page.getByText(/^Copied.*J9310/);
    await expect(copied).toBeVisible();
    await expect(copied).not.toContainText('ended');
    // The page follows the rows.
    await expect(page.getByText('ended 12/31/2018')).toHaveCount(0);
    await page.getByLabel('Date of service').fill('2020-06-01');
    await searchBox(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied J9310, ended 12/31/2018')).toBeVisible();
  });
});
