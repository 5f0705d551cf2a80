import { describe, expect, it } from 'vitest';
import { changeSeries } from '../../../../src/core/releases/change-series';
import type { ReleaseKind } from '../../../../src/core/releases/release';

const release = (
  id: string,
  from: string | null,
  more: { kind?: ReleaseKind; system?: string; doubt?: string } = {},
) => ({ id, title: id, from, system: 'hcpcs', kind: 'cms-release' as ReleaseKind, doubt: null, ...more });
const limits = (id: string, from: string) => ({ id, title: id, from, kind: 'asp-limits' });
const firstPair = (...args: Parameters<typeof changeSeries>) => {
  const [first] = changeSeries(...args);
  return first && [first.older, first.newer];
};

describe('what is compared first', () => {
  it('is the last two releases of different days, not a quarter with itself', () => {
    const held = [
      release('july', '2025-07-01'),
      release('list', '2025-10-01', { kind: 'descriptor-list' }),
      release('october', '2025-10-01'),
    ];
    expect(firstPair(held, [])).toEqual(['july', 'october']);
  });

  it('is two of one day only where nothing else is held', () => {
    const held = [
      release('list', '2025-10-01', { kind: 'descriptor-list' }),
      release('october', '2025-10-01'),
    ];
    expect(firstPair(held, [])).toEqual(['list', 'october']);
  });

  it('leaves out a release that waits for the coder’s word, and what ships with the app', () => {
    const held = [
      release('damaged', '2026-01-01', { doubt: 'It has few codes.' }),
      release('2019', '2019-01-01'),
      release('2018', '2018-01-01'),
      release('starter', '2025-10-01', { kind: 'starter-catalog' }),
    ];
    expect(firstPair(held, [])).toEqual(['2018', '2019']);
  });

  it('is nothing while one of each is held', () => {
    expect(changeSeries([release('2019', '2019-01-01')], [limits('q4', '2025-10-01')])).toEqual([]);
  });

  it('codes come before prices, and other systems after them', () => {
    const held = [
      release('a', '2018-01-01'),
      release('b', '2019-01-01'),
      release('c', '2024-10-01', { system: 'icd10cm' }),
      release('d', '2025-10-01', { system: 'icd10cm' }),
    ];
    const series = changeSeries(held, [limits('q3', '2025-07-01'), limits('q4', '2025-10-01')]);
    expect(series.map(({ id }) => id)).toEqual(['hcpcs', 'asp-limits', 'icd10cm']);
    expect(series[1]).toMatchObject({ older: 'q3', newer: 'q4', what: 'prices' });
  });
});
