import type AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { goThrough, violationsOf, type State } from './axe';
import { codePage, search } from './desk';
import { expect, test } from './driver';
import { openFavorites, star } from './favorites';

const sevenToOne = (axe: AxeBuilder): AxeBuilder => axe.withRules(['color-contrast-enhanced']);

const press = (keys: string) => (page: Page) => page.keyboard.press(keys);
const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** States that no other journey holds against axe; which holds which is in docs/accessibility.md. */
const states: State[] = [
  ['code book', press('Control+Shift+b')],
  [
    'a table of the code book, filtered to nothing',
    async (page) => {
      await page.keyboard.press('Control+Shift+b');
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowRight');
    },
  ],
  ['diagnostics', press('Control+F1')],
  ['worksheet without lines', press('Control+b')],
  ['check a list', press('Control+Shift+l')],
  [
    'licensed lists, said to be held',
    async (page) => {
      await page.keyboard.press('Control+o');
      await page.getByLabel('My organization holds a license').check();
    },
  ],
  [
    'the download, unfolded',
    async (page) => {
      await page.keyboard.press('Control+o');
      await page.getByText('Download from CMS').click();
    },
  ],
  [
    'a header with the way to a billable code',
    async (page) => {
      await search(page, 'S52.5');
      await expect(codePage(page)).toBeVisible();
    },
  ],
  [
    'palette with a command that cannot be done',
    async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('copy');
    },
  ],
  [
    'snapshots',
    async (page) => {
      await openFavorites(page);
      await click(page, 'Snapshots');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  ],
  [
    'private codes, one being written',
    async (page) => {
      await openFavorites(page);
      await click(page, 'Private codes');
      await page
        .getByRole('button', { name: /New private code|Add/ })
        .first()
        .click();
    },
  ],
  [
    'a key being chosen',
    async (page) => {
      await page.keyboard.press('Control+,');
      await page.getByRole('button', { name: 'Change the key: Count units' }).press('Enter');
      await page.keyboard.press('g');
    },
  ],
  [
    'a copy that was refused',
    async (page) => {
      await search(page, 'j04');
      await page.keyboard.press('Enter');
    },
  ],
];

test('states that no other journey shows: axe finds nothing, light and dark', async ({ desk: { page } }) => {
  await goThrough(page, states);
});

/** What moves: an element with an animation or a transition that takes time, by its class. */
const moving = (page: Page) =>
  page.evaluate(() => {
    const takesTime = (durations: string) => durations.split(',').some((each) => parseFloat(each) > 0);
    return [...document.querySelectorAll('*')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const isAnimated = style.animationName !== 'none' && takesTime(style.animationDuration);
        return isAnimated || takesTime(style.transitionDuration) || style.scrollBehavior === 'smooth';
      })
      .map((element) => element.outerHTML.slice(0, 100));
  });

test('counts are said, motion can be done without, and a narrow window with everything unfolded is as clean as a wide one', async ({
  desk: { page },
}) => {
  await test.step('counts are said in places that are there before they are: rows, filters, entries, favorites, lines', async () => {
    /** The very element that was there before says it; one that comes with its words is read by no screen reader. */
    const says = async (place: Locator, words: RegExp, act: () => Promise<unknown>) => {
      const there = await place.evaluateHandle((element) => element);
      await act();
      await expect
        .poll(() => there.evaluate(({ isConnected, textContent }) => isConnected && textContent))
        .toMatch(words);
    };
    const status = (within: Locator | Page) => within.getByRole('status');

    const results = status(page.getByRole('main')).first();
    await says(results, /^\d[\d,]* (codes?|results?)/, () => search(page, 'baclofen'));
    await says(results, /^(1 |No|Nothing|\d)/, () => search(page, 'J0475'));

    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog');
    await says(status(palette), /^\d+ entr(y|ies)$/, () => page.keyboard.type('print'));
    await page.keyboard.press('Escape');

    await star(page, 'J0475', 'J0476');
    await openFavorites(page);
    await says(status(page.getByRole('main')).filter({ hasText: 'favorites' }), /^1 favorite/, () =>
      page.getByRole('searchbox', { name: 'Filter favorites' }).fill('J0475'),
    );

    await page.keyboard.press('Control+Shift+l');
    await says(status(page.getByRole('main')).first(), /\d+ lines?/, async () => {
      await page.getByRole('textbox').last().fill('J0475\nJ0476');
      await page
        .getByRole('main')
        .getByRole('button', { name: /^Check/ })
        .first()
        .click();
    });
  });
  await test.step('who asks for no motion gets none, on any screen and in any message', async () => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await search(page, 'J0475');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied: J0475')).toBeVisible();
    // Otherwise the rest would prove nothing.
    expect((await moving(page)).length).toBeGreaterThan(0);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving(page)).toEqual([]);
    const screens = ['j', 'Shift+b', 'b', 'i', 'h', 'o', ',', 'F1', 'Shift+l', 'k'];
    for (const keys of screens) {
      await page.keyboard.press(`Control+${keys}`);
      expect(await moving(page), keys).toEqual([]);
    }
    await page.keyboard.press('Escape');
  });
  await test.step('a narrow window with everything unfolded: axe finds nothing', async () => {
    await openFavorites(page);
    await page.getByRole('searchbox', { name: 'Filter favorites' }).fill('');
    await page.setViewportSize({ width: 400, height: 720 });
    for (const fold of await page.getByRole('button', { expanded: false }).all()) {
      if (await fold.isVisible()) await fold.click();
    }
    expect(await violationsOf(page)).toEqual([]);
  });
});

/** 7:1, WCAG's AAA; what its theme is drawn for. */

test('high contrast is that: every text of seven to one or more', async ({ desk: { page } }) => {
  await page.keyboard.press('Control+,');
  await page.getByLabel('Theme').selectOption('High contrast');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const keys of ['Control+,', 'Control+o', 'Control+F1', 'Control+i', 'Control+Shift+l']) {
      await page.keyboard.press(keys);
      expect(await violationsOf(page, sevenToOne), `${keys}, ${colorScheme}`).toEqual([]);
    }
    // Another text for each: the box brings its rows to the front when it changes.
    await search(page, colorScheme === 'light' ? 'J0475' : 'A4253');
    await expect(codePage(page)).toBeVisible();
    expect(await violationsOf(page, sevenToOne), colorScheme).toEqual([]);
  }
});
