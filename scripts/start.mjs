/**
 * `npm start`: builds what is missing, then opens CodeDesk in Electron, or, where Electron cannot be had or does not
 * start, in an installed browser through the host. `--browser` chooses the host; all other arguments go to the app.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded, root } from './lib/build.mjs';
import { findElectron } from './lib/electron.mjs';
import { whyElectronFailed } from './lib/electron-failure.mjs';
import { isOlder, leastNode } from './lib/node-version.mjs';
import { runApp } from './lib/run.mjs';

const args = process.argv.slice(2);
const wantsBrowser = args.includes('--browser');
const appArgs = args.filter((arg) => arg !== '--browser');

if (isOlder(process.version, leastNode)) {
  console.error(
    `CodeDesk needs Node ${leastNode} or newer, and this is ${process.version}. Get it from https://nodejs.org, then start again.`,
  );
  process.exit(1);
}
if (!buildIfNeeded()) process.exit(1);
const { binary, why } = wantsBrowser ? { binary: null, why: null } : await findElectron();
process.exit(binary ? await inElectron(binary) : await inBrowser(why));

/** The exit code of whatever the app ran in at last: where Electron did not get as far as being ready, the browser. */
async function inElectron(electron) {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) console.log("CodeDesk runs as root, without Chromium's sandbox.");
  const folder = mkdtempSync(join(tmpdir(), 'codedesk-start-'));
  const mark = join(folder, 'ready');
  const env = { ...process.env, CODEDESK_READY_MARK: mark };
  delete env.ELECTRON_RUN_AS_NODE;
  try {
    const end = await runApp(electron, [root, ...(isRoot ? ['--no-sandbox'] : []), ...appArgs], env);
    const hasStarted = existsSync(mark) || end.code === 0 || end.isStopped;
    return hasStarted ? codeOf(end) : await inBrowser(whyElectronFailed(end, electron));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inBrowser(reason) {
  const host = join(root, 'out', 'host', 'index.js');
  const end = await runApp(
    process.execPath,
    [host, root, ...(reason ? [`--host-why=${reason}`] : []), ...appArgs],
    process.env,
  );
  if (end.error) console.error(`CodeDesk could not be started: ${end.error.message}`);
  return codeOf(end);
}

function codeOf({ code, isStopped }) {
  return code ?? (isStopped ? 0 : 1);
}
