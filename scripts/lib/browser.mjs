import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';

/** The browser that the built host would open, or null. */
export function findBrowser() {
  const result = spawnSync(process.execPath, [join(root, 'out', 'host', 'index.js'), '--host-find-browser'], {
    encoding: 'utf8',
  });
  return result.status === 0 ? result.stdout.trim() : null;
}

/** The end-to-end tests need a browser. Where we may, we install one; elsewhere we say what to install. */
export function ensureBrowser() {
  if (findBrowser()) return true;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    console.log('Installing Chromium for the end-to-end tests…');
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      quiet,
    );
    if (findBrowser()) return true;
  }
  console.error(
    'No browser to test with: install Chrome, Chromium or Edge, or name one in CODEDESK_BROWSER.',
  );
  return false;
}
