import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseFiles, importReport, provenance } from './desk';
import { expect, test } from './driver';
import { madeUp } from './made-up-release';

const help = (page: Page) => page.getByRole('region', { name: 'Diagnostics and about' });

test('a policy without downloads: each is refused in words, and the diagnostics show the policy', async ({
  launch,
  userData,
}) => {
  const policy = join(userData, 'policy.json');
  await writeFile(policy, '{"format": 1, "noDownload": true}');
  const { page } = await launch({ env: { CODEDESK_POLICY: policy } });
  const outcome = await page.evaluate(() =>
    window.codedesk.data.download('https://www.cms.gov/files/zip/2025-alpha-numeric-hcpcs-file.zip'),
  );
  expect(JSON.stringify(outcome)).toContain('switched off on this computer by its policy file');
  expect(outcome.ok).toBe(false);
  await page.keyboard.press('Control+F1');
  await expect(help(page)).toContainText(`${policy}; no downloads`);
});

test('a broken policy is refused in words and taken as the strictest', async ({ launch, userData }) => {
  const policy = join(userData, 'policy.json');
  await writeFile(policy, '{"format": 1, "noDownlaod": false}');
  const { page } = await launch({ env: { CODEDESK_POLICY: policy } });
  const words =
    /“noDownlaod” does not fit.*downloads, looking for updates and the quick look-up are switched off/;
  await page.keyboard.press('Control+F1');
  await expect(help(page)).toContainText(words);
  await page.keyboard.press('Control+o');
  await expect(page.getByText(words).first()).toBeVisible();
});

test('releases are kept where the policy says, and what lay elsewhere is told and not moved', async ({
  launch,
  userData,
}) => {
  const folder = join(userData, 'shared-releases');
  await mkdir(folder);
  const first = await launch();
  await chooseFiles(first.page, [madeUp('2026', [])]);
  await expect(importReport(first.page)).toBeVisible();
  await expect(provenance(first.page)).toContainText('2026');
  await first.close();
  const before = await readdir(join(userData, 'sources'));

  const policy = join(userData, 'policy.json');
  await writeFile(policy, JSON.stringify({ format: 1, dataFolder: folder }));
  const { page } = await launch({ env: { CODEDESK_POLICY: policy } });
  await expect(provenance(page)).toContainText('Starter catalog');
  await page.keyboard.press('Control+o');
  await expect(
    page.getByText(/Releases are kept in .*shared-releases, as the policy file says/).first(),
  ).toBeVisible();
  expect(await readdir(join(userData, 'sources'))).toEqual(before);
});
