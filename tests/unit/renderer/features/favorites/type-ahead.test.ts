import { describe, expect, it } from 'vitest';
import { findTyped, nothingTyped, typedOn } from '../../../../../src/renderer/features/favorites/type-ahead';

const names = ['no folder', 'Infusion', 'Injection', 'Pumps'];

describe('finding a name by its first letters', () => {
  it('one letter goes to the next that begins with it, and round', () => {
    expect(findTyped(names, 'i', 0)).toBe(1);
    expect(findTyped(names, 'i', 1)).toBe(2);
    expect(findTyped(names, 'ii', 2)).toBe(1);
  });

  it('several letters stay where they fit already', () => {
    expect(findTyped(names, 'in', 1)).toBe(1);
    expect(findTyped(names, 'inj', 1)).toBe(2);
  });

  it('letters that begin no name change nothing', () => {
    expect(findTyped(names, 'x', 2)).toBe(2);
  });

  it('a rest begins a new word', () => {
    const first = typedOn(nothingTyped, 'I', 1_000);
    expect(typedOn(first, 'n', 1_200).text).toBe('in');
    expect(typedOn(first, 'n', 3_000).text).toBe('n');
  });
});
