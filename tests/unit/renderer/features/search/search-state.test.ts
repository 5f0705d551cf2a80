import { describe, expect, it } from 'vitest';
import type { SearchReply } from '../../../../../src/core/lookup/messages';
import {
  noAnswer,
  searchReducer,
  type SearchState,
} from '../../../../../src/renderer/features/search/search-state';

const reply = (query: string, ...codes: string[]) =>
  ({
    query,
    rows: codes.map((code) => ({ system: 'hcpcs', kind: 'procedure', code })),
    wordsReady: true,
    reading: [],
  }) as unknown as SearchReply;
const empty: SearchState = noAnswer;
const of = '1';
const chair = { query: 'chair', key: 'hcpcs:procedure:K0001' };

describe('the highlight', () => {
  const found = searchReducer(empty, { type: 'reply', reply: reply('bac', 'J0475', 'J0476', 'E0783'), of });

  it('is on the first row of a new query, which nobody has chosen', () => {
    const moved = searchReducer(found, { type: 'move', to: 2 });
    expect(moved).toMatchObject({ active: 2, isChosen: true });
    const next = searchReducer(moved, { type: 'reply', reply: reply('bacl', 'J0475'), of });
    expect(next).toMatchObject({ active: 0, isChosen: false });
  });

  it('stays on its code when the same query gets a better answer', () => {
    const moved = searchReducer(found, { type: 'move', to: 1 });
    const better = searchReducer(moved, {
      type: 'reply',
      reply: reply('bac', 'E0783', 'J0475', 'J0476'),
      of,
    });
    expect(better).toMatchObject({ active: 2, isChosen: true });
  });

  it('is on the first row where its code is gone from the better answer, and chosen no more', () => {
    const moved = searchReducer(found, { type: 'move', to: 2 });
    const better = searchReducer(moved, { type: 'reply', reply: reply('bac', 'J0475', 'J0476'), of });
    expect(better).toMatchObject({ active: 0, isChosen: false });
  });

  it('goes back to the row that was left, now or with the answer that has it', () => {
    const wanted = searchReducer(found, {
      type: 'want',
      wanted: { query: 'bac', key: 'hcpcs:procedure:E0783' },
    });
    expect(wanted).toMatchObject({ active: 2, isChosen: true });
    const early = searchReducer(found, { type: 'want', wanted: chair });
    expect(early).toMatchObject({ active: 0, isChosen: false });
    const answered = searchReducer(early, { type: 'reply', reply: reply('chair', 'E1140', 'K0001'), of });
    expect(answered).toMatchObject({ active: 1, isChosen: true, wanted: null });
  });

  it('is on no row in particular where none was chosen there', () => {
    const moved = searchReducer(found, { type: 'move', to: 2 });
    expect(searchReducer(moved, { type: 'want', wanted: { query: 'bac', key: null } })).toMatchObject({
      active: 0,
      isChosen: false,
    });
  });

  it('does not jump to a row that was wanted once, when it turns up in another search', () => {
    const early = searchReducer(found, { type: 'want', wanted: chair });
    const other = searchReducer(early, { type: 'reply', reply: reply('bacl', 'J0475'), of });
    const later = searchReducer(other, { type: 'reply', reply: reply('chair', 'E1140', 'K0001'), of });
    expect(later).toMatchObject({ active: 0, isChosen: false });
  });

  it('is nowhere when the search failed, and the reason is kept', () => {
    expect(searchReducer(found, { type: 'failure', message: 'broken', of })).toEqual({
      ...empty,
      of,
      failure: 'broken',
    });
  });
});

describe('the rows that come with a key', () => {
  it('are told to be the beginning of a list, and keep their highlight when the rest is there', () => {
    const first = searchReducer(empty, { type: 'reply', reply: reply('bac', 'J0475'), of, isCut: true });
    expect(first.isCut).toBe(true);
    const moved = searchReducer(first, { type: 'move', to: 0 });
    const whole = searchReducer(moved, { type: 'reply', reply: reply('bac', 'J0475', 'J0476'), of });
    expect(whole).toMatchObject({ isCut: false, active: 0, isChosen: true });
  });
});
