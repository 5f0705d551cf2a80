import { describe, expect, it } from 'vitest';
import { readSources } from '../../../../../../src/core/import/read-sources';
import { icd10Fixture } from '../../../../../fixtures/icd10/files';
import {
  isDrugTableCsv,
  readDrugTableCsv,
} from '../../../../../../src/core/systems/icd10cm/readers/drug-table-csv';
import { readIndexXml } from '../../../../../../src/core/systems/icd10cm/readers/index-xml';
import { recogniseIcd10Xml } from '../../../../../../src/core/systems/icd10cm/readers/recognise';
import { readTableXml } from '../../../../../../src/core/systems/icd10cm/readers/table-xml';
import { readTabularXml } from '../../../../../../src/core/systems/icd10cm/readers/tabular-xml';

const text = (name: Parameters<typeof icd10Fixture>[0]) => new TextDecoder().decode(icd10Fixture(name));
const bytes = (value: string) => new TextEncoder().encode(value);

describe('the tabular list', () => {
  const { supplement, issues } = readTabularXml(icd10Fixture('tabular.xml'), 'tabular.xml');
  const { chapters, sections, entries } = supplement.data;

  it('is known by its root element and dated by its own version', () => {
    expect(recogniseIcd10Xml(text('tabular.xml'))).toBe('tabular');
    expect(supplement).toMatchObject({
      part: 'tabular',
      title: 'FY2031',
      from: '2030-10-01',
    });
    expect(issues).toEqual([]);
  });

  it.each([
    ['icd10cm-tabular-April-2031.xml', 'FY2031 April', '2031-04-01'],
    ['icd10cm-tabular-April-2030.xml', 'FY2031', '2030-10-01'],
    ['april-1-2031-tables.zip/tabular-2031.xml', 'FY2031 April', '2031-04-01'],
    ['april-1-2030-tables.zip/tabular-2031.xml', 'FY2031', '2030-10-01'],
  ])('of %s is the edition %s', (path, title, from) => {
    expect(readTabularXml(icd10Fixture('tabular.xml'), path).supplement).toMatchObject({ title, from });
  });

  it('is stored under the name of its edition, which pages then tell', () => {
    const name = 'icd10cm-tabular-April-2031.xml';
    const [source] = readSources([{ name, bytes: icd10Fixture('tabular.xml') }]).sources;
    expect(source).toMatchObject({ title: 'FY2031 April', supplement: { title: 'FY2031 April' } });
  });

  it('has chapters and sections with their first and last category', () => {
    expect(chapters.map(({ id, title, from, to }) => [id, title, from, to])).toEqual([
      ['13', 'Bones and joints', 'M00', 'M99'],
      ['20', 'Causes from outside', 'V00', 'Y99'],
    ]);
    expect(sections.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['M00-M25', 'M00', 'M25'],
      ['M05-M14', 'M05', 'M14'],
      ['W98', 'W98', 'W98'],
    ]);
    expect(sections[0]?.notes).toEqual([{ kind: 'includes', text: 'all joints of the limbs' }]);
  });

  it('has codes in the order of the book, each with its own notes', () => {
    expect(entries.map(({ code }) => code)).toEqual([
      'M1A',
      'M1A0',
      'M1A00',
      'M10',
      'M109',
      'W98',
      'W980',
      'W981X',
      'W981X1',
      'W981X2',
    ]);
    expect(entries[1]?.notes).toEqual([
      { kind: 'inclusion term', text: 'Gout that lasts & nobody knows why' },
    ]);
    expect(entries[3]?.notes.map(({ kind }) => kind)).toEqual([
      'code first',
      'code first',
      'use additional code',
      'code also',
    ]);
  });

  it('has 7th characters with their meanings and what else they stand for', () => {
    expect(entries[0]?.seventhNote).toBe('A 7th character goes to each code of M1A');
    expect(entries[0]?.seventh).toEqual([
      { character: '0', meaning: 'without lumps' },
      { character: '1', meaning: 'with lumps', includes: ['with lumps NOS'] },
    ]);
  });

  it('tells codes that are none and leaves them out', () => {
    const read = readTabularXml(
      bytes(text('tabular.xml').replace('<name>M10.9</name>', '<name>M10.9?</name>')),
      '',
    );
    expect(read.supplement.data.entries.map(({ code }) => code)).not.toContain('M109');
    expect(read.issues.map(({ message }) => message)).toEqual(['"M10.9?" is not a code and was left out.']);
  });

  it('leaves out what an addendum marks as old', () => {
    const changed = text('tabular.xml').replace(
      'stones (N20.-)',
      '<diff><old>sand</old> <new>stones</new></diff> (N20.-)',
    );
    const entry = readTabularXml(bytes(changed), '').supplement.data.entries.find(
      ({ code }) => code === 'M10',
    );
    expect(entry?.notes.at(-1)?.text).toBe('stones (N20.-)');
  });

  it('is refused in words when it is an index', () => {
    expect(() => readTabularXml(icd10Fixture('index.xml'), '')).toThrow(/not a tabular list/);
  });
});

describe('an index', () => {
  const { supplement, issues } = readIndexXml(icd10Fixture('index.xml'), 'index.xml');

  it('keeps depth, words, words in brackets, codes and where to look', () => {
    expect(supplement).toMatchObject({ part: 'index', title: 'FY2031', from: '2030-10-01' });
    expect(supplement.data).toEqual([
      {
        depth: 0,
        title: 'Gout, gouty NEC',
        nonessential: ['of today', 'flare'],
        code: 'M109',
        seeAlso: 'Lumps, gouty',
      },
      { depth: 1, title: 'lasting', code: 'M1A-' },
      { depth: 2, title: 'gouty nerve', nonessential: ['para'], code: 'M109', manifestation: 'G63' },
      { depth: 1, title: 'lead', see: 'Poisoning, lead' },
      { depth: 1, title: 'in infection', within: 'M01' },
      { depth: 1, title: 'struck', within: 'T750' },
    ]);
  });

  it('tells what is no code', () => {
    expect(issues).toEqual([
      { line: null, message: '"struck": "not a code" is not a code and was left out.' },
    ]);
  });

  it('of external causes is known by its title, or by its codes', () => {
    expect(readIndexXml(icd10Fixture('external-causes.xml'), '').supplement.part).toBe(
      'external cause index',
    );
    const untitled = text('external-causes.xml').replace(/<title>A Made-up.*<\/title>/, '');
    expect(readIndexXml(bytes(untitled), '').supplement.part).toBe('external cause index');
  });
});

describe('a table', () => {
  it('of drugs has the codes of each intent, none for a dash', () => {
    expect(recogniseIcd10Xml(text('drugs.xml'))).toBe('table');
    const { supplement, issues } = readTableXml(icd10Fixture('drugs.xml'), '');
    expect(issues).toEqual([]);
    expect(supplement.part).toBe('drug table');
    expect(supplement.data.columns).toHaveLength(6);
    expect(supplement.data.lines).toEqual([
      {
        depth: 0,
        title: 'Bleach',
        nonessential: ['household'],
        cells: ['T5491', 'T5492', 'T5493', 'T5494', null, null],
      },
      {
        depth: 1,
        title: 'as medicine',
        seeAlso: 'Antiseptic',
        cells: ['T490X1', 'T490X2', 'T490X3', 'T490X4', 'T490X5', 'T490X6'],
      },
      { depth: 0, title: 'Blue pills', see: 'Bleach', cells: [null, null, null, null, null, null] },
    ]);
  });

  it('of neoplasms keeps unfinished codes with their dash', () => {
    const { supplement } = readTableXml(icd10Fixture('neoplasms.xml'), '');
    expect(supplement.part).toBe('neoplasm table');
    expect(supplement.data.lines[1]).toEqual({
      depth: 1,
      title: 'breast',
      nonessential: ['tissue', 'soft parts'],
      cells: ['C509-', 'C7981', 'D059-', 'D24-', 'D486-', null],
    });
  });

  it('of drugs as csv says the same', () => {
    expect(isDrugTableCsv(text('drugs.csv'))).toBe(true);
    expect(isDrugTableCsv('Substance,Price\r\nBleach,1\r\n')).toBe(false);
    const { supplement, issues } = readDrugTableCsv(icd10Fixture('drugs.csv'), 'drug-April-2031.csv');
    expect(supplement.from).toBe('2031-04-01');
    expect(supplement.data.lines).toEqual([
      {
        depth: 0,
        title: 'Bleach, strong',
        nonessential: ['household'],
        cells: ['T5491', 'T5492', 'T5493', 'T5494', null, null],
      },
      {
        depth: 1,
        title: 'as medicine',
        seeAlso: 'Antiseptic',
        cells: ['T490X1', 'T490X2', 'T490X3', 'T490X4', 'T490X5', 'T490X6'],
      },
      { depth: 0, title: 'Blue pills', see: 'Bleach', cells: [null, null, null, null, null, null] },
      { depth: 0, title: '(L)-pills', cells: ['T490X1', null, 'T490X3', 'T490X4', 'T490X5', 'T490X6'] },
    ]);
    expect(issues.map(({ line, message }) => `${line ?? ''} ${message}`)).toEqual([
      '7 "(L)-pills": "x" is not a code and was left out.',
    ]);
  });
});
