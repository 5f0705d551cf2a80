import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violationsOf } from './axe';
import { codePage, search } from './desk';
import { expect, test } from './driver';

const screen = (page: Page) => page.getByRole('region', { name: 'Settings', exact: true });
const root = (page: Page) => page.locator('html');
const file = (userData: string) => join(userData, 'settings.json');

async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await expect(screen(page)).toBeVisible();
}

test('what is chosen holds at once or after a restart and is kept; safe mode leaves it alone', async ({
  launch,
  userData,
}) => {
  const desk = await launch();
  const { page } = desk;
  await openSettings(page);
  await page.getByLabel('Theme').selectOption('Dark');
  await expect(root(page)).toHaveAttribute('data-theme', 'dark');
  await page.getByLabel('Rows', { exact: true }).selectOption('Compact');
  await page.getByLabel('Text size').selectOption('130 %');
  await page.getByLabel('Date of service at the start').fill('2');
  await expect
    .poll(async () => JSON.parse(await readFile(file(userData), 'utf8')) as object)
    .toMatchObject({
      theme: 'dark',
      density: 'compact',
      textSize: 130,
      daysBefore: 2,
    });
  const today = await page.getByLabel('Date of service', { exact: true }).inputValue();

  const again = await desk.restart();
  await expect(root(again)).toHaveAttribute('data-theme', 'dark');
  await expect(root(again)).toHaveAttribute('data-density', 'compact');
  await expect(root(again)).toHaveCSS('font-size', '20.8px');
  const first = await again.getByLabel('Date of service', { exact: true }).inputValue();
  expect((Date.parse(today) - Date.parse(first)) / 86_400_000).toBe(2);

  await desk.close();
  await test.step('safe mode starts with the usual settings and leaves the file alone, whatever is changed in it', async () => {
    const { page } = await launch({ args: ['--safe-mode'] });
    await expect(root(page)).toHaveAttribute('data-theme', 'light');
    await openSettings(page);
    await expect(screen(page).getByRole('alert')).toContainText('Safe mode');
    const before = await readFile(file(userData), 'utf8');
    expect(before).toContain('dark');
    await page.getByLabel('Theme').selectOption('High contrast');
    await expect(root(page)).toHaveAttribute('data-contrast', 'more');
    await page.reload();
    await expect(root(page)).toHaveAttribute('data-contrast', 'more');
    expect(await readFile(file(userData), 'utf8')).toBe(before);
  });
});

test('keys are changed and refused with the reason; diagnostics and the log tell what a helper needs', async ({
  desk,
}) => {
  const { page } = desk;
  await test.step('the diagnostics name versions, data and their digests, and the licenses are there', async () => {
    await page.keyboard.press('Control+F1');
    const help = page.getByRole('region', { name: 'Diagnostics and about' });
    await expect(help).toContainText(desk.userData);
    await expect(help).toContainText(/Starter catalog.*SHA-256 [0-9a-f]{64}/);
    await expect(help).toContainText(/Searched.*HCPCS.*[0-9],[0-9]{3}.*codes; [0-9]+ guides/);
    await expect(help).toContainText(/Found after the start\s*codes [0-9.]+ s, words [0-9.]+ s/);
    await help.getByRole('button', { name: 'Copy diagnostics' }).click();
    await expect(page.getByText('Copied the diagnostics')).toBeVisible();
    expect(await desk.clipboardText()).toMatch(/^CodeDesk: \d+\.\d+\.\d+/);
    await expect(help.getByLabel('Licenses', { exact: true })).toContainText('minisearch');
  });
  await test.step('a key is changed, works at once, stands on its button, and can be set back', async () => {
    await openSettings(page);
    await page.getByRole('button', { name: 'Change the key: Count units' }).press('Enter');
    await page.keyboard.press('Control+g');
    await expect(page.locator('tr[data-action="units"] kbd')).toHaveText('Ctrl+G');
    await search(page, 'J0475');
    const units = codePage(page).getByRole('button', { name: 'Units', exact: true });
    await expect(units).toHaveAttribute('title', 'Ctrl+G');
    await page.keyboard.press('Control+g');
    await expect(units).toHaveAttribute('aria-expanded', 'true');
    await openSettings(page);
    await page.getByRole('button', { name: 'Usual key: Count units' }).click();
    await expect(page.locator('tr[data-action="units"] kbd')).toHaveText('Ctrl+U');
  });
  await test.step('a key of another action is shown as such, and changes hands when the coder says so', async () => {
    const units = page.locator('tr[data-action="units"]');
    await units.getByRole('button', { name: 'Change the key' }).press('Enter');
    await page.keyboard.press('Control+d');
    await expect(units.getByRole('alert')).toContainText('Ctrl+D is “Star the code, or remove its star”.');
    await expect(units.locator('kbd').first()).toHaveText('Ctrl+U');
    await units.getByRole('button', { name: 'Use it here instead' }).click();
    await expect(units.locator('kbd').first()).toHaveText('Ctrl+D');
    await expect(page.locator('tr[data-action="star"] kbd').first()).toHaveText('none');
    await page.getByRole('button', { name: 'Reset all keys' }).click();
    await expect(page.locator('tr[data-action="star"] kbd').first()).toHaveText('Ctrl+D');
  });
  await test.step('a key that is a text, or the system’s, is refused with the reason', async () => {
    const units = page.locator('tr[data-action="units"]');
    await units.getByRole('button', { name: 'Change the key' }).press('Enter');
    await page.keyboard.press('g');
    await expect(units.getByRole('alert')).toContainText('text for the search box');
    await page.keyboard.press('Control+v');
    await expect(units.getByRole('alert')).toContainText('Ctrl+V pastes.');
    await expect(units.locator('kbd').first()).toHaveText('Ctrl+U');
    await page.keyboard.press('Escape');
  });
  await test.step('axe finds nothing on the settings, light, dark and of high contrast', async () => {
    for (const theme of ['Light', 'Dark', 'High contrast']) {
      await page.getByLabel('Theme').selectOption(theme);
      expect(await violationsOf(page), theme).toEqual([]);
    }
  });
  await test.step('the log tells when the app started and nothing that was typed', async () => {
    await search(page, 'rituximab 700 mg');
    await page.keyboard.press('Enter');
    await desk.close();
    const log = await readFile(join(desk.userData, 'logs', 'codedesk.log'), 'utf8');
    expect(log).toContain('"what":"started"');
    expect(log).not.toContain('rituximab');
  });
});

test('a broken file is kept aside and told, and the app starts', async ({ launch, userData }) => {
  await writeFile(file(userData), '{"theme": "da');
  const { page } = await launch();
  await openSettings(page);
  await expect(screen(page).getByRole('alert')).toContainText('could not be read');
  await expect(screen(page).getByRole('alert')).toContainText('settings.broken-');
});
