import type { Page } from '@playwright/test';
import { violationsOf, wcag } from './axe';
import { search, searchBox } from './desk';
import { expect, test } from './driver';

const screens: [name: string, open: (page: Page) => Promise<unknown>][] = [
  ['start', () => Promise.resolve()],
  ['results and a code’s page', (page) => search(page, 'J0475')],
  ['results that differ in a word', (page) => search(page, 'wheelchair cushion')],
  ['comparison', (page) => page.keyboard.press('Control+j')],
  ['code book', (page) => page.keyboard.press('Control+Shift+b')],
  ['worksheet', (page) => page.keyboard.press('Control+b')],
  ['favorites', (page) => page.keyboard.press('Control+i')],
  ['changes', (page) => page.keyboard.press('Control+h')],
  ['data', (page) => page.keyboard.press('Control+o')],
  ['settings', (page) => page.keyboard.press('Control+,')],
  ['diagnostics', (page) => page.keyboard.press('Control+F1')],
  ['manual', (page) => page.keyboard.press('Shift+F1')],
  ['check a list', (page) => page.keyboard.press('Control+Shift+l')],
];

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What leaves the window to the right and is cut there, since the page itself does not scroll. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, input, select, a[href]')]
      .filter((element) => {
        const { width, right } = element.getBoundingClientRect();
        const scroller = element.closest(
          '[data-scrolls-sideways], pre, table, [role="table"], [role="grid"]',
        );
        return element.checkVisibility() && width > 1 && right > innerWidth + 1 && scroller === null;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

/** Words that tell a row from its neighbors, and words of controls, marks and headings, of which a part is not shown. */
const cutWords = (page: Page) =>
  page.evaluate(() => {
    const isIn = (inner: DOMRect, outer: DOMRect) =>
      inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.bottom <= outer.bottom + 1;
    const telling = [...document.querySelectorAll('[role=option] [data-weight=telling]')].filter((word) => {
      const [list, text] = [word.closest('[role=listbox]'), word.parentElement];
      const row = word.closest('[role=option]');
      if (!list || !row || !text) return false;
      // A row that the list itself has not scrolled to is none that is read.
      if (!isIn(row.getBoundingClientRect(), list.getBoundingClientRect())) return false;
      return [...word.getClientRects()].some((rect) => !isIn(rect, text.getBoundingClientRect()));
    });
    const named = [
      ...document.querySelectorAll('main button, main h2, main h3, main th, main [data-status]'),
    ];
    const squeezed = named.filter(
      (element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1,
    );
    const isText = (element: Element) =>
      // A title that only a screen reader is told has a pixel.
      element.clientWidth > 1 &&
      getComputedStyle(element).overflow === 'hidden' &&
      getComputedStyle(element).display !== 'inline';
    return [...telling, ...squeezed.filter(isText)].map((element) => element.outerHTML.slice(0, 120));
  });

test('no screen scrolls sideways, and no control or word that decides is cut off, in any size of the window', async ({
  desk: { page },
}) => {
  // A screen that is opened for the first time comes a moment later.
  for (const [, open] of screens) await open(page);
  for (const [size, width, height] of [
    ['320 CSS pixels wide, as WCAG 1.4.10 asks', 320, 640],
    ['a window of 1280 × 800 at 200 %', 640, 400],
    ['1280 × 800', 1280, 800],
    ['1920 × 1080', 1920, 1080],
    ['900 × 700', 900, 700],
    ['420 × 800', 420, 800],
  ] as const) {
    await test.step(size, async () => {
      await page.setViewportSize({ width, height });
      await searchBox(page).fill('');
      for (const [name, open] of screens) {
        await open(page);
        await expect(page.getByRole('main')).toBeVisible();
        expect(await overflow(page), name).toBeLessThanOrEqual(0);
        expect(await cutOff(page), name).toEqual([]);
        expect(await cutWords(page), name).toEqual([]);
      }
    });
  }
});

test('forced colors: axe finds nothing on any screen', async ({ desk: { page } }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  for (const [name, open] of screens) {
    await open(page);
    await expect(page.getByRole('main')).toBeVisible();
    // The system's colors are the system's: axe reads those that the style sheet names.
    const found = await violationsOf(page, (axe) => axe.withTags(wcag).disableRules('color-contrast'));
    expect(found, name).toEqual([]);
  }
});
