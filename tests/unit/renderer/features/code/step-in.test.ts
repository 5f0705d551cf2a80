import { describe, expect, it } from 'vitest';
import { stepIn } from '../../../../../src/renderer/features/code/completion/step-in';

describe('keys in a list of choices', () => {
  it.each([
    ['ArrowDown', 0, 3, { type: 'move', to: 1 }],
    ['ArrowDown', 2, 3, { type: 'move', to: 2 }],
    ['ArrowUp', 0, 3, { type: 'move', to: 0 }],
    ['PageDown', 1, 30, { type: 'move', to: 11 }],
    ['End', 1, 30, { type: 'move', to: 29 }],
    ['Home', 12, 30, { type: 'move', to: 0 }],
    ['Enter', 1, 3, { type: 'take', at: 1 }],
    ['3', 0, 3, { type: 'take', at: 2 }],
    ['Backspace', 0, 3, { type: 'back' }],
    ['Backspace', 0, 0, { type: 'back' }],
  ])('%s at %i of %i', (key, at, count, step) => {
    expect(stepIn(key, at, count)).toEqual(step);
  });

  it.each([
    ['4', 3],
    ['0', 3],
    ['Enter', 0],
    ['a', 3],
    ['Escape', 3],
  ])('%s is left to the window where it takes nothing of %i', (key, count) => {
    expect(stepIn(key, 0, count)).toBeNull();
  });
});
