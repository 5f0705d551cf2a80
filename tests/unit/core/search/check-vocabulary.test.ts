import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkVocabulary } from '../../../../src/core/search/check-vocabulary';
import { createSearch } from '../../../../src/core/search/engine';
import type { Vocabulary } from '../../../../src/core/search/types';
import { vocabularyOf } from '../../../../src/core/search/vocabulary';
import { readVocabulary } from '../../../../src/core/search/vocabulary';
import { parseCatalog } from '../../../../src/core/systems/hcpcs/catalog/catalog';
import { hcpcsPrior } from '../../../../src/core/systems/hcpcs/ranking';
import { sampleRecords } from './samples';

const root = new URL('../../../../', import.meta.url);
const texts = (name: string): { name: string; text: string }[] => {
  const folder = new URL(`resources/${name}/`, root);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ name: file, text: readFileSync(new URL(file, folder), 'utf8') }));
};

const check = (entries: Partial<Vocabulary>) => {
  const vocabulary = vocabularyOf(entries);
  const engine = createSearch({ records: sampleRecords, vocabulary, priorOf: hcpcsPrior });
  return checkVocabulary(
    vocabulary,
    (query) => engine.search(query).hits,
    sampleRecords.map(({ code }) => code),
  ).map(({ name, result }) => [name, result]);
};

describe('a name of the vocabulary', () => {
  it('is found by its meaning or by its codes', () => {
    expect(check({ brands: [{ brand: 'Lioresal', substance: 'baclofen' }] })).toEqual([
      ['Lioresal', 'found'],
    ]);
    expect(check({ concepts: [{ names: ['milk machine'], codes: ['E0602'] }] })).toEqual([
      ['milk machine', 'found'],
    ]);
  });

  it('may mean what a data set does not have', () =>
    expect(check({ brands: [{ brand: 'Kevzara', substance: 'sarilumab' }] })).toEqual([
      ['Kevzara', 'absent'],
    ]));

  it('is refused where its words lead nowhere though the thing is there', () =>
    expect(check({ brands: [{ brand: 'Xyzaldo', substance: 'unheard word', codes: ['J0475'] }] })).toEqual([
      ['Xyzaldo', 'found'],
    ]));
});

describe('the vocabulary that ships, over the starter catalog', () => {
  it('has no name that finds nothing, or something else than it means', { timeout: 600_000 }, () => {
    const { vocabulary } = readVocabulary(texts('vocabulary'));
    const { records } = parseCatalog(texts('catalog')).release;
    const engine = createSearch({ records, vocabulary, priorOf: hcpcsPrior });
    const results = checkVocabulary(
      vocabulary,
      (query) => engine.search(query, { limit: 5 }).hits,
      records.map(({ code }) => code),
    );
    const wrong = results.filter(({ result }) => result === 'nothing' || result === 'else');
    expect(wrong.map(({ name, rows }) => `${name}: ${rows.join(' ')}`)).toEqual([]);
  });
});
