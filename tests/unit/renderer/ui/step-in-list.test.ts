import { describe, expect, it } from 'vitest';
import { stepInList } from '../../../../src/renderer/ui/step-in-list';

describe('a key in a list', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 3, 9],
    ['PageUp', 3, 0],
    ['End', 0, 9],
    ['Home', 9, 0],
    ['x', 4, null],
  ])('%s at %i leads to %s', (key, at, to) => {
    expect(stepInList(key, at, 10)).toBe(to);
  });

  it('leads nowhere where there are none', () => {
    expect(stepInList('ArrowDown', 0, 0)).toBeNull();
  });
});
