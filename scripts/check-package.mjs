/**
 * `npm run check:package`: packs the app around a stand-in for Electron, offline, and looks at what came out: the
 * fuses, the list of files in the archive, and the packed app itself, which runs in the browser host, imports a release
 * and still has it after a restart. What it cannot prove is Electron's own part: see the workflow for the three systems.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState } from '@electron/fuses/dist/constants.js';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { parse } from 'yaml';
import { findBrowser } from './lib/browser.mjs';
import { binOf, buildIfNeeded, root, runNode } from './lib/build.mjs';
import { makeStandIn } from './lib/stand-in-electron.mjs';

const work = join(root, '.cache', 'package');
const unpacked = join(work, 'linux-unpacked');
const archive = join(unpacked, 'resources', 'app.asar');
const problems = [];

if (process.platform === 'win32') {
  console.log('The stand-in is packed as on Linux, which Windows cannot: not checked here.');
  process.exit(0);
}
if (!buildIfNeeded()) process.exit(1);
rmSync(work, { recursive: true, force: true });
const version = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version;
await makeStandIn(join(work, 'electron'), version);
const isPacked = runNode('electron-builder', [
  '--linux',
  'dir',
  '--x64',
  `-c.electronDist=${join(work, 'electron')}`,
  `-c.directories.output=${work}`,
]);
if (!isPacked || !existsSync(archive)) {
  console.error('The app could not be packed.');
  process.exit(1);
}
await checkFuses();
checkFiles();
extractAll(archive, join(work, 'app'));
checkByUse();

if (problems.length) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(
  `The packed app is as it should be. Its archive takes ${mib(statSync(archive).size)} beside Electron.`,
);

/** @param {number} bytes */
function mib(bytes) {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

/** Electron-builder sets them, and Electron obeys them: what is read back is what holds. */
async function checkFuses() {
  const { electronFuses } = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
  const wire = await getCurrentFuseWire(join(unpacked, 'codedesk'));
  for (const [name, isOn] of Object.entries(electronFuses)) {
    const fuse = FuseV1Options[`${name[0].toUpperCase()}${name.slice(1)}`];
    // That one is no fuse but a step of the packing.
    if (name === 'resetAdHocDarwinSignature') continue;
    if (fuse === undefined) problems.push(`electron-builder.yml: there is no fuse ${name}.`);
    else if ((wire[fuse] === FuseState.ENABLE) !== isOn) {
      problems.push(`The fuse ${name} is not as configured.`);
    }
  }
}

/** Exactly what is built and the texts: no source, no host, nothing of node_modules. */
function checkFiles() {
  const packed = listPackage(archive, { isPack: false })
    .map((path) => path.split(sep).join('/').slice(1))
    .filter((path) => statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() !== true)
    .sort();
  const expected = [
    'package.json',
    ...['out/main', 'out/preload', 'out/renderer', 'resources'].flatMap(filesBelow),
  ].sort();
  for (const path of expected) if (!packed.includes(path)) problems.push(`${path} is not in the archive.`);
  for (const path of packed) {
    if (!expected.includes(path)) problems.push(`${path} has no business in the archive.`);
  }
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(root, join(item.parentPath, item.name)).split(sep).join('/'));
}

function checkByUse() {
  if (!findBrowser()) {
    console.log('No browser is here to run the packed app in: only its files were checked.');
    return;
  }
  const { status } = spawnSync(
    process.execPath,
    [binOf('playwright'), 'test', '--config', 'tests/package/playwright.config.ts'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, E2E_NO_BUILD: '1' } },
  );
  if (status !== 0) problems.push('The packed app does not do its work.');
}
