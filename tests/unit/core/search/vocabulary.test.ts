import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readVocabulary } from '../../../../src/core/search/vocabulary';

const folder = new URL('../../../../resources/vocabulary/', import.meta.url);
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

const read = (text: string) => readVocabulary([{ name: 'file.txt', text }]);

describe('the vocabulary that ships', () => {
  const { vocabulary, issues } = readVocabulary(shipped);

  it('has no line that cannot be read and none twice', () => expect(issues).toEqual([]));

  it('is large', () => {
    expect(vocabulary.brands.length).toBeGreaterThan(2000);
    expect(vocabulary.synonyms.length + vocabulary.hints.length).toBeGreaterThan(1000);
  });

  it('has no set in which a name is another one but for its case', () => {
    for (const set of vocabulary.synonyms) {
      expect(new Set(set.map((name) => name.toLowerCase())).size, set.join('; ')).toBe(set.length);
    }
  });

  it('accepts every spelling as it is: none leads on to another', () => {
    const from = new Set(vocabulary.spellings.map(([word]) => word));
    for (const [word, accepted] of vocabulary.spellings) {
      if (word !== accepted) expect(from.has(accepted), `${word} = ${accepted}`).toBe(false);
    }
  });
});

describe('a vocabulary file', () => {
  it('names brands with their substance, and codes where words do not suffice', () => {
    expect(read('kind: brands\nLioresal; Gablofen | baclofen | J0475 J0476').vocabulary.brands).toEqual([
      { brand: 'Lioresal', substance: 'baclofen', codes: ['J0475', 'J0476'] },
      { brand: 'Gablofen', substance: 'baclofen', codes: ['J0475', 'J0476'] },
    ]);
  });

  it('holds sets, hints, spellings, light words and sections', () => {
    expect(read('kind: synonyms\nAFO; ankle foot orthosis').vocabulary.synonyms).toEqual([
      ['AFO', 'ankle foot orthosis'],
    ]);
    expect(read('kind: hints\nwater pill > furosemide; torsemide').vocabulary.hints).toEqual([
      { typed: 'water pill', meant: ['furosemide', 'torsemide'] },
    ]);
    expect(read('kind: spellings\ngm; gms = g').vocabulary.spellings).toEqual([
      ['gm', 'g'],
      ['gms', 'g'],
    ]);
    expect(read('kind: light words\n0.2: each pair').vocabulary.light).toEqual([
      { word: 'each', weight: 0.2 },
      { word: 'pair', weight: 0.2 },
    ]);
    expect(read('kind: sections\nL5000-L5999 | leg prosthesis').vocabulary.sections).toEqual([
      { from: 'L5000', to: 'L5999', words: 'leg prosthesis' },
    ]);
  });

  it.each([
    ['Lioresal | baclofen', 1],
    ['kind: brands\nLioresal', 2],
    ['kind: brands\nbaclofen | Baclofen', 2],
    ['kind: brands\nLioresal | baclofen | 0475', 2],
    ['kind: brands\nLioresal | baclofen\nLioresal | baclofen', 3],
    ['kind: synonyms\nAFO', 2],
    ['kind: synonyms\nAFO; afo', 2],
    ['kind: hints\nwater pill', 2],
    ['kind: hints\nwater pill; diuretic > furosemide', 2],
    ['kind: spellings\nMilli litre = ml', 2],
    ['kind: light words\n2: each', 2],
    ['kind: sections\nL5999-L5000 | leg', 2],
  ])('tells the line of a mistake: %j', (text, line) => {
    expect(read(text).issues[0]).toMatchObject({ file: 'file.txt', line });
  });

  it('passes over comments and empty lines', () => {
    expect(read('# a comment\n\nkind: synonyms\n# another\nAFO; ankle foot orthosis\n').issues).toEqual([]);
  });
});
