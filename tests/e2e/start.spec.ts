import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './driver';
import { repository } from './driver/host-process';
import { freePort } from './driver/squatter';

/** `npm start` with an Electron that does not start: what it says, and what opens instead. */
test.skip(process.platform === 'win32', 'the stand-in for Electron is a shell script');

const running: ChildProcess[] = [];
test.afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGTERM');
});

async function start(userData: string, electron: string, env: NodeJS.ProcessEnv = { DISPLAY: ':0' }) {
  const binary = join(userData, 'electron');
  await writeFile(binary, `#!/bin/sh\n${electron}\n`);
  await chmod(binary, 0o755);
  const child = spawn(
    process.execPath,
    [
      join(repository, 'scripts', 'start.mjs'),
      `--user-data-dir=${userData}`,
      '--host-browser=/nowhere/chrome',
      `--host-port=${await freePort()}`,
    ],
    {
      stdio: 'pipe',
      env: {
        ...process.env,
        DISPLAY: '',
        WAYLAND_DISPLAY: '',
        ELECTRON_OVERRIDE_DIST_PATH: userData,
        ...env,
      },
    },
  );
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, ended, output: () => text };
}

test('an Electron that its sandbox ends is explained, and the browser opens', async ({ userData }) => {
  const app = await start(
    userData,
    'echo "FATAL: The SUID sandbox helper binary was found, but is not configured correctly." >&2; kill -TRAP $$',
  );
  await expect.poll(app.output).toMatch(/http:\/\/codedesk\.localhost:\d+\/__host\/open/);
  expect(app.output()).toContain('an administrator can allow it: sudo chown root:root');
});

test('an Electron that is not there at all is no obstacle', async ({ userData }) => {
  const app = await start(userData, 'exit 1', {});
  await expect.poll(app.output).toMatch(/http:\/\/codedesk\.localhost:\d+\/__host\/open/);
  expect(app.output()).toContain('There is no display for Electron');
});

test('an Electron that was ready and ends is the end', async ({ userData }) => {
  const app = await start(userData, 'touch "$CODEDESK_READY_MARK"; exit 3');
  expect(await app.ended).toBe(3);
  expect(app.output()).not.toContain('/__host/open');
});

test('Ctrl+C is left to the terminal, which tells the app itself; an end that is asked for is passed on', async ({
  userData,
}) => {
  const app = await start(
    userData,
    `trap 'echo got INT >&2' INT; trap 'echo got TERM >&2; exit 0' TERM
touch "$CODEDESK_READY_MARK"; echo up >&2; while :; do sleep 0.1; done`,
  );
  await expect.poll(app.output).toContain('up');
  app.child.kill('SIGINT');
  app.child.kill('SIGTERM');
  expect(await app.ended).toBe(0);
  expect(app.output()).toContain('got TERM');
  expect(app.output()).not.toContain('got INT');
});
