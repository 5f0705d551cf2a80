import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { usualSettings } from '../../src/core/settings/settings';
import { chooseFiles, firstRow, importReport, search } from './desk';
import { expect, test } from './driver';
import { star } from './favorites';
import { madeUp } from './made-up-release';

/** Addresses that would leave the page, among them some that fool a look at the beginning or a part of the text. */
const hostile = [
  'https://example.com/',
  'https://example.com/?app://bundle/index.html',
  'http://app.bundle.example.com/',
  '//example.com/',
  'file:///etc/passwd',
  'javascript:document.title="taken"',
  'data:text/html,<title>taken</title>',
];

test('the page gets the named functions of the bridge and nothing else: no Node, no foreign script, no way out', async ({
  desk: { page },
}) => {
  await test.step('the page gets the named functions of the bridge and nothing of Node or Electron', async () => {
    const found = await page.evaluate(() => ({
      bridge: Object.entries(window.codedesk).map(
        ([room, functions]) => `${room}: ${Object.keys(functions).sort().join(' ')}`,
      ),
      node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
    }));
    expect(found).toEqual({
      bridge: [
        'data: accept cancelDownload choose download importFiles importLicensed issues onChanged onImportProgress remove state verify',
        'links: onLink take',
        'actions: onPerform',
        'files: onOpened onSaved take',
        'windows: reload savePdf',
        'desktop: hideQuick onChanged onQuickShown openCode recents state',
        'updates: cancel fetch look onProgress openPage show state',
        'app: facts',
        'log: pageError',
        'settings: checkFolder onChanged read save',
        'user: appendJournal listSnapshots readFile readJournal readSnapshot saveSnapshot',
      ],
      node: [],
    });
  });
  await test.step('main refuses arguments that do not fit', async () => {
    const message = await page.evaluate(() =>
      window.codedesk.data.choose('hcpcs', '../../etc/passwd').then(
        () => 'accepted',
        (error: unknown) => String(error),
      ),
    );
    expect(message).toContain('Refused');
  });
  await test.step('the page can neither run foreign or inline script nor reach the network', async () => {
    const outcome = await page.evaluate(async () => {
      const inline = document.createElement('script');
      inline.textContent = 'window.inlineRan = true';
      document.head.append(inline);
      const foreign = document.createElement('script');
      foreign.src = 'https://example.com/x.js';
      const foreignLoaded = await new Promise((resolve) => {
        foreign.onload = () => resolve(true);
        foreign.onerror = () => resolve(false);
        document.head.append(foreign);
      });
      const fetched = await fetch('https://example.com/').then(
        () => true,
        () => false,
      );
      return { inlineRan: 'inlineRan' in window, foreignLoaded, fetched };
    });
    expect(outcome).toEqual({ inlineRan: false, foreignLoaded: false, fetched: false });
  });
  await test.step('no link leads out of the page, whatever it looks like', async () => {
    const before = page.url();
    for (const target of ['_self', '_blank']) {
      for (const address of hostile) {
        await page.evaluate(
          ({ address, target }) => {
            const link = document.createElement('a');
            link.href = address;
            link.target = target;
            link.textContent = 'hostile';
            link.id = 'hostile';
            document.body.replaceChildren(...document.body.children, link);
            link.click();
            link.remove();
          },
          { address, target },
        );
      }
    }
    // The page may open one more window of the app, and nothing else.
    for (const address of [...hostile, 'about:blank', '/quick.html', '/index.html?x']) {
      await page.evaluate((url) => void window.open(url), address);
    }
    expect(page.url()).toBe(before);
    await expect(page).toHaveTitle('CodeDesk');
    expect(page.context().pages()).toHaveLength(1);
    await search(page, 'J0475');
    await expect(firstRow(page)).toContainText('J0475');
  });
});

test('nothing of a whole session leaves the machine', async ({ launch, userData }) => {
  await writeFile(
    join(userData, 'settings.json'),
    JSON.stringify({ ...usualSettings, quickKey: 'Mod+Shift+Space', tray: true }),
  );
  const opened = join(userData, 'rules.codedesk');
  await copyFile(join(import.meta.dirname, '../fixtures/check/private-rules.json'), opened);
  const args = ['--host-desktop', 'codedesk://code/J0475'];
  const desk = await launch({ args });
  const { page } = desk;
  // The link that it was started with.
  await expect(page.locator('article[data-code="J0475"]')).toBeVisible();
  await search(page, 'baclofen');
  await page.keyboard.press('Enter');
  await chooseFiles(page, [madeUp('2026', [])]);
  await expect(importReport(page)).toBeVisible();
  // Every screen, by its key.
  for (const keys of ['J', 'Shift+B', 'B', 'I', 'H', 'O', ',', 'F1', 'Shift+L']) {
    await page.keyboard.press(`Control+${keys}`);
    await expect(page.getByRole('main')).toBeVisible();
  }
  await page.keyboard.press('Control+Shift+S');
  await expect(page.getByText(/^No PDF/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('main').getByRole('textbox').first().fill('J0475\nJ0476');
  await page.getByRole('button', { name: 'Check the list' }).click();
  await expect(page.getByRole('main').getByRole('status').first()).toContainText('lines');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Escape');
  await search(page, 'J0475 45 mg');
  await star(page, 'A4205');

  // Another window, the quick look-up, and a second start on what is there.
  const opening = page.context().waitForEvent('page');
  await page.keyboard.press('Control+Shift+O');
  await expect((await opening).locator('[data-app-state="ready"]')).toBeAttached();
  if (desk.kind === 'host') {
    await desk.say('press CommandOrControl+Shift+Space', /PRESSED true/);
    await desk.say('tray', /TRAY/);
  }
  const again = await desk.restart();
  await search(again, 'A4205');
  await desk.close();
  const { page: third } = await launch({ args: [opened] });
  await third.getByRole('button', { name: 'Use them' }).click();
  await expect(third.getByText('Your rules: Made-up payer, 2 rules')).toBeVisible();
  expect(desk.outside).toEqual([]);
});
