import { describe, expect, it } from 'vitest';
import { editFavorite, sortFavorites, moveFavorites } from '../../../../src/core/user-data/favorites';
import { applyChanges, type Changes, type UserData } from '../../../../src/core/user-data/user-data';
import { changedWords, noWords, wordsChange } from '../../../../src/core/lookup/user-words';
import { favorite, fullData, moment, userData } from '../../../fixtures/db/make';
import type { Favorite } from '../../../../src/core/user-data/rows';

const data = userData({ favorites: ['J0475', 'J0476', 'J1100'].map((code) => favorite(code)) });
const [first, second] = data.favorites as [Favorite, Favorite];
const told = (changes: Changes, before: UserData = data) =>
  wordsChange(before, applyChanges(before, changes));

describe('what the engine is told of the coder’s own data', () => {
  it('is nothing where nothing is there', () => {
    expect(wordsChange(userData(), userData())).toBeNull();
  });

  it('is nothing of a note, a label, a pin or another order', () => {
    const noted = { ...editFavorite(first, { note: 'Twice.', labels: ['pump'] }, moment), pin: 'V' };
    expect(told({ favorites: { put: [noted] } })).toBeNull();
    expect(
      told(moveFavorites(sortFavorites(data.favorites), data.favorites, new Set([first.key]), 3, moment)),
    ).toBeNull();
  });

  it('is the one favorite that has a new name, and nothing of what only the window shows', () => {
    const named = editFavorite(first, { aliases: ['bac'] }, moment);
    const change = told({ favorites: { put: [named] } });
    expect(change?.put).toEqual([
      {
        key: first.key,
        system: 'hcpcs',
        kind: 'procedure',
        code: 'J0475',
        aliases: ['bac'],
        starred: first.starred,
      },
    ]);
    expect(change?.remove).toEqual([]);
  });

  it('is what was starred, taken note of and removed', () => {
    const noted = { ...first, starred: { ...first.starred, at: '2026-12-01T10:00:00.000Z' } };
    const change = told({ favorites: { put: [noted, favorite('J9312')], remove: [second.key] } });
    expect(change?.put.map(({ code }) => code)).toEqual(['J0475', 'J9312']);
    expect(change?.remove).toEqual([second.key]);
  });

  it('is the private codes where they changed', () => {
    expect(told({ privateCodes: { put: fullData.privateCodes } })).toEqual({
      put: [],
      remove: [],
      codes: fullData.privateCodes,
    });
  });

  it('makes of what it knows the same as telling it everything', () => {
    const after = applyChanges(data, {
      favorites: {
        put: [editFavorite(first, { aliases: ['bac'] }, moment), favorite('J9312')],
        remove: [second.key],
      },
      privateCodes: { put: fullData.privateCodes },
    });
    const all = wordsChange(userData(), after)!;
    const before = changedWords(noWords, wordsChange(userData(), data)!);
    expect(changedWords(before, wordsChange(data, after)!)).toEqual(changedWords(noWords, all));
  });
});
