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
    ['kerlix 4 in', 'Bandage, width greater than or equal to five inches', false],
    ['wrap 4"', 'Bandage, width greater than or equal to five inches', false],
    ['cushion 24 wide', 'Cushion under 22 inches wide', false],
    ['foam 4 in by 4 in', 'Dressing, pad size more than 48 sq. in., each', false],
    ['gauze 10cm x 10cm', 'Gauze, small, 16 sq in or less', true],
    ['knee high 20-30', 'Stocking, below knee, 30 to 40 mmHg', false],
    ['knee high 20 mmhg', 'Stocking, below knee, 30 to 40 mmHg', false],
    ['scooter 350 lb', 'Power operated vehicle, patient weight capacity 301 to 450 pounds', true],
    [
      'scooter 350 lb',
      'Power operated vehicle, patient weight capacity up to and including 300 pounds',
      false,
    ],
    ['scooter 300.5 lb', 'Power operated vehicle, patient weight capacity 301 to 450 pounds', true],
    ['chair over 300 lbs', 'Transport chair, up to 300 lb', false],
    [
      'bed over 600 pounds',
      'Bed, weight capacity greater than 350 pounds, but less than or equal to 600 pounds',
      false,
    ],
    ['bed over 600 pounds', 'Bed, weight capacity greater than 600 pounds', true],
    ['wheelchair 300 lb', 'Wheelchair, weighs over 36 lb', true],
    ['tpn 1.5 liters', 'Home parenteral nutrition, 1 liter a day', false],
    ['tpn 1.5 l', 'Home infusion, tpn; more than one liter but no more than two liters per day', true],
    ['tpn 2000 ml', 'Home parenteral nutrition, over 2 to 3 liters a day', false],
    ['syringe 10 cc', 'Syringe with needle, sterile 3 cc, each', false],
    ['syringe 10 cc', 'Syringe with needle, sterile 5 cc or greater, each', true],
    ['o2 under 1 lpm', 'Oxygen, prescribed amount less than 1 liter per minute', true],
    ['o2 2 l/min', 'Oxygen, prescribed amount less than 1 liter per minute', false],
    ['o2 2 liters a minute', 'Home parenteral nutrition, 1 liter a day', true],
    ['tpn 60 grams protein', 'Compounded parenteral premix, 10 to 51 g protein', false],
    ['tpn 60 g of protein', 'Solution, any strength, 52 to 73 grams of protein', true],
    ['zosyn at home q6h', 'Home anti-infective infusion, every 8 hours, per day', false],
    ['vanco at home bid', 'Home infusion therapy, antibiotic; once every 12 hours', true],
    ['vanco at home twice daily', 'Home infusion therapy, antibiotic; once every 24 hours', false],
    ['home ertapenem daily', 'Home infusion therapy, antibiotic; once every 24 hours', true],
    ['home ertapenem daily', 'Home anti-infective infusion, every 3 hours, per day', false],
    ['foam dressing', 'Foam cover, small, 16 sq in or less', true],
    ['rituximab 100 mg', 'Rituximab, 10 mg', true],
  ])('%s and %s: %s', (query, descriptor, expected) => expect(fits(query, descriptor)).toBe(expected));
});
