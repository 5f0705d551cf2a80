import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceError } from '../../../../../src/core/files/errors';
import { readSources } from '../../../../../src/core/import/read-sources';
import { readCustomerFile } from '../../../../../src/core/systems/customer/read';
import { makeWorkbook } from '../../../../fixtures/cms/xlsx';

// Codes and texts are made up; none is of a licensed list.
const read = (text: string | Uint8Array, licence = 'Example Clinic') =>
  readCustomerFile({ name: 'codes', bytes: typeof text === 'string' ? strToU8(text) : text }, licence);
const rows = (text: string | Uint8Array) =>
  read(text).records.map(({ code, long, short }) => (short === '' ? [code, long] : [code, long, short]));

const twoCodes = [
  ['00A1Z', 'Painting of a fence'],
  ['00A2Z', 'Mending of a gate'],
];

describe('a file that the customer holds a license for', () => {
  it.each([
    ['tab', '00A1Z\tPainting of a fence\n00A2Z\tMending of a gate\n'],
    ['csv with a header', 'Code,Description\n00A1Z,Painting of a fence\n00A2Z,"Mending of a gate"\n'],
    ['semicolons', 'Procedure Code;Descriptor\n00A1Z;Painting of a fence\n00A2Z;Mending of a gate\n'],
    ['fixed width', '00A1Z Painting of a fence\r\n00A2Z Mending of a gate\r\n'],
    [
      'a notice above the codes',
      'All rights are the owner’s.\nCode\tDescription\n00A1Z\tPainting of a fence\n00A2Z\tMending of a gate\n',
    ],
    ['lower case and blanks', ' 00a1z \tPainting  of a fence\n00a2z\tMending of a gate\n'],
  ])('is read from %s', (_, text) => {
    expect(rows(text)).toEqual(twoCodes);
  });

  it('is read from a workbook', () => {
    expect(rows(makeWorkbook([{ name: 'Codes', rows: [['Code', 'Description'], ...twoCodes] }]))).toEqual(
      twoCodes,
    );
  });

  it('keeps short, medium and long texts apart, by their header or by their length', () => {
    const header = 'Concept Id\tCPT Code\tLong\tMedium\tShort\n';
    const named = read(`${header}1\t00A1Z\tPainting of a whole fence\tPaint a fence\tPNT FNCE\n`);
    const unnamed = read('00A1Z\tPNT FNCE\tPaint a fence\tPainting of a whole fence\n');
    for (const { records } of [named, unnamed]) {
      expect(records).toMatchObject([
        {
          code: '00A1Z',
          long: 'Painting of a whole fence',
          short: 'PNT FNCE',
          facts: { medium: 'Paint a fence', licence: 'Example Clinic' },
        },
      ]);
    }
  });

  it('says whose license it is, on the release and on every code', () => {
    const source = read('00A1Z\tPainting of a fence');
    expect(source).toMatchObject({ system: 'customer', title: 'Example Clinic, codes', from: null });
    expect(source.records[0]?.facts).toEqual({ licence: 'Example Clinic', medium: '' });
  });

  it.each(['', '   '])('without a licence (%j) nothing is read', (licence) => {
    expect(() => read('00A1Z\tPainting of a fence', licence)).toThrow(/whose license/);
  });

  it('leaves out a code whose lines differ, and tells it: one of them would be half a text', () => {
    const { records, issues } = read('00A1Z Painting of a\n00A1Z fence\n00A2Z Mending of a gate\n');
    expect(records.map(({ code }) => code)).toEqual(['00A2Z']);
    expect(issues).toEqual([{ line: 2, message: expect.stringContaining('several lines') as string }]);
  });

  it.each([
    ['a letter', 'Dear all,\nplease paint the fence.\n'],
    ['names', 'name,city\nAnn,Oslo\n'],
    ['codes without text', 'code,description\n00A1Z,\n'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['nothing', ''],
  ])('%s is refused in words', (_, text) => {
    expect(() => read(text)).toThrow(SourceError);
  });

  it('is never taken for one without the customer’s word', () => {
    const bytes = strToU8('Code\tDescription\n98765\tPainting of a fence\n');
    const { sources } = readSources([{ name: 'codes.txt', bytes }]);
    expect(JSON.stringify(sources)).not.toContain('Painting');
  });

  it('any bytes are read or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string().map(strToU8)), (bytes) => {
        try {
          const { records } = read(bytes);
          for (const { code, long } of records) expect(code !== '' && long !== '').toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(SourceError);
        }
      }),
    );
  });
});
