import { describe, expect, it } from 'vitest';
import {
  diagnosisAsked,
  foreignShape,
  rangeAsked,
  typedRefs,
} from '../../../../src/core/lookup/foreign-shapes';

describe('a text that no loaded system knows', () => {
  it.each([
    ['E11.40', 'an ICD-10-CM diagnosis code'],
    ['g89.29', 'an ICD-10-CM diagnosis code'],
    ['M54.5', 'an ICD-10-CM diagnosis code'],
    ['icd-10 Z79.4', 'an ICD-10-CM diagnosis code'],
    ['250.00', 'an ICD-9-CM code'],
    ['99213', 'a CPT code'],
    ['99213-25', 'a CPT code'],
    ['CPT 99213', 'a CPT code'],
    ['0001U', 'a CPT code'],
    ['3008F', 'a CPT code'],
    ['D0120', 'a CDT code'],
    ['12345-6789-01', 'an NDC'],
    ['NDC 12345 6789 01', 'an NDC'],
    ['0636', 'a revenue code'],
    ['rev code 0250', 'a revenue code'],
    ['drg 470', 'a diagnosis-related group'],
    ['CO-97 denial', 'a reason or remark code of a remittance'],
    ['rarc n130', 'a reason or remark code of a remittance'],
    ['co-45', 'a reason or remark code of a remittance'],
    ['pr 1', 'a reason or remark code of a remittance'],
    ['tob 131', 'a code of the institutional claim form'],
    ['condition code 44', 'a code of the institutional claim form'],
    ['occurrence code 11', 'a code of the institutional claim form'],
    ['apc 5072', 'an ambulatory payment classification'],
    ['apr-drg 194', 'a diagnosis-related group'],
    ['icd 9 250.00', 'an ICD-9-CM code'],
    ['cpt code 70450', 'a CPT code'],
    ['cdt D2750', 'a CDT code'],
    ['98', 'a place of service or a two-digit CPT modifier'],
    ['modifier 25', 'a two-digit CPT modifier'],
    ['mod 59', 'a two-digit CPT modifier'],
    ['25 modifier', 'a two-digit CPT modifier'],
    ['modifiers 25, 59', 'a two-digit CPT modifier'],
    ['-25', 'a two-digit CPT modifier'],
    ['rev 450', 'a revenue code'],
    ['rev code 636', 'a revenue code'],
    ['revenue code: 0450', 'a revenue code'],
    ['110', 'a revenue code or a diagnosis-related group'],
    ['pos 88', 'a place of service'],
    ['D 0120', 'a CDT code'],
    ['d-2740', 'a CDT code'],
    ['E0143.0', 'a HCPCS code with a dot behind it'],
    ['a4253.5', 'a HCPCS code with a dot behind it'],
    ['M5450', 'a HCPCS code'],
    ['S72001A', 'an ICD-10-CM diagnosis code'],
    ['S72001', 'an ICD-10-CM diagnosis code'],
    ['0DTJ4ZZ', 'an ICD-10-PCS procedure code'],
    ['0FT44ZZ', 'an ICD-10-PCS procedure code'],
    ['3E0F7SF', 'an ICD-10-PCS procedure code'],
    ['BW28ZZZ', 'an ICD-10-PCS procedure code'],
    ['XW033E5', 'an ICD-10-PCS procedure code'],
    ['B4102ZZ', 'an ICD-10 code'],
  ])('%s is named: %s', (text, name) => {
    expect(foreignShape(text)?.name).toBe(name);
  });

  it.each([
    'baclofen',
    'rituximab 100 mg',
    'J04',
    'j',
    'wheelchair 22 inches',
    '10 mg',
    'b12',
    'car-t',
    'modifier kx',
    'modifier 25 modifier jw',
    'd 25',
    'co-57',
    'co',
    'pr',
    'al2',
    '',
  ])('%j is words or the beginning of a code, and nothing is said', (text) => {
    expect(foreignShape(text)).toBeNull();
  });
});

describe('where diagnoses of the starter answer and no release of procedures is held', () => {
  const held = [
    { system: 'hcpcs', isStarter: true },
    { system: 'icd10cm', isStarter: true },
  ];
  const advice = (text: string) => foreignShape(text, held)?.advice;

  it('a procedure asks for the release of procedures, a diagnosis for that of diagnoses', () => {
    expect(advice('0FT44ZZ')).toBe('Inpatient procedures answer once an ICD-10-PCS release is imported.');
    expect(advice('S72001A')).toBe(
      'It is not among the starter’s. Import a release of ICD-10-CM to look up every code.',
    );
  });

  it('what may be either is told of both', () => {
    expect(advice('B4102ZZ')).toContain('Import a release of ICD-10-CM');
    expect(advice('B4102ZZ')).toContain('ICD-10-PCS, which answers once a release is imported');
  });
});

describe('what is typed', () => {
  const refs = (text: string) =>
    typedRefs(text)
      .filter(({ system }) => system !== 'private')
      .map(({ system, kind, code }) => `${system}:${kind}:${code}`);

  it('is offered to every system, by its shape', () => {
    expect(refs('j0475')).toEqual([
      'hcpcs:procedure:J0475',
      'icd10cm:diagnosis:J0475',
      'customer:code:J0475',
    ]);
    expect(refs('modifier jw')).toEqual(['hcpcs:modifier:JW']);
    expect(refs('10')).toEqual(['pos:place:10', 'customer:code:10']);
    expect(refs('POS 11')).toEqual(['pos:place:11']);
    expect(refs('place of service 02')).toEqual(['pos:place:02']);
  });

  it.each(['E11.40', 'J.0475', 'G89.29', 'J0475.'])('%s is no HCPCS code: none has a dot', (text) => {
    expect(refs(text).filter((ref) => ref.startsWith('hcpcs'))).toEqual([]);
  });

  it.each(['E11.40', 'e1140', 'ICD-10 E11.40', ' m54.50 '])('%s may be a diagnosis', (text) => {
    expect(refs(text).some((ref) => ref.startsWith('icd10cm:diagnosis:'))).toBe(true);
  });

  it.each(['J.0475', 'J0475.', 'E1.140', 'E11.4.0', 'knee', 'E11.401234'])('%s is no diagnosis', (text) => {
    expect(refs(text).filter((ref) => ref.startsWith('icd10'))).toEqual([]);
  });
});

describe('what a query says of its code', () => {
  it.each([
    ['dx E1140', 'E1140'],
    ['icd10 e11.40', 'E11.40'],
    ['ICD-10-CM: Z79.4', 'Z79.4'],
    ['diagnosis code G89.29', 'G89.29'],
    ['dx diabetes', null],
    ['E1140', null],
    ['hcpcs E1140', null],
  ])('%s asks for the diagnosis %s', (text, code) => expect(diagnosisAsked(text)).toBe(code));

  it.each([
    ['J0696 to J0698', ['J0696', 'J0697', 'J0698']],
    ['a4253-a4255', ['A4253', 'A4254', 'A4255']],
    ['A4253-A4200', null],
    ['A4253-B4200', null],
    ['J0475-JW', null],
  ])('%s is the range %j', (text, codes) => expect(rangeAsked(text)).toEqual(codes));
});
