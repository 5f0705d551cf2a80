import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { sourceFolder, SourceStore, type Draft } from '../../../src/main/store/source-store';

let folder: string;
let store: SourceStore;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'codedesk-store-')), 'sources');
  store = new SourceStore(folder);
  await store.open();
});

function draft(title: string, text = title): Draft {
  return {
    system: 'hcpcs',
    kind: 'cms-release',
    title,
    from: `${title}-01-01`,
    counts: { procedures: 1, modifiers: 0, ended: 0 },
    doubt: null,
    source: { file: `${title}.zip`, member: 'a.txt', sha256: 'a'.repeat(64) },
    importedAt: '2026-11-22T10:00:00.000Z',
    json: new TextEncoder().encode(text),
    issues: [{ line: 7, message: 'A date that does not exist.' }],
  };
}

describe('the source store', () => {
  it('gives back, after a restart, byte for byte what was added', async () => {
    const entry = await store.add(draft('2019'));
    const again = new SourceStore(folder);
    expect((await again.open()).entries).toEqual([entry]);
    expect(new TextDecoder().decode(await again.read(entry))).toBe('2019');
    expect(await again.issues(entry.id)).toEqual([{ line: 7, message: 'A date that does not exist.' }]);
    expect(entry.sha256).toBe(createHash('sha256').update('2019').digest('hex'));
  });

  it('remembers the choice, also of a release that it does not hold itself', async () => {
    const entry = await store.add(draft('2019'));
    await store.choose({ hcpcs: entry.id, pos: 'starter-1' });
    expect((await new SourceStore(folder).open()).chosen).toEqual({ hcpcs: entry.id, pos: 'starter-1' });
  });

  it('keeps one folder for the same content added twice', async () => {
    const first = await store.add(draft('2019'));
    expect(await store.add(draft('2019'))).toEqual(first);
    expect(await readdir(folder)).toEqual([first.id]);
  });

  it('mends a damaged release when the same content is added again', async () => {
    const entry = await store.add(draft('2019'));
    await writeFile(join(folder, entry.id, 'source.json'), 'altered');
    await expect(store.read(entry)).rejects.toThrow('altered on disk');
    await store.add(draft('2019'));
    expect(new TextDecoder().decode(await store.read(entry))).toBe('2019');
  });

  it('clears away what a killed import left and lists what is whole', async () => {
    const entry = await store.add(draft('2019'));
    await mkdir(join(folder, '.incoming-123456'));
    await writeFile(join(folder, '.incoming-123456', 'source.json'), 'half');
    const listing = await new SourceStore(folder).open();
    expect(listing).toMatchObject({ entries: [entry], notices: [] });
    expect(await readdir(folder)).toEqual([entry.id]);
  });

  it.each([
    ['missing', null],
    ['empty', ''],
    ['of another version', '{"format":2}'],
    ['not JSON', '{"format":'],
  ])('tells of a folder whose entry is %s and keeps the rest', async (_name, text) => {
    const entry = await store.add(draft('2019'));
    await mkdir(join(folder, 'broken-1'));
    if (text !== null) await writeFile(join(folder, 'broken-1', 'entry.json'), text);
    const listing = await new SourceStore(folder).open();
    expect(listing.entries).toEqual([entry]);
    expect(listing.notices).toEqual([
      { id: 'broken-1', message: expect.stringContaining('broken-1') as string },
    ]);
    expect(await readdir(folder)).toContain('broken-1');
  });

  it('does not take an entry that was copied under another name', async () => {
    const entry = await store.add(draft('2019'));
    const text = await readFile(join(folder, entry.id, 'entry.json'), 'utf8');
    await mkdir(join(folder, 'copy-1'));
    await writeFile(join(folder, 'copy-1', 'entry.json'), text);
    expect((await new SourceStore(folder).open()).entries).toEqual([entry]);
  });

  it('leaves nothing behind when writing fails', async () => {
    await rm(folder, { recursive: true });
    await writeFile(folder, 'a file where the folder should be');
    await expect(store.add(draft('2019'))).rejects.toThrow();
    expect(await readFile(folder, 'utf8')).toBe('a file where the folder should be');
  });

  it.each([
    ['October 2025', 'october-2025-'],
    ['../../etc', 'etc-'],
    ['   ', 'source-'],
  ])('names the folder of %j harmlessly', (title, beginning) => {
    expect(sourceFolder(title, 'b'.repeat(64))).toBe(`${beginning}bbbbbbbbbbbb`);
  });
});

describe('a folder that several people work on', () => {
  const incoming = '.incoming-0123456789ab';
  const age = (hours: number) => {
    const then = new Date(Date.now() - hours * 3_600_000);
    return utimes(join(folder, incoming), then, then);
  };

  it('keeps the import of a colleague that still runs, and clears what one left long ago', async () => {
    await mkdir(join(folder, incoming));
    await new SourceStore(folder, true).open();
    expect(await readdir(folder)).toContain(incoming);
    await age(2);
    await new SourceStore(folder, true).open();
    expect(await readdir(folder)).not.toContain(incoming);
  });

  it('may hold folders of the share’s own, which are nobody’s sources and no trouble', async () => {
    for (const name of ['.snapshot', '$RECYCLE.BIN', 'System Volume Information']) {
      await mkdir(join(folder, name));
    }
    expect((await new SourceStore(folder, true).open()).notices).toEqual([]);
  });
});
