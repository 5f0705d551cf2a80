import { describe, expect, it } from 'vitest';
import { keyOf, type CodeRef } from '../../../../src/core/code/ref';
import { withoutLicensedChanges } from '../../../../src/core/user-data/licensed-texts';
import { snapshotText } from '../../../../src/core/user-data/snapshot';
import type { UserData } from '../../../../src/core/user-data/user-data';
import { databaseId, fullData, moment } from '../../../fixtures/db/make';

const secret = 'A text of the owner';

/** All rows as if they were of a code of this system, with the owner's text wherever a text stands. */
function dataOf(system: string): UserData {
  const ref: CodeRef = { system, kind: 'code', code: '00A1Z' };
  return {
    ...fullData,
    favorites: fullData.favorites.map((row) => ({
      ...row,
      ...ref,
      key: keyOf(ref),
      note: 'Ask Kim.',
      starred: { ...row.starred, long: secret, short: secret },
    })),
    recents: fullData.recents.map((row) => ({ ...row, ...ref, key: keyOf(ref), text: secret })),
    worksheetLines: fullData.worksheetLines.map((row) => ({ ...row, ...ref, descriptor: secret })),
  };
}
const written = (system: string) =>
  snapshotText({ writtenAt: moment, databaseId, revision: 1, data: dataOf(system) });

describe('texts under a customer’s licence', () => {
  it('are in no snapshot and no export; the codes and the coder’s own notes are', () => {
    expect(written('customer')).not.toContain(secret);
    expect(written('customer')).toContain('customer:code:00A1Z');
    expect(written('customer')).toContain('Ask Kim.');
  });

  it('are told from public ones, and from those of a system that this version does not know', () => {
    expect(written('hcpcs').split(secret).length).toBeGreaterThan(3);
    expect(written('someday').split(secret).length).toBeGreaterThan(3);
  });

  it('are in no change that is saved, while what is removed stays removed', () => {
    const { favorites, recents, worksheetLines } = dataOf('customer');
    const changes = withoutLicensedChanges({
      favorites: { put: favorites, remove: ['hcpcs:procedure:J0475'] },
      recents: { put: recents },
      worksheetLines: { put: worksheetLines },
      folders: { remove: ['f1'] },
    });
    expect(JSON.stringify(changes)).not.toContain(secret);
    expect(changes.favorites?.put).toHaveLength(favorites.length);
    expect(changes.favorites?.remove).toEqual(['hcpcs:procedure:J0475']);
    expect(changes.folders).toEqual({ remove: ['f1'] });
  });

  it('of public codes are saved as they are', () => {
    const changes = { favorites: { put: dataOf('hcpcs').favorites } };
    expect(withoutLicensedChanges(changes)).toEqual(changes);
  });
});
