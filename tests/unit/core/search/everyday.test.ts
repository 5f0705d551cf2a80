import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../../src/core/search/engine';
import { readVocabulary, vocabularyOf } from '../../../../src/core/search/vocabulary';
import { record } from './samples';

const engine = createSearch({
  records: [
    record('A0140', 'Non-emergency transportation and air travel'),
    record('G9140', 'Stay in a clinic because of the weather'),
    record('H2034', 'Halfway house, per diem'),
    record('J3486', 'Ziprasidone, 10 mg'),
    record('K0001', 'Standard wheelchair'),
    record('E0135', 'Walker, folding'),
    record('G0463', 'Office visit'),
    record('K1037', 'Docking station'),
    record('T1019', 'Personal care, no home health aide'),
    record('T1020', 'Personal attendant'),
  ],
  vocabulary: vocabularyOf({
    hints: [{ typed: 'airline ticket', meant: ['air travel'] }],
    concepts: [{ names: ['personal aide'], codes: ['T1019'] }],
    light: ['dr', 'ordered'].map((word) => ({ word, weight: 0.3 })),
    names: ['walker'],
    everyday: ['weather', 'train station', 'airline'],
  }),
});
const tiers = (query: string): string[] => engine.search(query).hits.map(({ tier }) => tier);

describe('what is said in everyday life only', () => {
  it.each(['weather', 'the weather today', 'train station', 'train station wheelchair'])(
    'makes a guess of whatever is found: %s',
    (query) => {
      expect(tiers(query).length).toBeGreaterThan(0);
      expect(tiers(query).filter((tier) => tier !== 'fuzzy')).toEqual([]);
    },
  );

  it('but for a name of the vocabulary, and the words of a phrase apart', () => {
    expect(tiers('airline ticket')[0]).toBe('words');
    expect(tiers('docking station')[0]).toBe('words');
  });

  it('is read from its own kind of file', () => {
    const read = (text: string) => readVocabulary([{ name: 'everyday.txt', text }]);
    expect(read('kind: everyday words\nweather; po box').vocabulary.everyday).toEqual(['weather', 'po box']);
    expect(read('kind: everyday words\nweather; Weather').issues).toHaveLength(1);
    expect(read('kind: everyday words\nweather\nlogin; weather').issues).toHaveLength(1);
  });
});

describe('what asks for something else', () => {
  it('a long number that nothing here has makes a guess of the words beside it', () => {
    expect(tiers('99285 wheelchair')[0]).toBe('fuzzy');
    expect(tiers('zip 90210')[0]).not.toBe('words');
    expect(tiers('wheelchair 10000')[0]).toBe('words');
  });

  it('what follows a title is a name', () => {
    expect(tiers('dr house')).toEqual([]);
    expect(tiers('halfway house')[0]).toBe('words');
  });

  it('but for what a doctor has and does', () => {
    expect(tiers('dr office')[0]).toBe('words');
    expect(tiers('dr walker')).toEqual([]);
    expect(tiers('dr ordered walker')[0]).toBe('words');
  });

  it("a name of the vocabulary knows better than what a code's text says is absent", () => {
    const [first, second] = engine.search('personal aide').hits;
    expect(first?.code).toBe('T1019');
    expect(first?.score ?? 0).toBeGreaterThan(second?.score ?? 0);
  });
});
