import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeLeftovers, writeAtomically } from '../../../src/disk/atomic';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'codedesk-atomic-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an atomic write', () => {
  it('creates and replaces a file and leaves nothing beside it', async () => {
    const path = join(folder, 'a.json');
    await writeAtomically(path, 'one');
    await writeAtomically(path, new TextEncoder().encode('two'));
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('that fails leaves the old content and no leftovers', async () => {
    const path = join(folder, 'a.json');
    await writeAtomically(path, 'one');
    await expect(writeAtomically(join(folder, 'missing', 'a.json'), 'x')).rejects.toThrow();
    await expect(writeAtomically(folder, 'x')).rejects.toThrow();
    expect(readFileSync(path, 'utf8')).toBe('one');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('never shows a half-written file, however many write at once', async () => {
    const path = join(folder, 'a.json');
    const contents = Array.from({ length: 20 }, (_, index) => String(index).repeat(50_000));
    await Promise.all(contents.map((content) => writeAtomically(path, content)));
    expect(contents).toContain(readFileSync(path, 'utf8'));
  });
});

describe('leftovers of killed writes', () => {
  it('are removed, and nothing else is', async () => {
    for (const name of ['.a.json.0123456789ab.part', 'a.json', '.hidden', 'b.part']) {
      writeFileSync(join(folder, name), '');
    }
    expect(await removeLeftovers(folder)).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['.hidden', 'a.json', 'b.part']);
  });

  it('that somebody holds stay for another day, and the app starts', async () => {
    // In the place of a file that a virus scanner holds: a folder, which is not removed as a file is.
    mkdirSync(join(folder, '.a.json.0123456789ab.part'));
    writeFileSync(join(folder, '.b.json.0123456789ab.part'), '');
    expect(await removeLeftovers(folder)).toBe(1);
    expect(readdirSync(folder)).toEqual(['.a.json.0123456789ab.part']);
  });
});
