import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { build } from 'vite';
import config from '../gallery/vite.config';
import { violationsOf, wcag } from './axe';
import { sharedBrowser } from './driver/host-driver';

/*
 * The parts of the window in every state (tests/gallery), looked at in pictures of one run. Pictures of another machine are no
 * measure: the fonts are the system's, so every letter would differ. What must hold everywhere is compared within the run instead:
 * states that mean different things look different in every theme, no theme moves anything, and nothing moves by itself.
 */

type Look = { name: string; theme: 'light' | 'dark'; contrast?: 'more'; forced?: true };

const looks: readonly Look[] = [
  { name: 'light', theme: 'light' },
  { name: 'dark', theme: 'dark' },
  { name: 'light, more contrast', theme: 'light', contrast: 'more' },
  { name: 'dark, more contrast', theme: 'dark', contrast: 'more' },
  { name: 'forced colors', theme: 'light', forced: true },
];

let browser: Browser;
let built: { script: string; styles: string };

test.beforeAll(async () => {
  browser = await sharedBrowser();
  built = await bundled();
});
test.afterAll(() => browser.close());

/** The gallery as one script and one style sheet, in memory: there is no server and nothing is written. */
async function bundled(): Promise<typeof built> {
  const entry = join(import.meta.dirname, '../gallery/main.tsx');
  const result = await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome120',
      lib: { entry, formats: ['iife'], name: 'gallery', fileName: 'gallery', cssFileName: 'gallery' },
    },
  });
  const files = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = files.find((file) => file.type === 'chunk');
  const styles = files.find((file) => file.fileName.endsWith('.css'));
  if (script?.type !== 'chunk' || styles?.type !== 'asset') throw new Error('The gallery was not built.');
  return { script: script.code, styles: String(styles.source) };
}

async function open(look: Look, { dialog = '', width = 1280 } = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: look.theme,
    forcedColors: look.forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.setContent(
    `<!doctype html><html lang="en" data-theme="${look.theme}" data-contrast="${look.contrast ?? 'usual'}" data-dialog="${dialog}">` +
      `<head><title>Parts</title><style>${built.styles}</style></head><body><div id="root"></div></body></html>`,
  );
  await page.addScriptTag({ content: built.script });
  await expect(page.getByRole('heading', { name: 'Parts of the window' })).toBeAttached();
  return page;
}

/** How many pixels of two pictures differ visibly; all, where they are not of one size. */
async function differing(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ([first, second]) => {
      const pixels = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      };
      const [a, b] = [await pixels(first), await pixels(second)];
      if (a.length !== b.length) return Math.max(a.length, b.length) / 4;
      let count = 0;
      for (let at = 0; at < a.length; at += 4) {
        const step = [0, 1, 2].reduce((sum, channel) => {
          return sum + Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0));
        }, 0);
        if (step > 24) count++;
      }
      return count;
    },
    [one.toString('base64'), other.toString('base64')] as const,
  );
}

/** Below this many pixels nobody sees a difference. */
const visible = 12;

const stateOf = (part: Locator, name: string): Locator => part.locator(`[data-state="${name}"]`);

test('every part of ui stands in the gallery', () => {
  const folder = join(import.meta.dirname, '../gallery');
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const parts = readdirSync(join(import.meta.dirname, '../../src/renderer/ui')).filter((name) =>
    name.endsWith('.tsx'),
  );
  for (const part of parts) expect(text, part).toContain(`<${part.replace('.tsx', '')}`);
});

for (const look of looks) {
  test(`${look.name}: states that mean different things look different`, async () => {
    const page = await open(look);
    const alike: string[] = [];
    for (const part of await page.locator('[data-part]').all()) {
      const partName = await part.getAttribute('data-part');
      for (const state of await part.locator('[data-unlike]').all()) {
        const [name, unlike] = [
          (await state.getAttribute('data-state')) ?? '',
          (await state.getAttribute('data-unlike')) ?? '',
        ];
        const pictures = [await state.screenshot(), await stateOf(part, unlike).screenshot()] as const;
        if ((await differing(page, ...pictures)) < visible) alike.push(`${partName}: ${name}, ${unlike}`);
      }
    }
    expect(alike).toEqual([]);
    await page.context().close();
  });

  test(`${look.name}: axe finds nothing, in dialogs neither`, async () => {
    for (const dialog of ['', 'dialog', 'keys']) {
      const page = await open(look, { dialog });
      const found = await violationsOf(page, (axe) =>
        look.forced ? axe.withTags(wcag).disableRules('color-contrast') : axe.withTags(wcag),
      );
      expect(found, dialog).toEqual([]);
      await page.context().close();
    }
  });
}

test('the focus is seen on every control, in every look', async () => {
  for (const look of looks) {
    const page = await open(look);
    const unseen: string[] = [];
    for (const control of await page
      .locator('[data-part=Button] button:enabled, [data-part=Input] :enabled')
      .all()) {
      const around = control.locator('xpath=ancestor::*[@data-state][1]');
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      const before = await around.screenshot();
      await control.focus();
      // Come to by keyboard: only then it has to be marked.
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      const after = await around.screenshot();
      if ((await differing(page, before, after)) < visible) unseen.push(await control.innerText());
    }
    expect(unseen, look.name).toEqual([]);
    await page.context().close();
  }
});

test('no theme moves anything, and nothing moves by itself', async () => {
  const boxes = (page: Page) =>
    page.locator('[data-state]').evaluateAll((states) =>
      states.map((state) => {
        const { x, y, width, height } = state.getBoundingClientRect();
        return [x, y, width, height].map(Math.round).join(' ');
      }),
    );
  const [first, ...others] = looks;
  if (!first) throw new Error('no look');
  const page = await open(first);
  const usual = await boxes(page);
  const [one, other] = [await page.screenshot({ fullPage: true }), await page.screenshot({ fullPage: true })];
  expect(await differing(page, one, other)).toBe(0);
  for (const look of others) expect(await boxes(await open(look)), look.name).toEqual(usual);
  const dark = await open({ name: 'dark', theme: 'dark' });
  expect(
    await differing(page, one, await dark.screenshot({ fullPage: true })),
    'dark is dark',
  ).toBeGreaterThan(100_000);
});

test('in a window of 420 pixels no part is wider than the window but a table that scrolls', async () => {
  const [look] = looks;
  if (!look) throw new Error('no look');
  const page = await open(look, { width: 420 });
  await expect(page.getByRole('button', { name: 'Filters', expanded: false })).toBeVisible();
  const wide = await page
    .locator(
      '[data-part]:not([data-part="Table of data"], [data-part=Changes], [data-part=Row]) [data-state]',
    )
    .evaluateAll((states) =>
      states
        .filter((state) => state.getBoundingClientRect().right > innerWidth)
        .map(({ outerHTML }) => outerHTML),
    );
  expect(wide).toEqual([]);
});
