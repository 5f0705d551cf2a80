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

test('no link leads out of the page, whatever it looks like', async ({ desk: { page } }) => {
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
  expect(page.url()).toBe(before);
  await expect(page).toHaveTitle('CodeDesk');
  expect(page.context().pages()).toHaveLength(1);
  await search(page, 'J0475');
  await expect(firstRow(page)).toContainText('J0475');
});

test('the page can neither run foreign or inline script nor reach the network', async ({
  desk: { page },
}) => {
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

test('the page gets the named functions of the bridge and nothing of Node or Electron', async ({
  desk: { page },
}) => {
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
      'windows: open reload savePdf',
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

test('main refuses arguments that do not fit', async ({ desk: { page } }) => {
  const message = await page.evaluate(() =>
    window.codedesk.data.choose('hcpcs', '../../etc/passwd').then(
      () => 'accepted',
      (error: unknown) => String(error),
    ),
  );
  expect(message).toContain('Refused');
});

test('nothing of a whole session leaves the machine', async ({ desk }) => {
  const { page } = desk;
  await search(page, 'baclofen');
  await page.keyboard.press('Enter');
  await chooseFiles(page, [madeUp('2026', [])]);
  await expect(importReport(page)).toBeVisible();
  // Every screen, by its key.
  for (const keys of ['J', 'Shift+B', 'B', 'I', 'H', ',', 'F1']) {
    await page.keyboard.press(`Control+${keys}`);
    await expect(page.getByRole('main')).toBeVisible();
  }
  await page.keyboard.press('Control+Shift+S');
  await expect(page.getByText(/^No PDF/)).toBeVisible();
  await page.keyboard.press('Escape');
  await search(page, 'J0475 45 mg');
  await star(page, 'A4205');
  await desk.close();
  expect(desk.outside).toEqual([]);
});
