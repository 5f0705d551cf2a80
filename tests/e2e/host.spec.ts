import type { Page } from '@playwright/test';
import { expect, test, type Desk, type Launch } from './driver';
import { fixtureApp, testPort } from './driver/host-process';
import { freePort, occupy } from './driver/squatter';

/** The browser host with a small app in it: what a page and a main process see of each other. */
test.use({ driver: 'host', browserKind: 'installed' });

type Fixture = Record<string, (...args: unknown[]) => unknown> & { point: unknown; leak: unknown };
type WithFixture = typeof globalThis & { fixture: Fixture };

const call = <T>(page: Page, name: string, ...args: unknown[]): Promise<T> =>
  page.evaluate(([method, values]) => (globalThis as WithFixture).fixture[method]!(...values) as T, [
    name,
    args,
  ] as const);

const open = (launch: Launch, more: object = {}): Promise<Desk> => launch({ appPath: fixtureApp, ...more });
const starts = (page: Page) => page.locator('#root').getAttribute('data-starts');

test('main sees the page as Electron would show it', async ({ launch }) => {
  const { page, userData } = await open(launch);
  expect(await call(page, 'who')).toEqual({
    url: 'app://bundle/index.html',
    origin: 'app://bundle',
    isMain: true,
    contents: 'app://bundle/index.html',
    userData,
    version: '1.2.3',
    name: 'Host Fixture',
  });
  await expect(page).toHaveURL(`http://codedesk.localhost:${testPort}/index.html`);
  expect(
    await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in globalThis)),
  ).toEqual([]);
});

test('the bridge copies data and refuses what Electron refuses', async ({ launch }) => {
  const { page } = await open(launch);
  const echoed = await page.evaluate(async () => {
    const value = { list: [1, null, { a: ['b'] }], bytes: new Uint8Array([1, 2]) };
    const back = (await (globalThis as WithFixture).fixture['echo']!(value)) as typeof value;
    return [back.list, back.bytes instanceof Uint8Array, back.bytes[1]];
  });
  expect(echoed).toEqual([[1, null, { a: ['b'] }], true, 2]);
  await expect(call(page, 'boom')).rejects.toThrow("Error invoking remote method 'boom': TypeError: boom");
  await expect(call(page, 'nobody')).rejects.toThrow("No handler registered for 'nobody'");
  await expect(call(page, 'giveFunction')).rejects.toThrow('An object could not be cloned.');
  await expect(call(page, 'sendFunction')).rejects.toThrow('An object could not be cloned.');
  expect(await call(page, 'ping', 'hello')).toBe('hello');
  expect(
    await page.evaluate(() => {
      const { point, leak } = (globalThis as WithFixture).fixture;
      return [point, leak, Object.isFrozen(point)];
    }),
  ).toEqual([{ x: 1 }, {}, true]);
});

test('a file of 100 MB crosses and comes back', async ({ launch }) => {
  const { page } = await open(launch);
  const same = await page.evaluate(async () => {
    const bytes = new Uint8Array(100 * 1024 * 1024);
    bytes[bytes.length - 1] = 42;
    const back = (await (globalThis as WithFixture).fixture['echo']!(bytes)) as Uint8Array;
    return back.byteLength === bytes.byteLength && back.at(-1) === 42;
  });
  expect(same).toBe(true);
});

test('the app answers requests, ranges too, without the host’s cookie', async ({ launch }) => {
  const { page } = await open(launch);
  const [echo, part, missing] = await page.evaluate(async () => {
    const posted = await fetch('/echo?x=1', { method: 'POST', body: 'hello' });
    const ranged = await fetch('/big.bin', { headers: { Range: 'bytes=10-19' } });
    const range = [
      ranged.status,
      ranged.headers.get('content-range'),
      (await ranged.arrayBuffer()).byteLength,
    ];
    return [(await posted.json()) as object, range, (await fetch('/nothing')).status] as const;
  });
  expect(echo).toEqual({ method: 'POST', url: 'app://bundle/echo?x=1', cookie: null, body: 'hello' });
  expect(part).toEqual([206, 'bytes 10-19/1000000', 10]);
  expect(missing).toBe(404);
});

test('page code can neither read the preload nor open a line of its own', async ({ launch }) => {
  const { page } = await open(launch);
  expect(await page.evaluate(async () => (await fetch('/__host/preload.js')).status)).toBe(403);
  const code = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const socket = new WebSocket(`ws://${location.host}/__host/ipc`);
        socket.onopen = () => socket.send(new Uint8Array([0, 0, 0, 2, 123, 125]));
        socket.onclose = (event) => resolve(event.code);
      }),
  );
  expect(code).toBe(1008);
});

test('the page leaves only with main’s word', async ({ launch }) => {
  const { page } = await open(launch);
  const here = page.url();
  await page.click('#away');
  await page.click('#blank');
  await page.evaluate(() => {
    location.href = 'https://example.com/script';
    window.open('https://example.com/opened');
  });
  await expect
    .poll(() => call(page, 'happened'))
    .toEqual([
      ['will-navigate', 'https://example.com/'],
      ['open', 'https://example.com/blank'],
      ['will-navigate', 'https://example.com/script'],
      ['open', 'https://example.com/opened'],
    ]);
  expect(page.url()).toBe(here);
  expect(page.context().pages()).toHaveLength(1);

  await page.click('#inside');
  await expect(page).toHaveURL(`${new URL(here).origin}/index.html?inside`);
});

test('a page that reloads itself asks main, as for every other way to leave', async ({ launch }) => {
  const { page } = await open(launch);
  await page.evaluate(() => {
    document.body.dataset['before'] = 'reload';
    location.reload();
  });
  await expect(page.locator('[data-before]')).toHaveCount(0);
  await expect(page.locator('[data-app-state="ready"]')).toBeAttached();
  expect(await call(page, 'happened')).toEqual([['will-navigate', 'app://bundle/index.html']]);
});

test('the origin and its data stay, whoever has the port', async ({ launch }) => {
  const port = await freePort();
  const desk = await open(launch, { args: [`--host-port=${port}`] });
  const origin = new URL(desk.page.url()).origin;
  expect(await starts(desk.page)).toBe('1');
  for (const [index, family] of (['127.0.0.1', '::1'] as const).entries()) {
    await desk.close();
    const giveBack = await occupy(port, family);
    const page = await desk.restart();
    expect(new URL(page.url()).origin).toBe(origin);
    expect(await starts(page)).toBe(String(2 + index));
    await desk.close();
    await giveBack();
  }
  expect(await starts(await desk.restart())).toBe('4');
});

test('a reload keeps the app, a closed window ends it', async ({ launch }) => {
  const desk = await open(launch);
  await desk.page.reload();
  await expect(desk.page.locator('[data-app-state="ready"]')).toBeAttached();
  expect(await call(desk.page, 'ping', 1)).toBe(1);
  await desk.page.goto('about:blank');
  await expect.poll(() => desk.output()).toContain('QUIT');
});

test('where main wants no second window, a second tab takes over and the first one says so', async ({
  launch,
}) => {
  const desk = await open(launch);
  const second = await desk.page.context().newPage();
  await second.goto(desk.page.url());
  await expect(second.locator('[data-app-state="ready"]')).toBeAttached();
  await expect(desk.page.getByRole('dialog')).toContainText('open in another window');
  expect(await call(second, 'ping', 2)).toBe(2);
});
