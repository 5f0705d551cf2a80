import { beforeAll, describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../../../src/core/search/vocabulary';
import type { StarterFacts } from '../../../../src/core/code/record';
import { hcpcsRef } from '../../../../src/core/code/ref';
import type { Lookup } from '../../../../src/core/lookup/lookup';
import { createLookup } from '../../../../src/core/lookup/read-lookup';
import type { Release } from '../../../../src/core/releases/release';
import { hcpcs } from '../../../../src/core/systems/hcpcs/system';
import { icd10cm } from '../../../../src/core/systems/icd10cm/system';
import { record } from '../systems/icd10cm/search/samples';

const on = '2026-11-28';
const procedures: Release = {
  system: 'hcpcs',
  kind: 'cms-release',
  title: 'October 2026',
  from: '2026-10-01',
  records: [
    ['G4035', 'Chest measures, thoracic surgery'],
    ['S9325', 'Home infusion, chest pain management'],
    ['C9606', 'Revascularization in acute heart attack'],
    ['K0001', 'Standard wheelchair'],
    ['G0103', 'Prostate cancer screening; PSA test'],
    ['G0102', 'Prostate cancer screening; digital rectal examination'],
    ['J9155', 'Injection, degarelix, for prostate cancer'],
    ['J9156', 'Injection, relugolix, for prostate cancer'],
    ['E1229', 'Wheelchair, pediatric size'],
    ['E1236', 'Wheelchair, pediatric size, folding'],
    ['E1237', 'Wheelchair, pediatric size, rigid'],
  ].map(([code = '', long = '']) => ({
    ...hcpcsRef(code),
    long,
    short: '',
    valid: { from: '2000-01-01', to: null },
  })),
};
const named = (name: string, brands: string[]): StarterFacts => ({
  name,
  brands,
  form: '',
  family: '',
  category: '',
  note: '',
});
const diagnoses = {
  system: 'icd10cm',
  kind: 'starter-catalog',
  title: 'Starter',
  from: null,
  records: [
    record('I219', 'Acute myocardial infarction, unspecified'),
    record('I252', 'Old myocardial infarction'),
    record('R079', 'Chest pain, unspecified'),
    record('R0789', 'Other chest pain'),
    record('S83207A', 'Unspecified tear of meniscus, left knee, initial encounter'),
    record('S83207S', 'Unspecified tear of meniscus, left knee, sequela'),
    record('Z993', 'Dependence on wheelchair'),
    record('L600', 'Ingrowing nail'),
    {
      ...record('C61', 'Malignant neoplasm of prostate'),
      starter: named('Prostate cancer', ['prostate ca']),
    },
  ],
  phrases: [
    { phrases: ['heart attack ago'], words: 'old myocardial infarction', codes: ['I252'] },
    { phrases: ['wheelchair'], words: 'dependence on wheelchair', codes: ['Z993'] },
    { phrases: ['chest pain'], words: 'chest pain', codes: ['R079'] },
  ],
} as unknown as Release;

describe('diagnoses in the list of all systems', () => {
  let lookup: Lookup;
  const codesOf = (query: string): string[] =>
    lookup.search({ query, on, filter: {} }).rows.map((row) => row.code);

  beforeAll(() => {
    const sources = (base: Release) => ({ base, others: [], starter: base });
    lookup = createLookup({
      systems: [
        { system: hcpcs, sources: sources(procedures) },
        { system: icd10cm, sources: sources(diagnoses) },
      ],
      linked: [],
      guides: [],
      vocabulary: vocabularyOf({}),
    });
    lookup.buildWords();
  });

  it('lead where their search is sure of the whole query and no HCPCS code answers all of it, though no title has every word', () => {
    expect(codesOf('heart attack 5 years ago')[0]).toBe('I252');
  });

  it('stand in the order of their search: a first visit before its sequela, whose title is shorter', () => {
    const found = codesOf('torn meniscus left knee');
    expect(found.indexOf('S83207A')).toBeLessThan(found.indexOf('S83207S'));
  });

  it('stand behind the first HCPCS codes that answer the whole query', () => {
    expect(codesOf('wheelchair').slice(0, 4)).toContain('Z993');
    expect(codesOf('wheelchair')[0]).not.toBe('Z993');
  });

  it('that are the subject of the query lead by two, and what is done for them follows', () => {
    const found = codesOf('prostate cancer');
    expect(found[0]).toBe('C61');
    expect(found.slice(0, 3)).toContain('G0102');
    expect(codesOf('prostate cancer screening')[0]).toBe('G0103');
  });

  it('are all shown that their search is sure of, where HCPCS has nothing but guesses', () => {
    const [first] = lookup.search({ query: 'ingrowing nail deep', on, filter: {} }).rows;
    expect(first?.code).toBe('L600');
  });

  it('are what advice about a diagnosis that is not confirmed speaks of', () => {
    expect(codesOf('chest pain r/o mi')[0]).toBe('R079');
    expect(codesOf('probable meniscus tear left knee')[0]).toBe('S83207A');
  });
});
