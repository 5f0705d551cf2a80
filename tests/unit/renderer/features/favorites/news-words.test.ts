import { describe, expect, it } from 'vitest';
import type { ReleaseEntry } from '../../../../../src/bridge/schemas';
import { hcpcsRef } from '../../../../../src/core/code/ref';
import type { FavoriteNews } from '../../../../../src/core/user-data/favorite-news';
import { heldWords, newsSources, saysWho } from '../../../../../src/renderer/features/favorites/news-words';

const release = (title: string) => ({ title, kind: 'cms-release' as const, from: `${title}-01-01` });
const starter = { title: 'starter catalog', kind: 'starter-catalog' as const, from: null };
const reworded = { change: 'reworded', words: [] } as unknown as FavoriteNews['changes'][number];
const ended = { change: 'ended', ended: '2018-12-31', xref: [] } as FavoriteNews['changes'][number];
const unit = { change: 'unit', before: '10 mg', after: '20 mg' } as const;
const news = (changes: FavoriteNews['changes']): FavoriteNews => ({
  key: 'hcpcs:procedure:J0475',
  isListed: true,
  status: 'active',
  ended: '2018-12-31',
  changes,
  successors: [],
  official: null,
  sources: { text: release('2018'), dates: release('2019'), facts: release('2019'), unit: starter },
  licence: null,
  now: null,
});

describe('who says what changed', () => {
  it('is for an end the newest release that tells facts, for words the one in use, for our own units ours', () => {
    expect(saysWho(news([ended]), ended)).toBe('HCPCS 2019');
    expect(saysWho(news([reworded]), reworded)).toBe('HCPCS 2018');
    expect(saysWho(news([unit]), unit)).toBe('the starter catalog');
  });

  it('are all of them where several do, each once', () => {
    expect(newsSources(news([reworded, ended, ended]))).toEqual(['HCPCS 2018', 'HCPCS 2019']);
  });

  it('is the source of the official code where a private one is official now, too', () => {
    const text = { long: 'Official stuff', short: '', unit: null, facts: null };
    const sources = { text: release('2019'), dates: null, facts: null, unit: starter };
    const official = { ...hcpcsRef('J7777'), ...text, sources };
    expect(newsSources({ ...news([]), official })).toEqual(['HCPCS 2019']);
  });
});

describe('who has a favorite’s code or lacks it', () => {
  const inUse = { system: 'hcpcs', kind: 'cms-release', title: '2020' } as ReleaseEntry;

  it('is the release in use where it is of its system', () =>
    expect(heldWords({ system: 'hcpcs' }, inUse)).toBe('HCPCS 2020'));

  it('is never a release of another system', () =>
    expect(heldWords({ system: 'icd10cm' }, inUse)).toBe('What is held of ICD-10-CM'));

  it('is what is held where no release is in use yet', () =>
    expect(heldWords({ system: 'hcpcs' }, null)).toContain('What is held of'));
});
