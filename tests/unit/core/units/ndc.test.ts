import { describe, expect, test } from 'vitest';
import {
  claimNdc,
  ndcQuantity,
  parseNdc,
  printNdc,
  usualNdcMeasure,
  vialOf,
} from '../../../../src/core/units';

describe('A national drug code', () => {
  test.each([
    ['1234-5678-90', '01234-5678-90'],
    ['12345-678-90', '12345-0678-90'],
    ['12345-6789-0', '12345-6789-00'],
    ['70121-2505-02', '70121-2505-02'],
    ['70121250502', '70121-2505-02'],
    ['NDC 70121-2505-02', '70121-2505-02'],
    ['N470121250502', '70121-2505-02'],
    [' 70121\u20112505\u201102 ', '70121-2505-02'],
  ])('%s is %s on a claim', (typed, printed) => {
    const ndc = parseNdc(typed);
    if (!('kind' in ndc) || ndc.kind !== 'ndc') throw new Error('not read');
    expect(printNdc(ndc)).toBe(printed);
    expect(claimNdc(ndc)).toBe(printed.replaceAll('-', ''));
  });

  test('of ten digits without hyphens is asked about, never padded', () => {
    expect(parseNdc('1234567890')).toEqual({
      refused: expect.stringContaining('may be') as string,
      candidates: ['01234-5678-90', '12345-0678-90', '12345-6789-00'],
    });
  });

  test('keeps its segments as written', () => {
    expect(parseNdc('12345-678-90')).toEqual({
      kind: 'ndc',
      labeler: '12345',
      product: '678',
      package: '90',
    });
  });

  test('of a six-digit labeler does not fit the eleven digits of a claim', () => {
    const ndc = parseNdc('123456-789-01');
    if (!('kind' in ndc) || ndc.kind !== 'ndc') throw new Error('not read');
    expect(claimNdc(ndc)).toHaveProperty('refused');
  });

  test.each(['123-4567-89', '12345-67-8', '123456789', '1234567', ''])('%s is refused', (typed) => {
    expect(parseNdc(typed)).toHaveProperty('refused');
  });

  test.each([
    ['382567001738', 'trade item number'],
    ['00382567001738', 'trade item number'],
    ['PM-999999', 'other'],
    ['WC9999', 'other'],
    ['+H124ABC0', 'HIBCC'],
  ])('%s is another kind of number and is left as it is', (typed, scheme) => {
    expect(parseNdc(typed)).toMatchObject({ kind: 'other', scheme, text: typed });
  });

  test('behind a trade item number is offered as a choice, not as an answer', () => {
    // 3 + ten digits + check digit
    expect(parseNdc('312345678906')).toMatchObject({
      candidates: ['01234-5678-90', '12345-0678-90', '12345-6789-00'],
    });
    expect(parseNdc('312345678907')).toMatchObject({ candidates: [] });
  });
});

describe('An NDC quantity', () => {
  const mgPerMl = { substance: { amount: '6', measure: 'mg' }, in: { amount: '0.6', measure: 'mL' } };

  test('in millilitres comes from a strength', () => {
    expect(
      ndcQuantity({ measure: 'ML', amount: { amount: '6', measure: 'mg' }, strength: mgPerMl }),
    ).toMatchObject({ quantity: '0.6' });
    expect(ndcQuantity({ measure: 'ML', amount: { amount: '6', measure: 'mg' } })).toMatchObject({
      needs: 'strength',
    });
  });
  test('in pieces counts the containers', () => {
    expect(ndcQuantity({ measure: 'UN', amount: { amount: '440', measure: 'mg' }, pieces: 1 })).toMatchObject(
      { quantity: '1' },
    );
    expect(ndcQuantity({ measure: 'UN', amount: { amount: '440', measure: 'mg' } })).toMatchObject({
      needs: 'vials',
    });
  });
  test('in grams, milligrams and international units is converted exactly', () => {
    expect(ndcQuantity({ measure: 'GR', amount: { amount: '440', measure: 'mg' } })).toMatchObject({
      quantity: '0.44',
    });
    expect(ndcQuantity({ measure: 'ME', amount: { amount: '0.5', measure: 'g' } })).toMatchObject({
      quantity: '500',
    });
    expect(ndcQuantity({ measure: 'F2', amount: { amount: '1500', measure: 'unit' } })).toMatchObject({
      quantity: '1500',
    });
    expect(ndcQuantity({ measure: 'F2', amount: { amount: '5', measure: 'mg' } })).toHaveProperty('refused');
  });
  test('says when it was rounded, to three decimals or to the payer’s two', () => {
    const third = { substance: { amount: '30', measure: 'mg' }, in: { amount: '10', measure: 'mL' } };
    const asked = { measure: 'ML', amount: { amount: '10', measure: 'mg' }, strength: third } as const;
    expect(ndcQuantity(asked)).toMatchObject({ quantity: '3.333' });
    expect(ndcQuantity({ ...asked, decimals: 2 })).toMatchObject({
      quantity: '3.33',
      steps: [{}, { text: 'rounded to 2 decimals: 3.33' }],
    });
  });
  test('is refused in a measure that the payer does not take, or with too many digits', () => {
    expect(
      ndcQuantity({ measure: 'ME', amount: { amount: '1', measure: 'mg' }, refuses: ['ME'] }),
    ).toHaveProperty('refused');
    expect(ndcQuantity({ measure: 'ME', amount: { amount: '123456789', measure: 'mg' } })).toHaveProperty(
      'refused',
    );
  });
  test('is usually in millilitres for a label with a volume, in pieces for powder', () => {
    expect(
      usualNdcMeasure({ holds: [{ amount: '40', measure: 'mg' }], volume: { amount: '20', measure: 'mL' } }),
    ).toBe('ML');
    expect(usualNdcMeasure({ holds: [{ amount: '440', measure: 'mg' }], volume: null })).toBe('UN');
  });
});

describe('The vials that a crosswalk knows', () => {
  const unit = { amount: '10', measure: 'mg', text: '10 mg' };
  test('hold as many units as one item has, in the measure of the unit', () => {
    expect(vialOf(unit, { unitsPerItem: '4' })).toMatchObject({
      holds: [{ amount: '40', measure: 'mg' }],
      label: '40 mg',
    });
  });
  test('are not made up for counted units or rows without a number', () => {
    expect(vialOf(unit, { unitsPerItem: null })).toBeNull();
    expect(vialOf({ amount: '1', measure: 'vial', text: 'per vial' }, { unitsPerItem: '1' })).toBeNull();
  });
});
