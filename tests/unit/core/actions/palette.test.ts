import { describe, expect, it } from 'vitest';
import { allActions } from '../../../../src/core/actions/actions';
import { rankEntries } from '../../../../src/core/actions/palette';

const entries = allActions.map(({ id, label, short = '', words = '' }) => ({
  id,
  name: label,
  words: `${short} ${words}`,
}));
const first = (query: string) => rankEntries(entries, query)[0]?.id;

describe('the palette', () => {
  it.each([
    ['compare', 'compare'],
    ['put beside', 'compare-add'],
    ['side by', 'compare'],
    ['STAR', 'star'],
    ['bookmark', 'star'],
    ['import', 'data'],
    ['claim text', 'copy-claim'],
    ['waste', 'units'],
    ['shortcuts', 'keys'],
    ['new window', 'window'],
    ['undo', 'undo'],
  ])('finds by %j %s first', (query, id) => {
    expect(first(query)).toBe(id);
  });

  it('finds nothing by a word that is nowhere, though the others are there', () => {
    expect(rankEntries(entries, 'compare zzzz')).toEqual([]);
  });

  it('finds by some letters of a name, behind all that have the word whole', () => {
    expect(rankEntries([{ name: 'Copy code' }, { name: 'Print the page' }], 'prnt')).toEqual([
      { name: 'Print the page' },
    ]);
    const both = [{ name: 'Compare' }, { name: 'A new cp' }];
    expect(rankEntries(both, 'cpr')).toEqual([{ name: 'Compare' }]);
    const order = [{ name: 'Paste a run into notes' }, { name: 'X', words: 'print' }];
    expect(rankEntries(order, 'prin')[0]).toEqual({ name: 'X', words: 'print' });
    expect(rankEntries(order, 'xyzw')).toEqual([]);
  });

  it('shows all without a query, in their order', () => {
    expect(rankEntries(entries, '  ')).toEqual(entries);
  });

  it('finds a code of one’s own by code, name and label', () => {
    const code = { name: 'J0475 pump refill', words: 'lioresal Injection, baclofen, 10 mg' };
    for (const query of ['j04', 'pump', 'refill j0475', 'baclofen']) {
      expect(rankEntries([...entries, { ...code, id: 'code' }], query)[0]).toMatchObject({ id: 'code' });
    }
  });
});
