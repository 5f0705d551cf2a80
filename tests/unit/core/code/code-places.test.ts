import { describe, expect, it } from 'vitest';
import { placesIn } from '../../../../src/core/code/code-places';
import type { CodeRecord } from '../../../../src/core/code/record';

const record = (code: string, kind = 'diagnosis'): CodeRecord => ({
  system: 'icd10cm',
  kind,
  code,
  long: `title of ${code}`,
  short: '',
});

describe('the places of codes in a list', () => {
  const inOrder = ['A00', 'A000', 'A001', 'B00'].map((code) => record(code));

  it('finds each code, and none that is not there', () => {
    const places = placesIn(inOrder);
    expect(inOrder.map(({ code }) => places.placeOf(code))).toEqual([0, 1, 2, 3]);
    expect(places.get('A001')).toBe(inOrder[2]);
    for (const code of ['', 'A', 'A002', 'C00']) {
      expect(places.placeOf(code)).toBeUndefined();
      expect(places.get(code)).toBeUndefined();
      expect(places.has(code)).toBe(false);
    }
    expect(placesIn([]).has('A00')).toBe(false);
  });

  it('finds them in a list of another order', () => {
    const mixed = ['B00', 'A001', 'A00', 'C00', 'A000'].map((code) => record(code));
    const places = placesIn(mixed);
    expect(mixed.map(({ code }) => places.placeOf(code))).toEqual([0, 1, 2, 3, 4]);
    expect(places.startingWith('A0')).toEqual([2, 4, 1]);
    expect(places.startingWith('')).toEqual([2, 4, 1, 0, 3]);
    expect(places.startingWith('D')).toEqual([]);
  });

  it('tells kinds of one code apart, and takes the last of several', () => {
    const both = [
      record('G1', 'procedure'),
      record('G1', 'modifier'),
      record('A1', 'modifier'),
      record('G1', 'modifier'),
    ];
    const places = placesIn(both);
    expect(places.placeOf('G1', 'procedure')).toBe(0);
    expect(places.placeOf('G1', 'modifier')).toBe(3);
    expect(places.placeOf('G1')).toBe(3);
    expect(places.placeOf('A1', 'procedure')).toBeUndefined();
  });

  it('is made once for a list', () => {
    expect(placesIn(inOrder)).toBe(placesIn(inOrder));
    expect(placesIn([...inOrder])).not.toBe(placesIn(inOrder));
  });
});
