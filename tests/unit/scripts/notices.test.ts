import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticesOf, packageFolderOf } from '../../../scripts/lib/notices.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'codedesk-notices-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function made(name: string, facts: object, license?: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...facts }));
  if (license) writeFileSync(join(folder, 'LICENSE.md'), license);
  return folder;
}

describe('the notices of what is bundled', () => {
  it('know the package of a module, scoped or inside another, and leave out the app’s own', () => {
    expect(packageFolderOf('/a/node_modules/zod/v4/core.js')).toBe('/a/node_modules/zod');
    expect(packageFolderOf('/a/node_modules/@x/y/z.js?commonjs')).toBe('/a/node_modules/@x/y');
    expect(packageFolderOf('/a/node_modules/b/node_modules/c/i.js')).toBe('/a/node_modules/b/node_modules/c');
    expect(packageFolderOf('/a/src/main/index.ts')).toBeNull();
  });

  it('have each package with its license, by name', () => {
    const text = noticesOf([
      made('b', {}, 'Permission of B'),
      made('a', { license: 'MIT', author: { name: 'Ann' } }),
    ]);
    expect(text).toMatch(/^a 1\.0\.0\n-+\n\nLicense: MIT\nAnn\n/);
    expect(text).toContain('b 1.0.0');
    expect(text).toContain('Permission of B');
  });

  it('stop a build that would ship what has no license', () => {
    expect(() => noticesOf([made('c', {})])).toThrow('c 1.0.0 has no license');
  });
});
