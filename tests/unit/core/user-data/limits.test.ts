import { describe, expect, it } from 'vitest';
import { distinctLines, overflowWords } from '../../../../src/core/user-data/limits';

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `name ${at}`);

describe('what a list cannot hold', () => {
  it('is told with its number', () => {
    expect(overflowWords(numbered(40), 30, 80)).toBe('30 at most; 10 left out');
    expect(overflowWords(['abcdef', 'x'], 4, 5)).toBe('5 letters each at most; 1 cut short');
  });

  it('is nothing where all is kept, said twice or not', () => {
    const texts = [...numbered(30), 'NAME 0', ' ', ''];
    expect(overflowWords(texts, 30, 80)).toBeNull();
    expect(distinctLines(texts, 30, 80)).toHaveLength(30);
  });
});
