import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineProblems, supplyWays, waysOf, withWay } from '../../../../src/core/claims';
import type { LinkedSupply } from '../../../../src/core/releases/links';

const scheduled = (...modifiers: string[]): LinkedSupply => ({
  modifiers,
  category: 'IN',
  source: 'DMEPOS_JAN.csv',
  quarter: 'January 2026',
  from: '2026-01-01',
});

describe('New, rented or used', () => {
  it('is what the fee schedule has for the code, whatever its letter', () => {
    expect(waysOf('E0260', scheduled('RR', 'KX')).ways).toEqual(['RR']);
    expect(waysOf('A4253', scheduled('NU')).ways).toEqual(['NU']);
    expect(waysOf('E0143', scheduled('NU', 'RR', 'UE')).ways).toEqual(['NU', 'RR', 'UE']);
  });

  it('is nothing where the schedule pays the code without, and says so', () => {
    const { ways, because } = waysOf('E0441', scheduled());
    expect(ways).toEqual([]);
    expect(because).toBe('The DMEPOS fee schedule of January 2026 has E0441 without NU, RR or UE.');
  });

  it.each(['E0143', 'E2603', 'K0001', 'K0823'])('may be any for %s where no schedule is held', (code) => {
    expect(waysOf(code, null).ways).toEqual(supplyWays);
    expect(waysOf(code, null).because).toContain('no DMEPOS fee schedule held');
  });

  it.each(['J0475', 'L1832', 'A4253', 'G0151', 'E0443', 'K0552', 'K1034'])(
    'is not for %s by its class',
    (code) => {
      expect(waysOf(code, null).ways).toEqual([]);
    },
  );

  it('stands in front, one at a time, and goes when it is chosen again', () => {
    expect(withWay(['KX', 'RT'], 'RR')).toEqual(['RR', 'KX', 'RT']);
    expect(withWay(['RR', 'KX'], 'NU')).toEqual(['NU', 'KX']);
    expect(withWay(['KX', 'RR'], 'RR')).toEqual(['KX']);
  });

  it('is refused as a fifth modifier', () => {
    expect(withWay(['KX', 'RT', 'KH', 'GA'], 'RR')).toHaveProperty('refused');
    expect(withWay(['NU', 'KX', 'RT', 'KH'], 'RR')).toEqual(['RR', 'KX', 'RT', 'KH']);
  });

  it('is never two on a line, however they were typed', () => {
    const line = (...modifiers: string[]) => ({
      ...{ code: 'E0143', modifiers, units: '1', charge: null, ndc: null, description: '' },
    });
    expect(lineProblems(line('NU', 'RR'))).toEqual(['NU and RR exclude each other: new, rented or used.']);
    expect(lineProblems(line('RR', 'KX', 'UE'))).toHaveLength(1);
    expect(lineProblems(line('RR', 'KX'))).toEqual([]);
  });

  it('is never two, never a fifth, and never loses another modifier', () => {
    const modifiers = fc.uniqueArray(fc.constantFrom('KX', 'RT', 'LT', 'KH', 'GA', ...supplyWays), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(modifiers, fc.constantFrom(...supplyWays), (before, way) => {
        const after = withWay(before, way);
        if ('refused' in after) return;
        expect(after.length).toBeLessThanOrEqual(4);
        expect(after.filter((one) => supplyWays.some((known) => known === one)).length).toBe(
          before.includes(way) ? 0 : 1,
        );
        const others = (list: readonly string[]) =>
          list.filter((one) => !supplyWays.some((known) => known === one));
        expect(others(after)).toEqual(others(before));
      }),
    );
  });
});
