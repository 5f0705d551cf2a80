import { describe, expect, it } from 'vitest';
import { hcpcsRef } from '../../../../src/core/code/ref';
import { limits } from '../../../../src/core/user-data/limits';
import {
  describeCuts,
  noCuts,
  moveToSuccessor,
  mergeFavorites,
  mergeCuts,
} from '../../../../src/core/user-data/merge-favorites';
import { applyChanges } from '../../../../src/core/user-data/user-data';
import { favorite, userData } from '../../../fixtures/db/make';

const now = '2026-11-23T10:00:00.000Z';
const starred = favorite('J0475').starred;
const many = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`);

describe('a successor', () => {
  it('takes over all that the coder wrote, and its place', () => {
    const former = favorite('J0475', { note: 'n', aliases: ['bac'], folderId: 'f', pin: 'V', order: 'Vx' });
    const data = applyChanges(
      userData({ favorites: [former] }),
      moveToSuccessor(former, [former], hcpcsRef('J0477'), { ...starred, long: 'new' }, now).changes,
    );
    expect(data.favorites).toEqual([
      {
        ...former,
        key: 'hcpcs:procedure:J0477',
        code: 'J0477',
        starred: { ...starred, long: 'new' },
        changedAt: now,
      },
    ]);
  });

  it('that is a favorite already keeps both notes', () => {
    const former = favorite('J0475', { note: 'old', labels: ['a'] });
    const there = favorite('J0477', { note: 'new', labels: ['b'] });
    const { changes, cuts } = moveToSuccessor(former, [former, there], hcpcsRef('J0477'), starred, now);
    expect(cuts).toEqual(noCuts);
    expect(changes.favorites?.put?.[0]).toMatchObject({
      note: 'new\n\nold',
      labels: ['b', 'a'],
      code: 'J0477',
    });
  });

  it('that cannot hold all that both have says what is left out', () => {
    const former = favorite('J0475', {
      labels: many('a', 15),
      aliases: many('a', 20),
      note: 'x'.repeat(40_000),
    });
    const there = favorite('J0477', {
      labels: many('b', 15),
      aliases: many('b', 11),
      note: 'y'.repeat(40_000),
    });
    const { changes, cuts } = moveToSuccessor(former, [former, there], hcpcsRef('J0477'), starred, now);
    expect(cuts).toEqual({ labels: 10, names: 1, notes: 1 });
    expect(describeCuts(cuts)).toBe('10 labels, 1 name, the end of 1 note');
    expect(changes.favorites?.put?.[0]?.labels).toHaveLength(limits.labels);
  });
});

describe('what two have in common', () => {
  it('takes room once, and what fits leaves nothing to tell', () => {
    const one = favorite('J1', { labels: many('a', 20), note: 'x'.repeat(40_000) });
    expect(mergeCuts(one, one)).toEqual(noCuts);
    expect(describeCuts(noCuts)).toBeNull();
    expect(mergeFavorites(one, one)).toEqual(one);
  });
});
