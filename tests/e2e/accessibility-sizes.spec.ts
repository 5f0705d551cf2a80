import type { Page } from '@playwright/test';
import { violationsOf, wcag } from './axe';
import { search } from './desk';
import { expect, test } from './driver';

const screens: [name: string, open: (page: Page) => Promise<unknown>][] = [
  ['start', () => Promise.resolve()],
  ['results and a code’s page', (page) => search(page, 'J0475')],
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

for (const [words, width, height] of [
  ['320 CSS pixels wide, as WCAG 1.4.10 asks', 320, 640],
  ['a window of 1280 × 800 at 200 %', 640, 400],
] as const) {
  test(`${words}: no screen scrolls sideways, and no control is cut off`, async ({ desk: { page } }) => {
    await page.setViewportSize({ width, height });
    for (const [name, open] of screens) {
      await open(page);
      await expect(page.getByRole('main')).toBeVisible();
      expect(await overflow(page), name).toBeLessThanOrEqual(0);
      expect(await cutOff(page), name).toEqual([]);
    }
  });
}

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
