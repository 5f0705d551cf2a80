import { describe, expect, it } from 'vitest';
import { formats, payerOf, splitForItem24G } from '../../../../src/core/claims';
import type { DescribedLine } from '../../../../src/core/claims';

/*
 * Every text against an example worked out by hand from its source. The short names of the sources are explained in
 * docs/domain/claims.md; add an example where another payer wants it otherwise.
 */

type Line = DescribedLine['line'];

const administered: Line = {
  code: 'J2505',
  modifiers: ['JZ'],
  units: '1',
  charge: '1250.00',
  // Six milligrams in 0.6 mL: the package that payers' own examples show.
  ndc: { digits: '55513019001', measure: 'ML', quantity: '0.6' },
  description: '',
  from: '2026-11-22',
  place: '11',
  pointers: 'AB',
  revenue: '636',
};
const withoutNdc: Line = { ...administered, ndc: null };
const given: Line = { ...withoutNdc, code: 'J1745', modifiers: [], units: '36', charge: '900.00' };
const discarded: Line = { ...given, modifiers: ['JW'], units: '4', charge: '100.00' };
const unclassified: Line = {
  ...withoutNdc,
  code: 'J3490',
  description: 'Examplumab 150 mg',
  charge: '80.50',
};
const miles = (units: string): Line => ({ ...withoutNdc, code: 'A0425', modifiers: ['RH'], units });

type Example = [source: string, format: string, lines: Line[], expected: string, payer?: string];

const examples: Example[] = [
  ['the code alone, once for both lines of a pair', 'code', [given, discarded], 'J1745'],
  ['the descriptor as it is said', 'code-unit', [given], 'J1745 Injection, sample, 10 mg (1 unit = 10 mg)'],
  ['NORF-W: 360 of 400 mg, 36 given and 4 with JW', 'lines', [given, discarded], 'J1745\t36\nJ1745 JW\t4'],
  ['SPD24D: code, blank, modifiers', '24D', [administered], 'J2505 JZ'],
  ['OEMR-H: a blank for the point', '24F', [administered], '1250 00'],
  ['SPD24G: tenths of a mile below a hundred', '24G', [miles('12.4')], '12.4'],
  ['SPD24G: whole miles from a hundred on', '24G', [miles('101')], '101'],
  ['SPD24G: a zero before the point below one mile', '24G', [miles('0.9')], '0.9'],
  [
    'OEMR-H, SPD24: 24A, 24B, 24D, 24E, 24F, 24G',
    '24',
    [administered],
    '11 22 26 11 22 26\t11\tJ2505 JZ\tAB\t1250 00\t1',
  ],
  ['RFI2151: one blank before the measure', 'shaded', [administered], 'N455513019001 ML0.6'],
  ['SPD24: measure from position 17 on', 'shaded', [administered], 'N455513019001   ML0.6', 'medicare'],
  ['DOCSB: ten digits without a point', 'shaded', [administered], 'N455513019001\tML0000000600', 'medi-cal'],
  ['RFI2151 above SPD24D', 'halves', [administered], 'N455513019001 ML0.6\nJ2505 JZ\t1'],
  ['1LIB: ZZ and the narrative', 'narrative', [unclassified], 'ZZExamplumab 150 mg'],
  [
    'RFI2151, RFI1924: elements of their own, no zero before the point',
    '837P',
    [administered],
    'SV1*HC:J2505:JZ*1250*UN*1*11**1:2~\nLIN**N4*55513019001~\nCTP****.6*ML~',
  ],
  [
    'FAC-NOC: the description in the seventh part of SV101',
    '837P',
    [unclassified],
    'SV1*HC:J3490:JZ::::Examplumab 150 mg*80.5*UN*1*11**1:2~',
  ],
  ['DTP 472 with one day', '837P-dated', [given], 'SV1*HC:J1745*900*UN*36*11**1:2~\nDTP*472*D8*20261122~'],
  [
    'DTP 472 with a span',
    '837P-dated',
    [{ ...given, to: '2026-11-24' }],
    'SV1*HC:J1745*900*UN*36*11**1:2~\nDTP*472*RD8*20261122-20261124~',
  ],
  ['HL7W: FL43 without anything between', 'FL43', [administered], 'N455513019001ML0.6'],
  ['UBLIST: code and modifiers together', 'FL44', [administered], 'J2505JZ'],
  ['UBLIST: units whole, however many', 'FL46', [{ ...given, units: '15000' }], '15000'],
  ['UBLIST: FL43, FL44, FL46', 'UB-04', [administered], 'N455513019001ML0.6\tJ2505JZ\t1'],
  [
    'UBLIST: FL42 to FL47',
    'UB-04-line',
    [administered],
    '0636\tN455513019001ML0.6\tJ2505JZ\t112226\t1\t1250 00',
  ],
  ['a row for a spreadsheet', 'row', [unclassified], 'J3490\tJZ\t1\t80.50\t\t\t\tExamplumab 150 mg'],
  [
    'a table for a spreadsheet',
    'table',
    [discarded],
    'code\tmodifiers\tunits\tcharge\tNDC\tNDC measure\tNDC quantity\tdescription\n' +
      'J1745\tJW\t4\t100.00\t\t\t\tInjection, sample, 10 mg',
  ],
];

const described = (line: Line): DescribedLine => ({
  line,
  descriptor: 'Injection, sample, 10 mg',
  unitLabel: '10 mg',
  system: 'hcpcs',
});

describe('A worked example', () => {
  it.each(examples)('%s (%s)', (_, format, lines, expected, payer = 'general') => {
    const copied = formats.find(({ id }) => id === format)?.copy(lines.map(described), payerOf(payer));
    expect(copied).toMatchObject({ text: expected });
  });

  it('is there for every text', () => {
    const shown = new Set(examples.map(([, format]) => format));
    expect(formats.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('More than 999 units', () => {
  const many: Line = { ...given, units: '1500', charge: '3000.00' };

  it('are split for the three digits of item 24G, and the sums stay', () => {
    expect(splitForItem24G([many]).map(({ units, charge }) => [units, charge])).toEqual([
      ['999', '1998.00'],
      ['501', '1002.00'],
    ]);
  });

  it.each(['837P', '837P-dated', 'UB-04', 'UB-04-line', 'FL46', 'row'])('stand whole in %s', (format) => {
    const copied = formats.find(({ id }) => id === format)?.copy([described(many)], payerOf('general'));
    const text = copied && 'text' in copied ? copied.text : '';
    expect(text.split('\n').filter((line) => line.includes('1500'))).toHaveLength(1);
  });

  it('are refused in 24G where they were not split', () => {
    const copied = formats.find(({ id }) => id === '24G')?.copy([described(many)], payerOf('general'));
    expect(copied).toMatchObject({ refused: expect.stringContaining('three digits') });
  });
});

describe('Modifiers that the coder typed beside those that were counted', () => {
  it.each(['837P', '24D'])('a JZ and a JW are no line together in %s', (format) => {
    const line: Line = { ...given, modifiers: ['JW', 'JZ'] };
    const copied = formats.find(({ id }) => id === format)?.copy([described(line)], payerOf('general'));
    expect(copied).toMatchObject({ refused: expect.stringContaining('exclude each other') });
  });
});
