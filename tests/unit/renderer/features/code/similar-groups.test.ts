import { describe, expect, it } from 'vitest';
import type { SimilarRow } from '../../../../../src/core/lookup/messages';
import { similarGroups } from '../../../../../src/renderer/features/code/similar-groups';

const row = (code: string, because: string) => ({ code, because }) as SimilarRow;
const shown = (rows: SimilarRow[], lookalikes: string[] = []) =>
  similarGroups(rows, lookalikes).map(
    ({ title, rows }) => `${title}: ${rows.map(({ code }) => code).join(' ')}`,
  );

describe('similar codes on the page', () => {
  it('stand apart from codes that are only next in the book', () => {
    expect(shown([row('J0474', 'neighbour'), row('J0476', 'unit'), row('J0480', 'neighbour')])).toEqual([
      'Taken for each other: J0476',
      'Next in the book: J0474 J0480',
    ]);
  });

  it('begin with the guide’s lookalikes, before what shares only a word or takes what has no code', () => {
    const rows = [
      row('J1', 'unit'),
      row('J2', 'family'),
      row('J3', 'unclassified'),
      row('J4', 'cross-reference'),
    ];
    expect(shown(rows, ['J4'])).toEqual(['Taken for each other: J1 J4 J2 J3']);
    expect(shown([row('J1', 'family'), row('J2', 'family')], ['J2'])).toEqual([
      'Taken for each other: J2 J1',
    ]);
  });

  it('show no heading over nothing', () => {
    expect(shown([row('J1', 'neighbour')])).toEqual(['Next in the book: J1']);
    expect(shown([])).toEqual([]);
  });
});
