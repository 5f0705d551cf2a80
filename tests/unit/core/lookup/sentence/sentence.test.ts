import { describe, expect, it } from 'vitest';
import { daySaid } from '../../../../../src/core/code/typed-day';
import { readGolden } from '../../../../fixtures/golden/queries';
import { readSentence } from '../../../../../src/core/lookup/sentence/sentence';

const nothing = { dose: null, quantity: null, containers: null, modifiers: [], on: null };

describe('a query behind a code', () => {
  it.each([
    ['E2603 1', { words: 'E2603', quantity: '1' }],
    ['J7030 1', { words: 'J7030', quantity: '1' }],
    ['A4253 150 strips', { words: 'A4253', dose: '150 strips' }],
    ['A4253 3 boxes', { words: 'A4253', dose: '3 boxes' }],
    ['A4253 3 boxes of 50', { words: 'A4253', dose: '3 boxes of 50' }],
    ['J9312 JZ 70', { words: 'J9312', quantity: '70', modifiers: ['JZ'] }],
    ['j9312 70 jz', { words: 'j9312', quantity: '70', modifiers: ['JZ'] }],
    ['J9312-JZ 70', { words: 'J9312', quantity: '70', modifiers: ['JZ'] }],
    ['J0475JW', { words: 'J0475', modifiers: ['JW'] }],
    ['e0601rrkx 1', { words: 'e0601', quantity: '1', modifiers: ['RR', 'KX'] }],
    ['J9312-59-JZ', { words: 'J9312', modifiers: ['59', 'JZ'] }],
    ['J9312 ZZ 70', { words: 'J9312', quantity: '70', modifiers: ['ZZ'] }],
    ['K0001 RR,KX 1', { words: 'K0001', quantity: '1', modifiers: ['RR', 'KX'] }],
    ['J9310 06/01/2018', { words: 'J9310', on: '2018-06-01' }],
    ['J9310 on 6/1/18', { words: 'J9310', on: '2018-06-01' }],
    ['J9312 01152025', { words: 'J9312', on: '2025-01-15' }],
    ['J9312 20250115', { words: 'J9312', on: '2025-01-15' }],
    ['J9312 JZ 70 12312024', { words: 'J9312', quantity: '70', modifiers: ['JZ'], on: '2024-12-31' }],
    ['J7192 12,500', { words: 'J7192', quantity: '12500' }],
    ['J7192 12500', { words: 'J7192', quantity: '12500' }],
    ['A0425 0.9', { words: 'A0425', quantity: '0.9' }],
    ['J0475 45 mg', { words: 'J0475', dose: '45 mg' }],
    ['J0475 45 mg 2 x 40 mg', { words: 'J0475', dose: '45 mg', containers: '2 x 40 mg' }],
    ['J0475 45 mg from 2x40', { words: 'J0475', dose: '45 mg', containers: '2 x 40 mg' }],
    ['J0475 40 mg from 1 x 40 mg', { words: 'J0475', dose: '40 mg', containers: '1 x 40 mg' }],
    ['J0475 80 mg using 2 x 40 mg', { words: 'J0475', dose: '80 mg', containers: '2 x 40 mg' }],
    ['J1885 60 mg IM', { words: 'J1885', dose: '60 mg IM' }],
    ['J0475 5-10 mg', { words: 'J0475', dose: '5-10 mg' }],
    ['T1019 52 min', { words: 'T1019', dose: '52 min' }],
    ['A0425 12.3 miles', { words: 'A0425', dose: '12.3 miles' }],
    ['J2357 1,500 RT', { words: 'J2357', quantity: '1500', modifiers: ['RT'] }],
    [
      'J9312 JZ 700 mg 500+2x100 06/01/2018',
      {
        words: 'J9312',
        dose: '700 mg',
        containers: '500 mg + 2 x 100 mg',
        modifiers: ['JZ'],
        on: '2018-06-01',
      },
    ],
  ])('%s', (query, said) => {
    expect(readSentence(query)).toEqual({ ...nothing, ...said });
  });

  it.each([
    'J0475',
    // A diagnosis without its dot and an inpatient procedure, whose letters are no modifiers.
    'S0190XA',
    'B4102ZZ',
    'J0475 baclofen',
    'J0475 vs J0476',
    'J0475 in',
    'j0475 jw or',
    'J0475 baclofen 45 mg kit of 2',
    // Neither units nor days: nothing is made of them.
    'J9312 007',
    'J9312 011525',
    'J9312 0115202',
    'J9312 13452025',
    'J9312 02302025',
    'J9312 123456789',
    'J9312 0',
  ])('%s is words', (query) => {
    expect(readSentence(query)).toBeNull();
  });
});

describe('a query of words', () => {
  it.each([
    ['rituxan 700 mg', { words: 'rituxan 700 mg', dose: '700 mg' }],
    [
      'rituxan 700 mg 500+2x100',
      { words: 'rituxan 700 mg', dose: '700 mg', containers: '500 mg + 2 x 100 mg' },
    ],
    ['45 mg baclofen', { words: '45 mg baclofen', dose: '45 mg' }],
    ['baclofen 45 mg 06/01/2018', { words: 'baclofen 45 mg', dose: '45 mg', on: '2018-06-01' }],
    [
      'baclofen 45 mg 2 x 40 mg vials',
      { words: 'baclofen 45 mg', dose: '45 mg', containers: '2 x 40 mg vials' },
    ],
    ['baclofen 40 mg from 1 x 40 mg', { words: 'baclofen 40 mg', dose: '40 mg', containers: '1 x 40 mg' }],
    ['rituxan 700 mg JZ', { words: 'rituxan 700 mg', dose: '700 mg', modifiers: ['JZ'] }],
    ['lupron depot 22.5 mg inj', { words: 'lupron depot 22.5 mg inj', dose: '22.5 mg' }],
    ['rituximab 5 mg/kg, 73 kg', { words: 'rituximab 5 mg/kg, 73 kg', dose: '5 mg/kg, 73 kg' }],
    ['eylea 2 mg/0.05 mL', { words: 'eylea 2 mg/0.05 mL', dose: '2 mg/0.05 mL' }],
    ['omnipaque 300 100 mL', { words: 'omnipaque 300 100 mL', dose: '100 mL' }],
    ['rituxan 700 mg x 2', { words: 'rituxan 700 mg', dose: '700 mg x 2' }],
    ['rituxan 700 mg x2 doses', { words: 'rituxan 700 mg', dose: '700 mg x2 doses' }],
    ['rituxan 700 mg q week x 4', { words: 'rituxan 700 mg', dose: '700 mg q week x 4' }],
    ['rituxan 700 mg x', { words: 'rituxan 700 mg', dose: '700 mg' }],
    ['infliximab 5 mg/kg x 73 kg', { words: 'infliximab 5 mg/kg x 73 kg', dose: '5 mg/kg x 73 kg' }],
    ['baclofen 2 x 40 mg', { words: 'baclofen 2 x 40 mg', dose: '2 x 40 mg' }],
    ['factor x 500 units', { words: 'factor x 500 units', dose: '500 units' }],
    ['factor x 500 units x 2', { words: 'factor x 500 units', dose: '500 units x 2' }],
    ['contact lens x 2', { words: 'contact lens' }],
    ['gauze 4 x 4 x 10', { words: 'gauze 4 x 4' }],
    ['baclofen 5-10 mg', { words: 'baclofen 5-10 mg', dose: '5-10 mg' }],
    ['baclofen 45 mg 40 mg', { words: 'baclofen 45 mg 40 mg', dose: '45 mg 40 mg' }],
  ])('%s', (query, said) => {
    expect(readSentence(query)).toEqual({ ...nothing, ...said });
  });

  it.each(['baclofen', 'wheelchair 20 inches', 'gauze 4 x 4', 'lupron 3 month', 'dexcom g7', 'iv pole'])(
    '%s says nothing beside its words',
    (query) => {
      expect(readSentence(query)).toBeNull();
    },
  );
});

describe('how often something is given', () => {
  const golden = readGolden().map(({ query }) => query);

  it.each(['x 2', 'x2', 'x 4 doses'])('is no word of what is looked for: %s', (times) => {
    const doses = golden.filter((query) => / \d[\d.,]* ?(?:mg|mcg|g|ml|units)$/i.test(query));
    expect(doses.length).toBeGreaterThan(100);
    const changed = doses.flatMap((query) => {
      const words = readSentence(`${query} `)?.words ?? query;
      const said = readSentence(`${query} ${times}`)?.words;
      return said === words ? [] : [`${query}: ${words} → ${said ?? 'nothing'}`];
    });
    expect(changed).toEqual([]);
  });
});

describe('the date of a query', () => {
  it('is a day of the calendar, finished', () => {
    expect(daySaid('J9310 06/01/2018')).toBe('2018-06-01');
    expect(daySaid('J9310 06/01/18')).toBe('2018-06-01');
    expect(daySaid('J9310 2018-06-01')).toBe('2018-06-01');
    expect(daySaid('J9310 02/30/2018')).toBeNull();
    expect(daySaid('J9310 13/01/2018')).toBeNull();
    expect(daySaid('J9310 06012018')).toBe('2018-06-01');
    expect(daySaid('J9310 20180601 ')).toBe('2018-06-01');
    expect(daySaid('J9310 20180631')).toBeNull();
  });

  it('is not taken from eight digits alone, which may be the beginning of an NDC', () => {
    expect(daySaid('01012020')).toBeNull();
    expect(daySaid('20200101 ')).toBeNull();
  });

  it('is not taken from a year that is still being typed', () => {
    expect(daySaid('J9310 06/01/20')).toBeNull();
    expect(daySaid('J9310 06/01/20 ')).toBe('2020-06-01');
    expect(daySaid('J9310 06/01/201')).toBeNull();
  });

  it('is none where two are said', () => {
    expect(daySaid('J9310 06/01/2018 06/02/2018')).toBeNull();
  });
});
