import type { ChildProcess } from 'node:child_process';
import type { HostOptions } from '../options';
import { say, warn } from '../say';
import { findBrowsers, type Browser } from './find';
import { launchBrowser, profileFolder } from './launch';
import { thisMachine } from './machine';

export type OpenBrowser = {
  /** Lets go of the browser; one that shows nothing of ours any more ends by itself. */
  leave: () => void;
};

export type OpenPlan = {
  options: HostOptions;
  userData: string;
  bounds: { x?: number; y?: number; width: number; height: number };
  /** A ticket works once, so every try needs its own address. */
  freshUrl: () => string;
  resolverRules: string | null;
  deadEnd: string;
  hasPage: () => boolean;
  /** Called where no way to the page is left. */
  giveUp: () => void;
};

/** A browser that ends this early without having shown the page did not start. */
const startMs = 15_000;

export function openInBrowser(plan: OpenPlan): OpenBrowser {
  const { options } = plan;
  if (options.announce) announce(plan);
  if (options.browserMode === 'none') {
    if (!options.announce) printAddress(plan, withReason(options, openByHand));
    return { leave: () => undefined };
  }
  const browsers = findBrowsers(thisMachine, options.browserPath);
  const hasAny = browsers.length > 0;
  let child = launchNext();

  function launchNext(): ChildProcess | null {
    const browser = browsers.shift();
    if (!browser) {
      printAddress(plan, hasAny ? openByHand : withReason(options, notFound(options)));
      return null;
    }
    return launch(plan, browser, () => {
      child = launchNext();
    });
  }
  // Without the reference, a browser with other windows open would keep the host alive.
  return { leave: () => child?.unref() };
}

function launch(plan: OpenPlan, browser: Browser, failed: () => void): ChildProcess {
  const { options } = plan;
  const started = Date.now();
  const child = launchBrowser(browser, {
    url: plan.freshUrl(),
    profile: profileFolder(browser, plan.userData, thisMachine.home),
    bounds: plan.bounds,
    isHeadless: options.browserMode === 'headless',
    // Chromium refuses to run as root with its sandbox.
    noSandbox: options.noSandbox || process.getuid?.() === 0,
    resolverRules: plan.resolverRules,
    deadEnd: plan.deadEnd,
  });
  let hasFailed = false;
  const fail = (reason: string) => {
    if (hasFailed || plan.hasPage()) return;
    hasFailed = true;
    warn(`${browser.path} could not be started (${reason}).`);
    failed();
  };
  child.on('error', (error) => {
    fail(error.message);
  });
  // Ending well is normal: a browser that runs already takes the address over.
  child.on('exit', (code) => {
    if (code !== 0 && Date.now() - started < startMs) fail(`it ended with ${code ?? 'a signal'}`);
  });
  say(
    options.why === null
      ? `CodeDesk opens in ${browser.name}.`
      : `${options.why}: CodeDesk opens in ${browser.name} (browser host).`,
  );
  return child;
}

function announce(plan: OpenPlan): void {
  const { options, resolverRules } = plan;
  const browserArgs = resolverRules === null ? [] : [`--host-resolver-rules=${resolverRules}`];
  say(`HOST ${JSON.stringify({ url: plan.freshUrl(), pid: process.pid, port: options.port, browserArgs })}`);
}

const openByHand = 'Open this address in Chrome, Chromium or Edge on this computer:';

/** Where no browser says it beside its name. */
const withReason = ({ why }: HostOptions, words: string): string =>
  why === null ? words : `${why}. ${words}`;

function notFound({ browserPath }: HostOptions): string {
  return browserPath === null
    ? 'No Chrome, Chromium or Edge was found. Open this address in one of them on this computer:'
    : `There is no browser at ${browserPath}. Open this address in Chrome, Chromium or Edge on this computer:`;
}

function printAddress(plan: OpenPlan, words: string): void {
  if (plan.resolverRules !== null) {
    warn(
      `Port ${plan.options.port} is in use by another program, and only a browser that CodeDesk starts itself can do without it.`,
      'End that program, or install Chrome, Chromium or Edge (or name one in CODEDESK_BROWSER), and start CodeDesk again.',
    );
    plan.giveUp();
    return;
  }
  say(words, `  ${plan.freshUrl()}`, 'CodeDesk runs until that page is closed, or until Ctrl+C here.');
}
