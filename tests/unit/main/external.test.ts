import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openExternalUrl } from '../../../src/main/external';

const root = resolve(import.meta.dirname, '../../..');

describe('what is opened outside', () => {
  it('goes through one function of main’s and no other', () => {
    const users = ['src', 'cli']
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
          join(folder, path),
        ),
      )
      .filter((path) => /\.tsx?$/.test(path))
      .filter((path) => /\b(?:openExternal|openPath)\b/.test(readFileSync(join(root, path), 'utf8')))
      .map((path) => path.replaceAll('\\', '/'));
    // The last only names the function in the type of what it is given.
    expect(users.sort()).toEqual(['src/main/external.ts', 'src/main/updates/updates.ts']);
    const updates = readFileSync(join(root, 'src/main/updates/updates.ts'), 'utf8');
    expect(updates).not.toMatch(/\.openExternal\(/);
  });

  it('is a page of https', async () => {
    const shell = { openExternal: vi.fn(() => Promise.resolve()) };
    expect(await openExternalUrl(new URL('https://updates.example.org/0.3.0'), shell)).toBeNull();
    expect(shell.openExternal).toHaveBeenCalledExactlyOnceWith('https://updates.example.org/0.3.0');
  });

  it.each([
    'http://updates.example.org/',
    'file:///C:/Windows/System32/calc.exe',
    'smb://server/share',
    'ms-msdt:/id',
    'javascript:alert(1)',
    'codedesk://code/J0475',
    'https://user:secret@updates.example.org/',
  ])('is never %s', async (address) => {
    const shell = { openExternal: vi.fn(() => Promise.resolve()) };
    expect(await openExternalUrl(new URL(address), shell)).toMatch(/Only pages of https/);
    expect(shell.openExternal).not.toHaveBeenCalled();
  });

  it('where the system opens nothing is told with its address', async () => {
    const shell = { openExternal: () => Promise.reject(new Error('no handler')) };
    expect(await openExternalUrl(new URL('https://updates.example.org/'), shell)).toContain(
      'https://updates.example.org/',
    );
  });
});
