import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderTree, newFolder, removeFolder, moveFolder } from '../../../../src/core/user-data/folders';
import { limits } from '../../../../src/core/user-data/limits';
import { applyChanges } from '../../../../src/core/user-data/user-data';
import { favorite, moment as now, userData } from '../../../fixtures/db/make';
import type { Folder } from '../../../../src/core/user-data/rows';

const add = (folders: Folder[], id: string, parentId: string | null = null) => [
  ...folders,
  newFolder(folders, { id, name: id, parentId, now }),
];
const shape = (folders: readonly Folder[]) =>
  folderTree(folders).map(({ folder, children }) => [folder.id, children.map(({ id }) => id)]);

describe('folders', () => {
  it('nest one level and no deeper', () => {
    const folders = add(add(add([], 'a'), 'b', 'a'), 'c', 'b');
    expect(shape(folders)).toEqual([
      ['a', ['b']],
      ['c', []],
    ]);
  });

  it('whose parents are gone, or that name themselves, stand at the top', () => {
    const odd = (id: string, parentId: string): Folder => ({
      id,
      name: id,
      parentId,
      order: 'V',
      changedAt: now,
    });
    expect(shape([odd('a', 'gone'), odd('b', 'b')])).toEqual([
      ['a', []],
      ['b', []],
    ]);
  });

  it('move among their siblings', () => {
    const folders = add(add(add([], 'a'), 'b'), 'c');
    const moved = applyChanges(userData({ folders }), moveFolder(folders, 'c', -1, now) ?? {});
    expect(shape(moved.folders).map(([id]) => id)).toEqual(['a', 'c', 'b']);
    expect(moveFolder(folders, 'a', -1, now)).toBeNull();
  });

  it('change places with the one beside them, whatever places they had before', () => {
    const order = fc.constantFrom('V00000', 'V00001', 'V00002', '000000', 'zzzzzz');
    fc.assert(
      fc.property(
        fc.array(order, { minLength: 2, maxLength: 8 }),
        fc.nat(),
        fc.boolean(),
        (orders, pick, isUp) => {
          const folders = orders.map((order, at): Folder => {
            // Some name a parent that is gone: they stand at the top with the others.
            const parentId = at % 3 === 2 ? 'gone' : null;
            return { id: `f${at}`, name: `f${at}`, parentId, order, changedAt: now };
          });
          const before = shape(folders).map(([id]) => id);
          const place = pick % before.length;
          const by = isUp ? -1 : 1;
          const changes = moveFolder(folders, String(before[place]), by, now);
          const other = before[place + by];
          if (other === undefined) {
            expect(changes).toBeNull();
            return;
          }
          const after = shape(applyChanges(userData({ folders }), changes ?? {}).folders).map(([id]) => id);
          expect(after).toEqual(before.with(place, other).with(place + by, before[place] ?? ''));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('have places that can be kept, however often they were moved', () => {
    let data = userData({ folders: add(add(add([], 'a'), 'b'), 'c') });
    for (let move = 0; move < 1_500; move++) {
      const last = folderTree(data.folders).at(-1)?.folder.id ?? '';
      data = applyChanges(data, moveFolder(data.folders, last, -1, now) ?? {});
    }
    for (const { order } of data.folders) expect(order.length).toBeLessThanOrEqual(limits.order);
  });

  it('are each looked at a few times, however many there are', () => {
    let looks = 0;
    const folders = Array.from({ length: 2_000 }, (_, at): Folder => {
      const folder = { name: 'x', parentId: at % 2 ? `f${at - 1}` : null, order: `V${at}`, changedAt: now };
      return {
        ...folder,
        get id() {
          looks++;
          return `f${at}`;
        },
      };
    });
    const tree = folderTree(folders);
    expect(tree).toHaveLength(1_000);
    expect(tree.every(({ children }) => children.length === 1)).toBe(true);
    expect(looks).toBeLessThan(50_000);
  });

  it('take nothing with them when they go', () => {
    const folders = add(add([], 'a'), 'b', 'a');
    const favorites = [favorite('J1', { folderId: 'a' }), favorite('J2', { folderId: 'b' })];
    const data = applyChanges(userData({ folders, favorites }), removeFolder(folders, favorites, 'a', now));
    expect(shape(data.folders)).toEqual([['b', []]]);
    expect(data.favorites.map(({ code, folderId }) => [code, folderId])).toEqual([
      ['J1', null],
      ['J2', 'b'],
    ]);
  });

  it('without a name are called something', () => {
    expect(newFolder([], { id: 'a', name: ' \n ', parentId: null, now }).name).toBe('New folder');
  });
});
