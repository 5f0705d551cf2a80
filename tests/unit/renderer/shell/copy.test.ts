import { describe, expect, it, vi } from 'vitest';
import { copiedWords, copyCodes } from '../../../../src/renderer/shell/useCopy';

describe('what is said of a copied text', () => {
  it('is the text itself where it is one line', () => {
    expect(copiedWords('J0475')).toBe('Copied: J0475');
    expect(copiedWords('J0475\n')).toBe('Copied: J0475');
  });

  it('is its first line and how many there are besides', () => {
    expect(copiedWords('code\tunits\r\nJ0475\t4\r\n')).toBe('Copied: code\tunits and 1 more line');
    expect(copiedWords('line\n'.repeat(2_000))).toBe('Copied: line and 1,999 more lines');
  });

  it('is its name where it has one', () => {
    expect(copiedWords('J0475\nJ0476', '2 codes')).toBe('Copied 2 codes');
  });
});

describe('codes that are copied', () => {
  it('are told by their number, one alone by itself', () => {
    const copyText = vi.fn(() => Promise.resolve());
    void copyCodes(copyText, ['J0475']);
    expect(copyText).toHaveBeenLastCalledWith('J0475', undefined);
    void copyCodes(
      copyText,
      Array.from({ length: 10_003 }, () => 'J0475'),
    );
    expect(copyText).toHaveBeenLastCalledWith(expect.stringMatching(/^J0475\n/), '10,003 codes');
  });
});
