import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import {
  chooseFiles,
  firstRow,
  hasRelease2019,
  importReport,
  provenance,
  release2019,
  search,
  searchBox,
  withoutRelease2019,
} from './desk';
import { expect, test } from './driver';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** 300 MiB of zeros in a zip of some hundred kilobytes. */
function zipBomb(): Buffer {
  const zeros = new Uint8Array(100 * 1024 * 1024);
  return Buffer.from(zipSync({ 'HCPC2030_ANWEB.txt': zeros, 'b.txt': zeros, 'c.txt': zeros }));
}

const wrong: [name: string, make: () => Buffer, words: RegExp][] = [
  ['photo.png', () => png, /PNG|picture|image/i],
  ['empty.txt', () => Buffer.alloc(0), /empty/i],
  [
    'prices.csv',
    () => Buffer.from('name,price\npencil,1.20\npaper,3.40\n'),
    /none that CodeDesk knows|not .*HCPCS|no .*code/i,
  ],
  ['page.zip', () => Buffer.from('<!doctype html><html><body>Log in</body></html>'), /web page/i],
  ['bomb.zip', zipBomb, /too (large|big)|unpack|zip/i],
  [
    'escape.zip',
    () => Buffer.from(zipSync({ '../../evil.txt': new Uint8Array(10) })),
    /path|name|unsafe|outside/i,
  ],
];

test('a wrong file is refused in words and the data in use stay', async ({ desk: { page } }) => {
  for (const [name, make, words] of wrong) {
    await test.step(name, async () => {
      await chooseFiles(page, [{ name, mimeType: 'application/octet-stream', buffer: make() }]);
      await expect(importReport(page)).toContainText(name);
      await expect(importReport(page)).toContainText('Nothing was imported; the data in use are unchanged.');
      await expect(importReport(page)).toContainText(words);
      await expect(provenance(page)).toContainText('Starter catalog');
      await search(page, 'J0475');
      await expect(firstRow(page)).toContainText('J0475');
      // Another text, so that the next file's rows are new ones.
      await searchBox(page).fill('');
    });
  }
});

test.describe('with a real release in use', () => {
  test.skip(!hasRelease2019, withoutRelease2019);

  test('a truncated copy of its zip harms nothing', async ({ desk: { page } }) => {
    await chooseFiles(page, release2019);
    await expect(importReport(page)).toContainText('6,440 codes');
    const whole = await readFile(release2019);
    const half = whole.subarray(0, Math.floor(whole.length / 2));
    await chooseFiles(page, [{ name: 'half.zip', mimeType: 'application/zip', buffer: half }]);
    await expect(importReport(page)).toContainText('Nothing was imported');
    await expect(importReport(page)).toContainText(/damaged|incomplete|cut|truncated/i);
    await expect(provenance(page)).toContainText('HCPCS 2019');
  });
});
