import { describe, expect, it } from 'vitest';
import {
  above,
  below,
  between,
  firstSpan,
  from,
  isWithin,
  overTo,
  toUnder,
  upTo,
} from '../../../../src/core/text/span';

describe('a span of numbers', () => {
  it.each([
    ['3 to 5', between(3, 5), [3, 4, 5]],
    ['over 3 to 5', overTo(3, 5), [4, 5]],
    ['3 to under 5', toUnder(3, 5), [3, 4]],
    ['over 3', above(3), [4, 5, 6]],
    ['3 or more', from(3), [3, 4, 5, 6]],
    ['up to 3', upTo(0, 3), [2, 3]],
    ['under 3', below(0, 3), [2]],
  ])('%s', (_, span, within) => {
    expect([2, 3, 4, 5, 6].filter((value) => isWithin(span, value))).toEqual(within);
  });

  it('is that of the first shape that fits, told with its reader', () => {
    const readers = [
      { shape: /over (\d+)/, span: above, of: 'over' },
      { shape: /()(\d+) or less/, span: upTo, of: 'less' },
    ];
    expect(firstSpan(readers, '7 or less')).toEqual({ reader: readers[1], span: upTo(0, 7) });
    expect(firstSpan(readers, 'over 7, or 9 or less')?.reader.of).toBe('over');
    expect(firstSpan(readers, 'seven')).toBeNull();
  });
});
