/**
 * `npm start`: builds what is missing, then opens CodeDesk in Electron, or, where its binary is not to be had, in
 * an installed browser through the host. `--browser` chooses the host; all other arguments go to the app.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfNeeded, root } from './lib/build.mjs';
import { electronBinary, fetchElectron } from './lib/electron.mjs';

const args = process.argv.slice(2);
const wantsBrowser = args.includes('--browser');
const appArgs = args.filter((arg) => arg !== '--browser');
const isRoot = process.getuid?.() === 0;

if (!buildIfNeeded()) process.exit(1);
const electron = wantsBrowser ? null : (electronBinary() ?? fetchElectron());

if (electron) {
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  // Chromium's sandbox does not work for root.
  run(electron, [root, ...(isRoot ? ['--no-sandbox'] : []), ...appArgs], env);
} else {
  const why = wantsBrowser ? [] : ["--host-why=Electron's binary is not on this computer"];
  run(process.execPath, [join(root, 'out', 'host', 'index.js'), root, ...why, ...appArgs], process.env);
}

function run(command, commandArgs, env) {
  const child = spawn(command, commandArgs, { stdio: 'inherit', env });
  // Ctrl+C reaches the app as well, and the app decides when it ends.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`CodeDesk could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}
