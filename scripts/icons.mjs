/**
 * `npm run icons`: draws build/icon.svg in the sizes that the systems want, with the browser that is installed, and
 * packs them: PNG files for Linux, an ico for Windows, an icns for macOS; and the icons of the tray, where a Mac wants
 * shapes that it colors itself. Their product is committed.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './lib/browser.mjs';
import { buildIfNeeded, root } from './lib/build.mjs';
import { icns, ico } from './lib/icon-files.mjs';

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const folder = join(root, 'build');

if (!buildIfNeeded()) process.exit(1);
const executablePath = findBrowser();
if (!executablePath) {
  console.error('No Chrome, Chromium or Edge to draw with: install one, or name it in CODEDESK_BROWSER.');
  process.exit(1);
}

const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
const shapes = readFileSync(join(folder, 'tray-template.svg'), 'utf8');
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
const images = [];
const ofMac = [];
try {
  const page = await browser.newPage();
  for (const size of sizes) images.push({ size, png: await draw(page, svg, size) });
  for (const size of [16, 32]) ofMac.push({ size, png: await draw(page, shapes, size) });
} finally {
  await browser.close();
}

async function draw(page, picture, size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${picture}`,
  );
  return page.screenshot({ omitBackground: true });
}

mkdirSync(join(folder, 'icons'), { recursive: true });
for (const { size, png } of images) writeFileSync(join(folder, 'icons', `${size}x${size}.png`), png);
writeFileSync(join(folder, 'icon.ico'), ico(images.filter(({ size }) => size <= 256)));
writeFileSync(join(folder, 'icon.icns'), icns(images));
const tray = join(root, 'resources', 'icons');
mkdirSync(tray, { recursive: true });
const nameOf = (size) => (size === 16 ? '' : '@2x');
for (const { size, png } of ofMac) writeFileSync(join(tray, `trayTemplate${nameOf(size)}.png`), png);
for (const size of [16, 32]) {
  copyFileSync(join(folder, 'icons', `${size}x${size}.png`), join(tray, `tray${nameOf(size)}.png`));
}
console.log(`${images.length + ofMac.length} images drawn.`);
