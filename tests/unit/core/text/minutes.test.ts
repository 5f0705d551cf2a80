import { describe, expect, it } from 'vitest';
import { isLength, minutesAsked, minutesOf } from '../../../../src/core/text/minutes';
import { isOutside, sizeRangeOf, sizesAsked } from '../../../../src/core/search/sizes';

const fits = (query: string, descriptor: string): boolean => {
  const range = sizeRangeOf(descriptor);
  return range === null || !sizesAsked(query).some((size) => isOutside(size, range));
};

describe('the length of a service decides', () => {
  it.each([
    ['vaccine counseling 20 min', 'Vaccine counseling, 16 to 30 minutes', true],
    ['vaccine counseling 20min', 'Vaccine counseling, 5 to 15 mins time', false],
    ['sbirt 15 to 30 min', 'Brief intervention 15 to 30 minutes', true],
    ['sbirt over 30 min', 'Brief intervention 15 to 30 minutes', false],
    ['sbirt over 30 minutes', 'Intervention, greater than 30 minutes', true],
    ['smoking counseling 15 minutes', 'Counseling; greater than 3 minutes, up to 10 minutes', false],
    ['smoking counseling 5 minutes', 'Counseling; greater than 3 minutes, up to 10 minutes', true],
    [
      'speech device 30 minutes',
      'Device, greater than 20 minutes but less than or equal to 40 minutes',
      true,
    ],
    ['speech device 30 minutes', 'Device, up to 8 minutes of recording', false],
    ['images reviewed 5 minutes', 'Remote images, under 10 minutes, not live', true],
    // What it is billed by, and what a note says of it, is no length.
    ['counseling 20 min', 'Counseling, per 15 minutes', true],
    ['counseling 20 min', 'Counseling (do not report for any time unit less than 15 minutes)', true],
    ['counseling', 'Counseling, 5 to 15 minutes', true],
  ])('%s, %s: %s', (query, descriptor, wanted) => expect(fits(query, descriptor)).toBe(wanted));

  it('takes the middle of a span, and a little more or less than a bound', () => {
    expect(minutesAsked('15-30 min')).toBe(22.5);
    expect(minutesAsked('under 10 minutes')).toBeCloseTo(9.99);
    expect(minutesAsked('minimum 3 visits')).toBeNull();
    expect(minutesOf('each additional 30 minutes')).toBeNull();
  });

  it('knows what codes are billed by', () => {
    expect([15, 30, 60, 20, 22.5].map(isLength)).toEqual([false, false, false, true, true]);
  });
});
