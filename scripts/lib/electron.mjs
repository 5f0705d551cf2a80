import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binOf, root } from './build.mjs';
import { hasDisplay } from './display.mjs';
import { isOlder, leastNodeForElectron } from './node-version.mjs';

const folder = join(root, 'node_modules', 'electron');
const failure = join(root, '.cache', 'electron-not-fetched.json');
const forgetMs = 24 * 60 * 60 * 1000;

/** Electron's binary where it can show a window, fetched if need be; otherwise why not. */
export async function findElectron() {
  if (!hasDisplay()) return { binary: null, why: 'There is no display for Electron' };
  const binary = electronBinary();
  return binary ? { binary, why: null } : tryToFetch();
}

/** Electron's binary, or null. The package is never loaded to ask it: that starts a download. */
export function electronBinary() {
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = readText(join(folder, 'path.txt'))?.trim();
  if (!name && !own) return null;
  const binary = join(own ?? join(folder, 'dist'), name ?? 'electron');
  return existsSync(binary) ? binary : null;
}

/** Where nothing at all came, that is remembered for a day, so that a firewall does not slow down every start. */
async function tryToFetch() {
  const without = (why) => ({ binary: null, why });
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return without('Electron is not to be fetched');
  if (!existsSync(binOf('install-electron'))) return without("Electron's package is not installed");
  if (isOlder(process.version, leastNodeForElectron)) {
    return without(
      `Electron needs Node ${leastNodeForElectron} or newer to be fetched (this is ${process.version})`,
    );
  }
  const before = lastFailure();
  if (before) {
    return without(`Electron could not be fetched lately (${before}; npx install-electron tries again)`);
  }
  try {
    const { fetchElectron } = await import('./fetch-electron.mjs');
    await fetchElectron();
  } catch (error) {
    const reason = error.cause?.message ?? error.message;
    if (!error.hadAny) remember(reason);
    return without(`Electron could not be fetched (${reason})`);
  }
  rmSync(failure, { force: true });
  const binary = electronBinary();
  return binary ? { binary, why: null } : without('Electron was fetched and is not there');
}

function remember(reason) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(failure, JSON.stringify({ version: version(), at: Date.now(), reason }));
}

function lastFailure() {
  try {
    const { version: tried, at, reason } = JSON.parse(readFileSync(failure, 'utf8'));
    return tried === version() && Date.now() - at < forgetMs ? (reason ?? 'no reason known') : null;
  } catch {
    return null;
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
