import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binOf, root } from './build.mjs';
import { hasDisplay } from './display.mjs';

const folder = join(root, 'node_modules', 'electron');
const failure = join(root, '.cache', 'electron-not-fetched.json');

/** Long enough for a good line; a firewall that swallows packets costs this once a day. */
const fetchMs = Number(process.env.CODEDESK_ELECTRON_SECONDS ?? 60) * 1000;
const forgetMs = 24 * 60 * 60 * 1000;

/** Electron's binary where it can show a window, fetched if need be; otherwise why not. */
export function findElectron() {
  if (!hasDisplay()) return { binary: null, why: 'There is no display for Electron' };
  const binary = electronBinary() ?? fetchElectron();
  return { binary, why: binary ? null : "Electron's binary is not on this computer" };
}

/** Electron's binary, or null. The package is never loaded to ask it: that starts a download. */
export function electronBinary() {
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = readText(join(folder, 'path.txt'))?.trim();
  if (!name && !own) return null;
  const binary = join(own ?? join(folder, 'dist'), name ?? 'electron');
  return existsSync(binary) ? binary : null;
}

/** Fetches the binary where that is possible soon; remembers where it was not, so that the next start is quick. */
function fetchElectron() {
  const script = binOf('install-electron');
  if (!existsSync(script) || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD || hasFailedLately()) return null;
  console.log('Fetching Electron once…');
  const result = spawnSync(process.execPath, [script], { cwd: root, stdio: 'ignore', timeout: fetchMs });
  if (result.status === 0) {
    rmSync(failure, { force: true });
    return electronBinary();
  }
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(failure, JSON.stringify({ version: version(), at: Date.now() }));
  return null;
}

function hasFailedLately() {
  try {
    const { version: tried, at } = JSON.parse(readFileSync(failure, 'utf8'));
    return tried === version() && Date.now() - at < forgetMs;
  } catch {
    return false;
  }
}

const version = () => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
