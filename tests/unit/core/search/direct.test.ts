import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../../src/core/search/engine';
import { sampleRecords, sampleVocabulary } from './samples';
import { hcpcsPrior } from '../../../../src/core/systems/hcpcs/ranking';

const ndcs = [
  { ndc: '70257-0560-02', code: 'J0475', product: 'Gablofen' },
  { ndc: '70257-0562-55', code: 'J0475', product: 'Gablofen' },
  { ndc: '00004-1963-01', code: 'J0696', product: 'Rocephin' },
  { ndc: '50242-0051-21', code: 'J9312', product: 'Rituxan' },
  { ndc: 'PM-000123', code: 'E0602', product: 'no national drug code' },
];
const engine = createSearch({
  records: sampleRecords,
  vocabulary: sampleVocabulary,
  ndcs,
  priorOf: hcpcsPrior,
});

const hits = (query: string) => engine.search(query).hits;

describe('NDCs', () => {
  it.each([
    ['eleven digits', '00004196301'],
    ['eleven digits with hyphens', '00004-1963-01'],
    ['ten digits, 4-4-2', '0004-1963-01'],
    ['ten digits without hyphens', '0004196301'],
    ['with the qualifier of a claim', 'N400004196301'],
    ['with blanks around', '  0004-1963-01 '],
  ])('%s', (_, query) => {
    expect(hits(query)[0]).toMatchObject({
      code: 'J0696',
      tier: 'ndc',
      reasons: [{ kind: 'ndc', ndc: '00004-1963-01', product: 'Rocephin' }],
    });
  });

  it('are found while they are typed', () => {
    expect(hits('70257-05').map(({ code }) => code)).toEqual(['J0475']);
    expect(hits('7025705')[0]?.code).toBe('J0475');
    expect(hits('4-1963')[0]).toBeUndefined();
    expect(hits('0004-1963')[0]?.code).toBe('J0696');
  });

  it('each code stands once, however many packages it has', () => {
    expect(hits('70257-056')).toHaveLength(1);
  });

  it('an unknown one finds nothing', () => expect(hits('99999-9999-99')).toEqual([]));
});

describe('aliases', () => {
  engine.setAliases([
    { alias: 'pump refill', code: 'J0475' },
    { alias: 'Dr. K cocktail', code: 'J1030' },
    { alias: 'gone', code: 'Z9999' },
  ]);

  it('count as exact', () => {
    expect(hits('pump refill')[0]).toMatchObject({
      code: 'J0475',
      tier: 'exact',
      reasons: [{ kind: 'alias', alias: 'pump refill' }],
    });
    expect(hits('dr k COCKTAIL')[0]).toMatchObject({ code: 'J1030', tier: 'exact' });
  });

  it('are found while they are typed', () => {
    expect(hits('pump re')[0]).toMatchObject({ code: 'J0475', tier: 'prefix' });
  });

  it('of a code that the release does not have are silent', () => expect(hits('gone')).toEqual([]));
});

describe('product names of a crosswalk', () => {
  const named = createSearch({
    priorOf: hcpcsPrior,
    records: sampleRecords,
    vocabulary: sampleVocabulary,
    names: [
      { code: 'J9312', names: ['Rituxan', 'Rituximab'] },
      { code: 'J0475', names: ['Gablofen'] },
    ],
  });

  it('lead to the code, with the record’s own substance as the reason', () => {
    expect(named.search('rituxan').hits[0]).toMatchObject({
      code: 'J9312',
      reasons: [{ kind: 'brand', typed: 'rituxan', brand: 'Rituxan', substance: 'rituximab' }],
    });
    expect(named.search('gablofin').hits[0]).toMatchObject({ code: 'J0475', tier: 'fuzzy' });
  });

  it('are no brands where they only repeat the substance', () => {
    expect(named.search('rituximab').hits[0]?.reasons).toEqual([]);
  });
});
