import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesFor, sharesFor, splitForItem24G } from '../../../../src/core/claims';
import type { NdcFor, Share } from '../../../../src/core/claims';
import { computeUnits } from '../../../../src/core/units';
import type { UnitsRequest, UnitsResult } from '../../../../src/core/units';

const unit = { amount: '10', measure: 'mg', text: '10 mg' };
const options = { strength: null, onDiscarded: true, decimals: 3, refuses: [] } as const;

function given(dose: string, vials: readonly string[]): UnitsResult {
  const result = computeUnits({ unit, dose, vials, container: 'single-dose' });
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

function shares(result: UnitsResult, ndcs: readonly NdcFor[], more: Partial<typeof options> = {}): Share[] {
  const found = sharesFor(result, ndcs, { ...options, ...more });
  if ('refused' in found) throw new Error(found.refused);
  return found;
}

const large: NdcFor = { digits: '50242005306', label: '500 mg', measure: 'UN' };
const small: NdcFor = { digits: '50242005121', label: '100 mg', measure: 'UN' };
const one: NdcFor = { digits: '70121250502', label: null, measure: null };

describe('Two sizes of vials', () => {
  const result = given('700 mg', ['500 mg + 2 x 100 mg']);

  test('are refused under one NDC, which would tell of drug that was not there', () => {
    expect(sharesFor(result, [one], options)).toMatchObject({ needs: 'vials' });
    expect(sharesFor(result, [large], options)).toMatchObject({
      refused: expect.stringContaining('2 × 100 mg'),
    });
  });

  test('have a line, units and a quantity for each NDC', () => {
    expect(linesFor(result, { code: 'J9312', shares: shares(result, [large, small]) })).toMatchObject([
      { units: '50', modifiers: ['JZ'], ndc: { digits: '50242005306', quantity: '1' } },
      { units: '20', modifiers: ['JZ'], ndc: { digits: '50242005121', quantity: '2' } },
    ]);
  });

  test('have the waste with the container in which it was left', () => {
    const lost = given('650 mg', ['500 mg + 2 x 100 mg']);
    expect(linesFor(lost, { code: 'J9312', shares: shares(lost, [large, small]) })).toMatchObject([
      { units: '50', modifiers: [], ndc: { quantity: '1' } },
      { units: '15', modifiers: [], ndc: { quantity: '1.5' } },
      { units: '5', modifiers: ['JW'], ndc: { digits: '50242005121', quantity: '0.5' } },
    ]);
  });
});

describe('The discarded line', () => {
  test('carries the NDC with the part of the pieces that was lost', () => {
    const result = given('45 mg', ['2 x 40 mg']);
    const lines = linesFor(result, { code: 'J0475', shares: shares(result, [one]) });
    expect(lines.map(({ ndc }) => ndc?.quantity)).toEqual(['1.125', '0.875']);
  });

  test('carries the volume that was lost', () => {
    const result = given('45 mg', ['2 x 40 mg/20 mL']);
    const lines = linesFor(result, { code: 'J0475', shares: shares(result, [one]) });
    expect(lines.map(({ ndc }) => `${ndc?.measure ?? ''}${ndc?.quantity ?? ''}`)).toEqual([
      'ML22.5',
      'ML17.5',
    ]);
  });

  test('has none where the payer wants it once: then all pieces stand on the line of the drug given', () => {
    const result = given('45 mg', ['2 x 40 mg']);
    const lines = linesFor(result, { code: 'J0475', shares: sharesOnce(result) });
    expect(lines.map(({ ndc }) => ndc?.quantity)).toEqual(['2', undefined]);
  });

  function sharesOnce(result: UnitsResult): Share[] {
    const found = sharesFor(result, [one], { ...options, onDiscarded: false });
    if ('refused' in found) throw new Error(found.refused);
    return found;
  }
});

describe('What other patients have of a container', () => {
  const units = { amount: '10', measure: 'mg', text: '10 mg' };
  const of = (more: Partial<UnitsRequest>, vials: readonly string[] = ['1 x 400 mg/10 mL']) => {
    const result = computeUnits({ unit: units, dose: '40 mg', vials, ...more });
    if ('refused' in result) throw new Error(result.refused);
    return result;
  };
  const ndcs = (result: UnitsResult, ...named: NdcFor[]) =>
    shares(result, named.length > 0 ? named : [one]).flatMap(({ ndc, discardedNdc }) =>
      [ndc, discardedNdc].map((on) => on && `${on.measure}${on.quantity}`),
    );

  test.each([
    ['a multi-dose vial', { container: 'multi-dose' }],
    ['a vial of which the rest goes to a later patient', { restGoesOn: true }],
    ['a vial of which earlier patients had the rest', { usedBefore: '360 mg' }],
  ] as const)('is not told with the NDC of %s', (_, more) => {
    expect(ndcs(of(more))).toEqual(['ML1', null]);
    expect(ndcs(of(more, ['1 x 400 mg']))).toEqual(['UN0.1', null]);
  });

  test('leaves what was thrown away to the line of the discarded drug', () => {
    expect(ndcs(of({ usedBefore: '200 mg' }))).toEqual(['ML1', 'ML4']);
    expect(ndcs(of({ usedBefore: '200 mg' }, ['1 x 400 mg']))).toEqual(['UN0.1', 'UN0.4']);
  });

  test('is not told of two sizes either', () => {
    const result = of({ dose: '500 mg', container: 'multi-dose' }, ['400 mg + 200 mg']);
    const large: NdcFor = { digits: '00003029328', label: '400 mg', measure: 'UN' };
    const small: NdcFor = { digits: '00003029320', label: '200 mg', measure: 'UN' };
    expect(ndcs(result, large, small)).toEqual(['UN1', null, 'UN0.5', null]);
  });
});

describe('Whatever was given and opened', () => {
  const dose = fc.integer({ min: 1, max: 1500 });
  const counts = fc.record({ large: fc.integer({ min: 1, max: 3 }), small: fc.integer({ min: 1, max: 9 }) });

  test('the units of the lines add up to what was counted, and the pieces to what was opened', () => {
    fc.assert(
      fc.property(dose, counts, (amount, opened) => {
        const content = opened.large * 500 + opened.small * 100;
        fc.pre(amount <= content);
        const result = given(`${amount} mg`, [`${opened.large} x 500 mg + ${opened.small} x 100 mg`]);
        const all = shares(result, [large, small]);
        const sum = (values: readonly string[]) =>
          values.reduce((total, value) => total.plus(value), new Big(0)).toFixed();
        expect(sum(all.map(({ units }) => units))).toBe(result.units);
        expect(sum(all.map(({ discardedUnits }) => discardedUnits))).toBe(result.discardedUnits);
        const pieces = all
          .flatMap(({ ndc, discardedNdc }) => [ndc, discardedNdc])
          .flatMap((ndc) => (ndc ? [ndc.quantity] : []));
        if (result.modifiers.includes('JW') && amount > opened.large * 500) {
          expect(sum(pieces)).toBe(String(opened.large + opened.small));
        }
      }),
    );
  });

  test('a split for item 24G keeps units and charge', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 1, max: 99_999 }),
        (units, cents) => {
          const charge = new Big(cents).div(100).toFixed(2);
          const line = {
            code: 'J0475',
            modifiers: [],
            units: String(units),
            charge,
            ndc: null,
            description: '',
          };
          const parts = splitForItem24G([line]);
          expect(parts.reduce((sum, part) => sum + Number(part.units), 0)).toBe(units);
          expect(parts.reduce((sum, part) => sum.plus(part.charge ?? 0), new Big(0)).toFixed(2)).toBe(charge);
          expect(parts.every((part) => part.units.length <= 3)).toBe(true);
        },
      ),
    );
  });
});
