import { describe, expect, it } from 'vitest';
import { createSearch, type Search } from '../../../../src/core/search/engine';
import type { SearchOptions } from '../../../../src/core/search/types';
import { sampleRecords, sampleVocabulary } from './samples';
import { hcpcsGroup, hcpcsPrior } from '../../../../src/core/systems/hcpcs/ranking';

const engine = createSearch({
  records: sampleRecords,
  vocabulary: sampleVocabulary,
  priorOf: hcpcsPrior,
  groupOf: hcpcsGroup,
});
engine.buildWords();

const ask = (query: string, options?: SearchOptions, over: Search = engine) => over.search(query, options);
const codes = (query: string, options?: SearchOptions, over?: Search): string[] =>
  ask(query, options, over).hits.map(({ code }) => code);
const first = (query: string, options?: SearchOptions) => ask(query, options).hits[0];

describe('tiers', () => {
  it.each(['J0475', 'j0475', ' J0475 ', 'j 0475', 'J04-75'])('an exact code is first: %j', (query) => {
    expect(first(query)).toMatchObject({ code: 'J0475', tier: 'exact' });
  });

  it('a modifier is exact too, and says what it is', () => {
    expect(first('jw')).toMatchObject({ code: 'JW', kind: 'modifier', tier: 'exact' });
  });

  it('a prefix lists the codes that begin so, in order, and nothing is guessed', () => {
    expect(codes('J93')).toEqual(['J9310', 'J9311', 'J9312']);
    expect(ask('J93').hits.every(({ tier }) => tier === 'prefix')).toBe(true);
  });

  it('an exact code stands before the codes that begin with it', () => {
    expect(codes('E')[0]).toBe('E0260');
    expect(codes('L')).toEqual(['L1940', 'L3000', 'LT']);
  });

  it('a code that is not there finds no other code, but its neighbours are offered', () => {
    expect(ask('J9313').hits).toEqual([]);
    expect(ask('J9313').suggestions).toEqual(['J9310', 'J9311', 'J9312']);
  });

  it('codes among words are exact hits, and the words still count', () => {
    expect(codes('E0601 breast pump').slice(0, 2)).toEqual(['E0601', 'E0602']);
    expect(codes('J0475, J0476')).toEqual(['J0475', 'J0476']);
  });

  it('guessed spellings stand last and are called fuzzy', () => {
    expect(first('baclofin')).toMatchObject({ code: 'J0475', tier: 'fuzzy' });
    expect(first('baclofen')).toMatchObject({ code: 'J0475', tier: 'words' });
  });
});

describe('words', () => {
  it.each([
    ['wheelchair accessories tray', 'E0950'],
    ['tray, wheelchair', 'E0950'],
    ['tray ventilator', 'E1029'],
    ['pump, breast', 'E0602'],
    ['breast pump tubing', 'A4281'],
    ['tubing', 'A4281'],
    ['plastic AFO', 'L1940'],
    ['footrest', 'L3000'],
    ['wheel chair tray', 'E0950'],
    ['heparin', 'J1644'],
    ['inj heparin', 'J1644'],
    ['left side', 'LT'],
  ])('%s: %s first', (query, code) => expect(first(query)?.code).toBe(code));

  it('all words stand before some words', () => {
    expect(codes('wheelchair tray').slice(0, 2).sort()).toEqual(['E0950', 'E1029']);
  });

  it('tells presence from absence', () => {
    expect(first('hospital bed with mattress')?.code).toBe('E0260');
    expect(first('hospital bed without mattress')?.code).toBe('E0261');
    expect(first('hospital bed w/o mattress')?.code).toBe('E0261');
  });

  it('what is live stands before what has ended, whatever fits better', () => {
    expect(codes('rituximab 100 mg')).toEqual(['J9312', 'J9311', 'J9310']);
    expect(codes('rituximab 100 mg', { on: '2018-06-01' })[0]).toBe('J9310');
  });

  it('the plain code stands before the one that says more', () => {
    expect(codes('rituximab')[0]).toBe('J9312');
  });

  it('an unfinished word is found by how it begins', () => {
    expect(codes('bacl')).toEqual(['J0475', 'J0476']);
    expect(first('wheelchair ac')?.code).toBe('E0950');
  });

  it('British and American spellings are one', () => {
    expect(first('haemophilic factor')?.code).toBe('J7192');
  });

  it('marks the words that were met, as they stand in the record', () => {
    expect(first('wheelchair accessories')?.matched).toEqual(['wheelchair', 'accessory']);
  });
});

describe('reasons', () => {
  it('a brand is told as a brand of its substance', () => {
    expect(first('rocephin')).toMatchObject({
      code: 'J0696',
      reasons: [{ kind: 'brand', typed: 'rocephin', brand: 'Rocephin', substance: 'ceftriaxone sodium' }],
    });
  });

  it.each(['depo-medrol', 'depo medrol', 'depomedrol', 'Depo-Med'])(
    'a brand however it is written: %s',
    (query) => {
      expect(codes(query).sort()).toEqual(['J1030', 'J1040']);
    },
  );

  it('a brand that a descriptor names leads to that descriptor first', () => {
    expect(codes('velcade')).toEqual(['J9041', 'J9044']);
    expect(first('velcade')?.reasons).toEqual([]);
  });

  it('a brand with codes of its own leads to them', () => {
    expect(first('screening kit')?.code).toBe('J0476');
  });

  it('a synonym is told', () => {
    expect(first('sleep apnea machine')).toMatchObject({
      code: 'E0601',
      reasons: [{ kind: 'synonym', meant: 'continuous airway pressure device' }],
    });
    expect(first('machine, sleep apnea')?.code).toBe('E0601');
  });

  it('a guessed spelling is told, also that of a brand', () => {
    expect(first('baclofin')?.reasons).toEqual([{ kind: 'spelling', typed: 'baclofin', meant: 'baclofen' }]);
    expect(first('rocefin')?.reasons[0]).toMatchObject({ kind: 'brand', brand: 'Rocephin' });
    expect(ask('baclofin').suggestions).toContain('baclofen');
  });
});

describe('doses', () => {
  it('are told apart from the words', () => {
    expect(ask('rituximab 100 mg').dose).toEqual({ amount: '100', measure: 'mg' });
    expect(ask('rocephin 1gm').dose).toEqual({ amount: '1', measure: 'g' });
    expect(ask('rituximab').dose).toBeNull();
  });

  it('do not drown the substance', () => {
    expect(first('baclofen 250 mg')?.code).toBe('J0475');
    expect(first('40 mg baclofen')?.code).toBe('J0475');
  });

  it('beside a code are for the units panel, not for the words', () => {
    expect(ask('J0475 40 mg').hits.map(({ code }) => code)).toEqual(['J0475']);
    expect(ask('J0475 40 mg').dose).toEqual({ amount: '40', measure: 'mg' });
  });

  it('alone are searched for as they stand', () => {
    expect(first('80 mg')?.code).toBe('J1040');
  });

  it('choose among codes that differ by the amount alone', () => {
    expect(first('methylprednisolone 80 mg')?.code).toBe('J1040');
    expect(first('methylprednisolone 40mg')?.code).toBe('J1030');
  });
});

describe('filters and counts', () => {
  it('keep one kind, some letters, live codes, or the favorites', () => {
    expect(codes('L', { filter: { kind: 'modifier' } })).toEqual(['LT']);
    expect(codes('heparin', { filter: { groups: ['S'] } })).toEqual(['S9336']);
    expect(codes('rituximab', { filter: { liveOnly: true }, on: '2019-01-01' })).not.toContain('J9310');
    expect(codes('rituximab', { filter: { liveOnly: true }, on: '2018-12-31' })).toContain('J9310');
    expect(codes('breast pump', { filter: { codes: ['A4281'] } })).toEqual(['A4281']);
  });

  it('counts are those before the filter, the total that after it', () => {
    const answer = ask('heparin', { filter: { groups: ['S'] } });
    expect(answer.total).toBe(1);
    expect(answer.counts).toMatchObject({ J: 1, S: 1 });
    expect(ask('L').counts).toEqual({ L: 2, modifier: 1 });
  });

  it('no more hits than asked for, and never more than a hundred', () => {
    expect(ask('e', { limit: 3 }).hits).toHaveLength(3);
    expect(ask('e', { limit: 3 }).total).toBeGreaterThan(3);
    const many = Array.from({ length: 300 }, (_, nth) => ({
      system: 'hcpcs',
      code: `A${1000 + nth}`,
      kind: 'procedure' as const,
      long: 'Sterile needle, each',
      short: '',
    }));
    const large = createSearch({
      records: many,
      vocabulary: sampleVocabulary,
      priorOf: hcpcsPrior,
      groupOf: hcpcsGroup,
    });
    expect(ask('needle', { limit: 500 }, large).hits).toHaveLength(100);
    expect(ask('needle', {}, large).total).toBe(300);
  });
});

describe('building', () => {
  it('codes are answered before the words are there', () => {
    const fresh = createSearch({
      records: sampleRecords,
      vocabulary: sampleVocabulary,
      priorOf: hcpcsPrior,
      groupOf: hcpcsGroup,
    });
    expect(fresh.search('J0475').hits[0]?.code).toBe('J0475');
    expect(fresh.search('J04').hits).toHaveLength(2);
  });

  it('can be done in steps, and comes to the same', () => {
    const stepwise = createSearch({
      records: sampleRecords,
      vocabulary: sampleVocabulary,
      priorOf: hcpcsPrior,
    });
    let steps = 1;
    while (!stepwise.buildWords(0)) expect(++steps).toBeLessThan(50);
    for (const query of ['heparin', 'wheelchair tray', 'rocefin']) {
      expect(stepwise.search(query)).toEqual(engine.search(query));
    }
  });

  it('happens by itself when words are asked for', () => {
    const lazy = createSearch({
      records: sampleRecords,
      vocabulary: sampleVocabulary,
      priorOf: hcpcsPrior,
      groupOf: hcpcsGroup,
    });
    expect(lazy.search('baclofen').hits[0]?.code).toBe('J0475');
  });

  it('an empty release answers everything with nothing', () => {
    const empty = createSearch({
      records: [],
      vocabulary: sampleVocabulary,
      priorOf: hcpcsPrior,
      groupOf: hcpcsGroup,
    });
    for (const query of ['', 'j', 'J0475', 'baclofen', 'rocephin 1 gm', '0078-0001-01']) {
      expect(empty.search(query)).toMatchObject({ hits: [], total: 0 });
    }
  });
});

describe('wrong input', () => {
  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['punctuation', '?!,.;()"\''],
    ['control characters', 'bac\u0000lofen\u0007\u001b[31m'],
    ['emoji', '\u{1f489}\u{1f48a}'.repeat(500)],
    ['right-to-left text', '\u05e9\u05dc\u05d5\u05dd \u202eabc'],
    ['ten thousand letters', 'x'.repeat(10_000)],
    ['ten thousand characters of words', 'wheelchair accessory tray '.repeat(400)],
    ['a lone surrogate', '\ud83d baclofen'],
    ['a regular expression', '(.*)+$'],
    ['a member of every object', 'constructor __proto__ toString'],
  ])('is answered without harm: %s', (_, query) => {
    const answer = ask(query);
    expect(answer.query.length).toBeLessThanOrEqual(240);
    expect(answer.hits.length).toBeLessThanOrEqual(50);
  });

  it('words survive the rubbish around them', () => {
    expect(first('\u{1f489} baclofen \u{1f489}')?.code).toBe('J0475');
  });
});
