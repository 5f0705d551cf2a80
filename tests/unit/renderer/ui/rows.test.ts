import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalRows, mixedRows } from '../../../../src/renderer/ui/rows';

const heights = fc.array(fc.constantFrom(28, 32, 44, 48), { minLength: 1, maxLength: 60 });

describe('places of rows', () => {
  it('stand under each other, each with its own height', () => {
    const { topOf } = mixedRows([32, 48, 32]);
    expect([0, 1, 2, 3].map(topOf)).toEqual([0, 32, 80, 112]);
  });

  it('are those of equal rows where all have one height', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(2_000), (count, top) => {
        const mixed = mixedRows(Array.from({ length: count }, () => 32));
        expect(mixed.topOf(count)).toBe(equalRows(32).topOf(count));
        expect(mixed.indexAt(top)).toBe(Math.min(count, equalRows(32).indexAt(top)));
      }),
    );
  });

  it('find the row at every height of it', () => {
    fc.assert(
      fc.property(heights, fc.nat(47), (all, into) => {
        const { topOf, indexAt } = mixedRows(all);
        for (const [index, height] of all.entries()) {
          expect(indexAt(topOf(index) + Math.min(into, height - 1))).toBe(index);
        }
      }),
    );
  });
});
