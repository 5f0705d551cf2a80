import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';
import { headlessShell } from './headless-shell.mjs';

/** The browser that the built host would open, or null. */
export function findBrowser() {
  const result = spawnSync(process.execPath, [join(root, 'out', 'host', 'index.js'), '--host-find-browser'], {
    encoding: 'utf8',
  });
  return result.status === 0 ? result.stdout.trim() : null;
}

/**
 * The end-to-end tests need a browser, and are faster with its headless shell beside it. Where we may, we install both;
 * elsewhere we say what to install.
 */
export function ensureBrowser() {
  if (findBrowser() && headlessShell()) return true;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    console.log('Installing Chromium for the end-to-end tests…');
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    const install = (...packages) =>
      spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
    if (!findBrowser()) install('chromium', 'fonts-liberation');
    // Not every Debian and Ubuntu has it: the journeys do without.
    install('chromium-headless-shell');
  }
  if (findBrowser()) return true;
  console.error(
    'No browser to test with: install Chrome, Chromium or Edge, or name one in CODEDESK_BROWSER.',
  );
  return false;
}
