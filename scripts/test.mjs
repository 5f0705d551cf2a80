/**
 * `npm test`: everything that must hold, on a bare machine too. Each step runs even when an earlier one failed, so
 * that one run tells all; the last line counts the tests, and every step that failed as one failure.
 */
import { spawnSync } from 'node:child_process';
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

check('types', 'tsc', ['--build']);
check('lint', 'oxlint', ['--config', 'oxlint.config.mjs']);
check('format', 'prettier', ['--check', '.']);
check('structure', 'tsx', ['bench/structure.ts']);
run('unit', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]);
add(countVitest(unitReport));
const isBuilt =
  check('build', 'electron-vite', ['build']) &&
  check('build of the host', 'vite', ['build', '--config', 'host/vite.config.ts']);

if (isBuilt && ensureBrowser()) {
  checkScript('the packed app', 'scripts/check-package.mjs');
  run('end to end', 'playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport,
    E2E_NO_BUILD: '1',
  });
  add(countPlaywright(e2eReport));
} else {
  console.error('The end-to-end tests could not run.');
  total.failed += 1;
}
finish(total.failed ? 1 : 0);

/** A step without tests of its own: failing is one failure. */
function check(name, tool, args) {
  const isGood = run(name, tool, args);
  if (!isGood) total.failed += 1;
  return isGood;
}

function checkScript(name, script) {
  if (!runScript(name, [join(root, script)])) total.failed += 1;
}

function run(name, tool, args, env = {}) {
  return runScript(name, [binOf(tool), ...args], env);
}

function runScript(name, args, env = {}) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  console.log(
    `── ${name}: ${status === 0 ? 'good' : 'FAILED'}, ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

function add(counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
}

function finish(code) {
  const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exit(code);
}
