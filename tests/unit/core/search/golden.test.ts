import { describe, expect, it } from 'vitest';
import { dataSets, firstRow, isBeside, type DataSet } from '../../../fixtures/golden/data-sets';
import { readFalseFriends, readFloors, readGolden } from '../../../fixtures/golden/queries';

const golden = [...readGolden(), ...readGolden('places.tsv')];
const floors = readFloors();
const sets = new Map((await dataSets()).map((set) => [set.name, set]));

function setNamed(name: string): DataSet {
  const set = sets.get(name);
  if (!set) throw new Error(`There is no data set ${name}.`);
  return set;
}

describe('the golden queries', () => {
  it('are many, and fall into two halves', () => {
    expect(golden.length).toBeGreaterThan(4_900);
    const tune = golden.filter(({ half }) => half === 'tune').length;
    expect(golden.filter(({ half }) => half === 'report').length).toBe(golden.length - tune);
    expect(Math.abs(golden.length / 2 - tune)).toBeLessThan(40);
  });

  it('are each there once', () => {
    const queries = golden.map(({ file, query }) => `${file} ${query.toLowerCase()}`);
    expect(queries.filter((query, at) => queries.indexOf(query) !== at)).toEqual([]);
  });

  it('have a floor in every table', () => {
    const held = new Set(floors.map(({ set, table }) => `${set} ${table}`));
    const tables = [...new Set(golden.map(({ file }) => file))];
    expect(tables.filter((table) => !held.has(`starter ${table}`))).toEqual([]);
  });
});

describe('over the starter catalog', () => {
  it.each([
    ['J0475', 'J0475'],
    ['baclofen', 'J0475'],
    ['baclofen 40 mg', 'J0475'],
    ['Lioresal', 'J0475'],
    ['baclofin', 'J0475'],
    ['rocephin 1 gm', 'J0696'],
    ['ceftriaxone', 'J0696'],
    ['depo-provera', 'J1050'],
    ['toradol', 'J1885'],
    ['gemcitabine', 'J9201'],
    ['rituximab 100 mg', 'J9312'],
    ['keytruda', 'J9271'],
    ['rituxan', 'J9312'],
    ['rituxan hycela', 'J9311'],
    ['eylea', 'J0178'],
    ['eylea hd', 'J0177'],
    ['opdivo', 'J9299'],
    ['opdivo qvantig', 'J9289'],
    ['darzalex', 'J9145'],
    ['darzalex faspro', 'J9144'],
    ['herceptin', 'J9355'],
    ['tecentriq', 'J9022'],
    ['ocrevus', 'J2350'],
    ['prolia', 'J0897'],
    ['remicade', 'J1745'],
    ['cane', 'E0100'],
    ['wheelchair accessories tray', 'E0950'],
    ['AFO spiral', 'L1950'],
    ['hoyer lift', 'E0630'],
    ['lancets', 'A4259'],
    ['ambulance mileage', 'A0425'],
    ['left side', 'LT'],
    // A word that means nothing, a vessel, and a use are no reason to leave the drug.
    ['sunrise midazalam', 'J2250'],
    ['nivestym 300 mcg prefilled syringe', 'Q5110'],
    ['retacrit 10000 units chemo anemia not dialysis', 'Q5106'],
    ['tacrolimus injection zorbo', 'J7525'],
  ])('%s: %s', (query, code) => expect(firstRow(setNamed('starter'), query)?.code).toBe(code));
});

describe('queries for no code', () => {
  const friends = readFalseFriends();

  it('are many of each kind', () => {
    for (const kind of ['keys', 'people', 'codes', 'numbers', 'names', 'words']) {
      expect(friends.filter((friend) => friend.kind === kind).length, kind).toBeGreaterThan(25);
    }
  });

  /** So many of a kind are answered: their words stand in descriptors, as "room" does in a room vaporizer. */
  const most: Record<string, number> = { keys: 1, people: 0, codes: 0, numbers: 1, names: 1, words: 5 };
  /** So many more are answered by rows that are labeled as guesses. */
  const guessed: Record<string, number> = {
    keys: 1,
    people: 6,
    codes: 1,
    numbers: 5,
    names: 26,
    words: 90,
  };
  const asked = ['starter', 'october-2025'].filter((name) => name === 'starter' || isBeside(name));

  it.each(asked)('are answered on %s by a few rows and guesses at most', (name) => {
    for (const [kind, bound] of Object.entries(most)) {
      const rows = friends
        .filter((friend) => friend.kind === kind)
        .flatMap(({ query }) => {
          const row = firstRow(setNamed(name), query);
          return row ? [{ query, row }] : [];
        });
      const shownAsRight = rows.filter(({ row }) => row.tier !== 'fuzzy').map(({ query }) => query);
      expect(shownAsRight.length, shownAsRight.join('; ')).toBeLessThanOrEqual(bound);
      expect(rows.length - shownAsRight.length, kind).toBeLessThanOrEqual(guessed[kind] ?? 0);
    }
  });

  it('a word that nothing here knows makes a guess of the rest', () => {
    const row = firstRow(setNamed('starter'), 'humana gold');
    expect(row === undefined || row.tier === 'fuzzy').toBe(true);
  });

  it('a spelling too far away is asked about', () => {
    const { lookup, on } = setNamed('starter');
    const { rows, suggestions } = lookup.search({ query: 'atreom', on, filter: {} });
    expect(rows).toEqual([]);
    expect(suggestions.length).toBeGreaterThan(0);
  });
});
