import { describe, expect, it } from 'vitest';
import { snapshotText, upgradeSnapshot, type FormatUpgrades } from '../../../../src/core/user-data/snapshot';
import { databaseId, fullData, moment } from '../../../fixtures/db/make';

/** Formats that may come one day: labels become tags, then the file gets a title. */
const upgrades: FormatUpgrades = {
  1: (old) => {
    const data = old['data'] as { favorites: Record<string, unknown>[] };
    const favorites = data.favorites.map(({ labels, ...row }) => ({ ...row, tags: labels }));
    return { ...old, format: 2, data: { ...data, favorites } };
  },
  2: (old) => ({ ...old, format: 3, title: 'Mine' }),
};

const text = snapshotText({ writtenAt: moment, databaseId, revision: 17, data: fullData });
const written = JSON.parse(text) as Record<string, unknown>;

describe('a snapshot of an earlier format', () => {
  it('goes through every upgrade after its own, with all that it holds', () => {
    const upgraded = upgradeSnapshot(written, upgrades);
    expect(upgraded).toMatchObject({ format: 3, title: 'Mine', databaseId, revision: 17 });
    const { favorites, folders } = upgraded['data'] as { favorites: unknown[]; folders: unknown[] };
    expect(favorites).toMatchObject([{ code: 'J0475', tags: ['pumps'], note: 'Check the vial.\nTwice.' }]);
    expect(folders).toEqual(fullData.folders);
  });

  it('that is one step behind takes that step alone', () => {
    expect(upgradeSnapshot({ format: 2, data: {} }, upgrades)).toEqual({
      format: 3,
      title: 'Mine',
      data: {},
    });
  });

  it.each([3, 0, -1, 1.5, '1', 'constructor', null])(
    '%j, which no upgrade is for, stays as it is',
    (format) => {
      const file = { format, data: {} };
      expect(upgradeSnapshot(file, upgrades)).toBe(file);
    },
  );
});

describe('a snapshot', () => {
  it('of the newest format is not touched', () => {
    expect(upgradeSnapshot(written)).toBe(written);
  });

  it('is text with one row a line, so that a person sees what changed', () => {
    const rows = text.split('\n').filter((line) => /^\{".*\},?$/.test(line));
    const counts = Object.values(fullData).map((list) => list.length);
    expect(rows).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
  });
});
