import { describe, expect, it } from 'vitest';
import { createUserSearch } from '../../../../src/core/user-data/user-search';
import { fullData } from '../../../fixtures/db/make';

const find = createUserSearch({
  aliases: [
    { key: 'hcpcs:procedure:J0475', aliases: ['Bac pump', 'línea'] },
    { key: 'hcpcs:procedure:J1100', aliases: ['dex'] },
  ],
  codes: fullData.privateCodes,
});
const found = (query: string) =>
  find(query).map((hit) => [hit.tier, hit.type === 'alias' ? hit.alias : hit.code.code]);

describe('the coder’s own words', () => {
  it.each([
    ['bac pump', [['exact', 'Bac pump']]],
    ['BAC  PUMP ', [['exact', 'Bac pump']]],
    ['linea', [['exact', 'línea']]],
    ['de', [['prefix', 'dex']]],
    ['d', []],
    ['dexx', []],
    ['pump-refill', [['exact', 'PUMP-REFILL']]],
    ['pumprefill', [['exact', 'PUMP-REFILL']]],
    ['refill kit', [['words', 'PUMP-REFILL']]],
    ['acme', [['words', 'PUMP-REFILL']]],
    ['refill wheelchair', []],
    ['', []],
  ])('%j finds %j', (query, hits) => {
    expect(found(query)).toEqual(hits);
  });

  it('puts exact names before beginnings, and those before words', () => {
    expect(found('pump').map(([tier]) => tier)).toEqual(['prefix', 'words']);
  });
});
