import { describe, expect, it } from 'vitest';
import type { CodeRecord, Release } from '../../../../src/core/code/record';
import { hcpcs, keyOf, ownCode } from '../../../../src/core/user-data/entry';
import { makePrivateCode } from '../../../../src/core/user-data/private-codes';
import { createLibrary } from '../../../../src/core/lookup/library';
import type { LookupFilter } from '../../../../src/core/lookup/messages';
import { createOwnLayer } from '../../../../src/core/lookup/private-layer';
import { rowRef } from '../../../../src/core/lookup/row-ref';
import { favorite, moment } from '../../../fixtures/db/make';

const on = '2026-11-22';
const record = (code: string, long: string): CodeRecord => ({ code, kind: 'procedure', long, short: '' });

const libraryOf = (...records: CodeRecord[]) => {
  const release: Release = { kind: 'cms-release', title: '2019', from: '2019-01-01', records };
  const vocabulary = { synonyms: [], brands: [] };
  const library = createLibrary({ release, starter: release, linked: [], guides: [], vocabulary });
  library.buildWords(10_000);
  return library;
};

const before = libraryOf(record('J0475', 'Injection, baclofen, 10 mg'));
const after = libraryOf(
  record('J0475', 'Injection, baclofen, 10 mg'),
  record('J7777', 'Injection, official stuff, 5 mg'),
);
const kit = makePrivateCode('J7777', { descriptor: 'House kit', unit: 'each', payer: '', note: '' }, moment);
const starredKit = favorite('J7777', {
  ...ownCode('J7777'),
  key: keyOf(ownCode('J7777')),
  aliases: ['kitty'],
  starred: { ...favorite('J7777').starred, long: 'House kit', unit: 'each', facts: null, sourceKind: 'own' },
});
const own = createOwnLayer({ favorites: [starredKit], codes: [kit] });
const found = (library: typeof after, query: string, filter: LookupFilter = {}) =>
  own.search(library, { query, on, filter }).rows.map((row) => keyOf(rowRef(row)));

describe('a private code that a release has too', () => {
  it('is found beside the official one, each for itself', () => {
    expect(found(after, 'J7777')).toEqual(['hcpcs:procedure:J7777', 'own:procedure:J7777']);
    expect(found(after, 'house kit')).toEqual(['own:procedure:J7777']);
    expect(found(after, 'official stuff')).toEqual(['hcpcs:procedure:J7777']);
  });

  it('is what its other name finds', () => {
    expect(found(after, 'kitty')).toEqual(['own:procedure:J7777']);
  });

  it('does not make the official one a favorite', () => {
    expect(found(after, 'J7777', { favoritesOnly: true })).toEqual(['own:procedure:J7777']);
  });

  it('has a page of its own, and each page names the other', () => {
    const officialPage = own.code(after, hcpcs('J7777'), on);
    expect(officialPage?.record.long).toBe('Injection, official stuff, 5 mg');
    expect(officialPage?.namesake).toEqual(ownCode('J7777'));
    const ownPage = own.code(after, ownCode('J7777'), on);
    expect(ownPage).toMatchObject({ unitLabel: 'each', record: { long: 'House kit' } });
    expect(ownPage?.namesake).toEqual(hcpcs('J7777'));
  });

  it('is told with the official code that could take its place', () => {
    expect(own.standings(after, on)).toMatchObject([
      { key: starredKit.key, changes: [], official: { code: 'J7777', unit: '5 mg' } },
    ]);
  });
});

describe('a private code that no release has', () => {
  it('does not stand in for an official one', () => {
    expect(own.code(before, hcpcs('J7777'), on)).toBeNull();
    expect(own.code(before, ownCode('J7777'), on)?.namesake).toBeNull();
    expect(own.code(before, ownCode('J0475'), on)).toBeNull();
  });

  it('has nothing to tell', () => {
    expect(own.standings(before, on)).toEqual([]);
  });
});
