import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../../src/core/files/csv';
import { SourceError } from '../../../../src/core/files/errors';
import { readSources } from '../../../../src/core/import/read-sources';
import { codeSources, toRelease } from '../../../../src/core/releases/to-release';
import { fixture } from '../../../fixtures/cms/files';
import type { FixtureName } from '../../../fixtures/cms/files';
import { makeWorkbook } from '../../../fixtures/cms/xlsx';
import { mainSource } from '../../../fixtures/main-source';
import { haveOfficial, officialFile } from '../systems/hcpcs/official';

const read = (name: string, bytes: Uint8Array) => readSources([{ name, bytes }]).sources;

describe('files from CMS', () => {
  it('are known by content, whatever they are called', () => {
    const names: FixtureName[] = [
      'release.txt',
      'release.xlsx',
      'limits.csv',
      'crosswalk.csv',
      'mue-dme.csv',
      'descriptors.csv',
      'noc.xlsx',
      'corrections.xlsx',
      'transactions.xlsx',
    ];
    const found = names.map((name) => read('holiday.png', fixture(name).bytes)[0]?.kind);
    expect(found).toEqual([
      'hcpcs-release',
      'hcpcs-release',
      'asp-limits',
      'asp-crosswalk',
      'mue',
      'descriptor-list',
      'noc-list',
      'corrections',
      'transactions',
    ]);
  });

  it('may come in a zip, which is read member by member', () => {
    const { sources } = readSources([fixture('2019-made-up-release.zip')]);
    expect(sources.map(({ file, kind }) => [file, kind])).toEqual([
      ['2019-made-up-release.zip/HCPC2019_MADEUP ANWEB.txt', 'hcpcs-release'],
      ['2019-made-up-release.zip/HCPC2019_MADEUP ANWEB.xlsx', 'release-copy'],
      ['2019-made-up-release.zip/README.txt', 'readme'],
      ['2019-made-up-release.zip/trans.xlsx', 'transactions'],
    ]);
  });

  it('leave an old workbook beside the txt alone', () => {
    const xls = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]);
    const zip = zipSync({ 'a.xls': xls, 'b.txt': fixture('release.txt').bytes });
    expect(read('x.zip', zip).map(({ kind }) => kind)).toEqual(['workbook', 'hcpcs-release']);
  });

  it('keep a workbook of another kind, and drop one that repeats a text', () => {
    const csv = fixture('limits.csv').bytes;
    const book = makeWorkbook([
      { name: 'A', rows: parseCsv(new TextDecoder().decode(csv)).map(({ cells }) => cells) },
    ]);
    const zip = zipSync({ 'limits.csv': csv, 'limits.xlsx': book, 'noc.xlsx': fixture('noc.xlsx').bytes });
    expect(read('x.zip', zip).map(({ kind }) => kind)).toEqual(['asp-limits', 'workbook', 'noc-list']);
  });

  it('keep a workbook of another quarter than the text beside it', () => {
    const csv = fixture('limits.csv').bytes;
    const other = new TextDecoder()
      .decode(csv)
      .replace('October 1, 2025 through December 31, 2025', 'July 1, 2025 through September 30, 2025');
    const book = makeWorkbook([{ name: 'A', rows: parseCsv(other).map(({ cells }) => cells) }]);
    const zip = zipSync({ 'limits.csv': csv, 'limits.xlsx': book });
    expect(read('x.zip', zip)).toMatchObject([
      { kind: 'asp-limits', from: '2025-10-01' },
      { kind: 'asp-limits', from: '2025-07-01' },
    ]);
  });

  it('drop a workbook that repeats a payment table of the same zip', () => {
    const text = [
      ',Addendum B.-- OPPS Payment by HCPCS Code for CY 2025',
      'HCPCS Code,Short Descriptor,SI,APC,Relative Weight,Payment Rate,National Unadjusted Copayment,Minimum Unadjusted Copayment',
      'J0475,Baclofen,K,9032,,"$1,181.222",.,$236.25',
    ].join('\n');
    const book = makeWorkbook([{ name: 'A', rows: parseCsv(text).map(({ cells }) => cells) }]);
    const zip = zipSync({ 'b.csv': strToU8(text), 'b.xlsx': book });
    expect(read('x.zip', zip).map(({ kind }) => kind)).toEqual(['addendum-b', 'workbook']);
  });

  it('tell where txt and workbook differ', () => {
    const text = new TextDecoder('latin1')
      .decode(fixture('release.txt').bytes)
      .replace('O1E 1P     0', 'O1F 1P     0');
    const zip = zipSync({
      'a.xlsx': fixture('release.xlsx').bytes,
      'b.txt': Uint8Array.from(text, (char) => char.charCodeAt(0)),
    });
    const { sources } = readSources([{ name: 'x.zip', bytes: zip }], { crossCheck: true });
    expect(sources.map(({ kind }) => kind)).toEqual(['release-copy', 'hcpcs-release']);
    expect(sources[0]?.issues.map(({ message }) => message)).toContain(
      'Differs from the txt in BETOS: 1 code (J0475). The txt counts.',
    );
  });

  it('report progress file by file', () => {
    const seen: string[] = [];
    readSources([fixture('2019-made-up-release.zip'), fixture('limits.csv')], {
      onProgress: ({ file, done, total }) => seen.push(`${done}/${total} ${file}`),
    });
    expect(seen).toHaveLength(5);
    expect(seen.at(-1)).toBe('4/5 limits.csv');
  });
});

describe('files that are of no use', () => {
  it.each([
    ['an empty file', new Uint8Array(), /empty/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /PNG/],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /Use the txt file/],
    ['a web page', strToU8('<!DOCTYPE html><html><body>403</body></html>'), /web page/],
    ['a truncated zip', fixture('2019-made-up-release.zip').bytes.slice(0, 900), /damaged or cut off/],
    ['a zip without files', zipSync({}), /holds no files/],
    ['a zip bomb', zipSync({ 'a.txt': [new Uint8Array(20_000_000), { level: 9 }] }), /not opened/],
    ['a CSV of something else', strToU8('name,city\nAnn,Oslo\n'), /none that CodeDesk knows/],
  ])('%s says what it is', (_, bytes, message) => {
    const [source] = read('file', bytes);
    expect(['unreadable', 'unknown']).toContain(source?.kind);
    expect(source?.issues[0]?.message).toMatch(message);
    expect(() => codeSources(source ? [source] : [])).toThrow(message);
  });

  it('an office document is named as one', () => {
    const [source] = read(
      'x.docx',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }),
    );
    expect(source?.issues[0]?.message).toContain('office document');
  });

  it('a guide beside the data of a zip is a note, and alone it is what cannot be read', () => {
    const guide = strToU8('%PDF-1.7 how to read this');
    const beside = read('a.zip', zipSync({ 'guide.pdf': guide, 'x.txt': fixture('release.txt').bytes }));
    expect(beside).toMatchObject([{ kind: 'readme', issues: [] }, { kind: 'hcpcs-release' }]);
    expect(read('b.zip', zipSync({ 'guide.pdf': guide }))).toMatchObject([{ kind: 'unreadable' }]);
  });

  it('a zip inside a zip is named and not followed', () => {
    const inner = zipSync({ 'x.txt': fixture('release.txt').bytes });
    const sources = read('outer.zip', zipSync({ 'inner.zip': inner }));
    expect(sources).toMatchObject([{ file: 'outer.zip/inner.zip', kind: 'unreadable' }]);
    expect(sources[0]?.issues[0]?.message).toContain('zip inside the zip');
  });

  it('do not keep the others from being read', () => {
    const { sources } = readSources([{ name: 'bad', bytes: new Uint8Array() }, fixture('release.txt')]);
    expect(sources.map(({ kind }) => kind)).toEqual(['unreadable', 'hcpcs-release']);
    expect(codeSources(sources).map(({ file }) => file)).toEqual(['release.txt']);
  });

  it('never crash the reader', () => {
    const seeds = [
      fixture('release.txt'),
      fixture('release.xlsx'),
      fixture('2019-made-up-release.zip'),
      fixture('crosswalk.csv'),
    ];
    const change = fc.tuple(fc.nat(5000), fc.nat(255));
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(change, { maxLength: 8 }),
        fc.nat(5000),
        ({ name, bytes }, changes, length) => {
          const copy = bytes.slice(0, Math.max(1, bytes.length - (length % bytes.length)));
          for (const [at, value] of changes) if (at < copy.length) copy[at] = value;
          expect(readSources([{ name, bytes: copy }]).sources.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a release', () => {
  it('has title, first day and records of its source', () => {
    const release = toRelease(mainSource(readSources([fixture('2019-made-up-release.zip')]).sources));
    expect(release).toMatchObject({ kind: 'cms-release', title: '2019', from: '2019-01-01' });
    expect(release.records).toHaveLength(10);
  });

  it('of a descriptor list says that it is one', () => {
    expect(toRelease(mainSource(readSources([fixture('descriptors.csv')]).sources)).kind).toBe(
      'descriptor-list',
    );
  });

  it('is refused where there are no codes, with what was found instead', () => {
    const { sources } = readSources([fixture('limits.csv')]);
    expect(() => codeSources(sources)).toThrow(SourceError);
    expect(() => codeSources(sources)).toThrow(/only: asp-limits/);
  });
});

describe.skipIf(!haveOfficial)('every official file', () => {
  it.each([
    [
      '2018-Alpha-Numeric-HCPCS-File.zip',
      [
        'transactions',
        'printed-report',
        'printed-report',
        'hcpcs-release',
        'release-copy',
        'readme',
        'processing-notes',
      ],
    ],
    [
      '2019-Alpha-Numeric-HCPCS-File.zip',
      [
        'printed-report',
        'printed-report',
        'hcpcs-release',
        'release-copy',
        'readme',
        'transactions',
        'processing-notes',
      ],
    ],
    [
      '2019-HCPCS-Alpha-Numeric-Corrections.zip',
      ['printed-report', 'corrections', 'printed-report', 'corrections'],
    ],
    ['2019-HCPCS-NOC-Codes.zip', ['printed-report', 'noc-list']],
    ['2019-HCPCS-Record-Layout.zip', ['record-layout']],
    ['hcpcs-2025-10-descriptors.csv', ['descriptor-list']],
    ['asp-2025-10-payment-limits.csv', ['asp-limits']],
    ['asp-2025-10-ndc-hcpcs-crosswalk.csv', ['asp-crosswalk']],
  ])('%s is recognised', (name, expected) => {
    const { sources } = readSources([officialFile(name)], { crossCheck: true });
    expect(sources.map(({ kind }) => kind)).toEqual(expected);
  });

  it('counts what CMS counts', () => {
    const files = [
      'hcpcs-2025-10-descriptors.csv',
      'asp-2025-10-payment-limits.csv',
      'asp-2025-10-ndc-hcpcs-crosswalk.csv',
    ];
    const { sources } = readSources(files.map((name) => officialFile(name)));
    expect(sources[0]).toMatchObject({ counts: { procedures: 8463, modifiers: 383 }, title: 'October 2025' });
    expect('limits' in (sources[1] ?? {}) && sources[1]).toMatchObject({ limits: { length: 978 } });
    expect(sources[2]).toMatchObject({ products: { length: 8218 }, title: 'October 2025' });
  });

  it('agrees with its workbook but for what CMS’s workbook lost: dates and two types of service in 2019', () => {
    const { sources } = readSources([officialFile('2019-Alpha-Numeric-HCPCS-File.zip')], {
      crossCheck: true,
    });
    const copy = sources.find(({ kind }) => kind === 'release-copy');
    expect(copy?.issues.map(({ message }) => message.split(' (')[0])).toEqual([
      'Differs from the txt in action effective date: 115 codes',
      'Differs from the txt in type of service: 2 codes',
    ]);
  });
});
