import { describe, expect, it } from 'vitest';
import type { SearchReply } from '../../../../src/core/lookup/messages';
import { searchReducer, type SearchState } from '../../../../src/renderer/features/search/useSearch';

const reply = (query: string, ...codes: string[]) =>
  ({
    query,
    rows: codes.map((code) => ({ system: 'hcpcs', kind: 'procedure', code })),
  }) as unknown as SearchReply;
const empty: SearchState = { reply: null, active: 0, isChosen: false, failure: null };

describe('the highlight', () => {
  const found = searchReducer(empty, { type: 'reply', reply: reply('bac', 'J0475', 'J0476', 'E0783') });

  it('is on the first row of a new query, which nobody has chosen', () => {
    const moved = searchReducer(found, { type: 'move', to: 2 });
    expect(moved).toMatchObject({ active: 2, isChosen: true });
    const next = searchReducer(moved, { type: 'reply', reply: reply('bacl', 'J0475') });
    expect(next).toMatchObject({ active: 0, isChosen: false });
  });

  it('stays on its code when the same query gets a better answer', () => {
    const moved = searchReducer(found, { type: 'move', to: 1 });
    const better = searchReducer(moved, { type: 'reply', reply: reply('bac', 'E0783', 'J0475', 'J0476') });
    expect(better).toMatchObject({ active: 2, isChosen: true });
  });

  it('is on the first row where its code is gone from the better answer, and chosen no more', () => {
    const moved = searchReducer(found, { type: 'move', to: 2 });
    const better = searchReducer(moved, { type: 'reply', reply: reply('bac', 'J0475', 'J0476') });
    expect(better).toMatchObject({ active: 0, isChosen: false });
  });

  it('is nowhere when the search failed, and the reason is kept', () => {
    expect(searchReducer(found, { type: 'failure', message: 'broken' })).toEqual({
      ...empty,
      failure: 'broken',
    });
  });
});
