import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hcpcsRef } from '../../../../src/core/code/ref';
import {
  editFavorite,
  sortFavorites,
  moveFavorites,
  pinnedFavorites,
  newFavorite,
  togglePins,
} from '../../../../src/core/user-data/favorites';
import { moveToSuccessor } from '../../../../src/core/user-data/merge-favorites';
import { applyChanges, invert, type UserData } from '../../../../src/core/user-data/user-data';
import { favorite, moment, userData } from '../../../fixtures/db/make';

const now = '2026-11-23T10:00:00.000Z';
const starred = favorite('J0475').starred;
const codesOf = (data: UserData) => sortFavorites(data.favorites).map(({ code }) => code);
const starAll = (...codes: string[]): UserData =>
  codes.reduce(
    (data, code) =>
      applyChanges(data, { favorites: { put: [newFavorite(data.favorites, hcpcsRef(code), starred)] } }),
    userData(),
  );

describe('the order of favorites', () => {
  it('is the order in which they were starred', () => {
    expect(codesOf(starAll('J3', 'J1', 'J2'))).toEqual(['J3', 'J1', 'J2']);
  });

  it.each([
    [['A'], 3, 'BCA'],
    [['C'], 0, 'CAB'],
    [['C'], 1, 'ACB'],
    [['A', 'C'], 2, 'BAC'],
    [['A'], 0, 'ABC'],
    [['A'], 1, 'ABC'],
  ])('moves %j before place %i', (moved, to, result) => {
    const data = starAll('A', 'B', 'C');
    const rows = sortFavorites(data.favorites);
    const keys = new Set(rows.filter(({ code }) => moved.includes(code)).map(({ key }) => key));
    expect(codesOf(applyChanges(data, moveFavorites(rows, rows, keys, to, now))).join('')).toBe(result);
  });

  it('survives any moves, and each move writes the moved rows alone as a rule', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(6)), { maxLength: 60 }), (moves) => {
        let data = starAll(...names);
        let model = names;
        for (const [from, to] of moves) {
          const rows = sortFavorites(data.favorites);
          const row = rows[from];
          const code = model[from];
          if (!row || !code) continue;
          const changes = moveFavorites(rows, rows, new Set([row.key]), to, now);
          data = applyChanges(data, changes);
          const rest = model.filter((other) => other !== code);
          const place = to > from ? to - 1 : to;
          model = [...rest.slice(0, place), code, ...rest.slice(place)];
          expect(codesOf(data)).toEqual(model);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('changes nothing where the rows stand there already', () => {
    const rows = sortFavorites(starAll('A', 'B', 'C').favorites);
    const keys = new Set([rows[0]?.key ?? '']);
    expect(moveFavorites(rows, rows, keys, 0, now)).toEqual({});
    expect(moveFavorites(rows, rows, keys, 1, now)).toEqual({});
  });

  it('takes rows as they are saved, not as a screen still shows them', () => {
    const data = starAll('A', 'B');
    const shown = sortFavorites(data.favorites);
    const saved = shown.map((row) => ({ ...row, note: `note of ${row.code}` }));
    const keys = new Set([shown[1]?.key ?? '']);
    expect(moveFavorites(saved, shown, keys, 0, now).favorites?.put?.[0]?.note).toBe('note of B');
    expect(togglePins(saved, shown, now).favorites?.put?.map(({ note }) => note)).toEqual([
      'note of A',
      'note of B',
    ]);
    const [former] = shown;
    if (!former) throw new Error('There is no row.');
    expect(
      moveToSuccessor(former, saved, hcpcsRef('J9'), starred, now).changes.favorites?.put?.[0]?.note,
    ).toBe('note of A');
    expect(moveFavorites(saved.slice(1), shown, new Set([former.key]), 2, now)).toEqual({});
  });

  it('gives everything a fresh place where an import brought equal ones', () => {
    const data = userData({ favorites: ['A', 'B', 'C'].map((code) => favorite(code, { order: 'V' })) });
    const rows = sortFavorites(data.favorites);
    const last = rows[2];
    const changes = moveFavorites(rows, rows, new Set([last?.key ?? '']), 1, now);
    expect(codesOf(applyChanges(data, changes))).toEqual(['A', 'C', 'B']);
  });
});

describe('what a coder writes', () => {
  it('is brought to what can be kept: no control characters, no doubles, upper-case modifiers', () => {
    const row = editFavorite(
      favorite('J0475'),
      {
        note: 'a\r\nb\u0000c\u2028',
        labels: [' pump ', 'PUMP', '', 'x\ny'],
        aliases: ['a'.repeat(200)],
        usualModifiers: ['jz', 'JZ', 'tb'],
      },
      now,
    );
    expect(row.note).toBe('a\nb c\u2028');
    expect(row.labels).toEqual(['pump', 'x y']);
    expect(row.aliases[0]).toHaveLength(80);
    expect(row.usualModifiers).toEqual(['JZ', 'TB']);
    expect(row.changedAt).toBe(now);
  });
});

describe('the pinned strip', () => {
  it('pins at the end and takes off what is pinned', () => {
    let data = starAll('A', 'B', 'C');
    const row = (code: string) => data.favorites.filter((one) => one.code === code);
    data = applyChanges(data, togglePins(data.favorites, row('C'), now));
    data = applyChanges(data, togglePins(data.favorites, row('A'), now));
    expect(pinnedFavorites(data.favorites).map(({ code }) => code)).toEqual(['C', 'A']);
    data = applyChanges(data, togglePins(data.favorites, row('C'), now));
    expect(pinnedFavorites(data.favorites).map(({ code }) => code)).toEqual(['A']);
  });
});

describe('a change and its way back', () => {
  it('leaves everything as it was', () => {
    const before = userData({ favorites: [favorite('A'), favorite('B')] });
    const changes = {
      favorites: { put: [favorite('A', { note: 'x' }), favorite('C')], remove: ['hcpcs:procedure:B'] },
    };
    const after = applyChanges(before, changes);
    expect(codesOf(after)).toEqual(['A', 'C']);
    const back = applyChanges(after, invert(before, changes));
    expect(sortFavorites(back.favorites)).toEqual(sortFavorites(before.favorites));
    expect(back.folders).toBe(before.folders);
    expect(moment).toBe(before.favorites[0]?.changedAt);
  });
});
