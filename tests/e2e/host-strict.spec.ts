import type { Page } from '@playwright/test';
import { expect, test, type Launch } from './driver';
import { fixtureApp, startHost, type HostProcess } from './driver/host-process';

/** Where Electron is hard on an app, the host is as hard; whatever it lets pass would be found out by a coder. */
test.use({ driver: 'host', browserKind: 'installed' });

type Facts = { isPackaged: boolean; isVisible: boolean; displays: number[]; near: number };
type Fixture = { fixture: { facts: () => Promise<Facts>; happened: () => Promise<unknown[]> } };

const open = (launch: Launch, ...args: string[]) => launch({ appPath: fixtureApp, args });
const facts = (page: Page) =>
  page.evaluate(() => (globalThis as typeof globalThis & Fixture).fixture.facts());
const happened = (page: Page) =>
  page.evaluate(() => (globalThis as typeof globalThis & Fixture).fixture.happened());

const running: HostProcess[] = [];
const start = (userData: string, ...args: string[]): HostProcess => {
  const host = startHost({
    appPath: fixtureApp,
    args: [`--user-data-dir=${userData}`, '--host-headless', ...args],
  });
  running.push(host);
  return host;
};
test.afterEach(async () => {
  for (const host of running.splice(0)) await host.stop();
});

test('ready-to-show never comes, and a window that main does not show stays blank', async ({ launch }) => {
  const desk = await launch({ appPath: fixtureApp, args: ['--never-show'], waitUntilReady: false });
  await expect(desk.page.locator('[data-app-state="ready"]')).toBeAttached();
  expect(await facts(desk.page)).toMatchObject({ isVisible: false });
  expect(await desk.isVisible()).toBe(false);
  await expect(desk.page.click('#away', { timeout: 2000 })).rejects.toThrow('pointer events');
  expect(desk.output()).not.toContain('READY-TO-SHOW');
});

test('a window that is shown is seen, after a reload too', async ({ launch }) => {
  const desk = await open(launch);
  await desk.page.reload();
  await expect.poll(desk.isVisible).toBe(true);
});

test('main’s rule for requests is asked before one is answered', async ({ launch }) => {
  const { page } = await open(launch);
  expect(await page.evaluate(async () => (await fetch('/forbidden/page.mjs')).status)).toBe(403);
});

test('permissions are what main’s handlers say', async ({ launch }) => {
  const { page } = await open(launch);
  const told = await page.evaluate(async () => {
    const words = (error: unknown) => String(error);
    const usb = (navigator as unknown as { usb: { requestDevice: (options: object) => Promise<unknown> } })
      .usb;
    return [
      await navigator.clipboard.writeText('code').then(() => 'written', words),
      await navigator.clipboard.readText().then(() => 'read', words),
      await usb.requestDevice({ filters: [] }).then(() => 'given', words),
    ];
  });
  expect(told).toEqual([
    'written',
    expect.stringContaining('permissions policy'),
    expect.stringContaining('permissions policy'),
  ]);
});

test('a page of a scheme that was not registered has no storage and cannot fetch', async ({ launch }) => {
  const { page } = await launch({ appPath: fixtureApp, args: ['--plain-scheme'], waitUntilReady: false });
  const told = await page.evaluate(async () => {
    try {
      indexedDB.open('fixture');
      return 'stored';
    } catch (error) {
      return `${(error as Error).name} ${(await fetch('/index.html')).status}`;
    }
  });
  expect(told).toBe('SecurityError 403');
});

test('a window that is closed while it loads rejects, as main must expect', async ({ userData }) => {
  const host = start(userData, '--closes-early');
  expect(await host.saying(/REJECTED (.*)/)).toContain('ERR_ABORTED');
});

test('quitting leaves no time for what was not written', async ({ userData }) => {
  const host = start(userData);
  await host.saying(/LOADED/);
  await host.stop();
  expect(host.output()).toContain('QUIT');
  expect(host.output()).not.toContain('LATE');
});

test('a second signal ends at once, whatever main would like', async ({ userData }) => {
  test.skip(process.platform === 'win32', 'Windows has no such signals');
  const host = start(userData, '--stays');
  await host.saying(/LOADED/);
  host.child.kill('SIGINT');
  await host.saying(/BEFORE-QUIT/);
  host.child.kill('SIGINT');
  await host.ended;
  expect(host.child.signalCode).toBe('SIGINT');
});

test('a test says whether the app is packaged and which displays there are', async ({ launch }) => {
  const displays = [
    { x: 0, y: 0, width: 1280, height: 800 },
    { x: 1280, y: 0, width: 1920, height: 1080 },
  ];
  const { page } = await open(launch, '--host-packaged', `--host-displays=${JSON.stringify(displays)}`);
  expect(await facts(page)).toEqual({ isPackaged: true, isVisible: true, displays: [0, 1280], near: 1280 });
});

test.describe('a file that is to be saved', () => {
  const save = (page: Page) =>
    page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['text']));
      link.download = 'codes.txt';
      link.click();
    });

  test('ends well', async ({ launch }) => {
    const { page } = await open(launch);
    const saved = page.waitForEvent('download');
    await save(page);
    expect((await saved).suggestedFilename()).toBe('codes.txt');
    await expect.poll(() => happened(page)).toEqual([['download', 'codes.txt', 'completed']]);
  });

  test('ends as a test says', async ({ launch }) => {
    const { page } = await open(launch, '--host-downloads=cancelled');
    await save(page);
    await expect.poll(() => happened(page)).toEqual([['download', 'codes.txt', 'cancelled']]);
  });
});
