import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** Written by the build: the packages of which anything is in a bundle, as name@version. */
export const bundledList = join(root, '.cache', 'bundled.json');

const sources = ['src', 'host', 'package.json', 'electron.vite.config.ts', 'tsconfig.base.json'];
const products = [
  'out/main/index.js',
  'out/main/bundled/table.json',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/quick.html',
  'out/host/index.js',
];

/** Builds what is missing or older than its sources. Says one line when it builds, all of it when that fails. */
export function buildIfNeeded() {
  if (!isStale()) return true;
  if (!existsSync(join(root, 'node_modules', 'vite'))) {
    console.error('CodeDesk is not built and its tools are not installed: run npm ci first.');
    return false;
  }
  console.log('Building CodeDesk…');
  return runNode('electron-vite', ['build']) && runNode('vite', ['build', '--config', 'host/vite.config.ts']);
}

/** One number for all that decides how words are indexed: another one after any change of it, the same on every machine. */
export function sourceDigest() {
  const hash = createHash('sha256');
  for (const path of readdirSync(join(root, 'src', 'core'), { recursive: true }).sort()) {
    if (!/\.ts$/.test(path)) continue;
    hash.update(`${path.replaceAll('\\', '/')}\0`).update(readFileSync(join(root, 'src', 'core', path)));
  }
  return hash.digest('hex').slice(0, 16);
}

function isStale() {
  const built = products.map((path) => timeOf(join(root, path)));
  return Math.min(...built) < newest(sources.map((path) => join(root, path)));
}

function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(paths) {
  return Math.max(
    0,
    ...paths.map((path) => {
      const stat = statSync(path, { throwIfNoEntry: false });
      if (!stat) return 0;
      if (!stat.isDirectory()) return stat.mtimeMs;
      // A deleted file shows in its folder's time.
      return Math.max(stat.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))));
    }),
  );
}

/** A tool of node_modules, run without a shell or npx in between. Quiet unless it fails. */
export function runNode(tool, args) {
  const result = spawnSync(process.execPath, [binOf(tool), ...args], { cwd: root, encoding: 'utf8' });
  if (result.status === 0) return true;
  console.error(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`);
  return false;
}

/** The script behind a command of node_modules/.bin, which on Windows is no script. */
export function binOf(tool) {
  const scripts = {
    'electron-vite': 'electron-vite/bin/electron-vite.js',
    vite: 'vite/bin/vite.js',
    'install-electron': 'electron/install.js',
    // The package of that name is version 6, here for its API.
    tsc: '@typescript/native/bin/tsc',
    oxlint: 'oxlint/bin/oxlint',
    prettier: 'prettier/bin/prettier.cjs',
    tsx: 'tsx/dist/cli.mjs',
    vitest: 'vitest/vitest.mjs',
    'electron-builder': 'electron-builder/cli.js',
    playwright: '@playwright/test/cli.js',
  };
  if (!scripts[tool]) {
    throw new Error(`scripts/lib/build.mjs does not say which script ${tool} is: name it in binOf.`);
  }
  return join(root, 'node_modules', scripts[tool]);
}
