import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readResourceFolder } from '../../../src/disk/resources';
import { InputFileError, readInputs } from '../../../src/disk/sources';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'codedesk-inputs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text = name) => writeFileSync(join(folder, name), text);

describe('files of a command line', () => {
  it('are read with their names; a folder gives its own files in alphabetical order', async () => {
    put('b.txt');
    put('a.txt');
    put('.hidden');
    mkdirSync(join(folder, 'sub'));
    const files = await readInputs([folder, join(folder, 'b.txt')]);
    expect(files.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['a.txt', 5],
      ['b.txt', 5],
      ['b.txt', 5],
    ]);
  });

  it('that are missing are named', async () => {
    const error = await readInputs([join(folder, 'nothing.zip')]).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputFileError);
    expect(String(error)).toContain('nothing.zip: there is no such file');
  });
});

describe('resources', () => {
  it('are read folder by folder, without what only explains or checks them', async () => {
    for (const name of ['catalog', 'guides']) mkdirSync(join(folder, name));
    for (const name of [
      'catalog/b.txt',
      'catalog/a.txt',
      'catalog/README.md',
      'catalog/explained.txt',
      'guides/x.md',
      'guides/README.md',
      'guides/x.txt',
    ]) {
      put(name);
    }
    expect(await readResourceFolder(folder, 'catalog')).toEqual([
      { name: 'a.txt', text: 'catalog/a.txt' },
      { name: 'b.txt', text: 'catalog/b.txt' },
    ]);
    expect((await readResourceFolder(folder, 'guides')).map(({ name }) => name)).toEqual(['x.md', 'x.txt']);
    expect(await readResourceFolder(folder, 'vocabulary')).toEqual([]);
  });
});
