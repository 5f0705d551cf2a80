import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../../..');
const config = parse(readFileSync(resolve(root, 'electron-builder.yml'), 'utf8')) as {
  electronFuses: Record<string, boolean>;
  linux: Record<string, unknown>;
};
const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as Record<string, unknown>;

it('a Mac’s signature is made anew after the fuses are set, or Apple silicon ends the app', () => {
  expect(config.electronFuses).toMatchObject({ resetAdHocDarwinSignature: true });
});

it('no keychain is asked for the cookies that the app does not have', () => {
  expect(config.electronFuses).toMatchObject({ enableCookieEncryption: false });
});

it('the packages for Linux have what they must have, and the window finds its menu entry', () => {
  expect(config.linux).toMatchObject({ maintainer: expect.stringMatching(/ <\S+@\S+>$/) as string });
  expect(manifest).toMatchObject({
    homepage: expect.stringMatching(/^https:/) as string,
    author: { email: expect.stringContaining('@') as string },
    desktopName: 'codedesk.desktop',
  });
});
