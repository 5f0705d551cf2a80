import { expect, test } from './driver';
import { openContext } from './driver/host-driver';
import { fixtureApp, startHost, type HostProcess, type HostStart } from './driver/host-process';
import { processesWith } from './driver/processes';
import { freePort, occupy } from './driver/squatter';

/** The host as a process: how it starts, meets a second start, dies, and what it says. */
test.use({ driver: 'host', browserKind: 'installed' });

const running: HostProcess[] = [];
const start = (userData: string, args: string[], more: HostStart = {}): HostProcess => {
  const host = startHost({ appPath: fixtureApp, ...more, args: [`--user-data-dir=${userData}`, ...args] });
  running.push(host);
  return host;
};
test.afterEach(async () => {
  for (const host of running.splice(0)) await host.stop();
});

const browserOn = (userData: string) => processesWith(`${userData}/browser`)?.length ?? 0;

test('the host opens the installed browser, and the browser goes with it', async ({ userData }) => {
  test.skip(processesWith('') === null, 'processes are counted on Linux only');
  const host = start(userData, ['--host-headless', '--host-why=Because of the test']);
  expect(await host.saying(/LOADED (.*)/)).toBe('app://bundle/index.html');
  expect(host.output()).toMatch(/^Because of the test: CodeDesk opens in \w+ \(browser host\)\.$/m);
  expect(browserOn(userData)).toBeGreaterThan(0);
  await host.stop();
  expect(host.output()).toContain('QUIT');
  await expect.poll(() => browserOn(userData), { timeout: 15_000 }).toBe(0);
});

test('a killed host takes its browser with it, and the next start is clean', async ({ userData }) => {
  test.skip(processesWith('') === null, 'processes are counted on Linux only');
  const host = start(userData, ['--host-headless']);
  await host.saying(/LOADED/);
  host.child.kill('SIGKILL');
  await host.ended;
  await expect.poll(() => browserOn(userData), { timeout: 15_000 }).toBe(0);
  const next = start(userData, ['--host-headless']);
  await next.saying(/LOADED/);
});

test('a tab whose host was killed says that the app has stopped', async ({ launch }) => {
  const desk = await launch({ appPath: fixtureApp });
  const { page } = desk;
  const pid = Number(/"pid":(\d+)/.exec(desk.output())?.[1]);
  process.kill(pid, 'SIGKILL');
  await expect(page.getByRole('dialog')).toContainText('CodeDesk has stopped');
});

test('a second start hands over to the first and ends', async ({ launch }) => {
  const desk = await launch({ appPath: fixtureApp });
  const second = start(desk.userData, ['--host-no-browser', '--from-second']);
  expect(await second.ended).toBe(0);
  expect(second.output()).toContain('Host Fixture is running already');
  await expect(desk.page.locator('#root')).toHaveAttribute('data-second', /--from-second/);
});

test('a lock left by a dead or foreign process is no obstacle', async ({ userData }) => {
  const first = start(userData, ['--host-no-browser', '--host-announce']);
  await first.line();
  first.child.kill('SIGKILL');
  await first.ended;
  const second = start(userData, ['--host-no-browser', '--host-announce']);
  expect((await second.line()).url).toContain('/__host/open?t=');
});

test('without a browser the host prints an address that works once', async ({ userData }) => {
  const host = start(userData, ['--host-browser=/nowhere/chrome', `--host-port=${await freePort()}`]);
  const address = await host.saying(/^ {2}(http:\/\/codedesk\.localhost:\d+\/__host\/open\S+)$/m);
  expect(host.output()).toContain('There is no browser at /nowhere/chrome.');
  const context = await openContext(userData, [], 'installed');
  try {
    const page = await context.newPage();
    await page.goto(address);
    await expect(page.locator('[data-app-state="ready"]')).toBeAttached();
    const again = await context.newPage();
    expect((await again.goto(address))?.status()).toBe(403);
    await expect(again.getByRole('heading')).toHaveText('This address was used before');
  } finally {
    await context.close();
  }
});

test('without a browser and without the port the host says what to do', async ({ userData }) => {
  const port = await freePort();
  const giveBack = await occupy(port, '127.0.0.1');
  try {
    const host = start(userData, ['--host-browser=/nowhere/chrome', `--host-port=${port}`]);
    expect(await host.ended).toBe(1);
    expect(host.output()).toContain(`Port ${port} is in use by another program`);
    expect(host.output()).not.toContain('/__host/open');
  } finally {
    await giveBack();
  }
});

test('a browser that cannot start is passed over', async ({ userData }) => {
  const host = start(userData, ['--host-browser=/bin/false', `--host-port=${await freePort()}`]);
  await host.saying(/^Open this address in Chrome/m);
  await host.saying(/^\/bin\/false could not be started/m);
});

test('the host ends with the one who started it', async ({ userData }) => {
  const host = start(userData, ['--host-no-browser', '--host-announce']);
  await host.line();
  host.child.stdin?.end();
  expect(await host.ended).toBe(0);
});
