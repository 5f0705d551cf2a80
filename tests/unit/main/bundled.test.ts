import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guideWords } from '../../../src/bridge/addresses';
import { compileBundled } from '../../../src/main/bundled/compile-bundled';
import { readCompiled } from '../../../src/main/bundled/compiled';
import { loadBundled } from '../../../src/main/bundled/load';
import { readBundled } from '../../../src/main/bundled/read';
import { buildWordIndexes } from '../../../src/main/bundled/word-indexes';
import { readBundledTexts } from '../../../src/main/bundled/texts';
import type { Bundled } from '../../../src/main/bundled/bundled';

const shipped = join(import.meta.dirname, '../../../resources');

let folder: string;
let resources: string;
let compiled: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'codedesk-bundled-'));
  resources = join(folder, 'resources');
  compiled = join(folder, 'compiled');
  for (const name of ['catalog', 'guides', 'vocabulary']) {
    mkdirSync(join(resources, name), { recursive: true });
  }
  put(
    'catalog/drugs.txt',
    'family: drugs\ncategory: Drugs\nJ0475 | baclofen | intrathecal, pump refill | 10 mg | Lioresal | |\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string) => writeFileSync(join(resources, name), text);
const parsed = async (from = resources) => readBundled(await readBundledTexts(from));
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/** Everything in it but the word indexes, which only the build makes; bytes as text so that a difference can be read. */
const inWords = ({ releases, guides, vocabulary, words: _words, ...rest }: Bundled) => ({
  ...rest,
  releases: releases.map((one) => ({ ...one, release: text(one.release) })),
  guides: text(guides),
  vocabulary: text(vocabulary),
});
const catalogOf = ({ releases }: Bundled) => text(releases[0]!.release);

/** Marks what is compiled, so that what was served tells where it came from. */
function markCompiled(): void {
  const path = join(compiled, 'table.json');
  const table = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...table, notices: ['compiled'] }));
}
const isCompiled = ({ notices }: Bundled) => notices.includes('compiled');

describe('what the build compiles', () => {
  it('is, byte by byte, what the texts that ship give when they are parsed', async () => {
    await compileBundled(shipped, compiled);
    const built = await readCompiled(compiled);
    const fromTexts = await parsed(shipped);
    expect(fromTexts.guideCount).toBeGreaterThan(200);
    expect(inWords(built!.bundled)).toEqual(inWords(fromTexts));
  });

  it('brings the word index of every system and of the guides, each as a window makes it of the same bytes', async () => {
    await compileBundled(resources, compiled);
    const { bundled } = (await readCompiled(compiled))!;
    expect(bundled.words.map(({ of }) => of)).toEqual([
      ...bundled.releases.map(({ entry }) => entry.system),
      guideWords,
    ]);
    const inBytes = ({ of, index }: Bundled['words'][number]) => [of, ...index];
    expect(bundled.words.map(inBytes)).toEqual(buildWordIndexes(await parsed()).map(inBytes));
  });

  it('is the same at every build, with nothing left of the one before', async () => {
    await compileBundled(resources, compiled);
    const files = () =>
      readdirSync(compiled).map((name) => [name, readFileSync(join(compiled, name), 'utf8')]);
    const before = files();
    writeFileSync(join(compiled, 'starter-of-another-day.json'), '{}');
    await compileBundled(resources, compiled);
    expect(files()).toEqual(before);
  });

  it('tells of a line that is wrong as the texts do: file, line and field, and the rest stays usable', async () => {
    put(
      'catalog/bad.txt',
      'family: drugs\ncategory: Drugs\nJ1050 | medroxyprogesterone | injection | 1 mg | | |\nJ1051 | broken | | ten mg | | |\n',
    );
    const fromTexts = await parsed();
    expect(fromTexts.releases[0]!.issues).toEqual([
      { line: 4, message: expect.stringMatching(/^bad\.txt: .*ten mg/) },
    ]);
    await compileBundled(resources, compiled);
    const built = await loadBundled(resources, compiled);
    expect(inWords(built)).toEqual(inWords(fromTexts));
    expect(catalogOf(built)).toContain('J0475');
    expect(catalogOf(built)).toContain('J1050');
  });
});

describe('a start', () => {
  beforeEach(async () => {
    await compileBundled(resources, compiled);
    markCompiled();
  });

  it('takes what is compiled where the texts are those it was made of', async () => {
    expect(isCompiled(await loadBundled(resources, compiled))).toBe(true);
  });

  const changes: [string, () => void][] = [
    [
      'a line was changed',
      () => put('catalog/drugs.txt', 'J0475 | baclofen | pump | 10 mg | Gablofen | |\n'),
    ],
    ['a file came', () => put('catalog/more.txt', 'J1050 | medroxyprogesterone | injection | 1 mg | | |\n')],
    ['a file went', () => rmSync(join(resources, 'catalog/drugs.txt'))],
    ['a guide came', () => put('guides/new.md', '# New\n')],
    ['the vocabulary changed', () => put('vocabulary/brands.txt', 'nothing that can be read\n')],
  ];
  it.each(changes)('parses the texts where %s', async (_, change) => {
    change();
    const loaded = await loadBundled(resources, compiled);
    expect(isCompiled(loaded)).toBe(false);
    expect(inWords(loaded)).toEqual(inWords(await parsed()));
  });

  const nameOf = (start: string) => readdirSync(compiled).find((name) => name.startsWith(start))!;
  const damages: [string, () => void][] = [
    ['nothing is compiled', () => rmSync(compiled, { recursive: true })],
    ['the table is cut off', () => writeFileSync(join(compiled, 'table.json'), '{"format":1,')],
    ['the table is of another format', () => writeFileSync(join(compiled, 'table.json'), '{"format":2}')],
    ['the guides are missing', () => rmSync(join(compiled, 'guides.json'))],
    ['the catalog is damaged', () => writeFileSync(join(compiled, nameOf('starter-')), '{"records":[]}')],
    ['a word index is cut off', () => truncateSync(join(compiled, 'words-hcpcs.bin'), 100)],
    ['the vocabulary is empty', () => writeFileSync(join(compiled, 'vocabulary.json'), '')],
  ];
  it.each(damages)('parses the texts where %s', async (_, damage) => {
    damage();
    const loaded = await loadBundled(resources, compiled);
    expect(isCompiled(loaded)).toBe(false);
    expect(inWords(loaded)).toEqual(inWords(await parsed()));
  });
});
