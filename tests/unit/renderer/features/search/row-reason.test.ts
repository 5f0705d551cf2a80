import { describe, expect, it } from 'vitest';
import type { HitReason, Tier } from '../../../../../src/core/search/types';
import { rowReason, rowReasons } from '../../../../../src/renderer/features/search/row-reason';

const row = (tier: Tier, ...reasons: HitReason[]) => ({ tier, reasons });
const brand = (more: object = {}): HitReason => ({
  kind: 'brand',
  typed: 'rituxan',
  brand: 'Rituxan',
  substance: 'rituximab',
  ...more,
});
const synonym: HitReason = { kind: 'synonym', typed: 'dm 2', meant: 'diabetes type 2' };

describe('why a row is there', () => {
  it('calls a brand by its name, and a biosimilar what it is', () => {
    expect(rowReason(row('words', brand()))?.words).toBe('Rituxan');
    expect(rowReason(row('words', brand({ as: 'biosimilar' })))?.words).toBe('biosimilar of Rituxan');
  });

  it('calls a guessed spelling a guess, whatever it led to', () => {
    const guess = { words: 'spelled like Rituxan', isGuess: true };
    expect(rowReason(row('fuzzy', brand({ typed: 'rytuxan' })))).toEqual(guess);
    const spelled: HitReason = { kind: 'spelling', typed: 'cushon', meant: 'cushion' };
    expect(rowReason(row('words', synonym, spelled))).toEqual({
      words: 'spelled like cushion',
      isGuess: true,
    });
    expect(rowReason(row('fuzzy'))?.isGuess).toBe(true);
  });

  it('takes the beginning of a brand for no misspelling', () => {
    expect(rowReason(row('fuzzy', brand({ typed: 'ritux', begun: true })))?.words).not.toMatch(/spelled/);
  });

  it('says what a word was taken for once for rows that follow each other', () => {
    const rows = [row('words', synonym), row('words', synonym), row('words'), row('words', synonym)];
    expect(rowReasons(rows).map((reason) => reason?.words ?? '')).toEqual([
      'dm 2: diabetes type 2',
      '',
      '',
      'dm 2: diabetes type 2',
    ]);
  });

  it('says at each row that it is a guess, or what brand it is', () => {
    const guesses = [row('fuzzy', brand({ typed: 'rytuxan' })), row('fuzzy', brand({ typed: 'rytuxan' }))];
    expect(rowReasons(guesses).filter((reason) => reason?.isGuess)).toHaveLength(2);
    expect(rowReasons([row('words', brand()), row('words', brand())])).not.toContain(null);
  });
});
