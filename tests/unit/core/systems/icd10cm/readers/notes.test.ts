import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../../../../../src/core/import/read-sources';

const kindOf = (text: string) => {
  const [source] = readSources([{ name: 'member', bytes: strToU8(text) }]).sources;
  return [source?.kind, source?.issues[0]?.message ?? ''];
};

describe('what lies beside the codes in the zips of their owners', () => {
  it.each([
    [
      'a schema',
      '<?xml version="1.0"?>\n<xsd:schema id="tabular" xmlns:xsd="x"><xsd:complexType/></xsd:schema>',
    ],
    [
      'an index of procedures',
      '<?xml version="1.0"?><ICD10PCS.index><version>2031</version></ICD10PCS.index>',
    ],
    ['addenda of an index', 'Lttr             E\r\nMain Add         Something new use Another\r\n'],
    ['addenda of definitions', 'Section X     New\r\nAxis 6        Device\r\nRow         Add\r\n'],
    [
      'conversions of procedures',
      'Current code,Effective,Previous code\n001607A,2021,00160ZA\n00163JA,2021,001607B\nXW023X7,2022,None\n',
    ],
  ])('%s is a note that says why it is not used', (_, text) => {
    expect(kindOf(text)).toEqual(['readme', expect.stringMatching(/not used|none of their content/)]);
  });

  it('addenda of procedures name codes without a digit, and tables, which are headers', () => {
    const add = (code: string) => `Add:         ${code.padEnd(7)} ${'Short'.padEnd(60)} A long title\r\n`;
    const text = ['XDJ07LB', 'XXEZXAB', 'XDJ', '0DT07ZZ'].map(add).join('');
    const [source] = readSources([{ name: 'addenda', bytes: strToU8(text) }]).sources;
    expect(source).toMatchObject({
      kind: 'addenda',
      system: 'icd10pcs',
      added: ['XDJ07LB', 'XXEZXAB', 'XDJ', '0DT07ZZ'],
      issues: [],
    });
  });

  it.each([
    ['another document', '<?xml version="1.0"?><invoice><schema/></invoice>'],
    ['a letter', 'Main street, Tuesday\nAdd sugar\n'],
  ])('%s stays unknown', (_, text) => {
    expect(kindOf(text)[0]).toBe('unknown');
  });
});
