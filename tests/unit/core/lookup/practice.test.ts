import { describe, expect, it } from 'vitest';
import { practiceQueries } from '../../../../src/core/lookup/practice';

describe('queries to practice', () => {
  it('are words of the texts as somebody types them, from all parts of the book', () => {
    const records = Array.from({ length: 120 }, (_, nth) => ({ long: `The part${nth} of wheelchairs` }));
    const queries = [...practiceQueries([records])];
    expect(queries.slice(0, 3)).toEqual(['pa', 'part5', 'part5 whe']);
    expect(queries.at(-1)).toBe('part115 whe');
    expect(queries).toHaveLength(36);
  });

  it('are none where nothing is held, and none of a text without words', () => {
    expect([...practiceQueries([[], [{ long: '' }]])]).toEqual([]);
  });
});
