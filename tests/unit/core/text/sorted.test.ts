import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byText, lowerBound, startingWith } from '../../../../src/core/text/sorted';

const itself = (text: string): string => text;
const texts = fc.array(fc.string({ maxLength: 4 }), { maxLength: 40 });

describe('a sorted list', () => {
  it('has its lower bound where the key would stand', () => {
    expect(lowerBound(['a', 'b', 'b', 'd'], 'b', itself)).toBe(1);
    expect(lowerBound(['a', 'b'], 'c', itself)).toBe(2);
    expect(lowerBound([], 'c', itself)).toBe(0);
  });

  it('finds what begins so as going through all of it does', () => {
    fc.assert(
      fc.property(texts, fc.string({ maxLength: 2 }), (list, prefix) => {
        const sorted = [...list].sort(byText);
        expect(startingWith(sorted, prefix, itself)).toEqual(
          sorted.filter((text) => text.startsWith(prefix)),
        );
      }),
    );
  });

  it('stops at the limit', () => {
    expect(startingWith(['a1', 'a2', 'a3'], 'a', itself, 2)).toEqual(['a1', 'a2']);
  });
});
