import Big from 'big.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { relateUnits, type ComparedCode } from '../../../../src/core/compare';
import { bare } from '../similar/records';

const factors: Record<string, string> = { mcg: '0.001', mg: '1', g: '1000' };
const amount = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => new Big(digits).div(new Big(10).pow(places)).toFixed());
const unit = fc.record({ amount, measure: fc.constantFrom('mcg', 'mg', 'g') });

function code(name: string, { amount: some, measure }: { amount: string; measure: string }): ComparedCode {
  return { record: { ...bare(name, 'Injection, thing'), unit: { amount: some, measure, text: '' } } };
}

it('what is said to be equal is equal, exactly, in the smallest whole numbers', () => {
  fc.assert(
    fc.property(unit, unit, (one, other) => {
      const relation = relateUnits(code('J1', one), code('J2', other));
      if ('refused' in relation) throw new Error(relation.refused);
      const [units, otherUnits] = relation.units;
      const mass = (count: string, { amount: some, measure }: typeof one) =>
        new Big(count).times(some).times(factors[measure] ?? '0');
      expect(mass(units, one).eq(mass(otherUnits, other))).toBe(true);
      expect(units).toMatch(/^[1-9]\d*$/);
      expect(otherUnits).toMatch(/^[1-9]\d*$/);
      const [a, b] = [BigInt(units), BigInt(otherUnits)];
      const divisor = (x: bigint, y: bigint): bigint => (y === 0n ? x : divisor(y, x % y));
      expect(divisor(a, b)).toBe(1n);
    }),
  );
});

it('the relation is the same from both sides', () => {
  fc.assert(
    fc.property(unit, unit, (one, other) => {
      const there = relateUnits(code('J1', one), code('J2', other));
      const back = relateUnits(code('J2', other), code('J1', one));
      if ('refused' in there || 'refused' in back) throw new Error('refused');
      expect(back.units).toEqual([...there.units].reverse());
    }),
  );
});
