import { describe, expect, it } from 'vitest';
import { inSight } from '../../../src/main/in-sight';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const at = (x: number, y: number, width = 1000, height = 700) => ({
  bounds: { x, y, width, height },
  maximized: false,
});

describe('a window’s place', () => {
  it.each([
    [0, 0],
    [-800, 20],
    [1200, 600],
    [10, -10],
  ])('at %i, %i is kept: enough of it is on the screen', (x, y) => {
    expect(inSight(at(x, y), () => laptop)).toEqual(at(x, y));
  });

  it.each([
    ['on a monitor that is gone', 2000, 100],
    ['left of the screen', -990, 100],
    ['below it', 100, 720],
    ['with its upper edge out of reach', 100, -300],
  ])('%s is forgotten', (_name, x, y) => {
    expect(inSight(at(x, y), () => laptop).bounds).toEqual({ width: 1000, height: 700 });
  });

  it('that is forgotten leaves a size for which there is room', () => {
    expect(inSight(at(3000, 0, 2500, 1400), () => laptop).bounds).toEqual({ width: 1366, height: 728 });
  });

  it('that was never known is the system’s matter', () => {
    const state = { bounds: { width: 1280, height: 800 }, maximized: true };
    expect(inSight(state, () => laptop)).toBe(state);
  });
});
