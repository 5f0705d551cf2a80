import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { exportName } from '../../../src/core/user-data/snapshot';

const root = resolve(import.meta.dirname, '../../..');
const config = parse(readFileSync(resolve(root, 'electron-builder.yml'), 'utf8')) as {
  appId: string;
  electronFuses: Record<string, boolean>;
  linux: Record<string, unknown>;
  mac: Record<string, unknown>;
  win: Record<string, unknown>;
  nsis: Record<string, unknown>;
  msi: Record<string, unknown>;
  protocols: { schemes: string[] }[];
  fileAssociations: { ext: string; mimeType: string }[];
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
    // With dots: Wayland's portal gives global keys to no other name.
    desktopName: expect.stringMatching(/^\w+(\.\w+){2,}\.desktop$/) as string,
  });
});

it('every system has the packages that its administrators ask for', () => {
  expect(config.win).toMatchObject({ target: ['nsis', 'msi'] });
  expect(config.mac).toMatchObject({ target: ['dmg', 'zip'], hardenedRuntime: true });
  expect(config.linux).toMatchObject({ target: ['AppImage', 'deb', 'rpm'] });
  expect(config.protocols[0]?.schemes).toEqual(['codedesk']);
});

it('on Windows the window stands under the button that was pinned: the app has the name that its installer gives', () => {
  const main = readFileSync(resolve(root, 'src/main/index.ts'), 'utf8');
  expect(/const appId = '([\w.]+)'/.exec(main)?.[1]).toBe(config.appId);
});

it('CodeDesk’s own files are opened by a double click, and no file that another program calls its own', () => {
  expect(config.fileAssociations.map(({ ext }) => ext)).toEqual(['codedesk']);
  expect(exportName('2026-11-30')).toMatch(/\.codedesk$/);
});

it('Windows has one installer for one user and for all, and one that asks nothing for whole houses', () => {
  expect(config.nsis).toMatchObject({ oneClick: false, perMachine: false, deleteAppDataOnUninstall: false });
  expect(config.msi).toMatchObject({ perMachine: true });
});
