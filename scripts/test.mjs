/**
 * `npm test`: everything that must hold, on a bare machine too. Each step runs even when an earlier one failed, so
 * that one run tells all, and some side by side, since few keep two cores busy. The last line counts the tests, and every step
 * that failed as one failure.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './lib/browser.mjs';
import { binOf, root } from './lib/build.mjs';
import { countPlaywright, countVitest } from './lib/counts.mjs';

const reports = join(root, '.cache', 'reports');
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');
const total = { passed: 0, failed: 0, skipped: 0 };

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

if (!existsSync(join(root, 'node_modules', 'vite'))) {
  const installed = spawnSync('npm', ['ci'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (installed.status !== 0) {
    console.error('The packages could not be installed: run npm ci and look at what it says.');
    finish(1);
  }
}

await Promise.all([
  check('types', 'tsc', ['--build']),
  check('lint', 'oxlint', ['--config', 'oxlint.config.mjs']),
  check('format', 'prettier', ['--check', '.']),
  check('structure', 'tsx', ['bench/structure.ts']),
]);
const [canRun] = await Promise.all([
  build(),
  run('unit', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
]);
add(countVitest(unitReport));

if (canRun) {
  await run('end to end', 'playwright', ['test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport, E2E_NO_BUILD: '1' },
    isAlone: true,
  });
  add(countPlaywright(e2eReport));
} else {
  console.error('The end-to-end tests could not run.');
  total.failed += 1;
}
finish(total.failed ? 1 : 0);

/** Builds the app and its host, and looks at what is packed of it; false where there is nothing to run, or no browser. */
async function build() {
  const isBuilt =
    (await check('build', 'electron-vite', ['build'])) &&
    (await check('build of the host', 'vite', ['build', '--config', 'host/vite.config.ts']));
  if (!isBuilt || !ensureBrowser()) return false;
  await count(runScript('the packed app', [join(root, 'scripts', 'check-package.mjs')]));
  return true;
}

/** A step without tests of its own: failing is one failure. */
function check(name, tool, args) {
  return count(run(name, tool, args));
}

async function count(step) {
  const isGood = await step;
  if (!isGood) total.failed += 1;
  return isGood;
}

function run(name, tool, args, options) {
  return runScript(name, [binOf(tool), ...args], options);
}

/**
 * Runs a step. Beside others what it says comes in one piece when it has ended.
 * @param isAlone whether what it says is to be seen at once
 */
function runScript(name, args, { env = {}, isAlone = false } = {}) {
  console.log(`── ${name} …`);
  const started = Date.now();
  const said = [];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: isAlone ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
    child.on('error', (error) => said.push(Buffer.from(String(error))));
    child.on('close', (status) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      if (said.length > 0) console.log(`\n── ${name}\n${Buffer.concat(said).toString()}`);
      console.log(`── ${name}: ${status === 0 ? 'good' : 'FAILED'}, ${seconds} s`);
      resolve(status === 0);
    });
  });
}

function add(counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
}

function finish(code) {
  const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exit(code);
}
