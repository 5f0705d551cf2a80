import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undoChanges, makeUndo } from '../../../../src/core/user-data/undo';
import { applyChanges, hasChanges, type Changes } from '../../../../src/core/user-data/user-data';
import { favorite, fullData, userData } from '../../../fixtures/db/make';

const keyOf = (code: string) => `hcpcs:procedure:${code}`;
const rowOf = (data: ReturnType<typeof userData>, code: string) =>
  data.favorites.find((row) => row.code === code);

/** Puts, changes and removals of a few favorites. */
const changes = fc
  .array(fc.tuple(fc.constantFrom('J1', 'J2', 'J3', 'J4'), fc.constantFrom('remove', 'a', 'b', 'c')), {
    maxLength: 6,
  })
  .map((steps): Changes => {
    const last = new Map(steps);
    const put = [...last].flatMap(([code, what]) =>
      what === 'remove'
        ? []
        : [favorite(code, { note: what, changedAt: `2026-01-0${what.charCodeAt(0) - 96}` })],
    );
    const remove = [...last].flatMap(([code, what]) => (what === 'remove' ? [keyOf(code)] : []));
    return { favorites: { put, remove } };
  });

describe('taking a change back', () => {
  it('at once gives what was there before', () => {
    fc.assert(
      fc.property(changes, changes, (first, made) => {
        const before = applyChanges(userData(), first);
        const after = applyChanges(before, made);
        const back = applyChanges(after, undoChanges(after, makeUndo(before, made)));
        const inOrder = (data: typeof before) =>
          [...data.favorites].sort((a, b) => (a.code < b.code ? -1 : 1));
        expect(inOrder(back)).toEqual(inOrder(before));
      }),
    );
  });

  it('leaves alone what was changed since', () => {
    const before = userData({ favorites: [favorite('J1')] });
    const made: Changes = { favorites: { put: [favorite('J1', { pin: 'V' })] } };
    const now = userData({ favorites: [favorite('J1', { pin: 'V', note: 'written since' })] });
    expect(rowOf(applyChanges(now, undoChanges(now, makeUndo(before, made))), 'J1')).toMatchObject({
      pin: null,
      note: 'written since',
    });
  });

  it('takes a value for the same whatever the order of its fields, as another window writes them', () => {
    const { starred } = favorite('J1');
    const before = userData({ favorites: [favorite('J1')] });
    const made: Changes = {
      favorites: { put: [favorite('J1', { starred: { ...starred, long: 'new' } })] },
    };
    const turned = Object.fromEntries(
      Object.entries({ ...starred, long: 'new' }).reverse(),
    ) as typeof starred;
    const now = userData({ favorites: [favorite('J1', { starred: turned })] });
    expect(rowOf(applyChanges(now, undoChanges(now, makeUndo(before, made))), 'J1')?.starred).toEqual(
      starred,
    );
  });

  it('throws away nothing that was written on a row after it was added', () => {
    const made: Changes = { favorites: { put: [favorite('J1')] } };
    const now = userData({ favorites: [favorite('J1', { note: 'x' })] });
    expect(hasChanges(undoChanges(now, makeUndo(userData(), made)))).toBe(false);
  });

  it('brings a removed row back, but not over one that was made in its place', () => {
    const made: Changes = { favorites: { remove: [keyOf('J1')] } };
    const undo = makeUndo(userData({ favorites: [favorite('J1', { note: 'old' })] }), made);
    expect(rowOf(applyChanges(userData(), undoChanges(userData(), undo)), 'J1')?.note).toBe('old');
    const now = userData({ favorites: [favorite('J1', { note: 'new' })] });
    expect(hasChanges(undoChanges(now, undo))).toBe(false);
  });

  it('works in every list', () => {
    const made: Changes = { folders: { remove: ['f1'] }, claimTemplates: { remove: ['t1'] } };
    const after = applyChanges(fullData, made);
    expect(applyChanges(after, undoChanges(after, makeUndo(fullData, made)))).toEqual(fullData);
  });
});
