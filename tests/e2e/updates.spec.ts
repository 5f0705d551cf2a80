import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { feedText } from '../../scripts/lib/update-feed.mjs';
import { violationsOf } from './axe';
import { expect, test, type Launch } from './driver';

// Electron trusts what the system trusts; only the host can be told of the certificate of a test.
test.use({ driver: 'host' });

const fixtures = join(import.meta.dirname, '../fixtures/updates');
const certificate = join(fixtures, 'certificate.pem');
const installer = Buffer.from('an installer');
const names = {
  linux: 'codedesk_99.0.0_amd64.deb',
  darwin: 'CodeDesk-99.0.0-universal.dmg',
  win32: 'CodeDesk Setup 99.0.0.exe',
};
const name = names[process.platform as keyof typeof names];

let server: Server;
let base: string;
let asked: string[];
let served = installer;

test.beforeEach(async () => {
  asked = [];
  served = installer;
  server = createServer(
    { key: readFileSync(join(fixtures, 'key.pem')), cert: readFileSync(certificate) },
    (request, response) => {
      asked.push(request.url ?? '');
      if (request.url !== '/updates.json') return void response.end(served);
      response.end(
        feedText({
          version: '99.0.0',
          published: '2026-12-01',
          news: ['Finds what nobody found before.'],
          page: `${base}/99.0.0`,
          files: [{ name, url: `${base}/file`, bytes: installer }],
        }),
      );
    },
  );
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  base = `https://localhost:${(server.address() as AddressInfo).port}`;
});
test.afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const help = (page: Page) => page.getByRole('region', { name: 'Diagnostics and about' });
const part = (page: Page) => page.getByRole('region', { name: 'A newer CodeDesk' });
const look = (page: Page) => part(page).getByRole('button', { name: 'Look for a newer version' });

/** Starts with a policy that names the test's server, and a home of the test's own for what is saved. */
async function open(launch: Launch, userData: string, more: object = {}, args: string[] = []) {
  const policy = join(userData, 'policy.json');
  await writeFile(
    policy,
    JSON.stringify({ format: 1, updates: { address: `${base}/updates.json` }, ...more }),
  );
  const home = join(userData, 'home');
  await mkdir(home, { recursive: true });
  const env = { CODEDESK_POLICY: policy, NODE_EXTRA_CA_CERTS: certificate, HOME: home, USERPROFILE: home };
  const desk = await launch({ env, args });
  await desk.page.keyboard.press('Control+F1');
  await expect(part(desk.page)).toBeVisible();
  return { desk, page: desk.page, saved: join(home, 'Downloads', name) };
}

test('a newer version is told, fetched and shown, each by a button of its own; nothing is asked before', async ({
  launch,
  userData,
}) => {
  const { desk, page, saved } = await open(launch, userData, {}, ['--host-desktop']);
  expect(asked).toEqual([]);
  await look(page).click();
  await expect(part(page).getByRole('status')).toHaveText('CodeDesk 99.0.0 is available, dated 12/01/2026.');
  await expect(part(page).getByRole('list', { name: 'What is new' })).toHaveText(
    'Finds what nobody found before.',
  );
  expect(await violationsOf(page)).toEqual([]);
  expect(asked).toEqual(['/updates.json']);

  await part(page)
    .getByRole('button', { name: `Download ${name}` })
    .click();
  await expect(part(page).getByRole('status')).toContainText(`${name} is saved in`);
  expect(await readFile(saved)).toEqual(installer);
  expect(asked).toEqual(['/updates.json', '/file']);
  await part(page).getByRole('button', { name: 'Show it in its folder' }).click();
  await expect.poll(() => desk.output()).toContain(`SHOWN ${saved}`);
  await part(page).getByRole('button', { name: 'Open its page in the browser' }).click();
  await expect.poll(() => desk.output()).toContain(`OPENED ${base}/99.0.0`);
});

test('what cannot be is said: in a browser, of a file that is another, offline, and without the network', async ({
  launch,
  userData,
}) => {
  const { page, saved } = await open(launch, userData);
  await test.step('a file that is another than announced is thrown away, and it is said', async () => {
    served = Buffer.from('AN INSTALLER');
    await look(page).click();
    await part(page)
      .getByRole('button', { name: `Download ${name}` })
      .click();
    await expect(part(page).getByRole('status')).toContainText('its SHA-512 is different. It was deleted.');
    expect(existsSync(saved)).toBe(false);
    served = installer;
  });
  await test.step('in a browser, what cannot be is said: no folder is shown and no page opened', async () => {
    await look(page).click();
    await part(page).getByRole('button', { name: 'Open its page in the browser' }).click();
    await expect(part(page).getByRole('alert')).toContainText(`The address is ${base}/99.0.0`);
    await part(page)
      .getByRole('button', { name: `Download ${name}` })
      .click();
    await part(page).getByRole('button', { name: 'Show it in its folder' }).click();
    await expect(part(page).getByRole('alert')).toContainText(
      `No folder can be shown from here. The file is ${saved}`,
    );
  });
  await test.step('who works offline asks for neither updates nor data, whatever is pressed', async () => {
    asked = [];
    await page.keyboard.press('Control+,');
    await page.getByLabel('Work offline').check();
    await page.keyboard.press('Control+F1');
    await expect(part(page)).toContainText('You are working offline');
    await expect(look(page)).toHaveCount(0);
    const outcomes = await page.evaluate(async () => [
      await window.codedesk.updates.look(),
      await window.codedesk.data.download('https://www.cms.gov/files/zip/2025-alpha-numeric-hcpcs-file.zip'),
    ]);
    expect(outcomes.map((outcome) => JSON.stringify(outcome).includes('You are working offline'))).toEqual([
      true,
      true,
    ]);
    expect(asked).toEqual([]);
    await page.keyboard.press('Control+o');
    await page.getByText('Download from CMS').click();
    await expect(page.getByRole('button', { name: 'Download and import' })).toBeDisabled();
    await page.keyboard.press('Control+,');
    await page.getByLabel('Work offline').uncheck();
    await page.keyboard.press('Control+F1');
  });
  await test.step('without the network it is said', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await look(page).click();
    await expect(part(page).getByRole('status')).toContainText('try again when you are online');
  });
});

test('a policy without update checks leaves no button', async ({ launch, userData }) => {
  const { page } = await open(launch, userData, { noUpdateCheck: true });
  await expect(part(page)).toContainText('switched off on this computer by its policy file');
  await expect(look(page)).toHaveCount(0);
  await expect(help(page)).toContainText('no update checks');
});

test('a build that knows no address says so, and has no button', async ({ desk: { page } }) => {
  await page.keyboard.press('Control+F1');
  await expect(part(page)).toContainText('has no address to ask for a newer one');
  await expect(look(page)).toHaveCount(0);
});
