import { describe, expect, it } from 'vitest';
import { workFor, workThrough } from '../../../src/core/slices';

function* counting(steps: number): Generator<undefined, string> {
  for (let step = 0; step < steps; step++) yield;
  return `${steps} steps`;
}

describe('work in slices', () => {
  it('goes on where it paused', () => {
    const work = counting(2);
    expect(workFor(work, -1).done).toBe(false);
    expect(workFor(work, -1).done).toBe(false);
    expect(workFor(work, -1)).toEqual({ done: true, value: '2 steps' });
  });

  it('is done at once where no time is given', () => {
    expect(workFor(counting(100))).toEqual({ done: true, value: '100 steps' });
    expect(workThrough(counting(3))).toBe('3 steps');
  });
});
