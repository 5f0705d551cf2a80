import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from './find';

export type LaunchPlan = {
  url: string;
  profile: string;
  bounds: { x?: number; y?: number; width: number; height: number };
  isHeadless: boolean;
  noSandbox: boolean;
  resolverRules: string | null;
  /** Where everything goes that is not for this computer: the host's own port, which answers none of it. */
  deadEnd: string;
};

/** Things a browser does by itself over the network, around a form or in its own pages; none of them belongs to a desktop app. */
export const quiet: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-breakpad',
  '--hide-crash-restore-bubble',
  // The last but one reads a page's scripts anew at each start, though the browser has kept them compiled; the last has a page of its
  // own ready for a sidebar that this window does not have, made while the app starts.
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,NetworkTimeServiceQuerying,BackgroundResourceFetch,PreloadTopChromeWebUI',
];

export function browserArgs(plan: LaunchPlan): string[] {
  const { x, y, width, height } = plan.bounds;
  return [
    plan.isHeadless ? '--headless' : `--app=${plan.url}`,
    `--user-data-dir=${plan.profile}`,
    `--window-size=${width},${height}`,
    ...(x === undefined || y === undefined ? [] : [`--window-position=${x},${y}`]),
    ...quiet,
    // Browsers never use a proxy for *.localhost, so the app is reached, and nothing else is.
    `--proxy-server=${plan.deadEnd}`,
    ...(plan.noSandbox ? ['--no-sandbox'] : []),
    ...(plan.resolverRules === null ? [] : [`--host-resolver-rules=${plan.resolverRules}`]),
    ...(plan.isHeadless ? [plan.url] : []),
  ];
}

/** The profile lives with the app's data, except where the browser is not allowed to go there. */
export function profileFolder(browser: Pick<Browser, 'isSnap'>, userData: string, home: string): string {
  if (!browser.isSnap) return join(userData, 'browser');
  const mark = createHash('sha256').update(userData).digest('hex').slice(0, 8);
  return join(home, 'snap', 'chromium', 'common', `codedesk-${mark}`);
}

/** Settings of a new profile: no password saving, no form memory, no lookups. What the user changes later stays. */
export function prepareProfile(profile: string): void {
  const file = join(profile, 'Default', 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(
    file,
    JSON.stringify({
      translate: { enabled: false },
      credentials_enable_service: false,
      profile: { password_manager_enabled: false },
      autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
      safebrowsing: { enabled: false },
      search: { suggest_enabled: false },
    }),
  );
}

export function launchBrowser(browser: Browser, plan: LaunchPlan): ChildProcess {
  prepareProfile(plan.profile);
  return spawn(browser.path, browserArgs(plan), { stdio: 'ignore', windowsHide: false });
}
