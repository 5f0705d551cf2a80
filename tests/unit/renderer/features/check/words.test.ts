import { describe, expect, it } from 'vitest';
import { blockAround, blockSize } from '../../../../../src/renderer/features/check/line-places';
import { overviewSentence, percentOf } from '../../../../../src/renderer/features/check/words';

const none = { error: 0, warning: 0, note: 0, ignored: 0, 'partly checked': 0, clean: 0 };

describe('what is said of a list first', () => {
  it('are its lines and what was found on them', () => {
    const verdicts = { ...none, error: 31, warning: 55, 'partly checked': 12, clean: 702 };
    expect(overviewSentence({ lines: 800, verdicts, partly: 12 })).toBe(
      '800 lines: 31 with an error, 55 with a caution, 702 clean, 12 not fully checked.',
    );
  });

  it('says so where there is no error', () => {
    expect(overviewSentence({ lines: 1, verdicts: { ...none, clean: 1 }, partly: 0 })).toBe(
      '1 line: none with an error, 1 clean.',
    );
  });
});

it.each([
  [0, 0, 0],
  [1, 3, 33],
  [7, 5, 100],
])('%i of %i are %i percent', (done, total, percent) => {
  expect(percentOf({ done, total })).toBe(percent);
});

describe('the rows that cross', () => {
  it('are those about what is in sight, however far the highlighted one is', () => {
    const inSight = [5, ...Array.from({ length: 40 }, (_, at) => 30_010 + at)];
    const { from, count } = blockAround(inSight, 5);
    expect(from).toBe(29_900);
    expect(from + count).toBeGreaterThanOrEqual(30_050 + blockSize);
    expect(count).toBeLessThanOrEqual(5 * blockSize);
  });

  it('are the first where there is nothing yet', () => {
    expect(blockAround([], 0)).toEqual({ from: 0, count: 2 * blockSize });
  });
});
