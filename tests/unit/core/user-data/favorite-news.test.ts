import { describe, expect, it } from 'vitest';
import { validityOf, type HcpcsRecord } from '../../../../src/core/systems/hcpcs/record';
import { noFacts, type CmsFacts } from '../../../../src/core/systems/hcpcs/record';
import { userData } from '../../../../src/bridge/user-schemas';
import { starredFrom } from '../../../../src/core/user-data/favorites';
import { hasNews, acknowledge } from '../../../../src/core/user-data/favorite-news';
import { newsInRelease, newsOfPrivateCode } from '../../../../src/core/user-data/news-in-release';
import { emptyUserData } from '../../../../src/core/user-data/user-data';
import type { Favorite } from '../../../../src/core/user-data/rows';
import { favorite, moment } from '../../../fixtures/db/make';

const on = '2026-11-22';
const facts = (changes: Partial<CmsFacts> = {}): CmsFacts => ({
  ...noFacts,
  pricing: ['51'],
  multiplePricing: 'A',
  coverage: 'D',
  ...changes,
});
const record = (code: string, changes: Partial<HcpcsRecord> = {}): HcpcsRecord => ({
  system: 'hcpcs',
  kind: 'procedure',
  code,
  long: `What ${code} is, 10 mg`,
  short: code,
  valid: validityOf(changes.facts ?? facts()),
  facts: facts(),
  ...changes,
});
const release =
  (...records: HcpcsRecord[]) =>
  (code: string) => {
    const found = records.find((one) => one.code === code);
    return found && { record: found, unit: /, (.*)$/.exec(found.long)?.[1] ?? null };
  };
const row = favorite('J0475');
const newsOf = (one: Favorite, ...records: HcpcsRecord[]) =>
  newsInRelease(one, release(...records)(one.code), [], on);
const names = (...records: HcpcsRecord[]) => newsOf(row, ...records).changes.map(({ change }) => change);

describe('a favorite in another release', () => {
  it('has nothing to tell where nothing changed', () => {
    const news = newsOf(row, record('J0475'));
    expect(news).toMatchObject({ isListed: true, status: 'active', changes: [] });
    expect(hasNews(news)).toBe(false);
  });

  it('that ended says so and names what came after', () => {
    const ended = record('J0475', { facts: facts({ ended: '2026-09-30', xref: ['J0477', 'X9999'] }) });
    const next = { record: record('J0477'), unit: '10 mg' };
    const news = newsInRelease(row, { record: ended, unit: '10 mg' }, [next], on);
    expect(news).toMatchObject({ status: 'ended', ended: '2026-09-30' });
    expect(news.changes).toEqual([{ change: 'ended', ended: '2026-09-30', xref: ['J0477', 'X9999'] }]);
    expect(news.successors).toMatchObject([
      { system: 'hcpcs', kind: 'procedure', code: 'J0477', unit: '10 mg' },
    ]);
  });

  it('of a licensed list is no rewording, as none of its words were kept, and has its text of today', () => {
    const own = { system: 'customer', kind: 'code', code: '98765' };
    const kept = { at: moment, source: 'Example', sourceKind: 'descriptor-list', unit: null } as const;
    const starred = starredFrom({ long: '', short: '' }, kept);
    const found = {
      ...own,
      long: 'Painting of a fence',
      short: '',
      facts: { licence: 'Example', medium: '' },
    };
    const news = newsInRelease(
      { ...own, key: 'customer:code:98765', starred },
      { record: found, unit: null },
      [],
      on,
    );
    expect(news).toMatchObject({ changes: [], licence: 'Example', now: { long: 'Painting of a fence' } });
    expect(hasNews(news)).toBe(false);
  });

  it('tells another unit, other words, price and coverage', () => {
    const changed = record('J0475', {
      long: 'What J0475 was, 1 mg',
      facts: facts({ pricing: ['52'], coverage: 'C' }),
    });
    expect(names(changed)).toEqual(['unit', 'reworded', 'repriced', 'coverage']);
  });

  it('is kept and marked where the release does not have it', () => {
    expect(newsOf(row)).toMatchObject({ isListed: false, changes: [], now: null });
  });

  it('starred from the starter catalog is not reworded by CMS’s own words, but its end and unit are told', () => {
    const own = favorite('J0475', {
      starred: {
        ...row.starred,
        sourceKind: 'starter-catalog',
        long: 'Baclofen',
        unit: '10 mg',
        facts: null,
      },
    });
    const changes = (changed: HcpcsRecord) => newsOf(own, changed).changes.map(({ change }) => change);
    expect(changes(record('J0475'))).toEqual([]);
    expect(
      changes(record('J0475', { long: 'Injection, 5 mg', facts: facts({ ended: '2020-12-31' }) })),
    ).toEqual(['unit', 'ended']);
  });

  it('has nothing more to tell once the coder took note', () => {
    const changed = record('J0475', { long: 'Other words, 1 mg', facts: facts({ ended: '2020-01-01' }) });
    const { now } = newsOf(row, changed);
    if (!now) throw new Error('It is listed.');
    const noted = acknowledge(row, now, {
      source: 'HCPCS 2019',
      sourceKind: 'cms-release',
      at: '2026-11-23T00:00:00.000Z',
    });
    expect(noted.note).toBe(row.note);
    expect(newsOf(noted, changed)).toMatchObject({ changes: [], status: 'ended' });
  });

  it('whose text is longer than a favorite keeps is no news for that, and can be kept once note is taken', () => {
    const values = Array.from({ length: 80 }, (_, at) => `${at}`.padEnd(90, 'x'));
    const wordy = record('J0475', {
      long: 'word '.repeat(4_000),
      short: 's'.repeat(3_000),
      facts: facts({ pricing: values, xref: values, coverage: 'c'.repeat(90) }),
    });
    const known = { record: wordy, unit: 'u'.repeat(500) };
    const about = { source: 'list '.repeat(90), sourceKind: 'cms-release' as const, at: moment };
    const starred = starredFrom(wordy, { ...about, unit: known.unit });
    expect(newsInRelease({ ...row, starred }, known, [], on).changes).toEqual([]);
    const { now } = newsInRelease(row, known, [], on);
    if (!now) throw new Error('It is listed.');
    const noted = acknowledge(row, now, about);
    expect(noted.starred).toEqual(starred);
    // What is taken over is cut, whoever asks.
    const { long, short } = wordy;
    expect(acknowledge(row, { long, short, unit: known.unit, facts: wordy.facts ?? null }, about)).toEqual(
      noted,
    );
    expect(userData.safeParse({ ...emptyUserData, favorites: [noted] }).success).toBe(true);
  });

  it('of the coder’s own list stays from there when note is taken of its new words', () => {
    const { starred } = row;
    const own = favorite('HOUSE-KIT', {
      system: 'private',
      starred: { ...starred, source: 'your private codes', sourceKind: 'private' },
    });
    const about = { source: 'HCPCS 2019', sourceKind: 'cms-release' as const, at: moment };
    const acknowledged = acknowledge(
      own,
      { long: 'House kit, large', short: '', unit: 'each', facts: null },
      about,
    );
    expect(acknowledged.starred).toMatchObject({
      source: 'your private codes',
      sourceKind: 'private',
      unit: 'each',
    });
  });

  it('of the coder’s own list has something to tell while an official code bears its name', () => {
    const find = release(record('J7777'));
    expect(hasNews(newsOfPrivateCode(favorite('J7777'), find('J7777'), undefined, on))).toBe(false);
    const news = newsOfPrivateCode(favorite('J7777'), find('J7777'), find('J7777'), on);
    expect(news).toMatchObject({ changes: [], official: { code: 'J7777' } });
    expect(hasNews(news)).toBe(true);
  });
});
