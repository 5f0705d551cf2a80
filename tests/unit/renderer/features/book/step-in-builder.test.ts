import { describe, expect, it } from 'vitest';
import { stepInBuilder } from '../../../../../src/renderer/features/book/builder/step-in-builder';

const characters = ['0', '4', 'F', 'X'];

describe('a key in the table builder', () => {
  it.each([
    ['0', { type: 'take', at: 0 }],
    ['4', { type: 'take', at: 1 }],
    ['f', { type: 'take', at: 2 }],
    ['X', { type: 'take', at: 3 }],
  ])('%s chooses that character, whatever its place', (key, step) => {
    expect(stepInBuilder(key, 2, characters)).toEqual(step);
  });

  it.each(['1', 'b'])('%s, which no row has there, is told and chooses nothing', (key) => {
    expect(stepInBuilder(key, 0, characters)).toEqual({ type: 'wrong', character: key.toUpperCase() });
  });

  it('moves, takes what is highlighted and goes back as in every list of choices', () => {
    expect(stepInBuilder('ArrowDown', 0, characters)).toEqual({ type: 'move', to: 1 });
    expect(stepInBuilder('Enter', 2, characters)).toEqual({ type: 'take', at: 2 });
    expect(stepInBuilder('Backspace', 0, [])).toEqual({ type: 'back' });
    expect(stepInBuilder('Tab', 0, characters)).toBeNull();
  });
});
