import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** So often is looked again: what is wrong stays wrong. */
const attempts = 3;

/**
 * What axe finds once nothing on the page waits: rows and pages that do are dimmed for as long, and that is no text to be read.
 * A better answer may come while axe looks, so what it finds has to be there the next time, too.
 * @param configure other rules than those of WCAG 2.2 AA and axe's own advice
 */
export async function violationsOf(
  page: Page,
  configure: (axe: AxeBuilder) => AxeBuilder = (axe) => axe.withTags(wcag),
): Promise<{ id: string; at: unknown[] }[]> {
  for (let attempt = 1; ; attempt++) {
    await expect(page.locator('[data-stale=true]')).toHaveCount(0);
    // What is good is only counted: telling of each part why takes longer than finding what is wrong.
    const axe = new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      // Without frames of another origin, of which there are none, it needs no page of its own to put results together in.
      .setLegacyMode();
    const { violations } = await configure(axe).analyze();
    if (violations.length > 0 && attempt < attempts) continue;
    return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }));
  }
}

/** Rules that read colors; all others see the same in every color scheme. */
const readColors = ['color-contrast', 'link-in-text-block'];

/** What axe finds in the light, and what it finds of colors in the dark. */
export async function violationsInBothSchemes(page: Page): Promise<Awaited<ReturnType<typeof violationsOf>>> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await violationsOf(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await violationsOf(page, (axe) => axe.withRules(readColors));
  return [...light, ...dark.map(({ id, at }) => ({ id: `${id}, dark`, at }))];
}

/** What is opened, and how, from wherever the window is. */
export type State = [name: string, open: (page: Page) => Promise<unknown>];

/** Goes through states in one window, as a coder does, and holds each against axe; all that is found is told, each by its state. */
export async function goThrough(page: Page, states: readonly State[]): Promise<void> {
  for (const [name, open] of states) {
    await test.step(name, async () => {
      // Whatever stands in front is left.
      for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
      await open(page);
      expect.soft(await violationsInBothSchemes(page), name).toEqual([]);
    });
  }
}
