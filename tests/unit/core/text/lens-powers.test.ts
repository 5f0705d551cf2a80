import { describe, expect, it } from 'vitest';
import { lensPowersAsked, lensRangesOf } from '../../../../src/core/text/lens-powers';

/** Sphere and cylinder that a query asks for; null for what it does not say. */
const asked = (query: string): (number | null)[] => {
  const powers = lensPowersAsked(query);
  return (['sphere', 'cylinder'] as const).map(
    (measure) => powers.find((power) => power.measure === measure)?.value ?? null,
  );
};

/** The ends of the sphere and of the cylinder that a descriptor names. */
const said = (text: string): number[] => lensRangesOf(text).flatMap(({ over, to }) => [over, to]);

describe('the powers of a lens in a query', () => {
  it.each([
    ['single vision -5.00 no cyl', 5, 0],
    ['single vision +2.00', 2, null],
    ['sv lens 4.50 d sphere only', 4.5, 0],
    ['bifocal plano', 0, null],
    ['single vision -3.00 cyl -1.25', 3, 1.25],
    ['single vision -6.00 with 3.00 cyl', 6, 3],
    ['single vision -5.00 -1.00 x 180', 5, 1],
    ['trifocal -5 without cylinder', 5, 0],
    ['bifocal -2.00 add +2.50', 2, null],
    ['bifocal add 2.50', null, null],
    ['bifocal over 6 cylinder', null, 6.01],
    ['bifocal 4.25 to 6.00d cylinder', null, 5.125],
    ['trifocal -5.00 cyl over 6', 5, 6.01],
    ['trifocal, plus or minus 4.25 to plus or minus 7.00d sphere, over 6.00d cylinder', 5.625, 6.01],
    ['single vision, plano to plus or minus 4.00d sphere, .12 to 2.00d cylinder', 2, 1.06],
    ['single vision sphere over 12.00d', 12.01, null],
    ['spherocylinder, bifocal, sphere over plus or minus 12.00d', 12.01, null],
  ])('%s: sphere %s, cylinder %s', (query, sphere, cylinder) =>
    expect(asked(query)).toEqual([sphere, cylinder]),
  );

  it.each([
    'single vision 1.67 index',
    'single vision 1.67',
    'contact lens sphere -3.00',
    'bifocal seg 28 mm',
    'oxygen cylinder 2.00',
    'lens 5.00',
    'single vision 2 lenses',
    'single vision prism 2.00',
  ])('%s asks for no power', (query) => expect(lensPowersAsked(query)).toEqual([]));
});

describe('the powers in a descriptor', () => {
  it.each([
    ['Sphere, single vision, plano to plus or minus 4.00, per lens', [0, 4, 0, 0]],
    ['Sphere, single vision, plus or minus 4.12 to plus or minus 7.00d, per lens', [4.12, 7, 0, 0]],
    ['Bifocal lens, sphere, plus or minus 7.12 to 20.00 diopters, per lens', [7.12, 20, 0, 0]],
    ['Spherocylinder, plano to plus or minus 4.00d sphere, .12-2.00d cylinder', [0, 4, 0.12, 2]],
    ['Spherocylinder, plus or minus 4.25 to 7.00d sphere, over 6.00d cylinder', [4.25, 7, 6, Infinity]],
    ['Lens, sphere plus or minus 7.25 to 12.00, cylinder 0.25 to 2.25 diopters', [7.25, 12, 0.25, 2.25]],
    ['Lens, sphere plano to plus or minus 4.00, cylinder over 6.00 diopters', [0, 4, 6, Infinity]],
    ['Spherocylinder, bifocal, sphere over plus or minus 12.00d', [12, Infinity, 0, Infinity]],
    ['Oxygen cylinder 2.00 to 4.00', []],
    ['Bifocal add over 3.25d', []],
  ])('%s', (text, ends) => expect(said(text)).toEqual(ends));
});
