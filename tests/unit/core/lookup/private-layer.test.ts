import { describe, expect, it } from 'vitest';
import type { CodeRecord } from '../../../../src/core/code/record';
import type { Release } from '../../../../src/core/releases/release';
import { hcpcsRef, keyOf, privateRef } from '../../../../src/core/code/ref';
import { sourceOf } from '../../../../src/core/user-data/favorite-news';
import { pickTrackedFacts } from '../../../../src/core/user-data/tracked-facts';
import { noFacts } from '../../../../src/core/systems/hcpcs/record';
import { makePrivateCode } from '../../../../src/core/user-data/private-codes';
import { createLookup } from '../../../../src/core/lookup/read-lookup';
import type { LookupFilter } from '../../../../src/core/lookup/messages';
import { createPrivateLayer } from '../../../../src/core/lookup/private-layer';
import { hcpcs } from '../../../../src/core/systems/hcpcs/system';
import { favorite, moment } from '../../../fixtures/db/make';
import { vocabularyOf } from '../../../../src/core/search/vocabulary';

const on = '2026-11-22';
const record = (code: string, long: string): CodeRecord => ({ ...hcpcsRef(code), long, short: '' });

const lookupOf = (...records: CodeRecord[]) => {
  const release: Release = {
    system: 'hcpcs',
    kind: 'cms-release',
    title: '2019',
    from: '2019-01-01',
    records,
  };
  const vocabulary = vocabularyOf({});
  const sources = { base: release, others: [], starter: null };
  const lookup = createLookup({ systems: [{ system: hcpcs, sources }], linked: [], guides: [], vocabulary });
  lookup.buildWords();
  return lookup;
};

const before = lookupOf(record('J0475', 'Injection, baclofen, 10 mg'));
const after = lookupOf(
  record('J0475', 'Injection, baclofen, 10 mg'),
  record('J7777', 'Injection, official stuff, 5 mg'),
);
const kit = makePrivateCode('J7777', { descriptor: 'House kit', unit: 'each', payer: '', note: '' }, moment);
const starredKit = favorite('J7777', {
  ...privateRef('J7777'),
  key: keyOf(privateRef('J7777')),
  aliases: ['kitty'],
  starred: {
    ...favorite('J7777').starred,
    long: 'House kit',
    unit: 'each',
    facts: null,
    sourceKind: 'private',
  },
});
const own = createPrivateLayer({ favorites: [starredKit], codes: [kit] });
const found = (lookup: typeof after, query: string, filter: LookupFilter = {}) =>
  own.search(lookup, { query, on, filter }).rows.map((row) => keyOf(row));

describe('a private code that a release has too', () => {
  it('is found beside the official one, each for itself', () => {
    expect(found(after, 'J7777')).toEqual(['hcpcs:procedure:J7777', 'private:code:J7777']);
    expect(found(after, 'house kit')).toEqual(['private:code:J7777']);
    expect(found(after, 'official stuff')).toEqual(['hcpcs:procedure:J7777']);
  });

  it('is what its other name finds', () => {
    expect(found(after, 'kitty')).toEqual(['private:code:J7777']);
  });

  it('does not make the official one a favorite', () => {
    expect(found(after, 'J7777', { favoritesOnly: true })).toEqual(['private:code:J7777']);
  });

  it('has a page of its own, and each page names the other', () => {
    const officialPage = own.code(after, hcpcsRef('J7777'), on);
    expect(officialPage?.record.long).toBe('Injection, official stuff, 5 mg');
    expect(officialPage?.namesake).toEqual(privateRef('J7777'));
    const ownPage = own.code(after, privateRef('J7777'), on);
    expect(ownPage).toMatchObject({ unitLabel: 'each', record: { long: 'House kit' } });
    expect(ownPage?.namesake).toEqual(hcpcsRef('J7777'));
  });

  it('is told with the official code that could take its place', () => {
    expect(own.favoriteNews(after, on)).toMatchObject([
      {
        key: starredKit.key,
        changes: [],
        official: { code: 'J7777', unit: '5 mg' },
      },
    ]);
  });
});

describe('a private code that no release has', () => {
  it('does not stand in for an official one', () => {
    expect(own.code(before, hcpcsRef('J7777'), on)).toBeNull();
    expect(own.code(before, privateRef('J7777'), on)?.namesake).toBeNull();
    expect(own.code(before, privateRef('J0475'), on)).toBeNull();
  });

  it('has nothing to tell', () => {
    expect(own.favoriteNews(before, on)).toEqual([]);
  });
});

describe('what changed for a favorite', () => {
  it('is told with the release that says so, which on an earlier day is not the one in use', () => {
    const text = 'Injection, baclofen, 10 mg';
    const release = (year: string, ended: string | null): Release => ({
      system: 'hcpcs',
      kind: 'cms-release',
      title: year,
      from: `${year}-01-01`,
      records: [
        {
          ...record('J0475', text),
          valid: { from: '2000-01-01', to: ended },
          facts: { ...noFacts, effective: '2000-01-01', ended },
        },
      ],
    });
    const [of2018, of2019] = [release('2018', null), release('2019', '2018-12-31')];
    const held = createLookup({
      systems: [{ system: hcpcs, sources: { base: of2018, others: [of2019], starter: null } }],
      linked: [],
      guides: [],
      vocabulary: vocabularyOf({}),
    });
    const starred = favorite('J0475');
    const row = { ...starred, starred: { ...starred.starred, long: text, facts: pickTrackedFacts(noFacts) } };
    const [news] = createPrivateLayer({ favorites: [row], codes: [] }).favoriteNews(held, '2018-06-01');
    const ended = news?.changes.find(({ change }) => change === 'ended');
    expect(ended && news?.sources && sourceOf(ended, news.sources)).toMatchObject({ title: '2019' });
    expect(news?.sources?.text).toMatchObject({ title: '2018' });
  });
});
