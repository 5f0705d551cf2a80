import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRanges } from '../../../../src/core/code/ranges';

const held = createRanges(['L1990', 'E1', 'E0950', 'E1030', 'E1031', 'L1900', 'L1950', 'J0475']);

describe('the codes that a range holds', () => {
  it('are those from the first to the last one, both included', () => {
    expect(held('L1900-L1990')).toEqual(['L1900', 'L1950', 'L1990']);
    expect(held('E0951-E1030')).toEqual(['E1030']);
  });

  it('need not have the ends', () => expect(held('L1901-L1989')).toEqual(['L1950']));

  it('are written as the ends are: no modifier stands between two procedures', () =>
    expect(held('E0950-E1030')).toEqual(['E0950', 'E1030']));

  it('are the code itself where there is only one, if the list has it', () => {
    expect(held('J0475')).toEqual(['J0475']);
    expect(held('J0476')).toEqual([]);
  });

  it('are all that a look at every code finds', () => {
    const code = fc.integer({ min: 0, max: 99 }).map((number) => `A${String(number).padStart(4, '0')}`);
    fc.assert(
      fc.property(fc.uniqueArray(code), code, code, (codes, from, to) => {
        const looked = codes.filter((one) => from <= one && one <= to).sort();
        expect(createRanges(codes)(`${from}-${to}`)).toEqual(looked);
      }),
    );
  });
});
