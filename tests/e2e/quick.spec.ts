import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { usualSettings } from '../../src/core/settings/settings';
import { violationsInBothSchemes } from './axe';
import { rows, search, searchBox } from './desk';
import { expect, test, type Desk } from './driver';

/** What only a desktop has is worked by the host: no test can press keys outside a window. */
test.use({ driver: 'host' });

const quickKey = 'Mod+Shift+Space';
const accelerator = 'CommandOrControl+Shift+Space';
const desktop = { args: ['--host-desktop'] };
const settings = (page: Page) => page.getByRole('region', { name: 'Settings', exact: true });
const isSeen = (page: Page) => page.evaluate(() => document.documentElement.dataset['unseen'] === undefined);

const chosen = (userData: string, part: object) =>
  writeFile(join(userData, 'settings.json'), JSON.stringify({ ...usualSettings, ...part }));

/** The window of the quick look-up, loaded and hidden as it waits. */
async function quickOf({ page }: Desk): Promise<Page> {
  const isQuick = (each: Page) => each.url().includes('/quick.html');
  const found = () => page.context().pages().find(isQuick);
  await expect.poll(() => found() !== undefined, 'the quick look-up is made').toBe(true);
  const quick = found();
  if (!quick) throw new Error('The quick look-up has no page.');
  await quick.locator('[data-app-state="ready"]').waitFor({ state: 'attached', timeout: 0 });
  return quick;
}

async function raise(desk: Desk): Promise<Page> {
  const quick = await quickOf(desk);
  await desk.say(`press ${accelerator}`, /PRESSED true/);
  await expect.poll(() => isSeen(quick)).toBe(true);
  return quick;
}

test('a key raises it from any program and Escape hides it; what is found is copied, or opened in CodeDesk’s own window', async ({
  launch,
  userData,
}) => {
  await chosen(userData, { quickKey });
  const desk = await launch(desktop);
  const quick = await quickOf(desk);
  await test.step('Enter copies, Escape hides it, and it comes up again with the text to type over', async () => {
    expect(await isSeen(quick)).toBe(false);
    await raise(desk);
    await expect(searchBox(quick)).toBeFocused();
    await quick.keyboard.type('baclofen intrathecal trial');
    await quick.keyboard.press('Enter');
    await expect(quick.getByText(/^Copied: J0476/)).toBeVisible();
    expect(await desk.clipboardText()).toBe('J0476');
    await quick.keyboard.press('Shift+Enter');
    await expect(quick.getByText(/^Copied: J0476 \w+/)).toBeVisible();
    expect(await desk.clipboardText()).toMatch(/^J0476 .*\(1 unit = /);
    await quick.keyboard.press('Escape');
    await expect.poll(() => isSeen(quick)).toBe(false);

    await raise(desk);
    await expect(searchBox(quick)).toBeFocused();
    // What was copied last is what Enter copies now, and the legend says so.
    await expect(quick.getByText('⏎ copy code, descriptor and unit')).toBeVisible();
    await quick.keyboard.type('J0475');
    await expect(searchBox(quick)).toHaveValue('J0475');
    await quick.keyboard.press('Enter');
    await expect(quick.getByText(/^Copied: J0475 \w+/)).toBeVisible();
    expect(await desk.clipboardText()).toMatch(/^J0475 .*\(1 unit = 10 mg\)$/);
  });
  await test.step('what is no answer is not copied there either', async () => {
    await searchBox(quick).fill('99213');
    await quick.keyboard.press('Enter');
    await expect(quick.getByText(/^Nothing copied: “99213” looks like/)).toBeVisible();
    await searchBox(quick).fill('j047');
    await quick.keyboard.press('Enter');
    await expect(quick.getByText('Nothing copied: 3 codes begin with J047.')).toBeVisible();
    await searchBox(quick).fill('j04');
    await quick.keyboard.press('Enter');
    await expect(quick.getByText('Nothing copied: J04 is a header')).toBeVisible();
  });
  await test.step('axe finds nothing on it, light and dark, empty, with rows, and where nothing is found', async () => {
    for (const query of ['', 'baclofen', 'qqqqq']) {
      if (query) await search(quick, query);
      else await searchBox(quick).fill('');
      expect(await violationsInBothSchemes(quick)).toEqual([]);
    }
  });
  await test.step('a code is opened in CodeDesk’s own window with →', async () => {
    await search(quick, 'J0475');
    await expect(rows(quick).first()).toContainText('J0475');
    await quick.keyboard.press('ArrowRight');
    await expect.poll(() => isSeen(quick)).toBe(false);
    await expect(
      desk.page.getByRole('article').getByRole('heading', { name: /J0475/ }).first(),
    ).toBeVisible();
  });
  await test.step('without the icon the app ends with its last window, hidden look-up or not', async () => {
    await desk.page.close();
    await expect.poll(desk.isRunning).toBe(false);
  });
});

test('with the icon in the tray the app stays, and its menu has the codes copied last', async ({
  launch,
  userData,
}) => {
  await chosen(userData, { quickKey, tray: true });
  const desk = await launch(desktop);
  const quick = await raise(desk);
  await test.step('codes of the coder’s own are found in it, and never stand in the tray', async () => {
    await search(quick, 'J0475');
    await quick.keyboard.press('Enter');
    await expect(quick.getByText(/^Copied: J0475/)).toBeVisible();
    await expect
      .poll(async () => JSON.parse(await desk.say('tray', /TRAY (\[.*\])/)) as string[])
      .toEqual([
        'Open CodeDesk',
        'Quick look-up',
        '—',
        expect.stringMatching(/^J0475 {2}/),
        '—',
        'Quit CodeDesk',
      ]);
    await desk.say('tray J0475', /CHOSEN true/);
    await expect(
      desk.page.getByRole('article').getByRole('heading', { name: /J0475/ }).first(),
    ).toBeVisible();
  });
  await test.step('with the icon it stays, opens again, and ends by the icon’s menu', async () => {
    await quick.keyboard.press('Escape');
    await raise(desk);
    await desk.page.close();
    await search(quick, 'J0475');
    await expect(rows(quick).first()).toContainText('J0475');
    // A page that is closed is missed a moment later; until then its window is the one that is asked to the front.
    await expect
      .poll(async () => {
        await desk.say('tray Open', /CHOSEN true/);
        return quick.context().pages().length;
      })
      .toBe(2);
    const opened = quick
      .context()
      .pages()
      .find((page) => page !== quick);
    await opened?.locator('[data-app-state="ready"]').waitFor({ state: 'attached', timeout: 0 });
    await desk.say('tray Quit', /CHOSEN true/);
    await expect.poll(desk.isRunning).toBe(false);
  });
});

test('it is off until it is chosen; a key that another program has is told, and another can be taken', async ({
  launch,
  userData,
}) => {
  const desk = await launch({ args: ['--host-desktop', `--host-taken-keys=${accelerator}`] });
  const { page } = desk;
  await desk.say(`press ${accelerator}`, /PRESSED false/);
  expect(page.context().pages()).toHaveLength(1);
  await page.keyboard.press('Control+,');
  await settings(page)
    .getByRole('checkbox', { name: /^Quick look-up/ })
    .check();
  await expect(
    settings(page).getByText(/does not let CodeDesk have Ctrl\+⇧Space: another program/),
  ).toBeVisible();
  await settings(page).getByRole('button', { name: 'Change the key of the quick look-up' }).press('Enter');
  await page.keyboard.press('Control+Shift+O');
  await expect(settings(page).getByText(/Ctrl\+⇧O is “Open another window/)).toBeVisible();
  await page.keyboard.press('Control+Shift+Y');
  await expect(settings(page).getByText(/does not let CodeDesk have/)).toBeHidden();
  await quickOf(desk);
  await desk.say('press CommandOrControl+Shift+Y', /PRESSED true/);
  await expect
    .poll(async () => JSON.parse(await readFile(join(userData, 'settings.json'), 'utf8')) as object)
    .toMatchObject({ quickKey: 'Mod+Shift+Y' });
});

test('in a browser, what cannot be is said in one line each', async ({ desk: { page } }) => {
  await page.keyboard.press('Control+,');
  await settings(page)
    .getByRole('checkbox', { name: /^Quick look-up/ })
    .check();
  await expect(settings(page).getByText('a browser has no keys outside its own windows')).toBeVisible();
  await settings(page)
    .getByRole('checkbox', { name: /^Icon in the tray/ })
    .check();
  await expect(settings(page).getByText('a browser has no icon in the tray')).toBeVisible();
});

test('the policy forbids it, whatever the settings say', async ({ launch, userData }) => {
  await chosen(userData, { quickKey });
  const policy = join(userData, 'policy.json');
  await writeFile(policy, '{"format": 1, "noQuickLookup": true}');
  const desk = await launch({ ...desktop, env: { CODEDESK_POLICY: policy } });
  const { page } = desk;
  await page.keyboard.press('Control+,');
  await expect(settings(page).getByRole('checkbox', { name: /^Quick look-up/ })).toBeDisabled();
  await expect(settings(page).getByText(/switched off on this computer by its policy file/)).toBeVisible();
  await desk.say(`press ${accelerator}`, /PRESSED false/);
});
