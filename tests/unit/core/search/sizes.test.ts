import { describe, expect, it } from 'vitest';
import { isOutside, sizeRangeOf, sizesAsked } from '../../../../src/core/search/sizes';

/** Whether a code of these words may be meant by the query, as far as sizes tell. */
const fits = (query: string, descriptor: string): boolean => {
  const range = sizeRangeOf(descriptor);
  return range === null || !sizesAsked(query).some((size) => isOutside(size, range));
};

describe('the size decides', () => {
  it.each([
    ['foam 4x4', 'Foam cover, small, 16 sq in or less', true],
    ['foam 4 x 5', 'Foam cover, small, 16 sq in or less', false],
    ['foam 4 x 5', 'Foam cover, medium, over 16 to 48 sq in', true],
    ['foam 10x10 cm', 'Foam cover, small, 16 sq in or less', true],
    ['foam 8x8', 'Dressing, pad size more than 48 sq. in., each', true],
    ['foam 6x8', 'Dressing, pad size more than 48 sq. in., each', false],
    ['foam 6x8', 'Dressing, pad size more than 16 sq. in. but less than or equal to 48 sq. in., each', true],
    ['wrap 4 inch', 'Bandage, 3 to under 5 inches wide', true],
    ['wrap 5 inch', 'Bandage, 3 to under 5 inches wide', false],
    ['wrap 5 inch', 'Bandage, width greater than or equal to five inches', true],
    ['wrap 3 inch', 'Bandage, width less than three inches', false],
    ['cushion 20 inch', 'Cushion, width 22 inches or greater, any depth', false],
    ['cushion 20 inches', 'Cushion under 22 inches wide', true],
    ['stockings 20-30', 'Stocking, 18 to 30 mmHg', true],
    ['stockings 30-40 mmhg', 'Stocking, 18-30 mm hg', false],
    ['stockings 40-50', 'Stocking, 40 mm hg or greater', true],
    ['foam dressing', 'Foam cover, small, 16 sq in or less', true],
    ['rituximab 100 mg', 'Rituximab, 10 mg', true],
  ])('%s and %s: %s', (query, descriptor, expected) => expect(fits(query, descriptor)).toBe(expected));
});
