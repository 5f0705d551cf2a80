import { describe, expect, it } from 'vitest';
import { editsAllowed, lettersOf, soundDistance } from '../../../../src/core/text/sound-distance';
import { SpellingIndex } from '../../../../src/core/search/spelling-index';

const distance = (typed: string, word: string, open = false): number => {
  const letters = lettersOf(word);
  return soundDistance(lettersOf(typed), letters, 0, letters.length, 9, open);
};

describe('how far a misspelling is', () => {
  it('costs nothing for the word itself and for ph heard as f', () => {
    expect(distance('morphine', 'morphine')).toBe(0);
    expect(distance('morfine', 'morphine')).toBe(0);
  });

  it('is less for what sounds alike than for what does not', () => {
    expect(distance('infliximob', 'infliximab')).toBeLessThan(distance('infliximkb', 'infliximab'));
    expect(distance('cefazolen', 'cefazolin')).toBeLessThan(distance('cefazolbn', 'cefazolin'));
  });

  it('is small for a doubled letter and for two letters swapped', () => {
    expect(distance('baccolfen', 'baclofen')).toBeLessThan(1.5);
    expect(distance('balcofen', 'baclofen')).toBeLessThan(0.8);
  });

  it('is larger where the first letter differs', () => {
    expect(distance('acitretin', 'icitretin')).toBeGreaterThan(distance('icatretin', 'icitretin'));
  });

  it('lets an unfinished word go on', () => {
    expect(distance('acetomin', 'acetaminophen', true)).toBeLessThan(1);
    expect(distance('acetomin', 'acetaminophen')).toBeGreaterThan(2);
  });
});

describe('guesses', () => {
  const index = new SpellingIndex(['acetaminophen', 'acetazolamide', 'baclofen', 'j0475', 'tc99m', 'pad']);

  it('finds the nearest first', () => {
    expect(index.near('acetominophen', false)[0]?.word).toBe('acetaminophen');
  });

  it('never touches anything with a digit', () => {
    expect(editsAllowed('j0476')).toBe(0);
    expect(index.near('j0476', false)).toEqual([]);
    expect(index.near('tc99n', true)).toEqual([]);
  });

  it('leaves short words alone', () => {
    expect(index.near('pat', false)).toEqual([]);
  });
});
