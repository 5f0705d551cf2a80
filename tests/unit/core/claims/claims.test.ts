import { describe, expect, test } from 'vitest';
import {
  decimalR,
  fillTemplate,
  fl43,
  fl44,
  fl46,
  item24D,
  item24F,
  item24G,
  lineProblems,
  linesFor,
  parseTemplate,
  segments837,
  shadedLine,
  shadedNarrative,
  tabRow,
  tabTable,
} from '../../../../src/core/claims';
import type { ClaimLine, Copied } from '../../../../src/core/claims';
import { computeUnits } from '../../../../src/core/units';
import type { UnitsResult } from '../../../../src/core/units';

const line: ClaimLine = {
  code: 'J0475',
  modifiers: ['JZ'],
  units: '4',
  charge: '1250.00',
  ndc: { digits: '55513019001', measure: 'ML', quantity: '0.6' },
  description: '',
};

/** The text, or "refused" with the reason. */
function textOf(copied: Copied): string {
  return 'refused' in copied ? `refused: ${copied.refused}` : copied.text;
}

describe('A claim line', () => {
  test('has no field for a patient', () => {
    expect(Object.keys(line)).toEqual(['code', 'modifiers', 'units', 'charge', 'ndc', 'description']);
  });
  test.each<[Partial<ClaimLine>, string]>([
    [{ code: '99213' }, 'not a HCPCS code'],
    [{ modifiers: ['JZ', 'RT', 'KX', 'GA', 'TB'] }, 'room for four'],
    [{ modifiers: ['J'] }, 'not a modifier'],
    [{ modifiers: ['RT', 'RT'] }, 'is there twice'],
    [{ modifiers: ['JW', 'JZ'] }, 'exclude each other'],
    [{ units: '0' }, 'not a number of units'],
    [{ units: '007' }, 'not a number of units'],
    [{ units: '1,000' }, 'not a number of units'],
    [{ charge: '$12' }, 'not a charge'],
    [{ ndc: { digits: '55513-190-01', measure: 'ML', quantity: '0.6' } }, 'eleven digits'],
    [{ ndc: { digits: '55513019001', measure: 'ML', quantity: '0.6789' } }, 'NDC quantity'],
  ])('%j is refused everywhere', (change, reason) => {
    const wrong = { ...line, ...change };
    expect(lineProblems(wrong).join()).toContain(reason);
    for (const copy of [
      item24D,
      item24G,
      item24F,
      (one: ClaimLine) => shadedLine(one, 'NUCC'),
      segments837,
      fl43,
      fl44,
      fl46,
      tabRow,
    ]) {
      expect(textOf(copy(wrong))).toMatch(/^refused: /);
    }
  });
});

describe('CMS-1500, item 24', () => {
  test('D holds code and modifiers', () => {
    expect(textOf(item24D({ ...line, modifiers: ['JZ', 'RT'] }))).toBe('J0475 JZ RT');
    expect(textOf(item24D({ ...line, modifiers: [] }))).toBe('J0475');
  });
  test.each([
    ['1', '1'],
    ['999', '999'],
    ['12.4', '12.4'],
    ['0.9', '0.9'],
    ['4.0', '4'],
  ])('G writes %s units as %s', (units, text) => {
    expect(textOf(item24G({ ...line, units }))).toBe(text);
  });
  test.each(['1000', '12.345'])('G refuses %s: three digits', (units) => {
    expect(textOf(item24G({ ...line, units }))).toContain('three digits');
  });
  test('F writes the charge with a blank for its point', () => {
    expect(textOf(item24F(line))).toBe('1250 00');
    expect(textOf(item24F({ ...line, charge: '7.5' }))).toBe('7 50');
    expect(textOf(item24F({ ...line, charge: '123456.00' }))).toContain('eight characters');
    expect(textOf(item24F({ ...line, charge: null }))).toContain('No charge');
  });

  test('the shaded line by NUCC has one blank', () => {
    expect(textOf(shadedLine(line, 'NUCC'))).toBe('N455513019001 ML0.6');
  });
  test('the shaded line by the Medicare manual has its measure at position 17', () => {
    const text = textOf(shadedLine(line, 'Medicare'));
    expect(text).toBe('N455513019001   ML0.6');
    expect(text.indexOf('ML')).toBe(16);
  });
  test('the shaded line for Medi-Cal has ten digits without a point', () => {
    expect(textOf(shadedLine(line, 'Medi-Cal'))).toBe('N455513019001\tML0000000600');
  });
  test('what a layout cannot hold is refused', () => {
    const ndc = { digits: '55513019001', measure: 'ME', quantity: '1' } as const;
    expect(textOf(shadedLine({ ...line, ndc }, 'Medicare'))).toContain('no ME');
    expect(
      textOf(shadedLine({ ...line, ndc: { ...ndc, measure: 'ML', quantity: '12345.678' } }, 'Medicare')),
    ).toContain('six positions');
    expect(textOf(shadedLine({ ...line, ndc: { ...ndc, quantity: '12345678' } }, 'Medi-Cal'))).toContain(
      'seven digits',
    );
    expect(textOf(shadedLine({ ...line, ndc: null }, 'NUCC'))).toContain('no NDC');
  });
  test('the narrative of an unclassified code has ZZ before it and 61 characters at most', () => {
    expect(textOf(shadedNarrative({ ...line, description: 'Exemplin  5 mg' }))).toBe('ZZExemplin 5 mg');
    expect(textOf(shadedNarrative({ ...line, description: 'x'.repeat(60) }))).toContain('61');
  });
});

describe('837P', () => {
  test('SV1, LIN and CTP', () => {
    expect(textOf(segments837(line))).toBe(
      'SV1*HC:J0475:JZ*1250*UN*4***1~\nLIN**N4*55513019001~\nCTP****.6*ML~',
    );
  });
  test('without a charge SV102 stays open and says so', () => {
    const copied = segments837({ ...line, charge: null, ndc: null });
    expect(copied).toEqual({
      text: 'SV1*HC:J0475:JZ**UN*4***1~',
      notes: ['The charge is left open in SV102.'],
    });
  });
  test('the description of an unclassified drug is the seventh component', () => {
    expect(textOf(segments837({ ...line, code: 'J3490', ndc: null, description: 'EXEMPLIN 5 MG' }))).toBe(
      'SV1*HC:J3490:JZ::::EXEMPLIN 5 MG*1250*UN*4***1~',
    );
    expect(textOf(segments837({ ...line, description: 'x'.repeat(81) }))).toContain('80');
  });
  test('pointers go to SV107', () => {
    expect(textOf(segments837({ ...line, ndc: null }, { pointers: [1, 3] }))).toBe(
      'SV1*HC:J0475:JZ*1250*UN*4***1:3~',
    );
    expect(textOf(segments837(line, { pointers: [0] }))).toContain('pointers');
  });
  test.each(['A*B', 'A:B', 'A^B', 'A~B', 'A?B'])(
    'delimiters and release characters in the data are refused: %s',
    (description) => {
      expect(textOf(segments837({ ...line, description }))).toMatch(/^refused: .*separates or releases/);
    },
  );
  test('characters outside the basic set are refused', () => {
    expect(textOf(segments837({ ...line, description: 'Exempl™' }))).toContain('does not take');
  });
  test('other delimiters can be used', () => {
    const delimiters = { element: '|', component: '>', repetition: '^', segment: '\n', release: '\\' };
    expect(textOf(segments837({ ...line, ndc: null }, { delimiters }))).toBe(
      'SV1|HC>J0475>JZ|1250|UN|4|||1\n',
    );
    expect(textOf(segments837(line, { delimiters: { ...delimiters, component: '|' } }))).toContain(
      'different',
    );
  });
  test.each([
    ['0.60', '.6'],
    ['0.6', '.6'],
    ['4', '4'],
    ['4.0', '4'],
    ['1250.00', '1250'],
    ['1250.50', '1250.5'],
    ['10', '10'],
    ['0', '0'],
  ])('decimals: %s is %s', (number, text) => {
    expect(decimalR(number)).toBe(text);
  });
  test('numbers of more than fifteen digits are refused', () => {
    expect(decimalR('1234567890123456')).toBeNull();
  });
});

describe('UB-04', () => {
  test('FL43, FL44 and FL46', () => {
    expect(textOf(fl43(line))).toBe('N455513019001ML0.6');
    expect(textOf(fl44({ ...line, modifiers: ['JZ', 'RT'] }))).toBe('J0475JZRT');
    expect(textOf(fl46({ ...line, units: '1500' }))).toBe('1500');
  });
  test('what is too long is refused', () => {
    expect(
      textOf(fl43({ ...line, ndc: { digits: '55513019001', measure: 'ML', quantity: '12345678.123' } })),
    ).toContain('24');
    expect(textOf(fl46({ ...line, units: '12345678' }))).toContain('7 digits');
  });
});

describe('A tab-separated row', () => {
  test('has its columns in order', () => {
    expect(textOf(tabRow({ ...line, description: 'per 10 mg' }))).toBe(
      'J0475\tJZ\t4\t1250.00\t55513019001\tML\t0.6\tper 10 mg',
    );
  });
  test('holds no tab, line break or formula from the data', () => {
    expect(textOf(tabRow({ ...line, description: 'a\tb\nc' }))).toMatch(/\ta b c$/);
    expect(textOf(tabRow({ ...line, description: '=HYPERLINK("x")' }))).toMatch(/\t'=HYPERLINK/);
  });
  test('makes a table of several lines, or says which line is wrong', () => {
    expect(textOf(tabTable([line, line])).split('\n')).toHaveLength(3);
    expect(textOf(tabTable([line, { ...line, units: '' }]))).toContain('Line 2');
  });
});

describe('From a calculation to lines', () => {
  const calculated = (dose: string, vial: string): UnitsResult => {
    const result = computeUnits({
      unit: { amount: '10', measure: 'mg', text: '10 mg' },
      dose,
      vials: [vial],
    });
    if ('refused' in result) throw new Error(result.refused);
    return result;
  };

  test('no waste: one line with JZ', () => {
    const lines = linesFor(calculated('400 mg', '400 mg'), { code: 'J1745', ndc: line.ndc });
    expect(lines).toMatchObject([{ modifiers: ['JZ'], units: '40', ndc: line.ndc }]);
  });
  test('waste: a line with the units given and a line with JW; the NDC and its quantity once', () => {
    const lines = linesFor(calculated('360 mg', '400 mg'), {
      code: 'J1745',
      ndc: line.ndc,
      modifiers: ['TB'],
      pricePerUnit: '10.505',
    });
    expect(lines).toMatchObject([
      { modifiers: ['TB'], units: '36', ndc: line.ndc, charge: '378.18' },
      { modifiers: ['JW', 'TB'], units: '4', ndc: null, charge: '42.02' },
    ]);
    expect(lines.map((one) => textOf(item24D(one)))).toEqual(['J1745 TB', 'J1745 JW TB']);
  });
  test('more than 999 units: several lines on request, the sum kept', () => {
    const lines = linesFor(calculated('15 g', '15 g'), { code: 'J1745', split: true, ndc: line.ndc });
    expect(lines.map(({ units, ndc }) => [units, ndc !== null])).toEqual([
      ['999', true],
      ['501', false],
    ]);
  });
});

describe('The user’s own template', () => {
  const filled = (text: string, one: ClaimLine = line): string => {
    const parsed = parseTemplate(text);
    if ('errors' in parsed) return parsed.errors.map(({ at, message }) => `${at}: ${message}`).join(' ');
    return textOf(fillTemplate(parsed.template, one, '10 mg'));
  };

  test('fills its fields', () => {
    expect(filled('{code}-{modifiers} x {units} ({unit})')).toBe('J0475-JZ x 4 (10 mg)');
    expect(filled('N4{ndc} {ndcMeasure}{ndcQuantity}\\t{charge}\\n')).toBe('N455513019001 ML0.6\t1250.00\n');
    expect(filled('{{{code}}} \\\\ { Units }')).toBe('{J0475} \\ 4');
  });
  test('says where it is wrong and what to write', () => {
    expect(filled('{code} {cod}')).toBe('8: There is no field {cod}; {code} perhaps?');
    expect(filled('{code} {patient}')).toContain('There is no field {patient}; there are {code}');
    expect(filled('{code')).toBe('1: This brace is never closed; write {{ for a brace.');
    expect(filled('code}')).toBe('5: This brace was never opened; write }} for a brace.');
    expect(filled('{}')).toContain('A field needs a name');
    expect(filled('')).toBe('1: The template is empty.');
  });
  test('notes fields that are empty on a line', () => {
    const parsed = parseTemplate('{code} {ndc}');
    if ('errors' in parsed) throw new Error('not read');
    expect(fillTemplate(parsed.template, { ...line, ndc: null }, '')).toEqual({
      text: 'J0475 ',
      notes: ['{ndc} is empty on this line.'],
    });
  });
});

describe('Modifiers beside the counted ones', () => {
  const counted = (modifiers: ('JW' | 'JZ')[], discardedUnits: string) => ({
    units: '5',
    discardedUnits,
    modifiers,
  });
  const lines = (result: ReturnType<typeof counted>, modifiers: string[]) =>
    linesFor(result, { code: 'J0475', modifiers }).map((line) => line.modifiers);

  test('a JZ that is usual and counted stands once', () => {
    expect(lines(counted(['JZ'], '0'), ['JZ', 'KX'])).toEqual([['JZ', 'KX']]);
  });

  test('a JW that is typed and counted stands on the discarded line alone', () => {
    expect(lines(counted(['JW'], '3'), ['JW', 'KX'])).toEqual([['KX'], ['JW', 'KX']]);
  });

  test('a JZ against a counted JW is no line', () => {
    const [, lost] = linesFor(counted(['JW'], '3'), { code: 'J0475', modifiers: ['JZ'] });
    expect(lost && lineProblems(lost)).toContain('JW and JZ exclude each other.');
  });
});
