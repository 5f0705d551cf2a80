import { describe, expect, it } from 'vitest';
import {
  countDoubt,
  codeDating,
  codeDoubt,
  datingDoubt,
  limitDoubt,
  releaseInForce,
  type Candidate,
} from '../../../../src/core/releases/in-force';

const release = (from: string | null, more: Partial<Candidate> = {}): Candidate => ({
  id: `${more.kind ?? 'cms-release'} ${from ?? 'undated'}`,
  kind: 'cms-release',
  from,
  doubt: null,
  ...more,
});
const starter = release(null, { kind: 'starter-catalog' });
const all = [
  release('2019-01-01'),
  release('2018-01-01'),
  release('2025-10-01', { kind: 'descriptor-list' }),
  starter,
];

describe('a payment limit', () => {
  it.each([
    ['2025-10-01', 'October 2025', '2025-12-31', null],
    [
      '2026-01-01',
      'January 2026',
      '2025-08-01',
      'No limit imported for Q3 2025; this one is from January 2026.',
    ],
    [
      '2025-10-01',
      'October 2025',
      '2026-01-01',
      'No limit imported for Q1 2026; this one is from October 2025.',
    ],
    [
      null,
      null,
      '2026-01-01',
      'The file does not say its quarter; whether this limit is for Q1 2026 is not known.',
    ],
  ])('of %s (%s) on %s: %s', (from, quarter, on, words) =>
    expect(limitDoubt(from, quarter, on)?.whole ?? null).toBe(words),
  );
});

describe('the release in force', () => {
  it.each([
    ['2019-06-01', 'cms-release 2019-01-01'],
    ['2019-01-01', 'cms-release 2019-01-01'],
    ['2018-12-31', 'cms-release 2018-01-01'],
    ['2026-11-22', 'descriptor-list 2025-10-01'],
    ['2001-01-01', 'cms-release 2018-01-01'],
  ])('on %s is %s', (on, id) => {
    expect(releaseInForce(all, on)?.id).toBe(id);
  });

  it('is the one with CMS’s facts where a list of descriptors is of the same day', () => {
    const twins = [release('2025-10-01', { kind: 'descriptor-list' }), release('2025-10-01')];
    expect(releaseInForce(twins, '2025-11-01')?.kind).toBe('cms-release');
  });

  it('is never one in doubt', () => {
    const entries = [release('2019-01-01', { doubt: 'few codes' }), release('2018-01-01'), starter];
    expect(releaseInForce(entries, '2019-06-01')?.from).toBe('2018-01-01');
  });

  it('is the starter catalog where nothing was imported', () => {
    expect(releaseInForce([starter], '2019-06-01')).toBe(starter);
  });
});

describe('a release', () => {
  it('speaks for its quarter, and says from the first day after it how far behind it is', () => {
    expect(datingDoubt('2019-01-01', '2019-03-31')).toBeNull();
    expect(datingDoubt('2019-01-01', '2019-04-01')?.whole).toMatch(/1 quarter older/);
    expect(datingDoubt('2025-10-01', '2026-11-29')?.whole).toMatch(/4 quarters older/);
    expect(datingDoubt('2025-10-01', '2026-11-29', 'quarterly', true)?.whole).toMatch(/a newer one is held/);
    expect(datingDoubt('2025-10-01', '2026-11-29', 'quarterly', true)?.whole).not.toMatch(/Import/);
    expect(datingDoubt('2019-01-01', '2018-12-31')?.whole).toMatch(/before this release/);
    expect(datingDoubt(null, '2018-12-31')).toBeNull();
  });

  it('says beside its name how far it is off, in a few words', () => {
    expect(datingDoubt('2019-01-01', '2019-04-01')?.short).toBe('1 quarter behind');
    expect(datingDoubt('2019-01-01', '2018-12-31')?.short).toBe('not of the date of service');
    expect(datingDoubt('2024-10-01', '2026-11-01', 'october')?.short).toBe('not of the date of service');
    expect(limitDoubt('2025-10-01', 'October 2025', '2026-11-01')?.short).toBe('not of Q4 2026');
    expect(limitDoubt(null, null, '2026-11-01')?.short).toBe('quarter not known');
  });

  it('in force on the date of service is not asked for where a newer one tells the dates', () => {
    const older = { from: '2024-10-01' };
    const newer = { from: '2025-10-01' };
    const doubt = (text: { from: string | null }, on: string, valid: { from: string | null } | null = null) =>
      codeDoubt({ text, dates: newer }, valid, on, 'october');
    expect(doubt(older, '2025-06-01')).toBeNull();
    expect(doubt(older, '2024-06-01')).toMatch(/before this release/);
    expect(doubt(newer, '2025-06-01')).toMatch(/before this release/);
    expect(doubt(newer, '2025-06-01', { from: '2025-10-01' })).toBeNull();
    expect(doubt(newer, '2025-06-01', { from: null })).toMatch(/before this release/);
    expect(doubt({ from: '2023-10-01' }, '2025-06-01')).toMatch(/Import FY2025/);
    expect(doubt(older, '2026-11-01')).toMatch(/Import FY2027/);
  });

  it('up to a year behind is a slight doubt; older, pinned or of a later day it is not', () => {
    const slight = (from: string, on: string, ...more: ['quarterly' | 'october', boolean?]) =>
      codeDating({ text: { from }, dates: null }, null, on, ...more)?.isSlight;
    expect(slight('2025-10-01', '2026-01-01', 'quarterly')).toBe(true);
    expect(slight('2025-10-01', '2026-12-01', 'quarterly')).toBe(true);
    expect(slight('2025-10-01', '2027-01-01', 'quarterly')).toBe(false);
    expect(slight('2025-10-01', '2026-01-01', 'quarterly', true)).toBe(false);
    expect(slight('2025-10-01', '2025-06-01', 'quarterly')).toBe(false);
    expect(slight('2025-10-01', '2027-09-30', 'october')).toBe(true);
    expect(slight('2025-10-01', '2027-10-01', 'october')).toBe(false);
    expect(slight('2025-10-01', '2025-12-01', 'quarterly')).toBeUndefined();
  });

  it('is doubted when it has more than 5 % fewer codes than the one before', () => {
    expect(countDoubt(1000, 950)).toBeNull();
    expect(countDoubt(1000, 949)).toMatch(/949 codes, 5 % fewer .*\(1,000\)/);
    expect(countDoubt(0, 10)).toBeNull();
  });
});
