import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Browser, type Page } from '@playwright/test';
import {
  untilThere,
  type BrowserKind,
  type Desk,
  type Driver,
  type DriverKind,
  type LaunchOptions,
} from './desk';
import { hasDisplay } from '../../../scripts/lib/display.mjs';
import { electronBinary } from '../../../scripts/lib/electron.mjs';
import { electronDriver } from './electron-driver';
import { hostDriver, sharedBrowser } from './host-driver';
import { repository } from './host-process';
import { packedDriver } from './packed-driver';

export { expect };
export type { Desk, LaunchOptions };

type DriverOption = 'auto' | DriverKind;

/** The browser host, which runs everywhere; E2E_DRIVER=electron asks for Electron, E2E_DRIVER=packed for E2E_APP. */
function pickDriver(option: DriverOption): Driver {
  const wanted = option === 'auto' ? process.env['E2E_DRIVER'] : option;
  if (wanted === 'packed') {
    const packed = process.env['E2E_APP'];
    if (!packed) throw new Error('E2E_APP must name the program of the packed app.');
    return packedDriver(packed);
  }
  if (wanted !== 'electron') return hostDriver;
  const binary = electronBinary();
  if (!binary) throw new Error("Electron's binary is not here: run npx install-electron.");
  if (!hasDisplay()) throw new Error('There is no display for Electron: set DISPLAY, or run under xvfb-run.');
  return electronDriver(binary);
}

/** Journeys press what is pressed on Windows and Linux; on a Mac the same is done with Command. */
function pressAsHere(page: Page): Page {
  if (process.platform !== 'darwin') return page;
  const { keyboard } = page;
  const press = keyboard.press.bind(keyboard);
  keyboard.press = (key, options) =>
    press(
      key
        .replace(/^Control\+(?=[hm]$)/i, 'Meta+Shift+')
        .replace('Control+', 'Meta+')
        .replace(/^Alt\+(?=\d$)/, 'Meta+')
        .replace(/^Alt\+ArrowLeft$/, 'Meta+[')
        .replace(/^Alt\+ArrowRight$/, 'Meta+]'),
      options,
    );
  return page;
}

export type Launch = (options?: LaunchOptions) => Promise<Desk>;

type Fixtures = {
  /** For specs that are about one of the two. */
  driver: DriverOption;
  /** Which browser a driver that needs one has. */
  browserKind: BrowserKind;
  /** A folder of its own for each test, gone afterwards. */
  userData: string;
  /** Starts the app; everything it starts is ended with the test, whatever happens. */
  open: (options: LaunchOptions, browser: (() => Promise<Browser>) | null) => Promise<Desk>;
  /** The app with a browser of its own, whose profile a restart finds again on the disk. */
  launch: Launch;
  /**
   * The app on fresh data, ready, in a browser that a worker's journeys share, each with a context of its own: a start of
   * Chromium costs as much as half a journey.
   */
  desk: Desk;
  page: Page;
};

export const test = base.extend<Fixtures, { sharedBrowser: () => Promise<Browser> }>({
  driver: ['auto', { option: true }],
  browserKind: ['shell', { option: true }],

  sharedBrowser: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants the pattern
    async ({}, use) => {
      let browser: Promise<Browser> | undefined;
      await use(() => (browser ??= sharedBrowser()));
      await (await browser)?.close();
    },
    { scope: 'worker' },
  ],

  // oxlint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'codedesk-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },

  open: async ({ userData, driver: option, browserKind }, use, testInfo) => {
    const driver = pickDriver(option);
    const desks: Desk[] = [];
    await use(async (options, browser) => {
      const desk = await openDesk(
        driver,
        {
          userData,
          appPath: repository,
          waitUntilReady: true,
          args: [],
          env: {},
          browser: browserKind,
          ...options,
        },
        browser,
      );
      desks.push(desk);
      return desk;
    });
    for (const desk of desks) await desk.close();
    const output = desks.map((desk) => desk.output()).join('\n');
    if (testInfo.status !== testInfo.expectedStatus) await testInfo.attach('output', { body: output });
    expect(
      desks.flatMap((desk) => desk.outside),
      'nothing may leave this computer',
    ).toEqual([]);
  },

  launch: async ({ open }, use) => {
    await use((options = {}) => open(options, null));
  },

  desk: async ({ open, sharedBrowser }, use) => {
    await use(await open({}, sharedBrowser));
  },

  page: async ({ desk }, use) => {
    await use(desk.page);
  },
});

/** However long a busy machine takes: the app itself says when it is ready, or that it never will be. */
async function untilReady(page: Page): Promise<void> {
  const selector = '[data-app-state="ready"], [data-app-state="failed"]';
  await untilThere(page, selector, 0);
  const settled = page.locator(selector);
  if ((await settled.getAttribute('data-app-state')) === 'ready') return;
  throw new Error(`The app failed at its start: ${await page.locator('footer').innerText()}`);
}

async function openDesk(
  driver: Driver,
  options: Required<LaunchOptions>,
  browser: (() => Promise<Browser>) | null,
): Promise<Desk> {
  const outside: string[] = [];
  const start = async () => {
    const app = await driver.start(options, outside, browser);
    pressAsHere(app.page).context().on('page', pressAsHere);
    if (!options.waitUntilReady) return app;
    try {
      await untilReady(app.page);
      await expect.poll(() => app.isVisible(), 'the window is shown').toBe(true);
      return app;
    } catch (error) {
      await app.close();
      throw error;
    }
  };
  let app = await start();
  let isOpen = true;
  const close = async () => {
    if (!isOpen) return;
    isOpen = false;
    await app.close();
  };
  return {
    kind: driver.kind,
    userData: options.userData,
    outside,
    get page() {
      return app.page;
    },
    close,
    restart: async () => {
      if (browser) {
        throw new Error('What a restart finds again needs launch(): the shared browser keeps nothing.');
      }
      await close();
      app = await start();
      isOpen = true;
      return app.page;
    },
    clipboardText: () => app.clipboardText(),
    isVisible: () => app.isVisible(),
    output: () => app.output(),
    isRunning: () => app.isRunning(),
    say: (line, answer) => app.say(line, answer),
  };
}
