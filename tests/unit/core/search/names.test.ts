import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../../src/core/search/engine';
import { vocabularyOf } from '../../../../src/core/search/vocabulary';
import { record } from './samples';

const engine = createSearch({
  records: [
    record('L1810', 'Elastic orthosis'),
    record('L1832', 'Orthosis, rigid joints, fitted'),
    record('L1833', 'Orthosis, rigid joints, off the shelf'),
    record('C8903', 'Magnetic resonance imaging with contrast'),
    record('C8904', 'Magnetic resonance imaging, plain'),
    record('E0184', 'Dry pressure mattress'),
    record('A9150', 'Non-prescription drugs'),
    record('QG', 'Prescribed amount of stationary oxygen is greater than 4 liters per minute'),
    record('E0430', 'Portable oxygen system, gaseous'),
  ],
  vocabulary: vocabularyOf({
    synonyms: [],
    brands: [],
    concepts: [
      { names: ['hinged knee brace'], codes: ['L1833', 'L1832'] },
      { names: ['elastic knee support'], codes: ['L1810'] },
      { names: ['breast mri with'], codes: ['C8903'] },
      { names: ['breast mri'], codes: ['C8904'] },
      { names: ['oxygen over 4 liters'], codes: ['QG'] },
    ],
    sections: [{ from: 'E0181', to: 'E0199', words: 'pressure pad decubitus care' }],
    spellings: [
      ['liter', 'l'],
      ['liters', 'l'],
    ],
    light: ['with', 'for', 'the', 'a', 'and', 'that', 'has', 'over'].map((word) => ({ word, weight: 0.08 })),
  }),
});
engine.buildWords();
const codes = (query: string): string[] => engine.search(query).hits.map(({ code }) => code);

describe('a name of several words', () => {
  it.each([
    'hinged knee brace',
    'brace, knee, hinged',
    'knee brace with hinges',
    'brace for the knee that has hinges',
  ])('is found in any order, with small words between and as words of the same family: %s', (query) =>
    expect(codes(query).slice(0, 2)).toEqual(['L1833', 'L1832']),
  );

  it('leads to its codes in the order in which the vocabulary names them', () => {
    expect(codes('hinged knee brace')).toEqual(['L1833', 'L1832']);
  });

  it('is not found in a part of its words', () => {
    expect(codes('brace knee')).toEqual([]);
  });

  it('keeps the small word that decides at its end', () => {
    expect(codes('breast mri')[0]).toBe('C8904');
    expect(codes('mri for the breast')[0]).toBe('C8904');
  });

  it('may end with an amount and its measure', () => {
    expect(codes('oxygen over 4 liters')[0]).toBe('QG');
  });

  it('typed as it is written is no other name', () => {
    expect(codes('breast mri with')[0]).toBe('C8903');
  });
});

describe('why a row is there', () => {
  const first = (query: string) => engine.search(query).hits[0];

  it('is told by the words of its section where the row does not show the word', () => {
    expect(first('decubitus')?.reasons).toEqual([
      { kind: 'synonym', typed: 'decubitus', meant: 'pressure pad decubitus care', ofSection: true },
    ]);
  });

  it('marks a denied word with its denial', () => {
    expect(first('non-prescription')?.matched).toEqual(['non', 'prescription']);
  });

  it('says where only the beginning of a name was typed', () => {
    expect(first('elastic knee sup')?.reasons[0]).toMatchObject({ typed: 'elastic knee sup', begun: true });
    expect(first('elastic knee support')?.reasons[0]).not.toHaveProperty('begun');
  });
});
