import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { packPlaces } from '../../../../src/core/guides/packed-places';

type Page = { id: string; title: string; body: string };

const words =
  'pump refill baclofen spinal cord oxygen tank concentrator wheel chair cushion pumps refills'.split(' ');
/** Pages of words at which a fixed walk arrives, so that terms stand in one, several or all of them, often and once. */
const pages = Array.from({ length: 60 }, (_, at): Page => ({
  id: `page ${at}`,
  title: `${words[at % words.length]} ${words[(at * 5) % words.length]}`,
  body: Array.from({ length: 10 + at }, (_one, nth) => words[(at * nth + nth) % words.length]).join(' '),
}));

const indexOf = (some: readonly Page[]): MiniSearch<Page> => {
  const index = new MiniSearch<Page>({ fields: ['title', 'body'] });
  index.addAll(some);
  return index;
};

describe('packed places', () => {
  it('find the same pages with the same scores', () => {
    const plain = indexOf(pages);
    const packed = indexOf(pages);
    packPlaces(packed);
    const queries = ['pump', 'pum', 'refill pump', 'oxygen c', 'w', 'absent', 'baclofen spinal cord'];
    for (const query of queries) {
      const options = { combineWith: 'AND', boost: { title: 8 }, prefix: true } as const;
      expect(packed.search(query, options), query).toEqual(plain.search(query, options));
    }
    expect(packed.search('pump')).not.toEqual([]);
  });

  it('replace the maps of the library, which keeps them where they are looked for', () => {
    const packed = indexOf(pages);
    packPlaces(packed);
    const { _index: terms } = packed as unknown as { _index: Map<string, unknown> };
    expect(terms.get('pump')).not.toBeInstanceOf(Map);
  });

  it('of no pages, and of terms that stand very often', () => {
    const empty = indexOf([]);
    packPlaces(empty);
    expect(empty.search('pump')).toEqual([]);
    const often = [{ id: 'one', title: '', body: 'pump '.repeat(70_000) }];
    const packed = indexOf(often);
    packPlaces(packed);
    expect(packed.search('pump')).toEqual(indexOf(often).search('pump'));
  });
});
