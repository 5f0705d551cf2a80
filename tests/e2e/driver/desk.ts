import type { Browser, BrowserContext, Page } from '@playwright/test';

export type LaunchOptions = {
  /** Kept between launches where it is given; a fresh one otherwise. */
  userData?: string;
  /** Another app than CodeDesk. */
  appPath?: string;
  /** False for a start that is meant to fail or to stop on its way. */
  waitUntilReady?: boolean;
  args?: string[];
  env?: Record<string, string>;
  browser?: BrowserKind;
};

/**
 * The headless shell of Chromium is the same engine without a browser's own window, tabs and start page, as it is in Electron,
 * and a third cheaper; the installed browser is the one that the host itself would open.
 */
export type BrowserKind = 'shell' | 'installed';

export type DriverKind = 'electron' | 'host' | 'packed';

/** One running app, whatever it runs in. */
export type RunningApp = {
  page: Page;
  close: () => Promise<void>;
  /** Reads the clipboard past the app's own permissions. */
  clipboardText: () => Promise<string>;
  /** Whether main has shown the window: one that it never shows looks ready from within. */
  isVisible: () => Promise<boolean>;
  output: () => string;
  /** Whether its process still runs. */
  isRunning: () => boolean;
  /** Works what stands around the windows, where the driver can: keys of other programs, the tray (host/commands.ts). */
  say: (line: string, answer: RegExp) => Promise<string>;
};

export type Driver = {
  kind: DriverKind;
  /**
   * @param browser what a worker's journeys share, each with a context of its own that ends with it; null for a browser of
   *   its own, with a profile that a restart finds again on the disk
   */
  start: (
    options: Required<LaunchOptions>,
    outside: string[],
    browser: (() => Promise<Browser>) | null,
  ) => Promise<RunningApp>;
};

/** What a spec works with. `page` is a new one after a restart. */
export type Desk = RunningApp & {
  readonly kind: DriverKind;
  readonly userData: string;
  /** Requests that left this computer; the fixture fails a test that has any. */
  readonly outside: string[];
  restart: () => Promise<Page>;
};

/**
 * Waits until an element is there. Watched from within, frame by frame: asked from outside, the answer comes up to half a second late.
 * @param timeout in milliseconds; 0 for as long as it takes
 */
export async function untilThere(page: Page, selector: string, timeout = 30_000): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector, { timeout });
}

const localSchemes = ['app:', 'data:', 'blob:', 'about:', 'devtools:', 'chrome:', 'chrome-error:', 'file:'];

/** Refused inside the browser, by the page's policy or the app's guard: such a request never left. */
const blocked = /^csp$|ERR_BLOCKED_BY_(CSP|CLIENT)/;

/** Keeps a list of the requests of all pages that leave this computer. */
export function watchRequests(context: BrowserContext, outside: string[]): void {
  context.on('request', (request) => {
    if (leavesComputer(request.url())) outside.push(`page: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const place = outside.indexOf(`page: ${request.url()}`);
    if (place >= 0 && blocked.test(request.failure()?.errorText ?? '')) outside.splice(place, 1);
  });
}

export function leavesComputer(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  if (localSchemes.includes(protocol)) return false;
  return !/^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}
