import { describe, expect, it } from 'vitest';
import type { LookupFilter, SearchReply } from '../../../../../src/core/lookup/messages';
import { foundNothing, hiddenBy } from '../../../../../src/renderer/features/search/hidden';

const reply = (counts: Record<string, number>, total: number, note: unknown = null) =>
  ({ counts, total, note, rows: Array.from({ length: total }) }) as unknown as SearchReply;
const all: LookupFilter = {};
const live: LookupFilter = { liveOnly: true };

describe('a switch that stays on', () => {
  it('hides so many codes, and is named', () => {
    expect(hiddenBy(reply({ drug: 3 }, 1), live)).toEqual({
      count: 2,
      words: '2 codes are hidden by “Live only”',
    });
    expect(hiddenBy(reply({ drug: 1 }, 0), { liveOnly: true, favoritesOnly: true })?.words).toBe(
      '1 code is hidden by “Live only” and “Favorites only”',
    );
  });

  it('hides nothing where it is off, or all is shown', () => {
    expect(hiddenBy(reply({ drug: 3 }, 1), all)).toBeNull();
    expect(hiddenBy(reply({ drug: 3 }, 3), live)).toBeNull();
  });
});

describe('nothing is found', () => {
  it('where no row answers, and none is hidden', () => {
    expect(foundNothing(reply({}, 0), all)).toBe(true);
    expect(foundNothing(reply({ drug: 2 }, 2), all)).toBe(false);
    expect(foundNothing(reply({ drug: 2 }, 0), live)).toBe(false);
  });

  it('also where it is said what the query looks like: what was searched stands beside it', () => {
    expect(foundNothing(reply({}, 0, { name: 'a CPT code' }), all)).toBe(true);
  });
});
