import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SourceError } from '../../../../src/core/files/errors';
import { readFixedWidth } from '../../../../src/core/systems/hcpcs/readers/fixed-width';
import { readHcpcsSheet } from '../../../../src/core/systems/hcpcs/readers/hcpcs-sheet';
import { readCorrections, readNocList, readTransactions } from '../../../../src/core/tables/lists';
import { openWorkbook } from '../../../../src/core/files/workbook';
import { decodeEntities, walkXml } from '../../../../src/core/files/xml';
import { fixture } from '../../../fixtures/cms/files';
import type { FixtureName } from '../../../fixtures/cms/files';
import { makeWorkbook } from '../../../fixtures/cms/xlsx';

const firstSheet = (name: FixtureName) => openWorkbook(fixture(name).bytes)[0]?.rows() ?? [];

describe('a workbook', () => {
  it('gives every cell as text, with the number of its row', () => {
    const bytes = makeWorkbook([
      { name: 'One & two', rows: [['   A1', '0010', 20190101], [], [null, { inline: 'x < y' }, 'E0100']] },
    ]);
    const [sheet] = openWorkbook(bytes);
    expect(sheet?.name).toBe('One & two');
    expect(sheet?.rows()).toEqual([
      { line: 1, cells: ['   A1', '0010', '20190101'] },
      { line: 3, cells: ['', 'x < y', 'E0100'] },
    ]);
  });

  it('reads namespace prefixes, rich text and escaped characters', () => {
    const files = unzipSync(makeWorkbook([{ name: 'A', rows: [['x']] }]));
    files['xl/sharedStrings.xml'] = strToU8(
      '<x:sst><x:si><x:r><x:t>Rich </x:t></x:r><x:r><x:t xml:space="preserve">text_x000D_ &#8217;</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:si></x:sst>',
    );
    files['xl/worksheets/sheet1.xml'] = strToU8(
      '<x:worksheet><x:row r="7"><x:c r="B7" t="s"><x:v>0</x:v></x:c></x:row></x:worksheet>',
    );
    expect(openWorkbook(zipSync(files))[0]?.rows()).toEqual([{ line: 7, cells: ['', 'Rich text\r ’'] }]);
  });

  it('that lacks its parts is refused with advice', () => {
    const files = unzipSync(makeWorkbook([{ name: 'A', rows: [['x']] }]));
    const without = (name: string) =>
      zipSync(Object.fromEntries(Object.entries(files).filter(([key]) => key !== name)));
    expect(() => openWorkbook(without('xl/_rels/workbook.xml.rels'))).toThrow(SourceError);
    expect(() => openWorkbook(without('xl/worksheets/sheet1.xml'))[0]?.rows()).toThrow(/use the txt file/);
  });

  it('with a cell far out does not fill the memory', () => {
    const files = unzipSync(makeWorkbook([{ name: 'A', rows: [['x']] }]));
    files['xl/worksheets/sheet1.xml'] = strToU8(
      '<row r="1"><c r="XFD1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    );
    expect(openWorkbook(zipSync(files))[0]?.rows()).toEqual([{ line: 1, cells: ['2'] }]);
  });
});

describe('XML', () => {
  it('is walked past comments, declarations and document types; entities of a document type are not expanded', () => {
    const seen: string[] = [];
    walkXml('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e "x">]><!-- <b> --><a><![CDATA[<&>]]>&e;<c/></a>', {
      open: (name, _, empty) => seen.push(empty ? `${name}/` : name),
      close: (name) => seen.push(`/${name}`),
      text: (text) => seen.push(decodeEntities(text)),
    });
    expect(seen.filter((piece) => piece !== ']>')).toEqual(['a', '<&>', '&e;', 'c/', '/a']);
  });

  it('decodes the five names and numbers, and leaves nonsense alone', () => {
    expect(decodeEntities('&amp;&lt;&gt;&quot;&apos;&#65;&#x42;&bogus;&#0;&#xD800;&')).toBe(
      `&<>"'AB&bogus;&#0;&#xD800;&`,
    );
  });
});

describe('the release workbook', () => {
  it('says the same as the txt, continuation rows and numeric dates included', () => {
    const sheet = readHcpcsSheet(firstSheet('release.xlsx'));
    const text = readFixedWidth(fixture('release.txt').bytes);
    expect(sheet?.records).toEqual(text.records);
    expect(sheet?.dropped).toEqual(text.dropped);
  });

  it('joins a lone continuation row instead of replacing the code by it', () => {
    const record = readHcpcsSheet(firstSheet('release.xlsx'))?.records.find(({ code }) => code === 'G0501');
    expect(record?.long).toBe(
      'Care of patients who need special equipment, for whom the use of a lift or another helping device is needed; per visit',
    );
    expect(record?.facts?.betos).toBe('M5D');
  });

  it('gives leading zeros back, splits a pair of cross-references and reads day numbers as dates', () => {
    const rows = [
      ['HCPC', 'SEQNUM', 'RECID', 'LONG DESCRIPTION', 'PRICE1', 'LABCERT1', 'XREF1', 'ADD DT'],
      ['E0970', '10', '3', 'Footplates', '0', '10', 'K0037K0042', '43466'],
    ].map((cells, index) => ({ line: index + 1, cells }));
    expect(readHcpcsSheet(rows)?.records[0]?.facts).toMatchObject({
      pricing: ['00'],
      labCertification: ['010'],
      xref: ['K0037', 'K0042'],
      added: '2019-01-01',
    });
  });

  it('tells of rows that are no records', () => {
    const rows = [
      ['HCPC', 'SEQNUM', 'RECID', 'LONG DESCRIPTION'],
      ['J0475', '10', '3', 'Baclofen'],
      ['J0476', 'x', '3', 'Baclofen'],
      ['J0477', '10', '9', 'Baclofen'],
      ['A1', '10', '3', 'Bandage'],
    ].map((cells, index) => ({ line: index + 1, cells }));
    expect(readHcpcsSheet(rows)?.issues.map(({ line }) => line)).toEqual([3, 4, 5]);
  });
});

describe('the smaller lists', () => {
  it('corrections keep CMS’s prose and the fields it names; a mistyped date is told', () => {
    const list = readCorrections(firstSheet('corrections.xlsx'));
    expect(list?.entries).toMatchObject([
      {
        code: 'J0476',
        action: 'Change Cov to C and Price to 52',
        effective: '2019-01-01',
        coverage: 'C',
        pricing: '52',
      },
      {
        code: 'J2787',
        action: 'ADD CODE',
        effective: null,
        tos: '1P',
        ascGroup: 'YY',
        ascEffective: '2019-01-01',
      },
    ]);
    expect(list?.issues).toEqual([
      { line: 5, message: 'J2787: effective date "01/0/12019" is not a date; left empty.' },
    ]);
  });

  it('the NOC list gives codes and dates', () => {
    expect(readNocList(firstSheet('noc.xlsx'))?.entries).toEqual([
      {
        code: 'J9999',
        long: 'Medicine against tumors, not otherwise classified',
        added: '1985-01-01',
        ended: null,
      },
    ]);
  });

  it('the transaction workbook gives what happened to each code and modifier', () => {
    expect(readTransactions(firstSheet('transactions.xlsx'))?.entries).toEqual([
      { code: 'Q9999', kind: 'procedure', change: 'Discontinued' },
      { code: 'A1', kind: 'modifier', change: 'No Change' },
    ]);
  });
});
