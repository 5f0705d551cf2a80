import { describe, expect, it } from 'vitest';
import type { FavoriteNews } from '../../../../../src/core/user-data/favorite-news';
import { saysWho, newsSources } from '../../../../../src/renderer/features/favorites/news-words';

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
  sources: { text: release('2018'), facts: release('2019'), unit: starter },
  officialSource: null,
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
    expect(newsSources({ ...news([]), officialSource: release('2019') })).toEqual(['HCPCS 2019']);
  });
});
