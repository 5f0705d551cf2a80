import { describe, expect, it } from 'vitest';
import { markWords } from '../../../../src/renderer/ui/Marked';

const marked = (text: string, words: string[]) =>
  markWords(text, words)
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('');

describe('matched words', () => {
  it('are marked as they stand in the text, whatever their case', () => {
    expect(marked('Injection, Baclofen, 10 mg', ['baclofen', '10'])).toBe('Injection, [Baclofen], [10] mg');
  });

  it('are whole words', () => {
    expect(marked('Canes and cane tips', ['cane'])).toBe('Canes and [cane] tips');
  });

  it('may be none', () => {
    expect(marked('Injection', [])).toBe('Injection');
    expect(marked('', ['x'])).toBe('');
  });
});
