/**
 * `npm test`: everything that must hold, on a bare machine too. Each step runs even when an earlier one failed, so
 * that one run tells all; the last line counts the tests, and every step that failed as one failure.
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

// Lint takes one core for as long as the three others and half of the unit tests take the other.
const linting = startBeside('lint', 'eslint', ['.', '--max-warnings', '0']);
await check('types', 'tsc', ['--build']);
await check('format', 'prettier', ['--check', '.']);
await check('structure', 'tsx', ['bench/structure.ts']);
await run('unit', 'vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
]);
add(countVitest(unitReport));
if (!(await linting)) total.failed += 1;
const isBuilt =
  (await check('build', 'electron-vite', ['build'])) &&
  (await check('build of the host', 'vite', ['build', '--config', 'host/vite.config.ts']));

if (isBuilt && ensureBrowser()) {
  await checkScript('the packed app', 'scripts/check-package.mjs');
  await run('end to end', 'playwright', ['test', '--reporter=list,json'], {
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
async function check(name, tool, args) {
  const isGood = await run(name, tool, args);
  if (!isGood) total.failed += 1;
  return isGood;
}

async function checkScript(name, script) {
  if (!(await runScript(name, [join(root, script)]))) total.failed += 1;
}

function run(name, tool, args, env = {}) {
  return runScript(name, [binOf(tool), ...args], env);
}

function runScript(name, args, env = {}) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  return ended(start(args, 'inherit', env)).then((status) => tell(name, status, started));
}

/** Runs beside the steps that follow; what it says is printed whole when it ends. */
function startBeside(name, tool, args) {
  const started = Date.now();
  const child = start([binOf(tool), ...args], 'pipe');
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  return ended(child).then((status) => {
    console.log(`\n── ${name}\n${Buffer.concat(said).toString()}`);
    return tell(name, status, started);
  });
}

function start(args, output, env = {}) {
  return spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  });
}

function ended(child) {
  return new Promise((resolve) => {
    child.on('close', resolve);
    child.on('error', () => resolve(1));
  });
}

function tell(name, status, started) {
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
