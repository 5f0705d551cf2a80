import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../../src/core/search/engine';
import { vocabularyOf } from '../../../../src/core/search/vocabulary';
import { record } from './samples';

const engine = createSearch({
  records: [
    record('A0001', 'Walker, folding, with wheels'),
    record('A0002', 'Walker, folding, without wheels'),
    record('A0003', 'Crutches, wood, pair'),
    record('A0004', 'Crutches, other than wood, pair'),
    record('A0005', 'Crutch, other than wood, each, single'),
    record('A0006', 'Gauze pad, sterile'),
    record('A0007', 'Gauze pad, non-sterile'),
    record('A0008', 'Day care, adult, per diem'),
    record('A0009', 'Day care, adult, per 15 minutes'),
    record('A0010', 'Walking boot, with or without joints'),
    record('A0030', 'Scan, without contrast'),
    record('A0031', 'Scan, without contrast followed by with contrast'),
    record('A0011', 'Procedure by a resident without a teacher under the primary care exception'),
    record('A0012', 'Epoetin, for dialysis'),
    record('A0013', 'Epoetin, not for dialysis'),
    record('A0014', 'Ondansetron, oral, 1 mg'),
    record('A0015', 'Injection, ondansetron, per 1 mg'),
    record('A0016', 'Injection, paclitaxel, 1 mg'),
    record('A0017', 'Injection, paclitaxel protein-bound particles, 1 mg'),
    record('A0018', 'Injection, trastuzumab, 10 mg'),
    record('A0019', 'Injection, trastuzumab-abcd, biosimilar, 10 mg'),
    record('A0020', 'Foam dressing, pad size 16 sq. in. or less, each'),
    record('A0022', 'Tube, plastic'),
    record('A0023', 'Tube, non-cuffed, plastic'),
    record('A0024', 'Tube, cuffed, plastic'),
    record('A0025', 'Home infusion, antibiotic, per diem'),
    record('A0026', 'Home infusion, antibiotic, once every 8 hours, per diem'),
    record('A0027', 'Home infusion, antibiotic, once every 12 hours, per diem'),
    record('A0040', 'Patient received chemotherapy after surgery'),
    record('A0041', 'Patient did not receive chemotherapy after surgery'),
    record('A0042', 'Lead, transvenous single pass'),
    record('A0043', 'Lead, other than transvenous single pass'),
    record('A0021', 'Foam dressing, pad size more than 48 sq. in., each'),
  ],
  vocabulary: vocabularyOf({
    synonyms: [],
    brands: [
      { brand: 'Zofran', substance: 'ondansetron' },
      { brand: 'Abraxane', substance: 'paclitaxel protein-bound' },
      { brand: 'Herceptin', substance: 'trastuzumab' },
    ],
    opposites: [
      ['one single', 'pair'].map((words) => words.split(' ')),
      ['minute', 'diem daily'].map((words) => words.split(' ')),
      ['oral', 'injection'].map((words) => words.split(' ')),
    ],
    light: [
      { word: 'for', weight: 0.08 },
      { word: 'not', weight: 0.15 },
    ],
  }),
});

const first = (query: string): string | undefined => engine.search(query).hits[0]?.code;

describe('the word that decides', () => {
  it.each([
    ['walker without wheels', 'A0002'],
    ['walker no wheels', 'A0002'],
    ['tube without cuff', 'A0023'],
    ['tube cuffed', 'A0024'],
    ['home infusion antibiotic', 'A0025'],
    ['home infusion antibiotic q8h', 'A0026'],
    ['home infusion antibiotic bid', 'A0027'],
    ['walker with wheels', 'A0001'],
    ['wood crutches', 'A0003'],
    ['crutches not wood', 'A0004'],
    ['crutches other than wood', 'A0004'],
    ['one crutch not wood', 'A0005'],
    ['gauze non-sterile', 'A0007'],
    ['gauze nonsterile', 'A0007'],
    ['paclitaxel not abraxane', 'A0016'],
    ['herceptin', 'A0018'],
    ['herceptin biosimilar', 'A0019'],
    ['foam dressing 4x4', 'A0020'],
    ['foam dressing 8 x 8', 'A0021'],
    ['gauze sterile', 'A0006'],
    ['day care daily', 'A0008'],
    ['day care 15 minutes', 'A0009'],
    ['epoetin dialysis', 'A0012'],
    ['epoetin not dialysis', 'A0013'],
    ['epoetin not for dialysis', 'A0013'],
    ['zofran oral', 'A0014'],
    ['zofran injection', 'A0015'],
  ])('%s: %s', (query, code) => expect(first(query)).toBe(code));

  it('"with and without" is no negation', () => {
    expect(first('scan with and without contrast')).toBe('A0031');
    expect(first('scan without contrast')).toBe('A0030');
  });

  it('"with or without" rules nothing out', () => expect(first('walking boot joints')).toBe('A0010'));

  it('a negation ends where a new thought begins', () =>
    expect(first('resident primary care exception')).toBe('A0011'));
});

describe('a verb that is denied', () => {
  it.each([
    ['patient did not receive chemotherapy after surgery', 'A0041'],
    ["patient didn't receive chemotherapy", 'A0041'],
    ['patient not receiving chemotherapy', 'A0041'],
    ['patient received chemotherapy', 'A0040'],
    ['lead other than transvenous single pass', 'A0043'],
    ['lead transvenous single pass', 'A0042'],
  ])('%s: %s', (query, code) => expect(first(query)).toBe(code));
});

describe('a biosimilar', () => {
  const biosimilars = createSearch({
    records: [
      record('J0001', 'Injection, adalimumab, 1 mg'),
      record('Q0001', 'Injection, adalimumab-adbm, biosimilar, 1 mg'),
    ],
    vocabulary: vocabularyOf({
      biosimilars: [
        { brand: 'Cyltezo', substance: 'adalimumab-adbm' },
        { brand: 'Hadlima', substance: 'adalimumab-bwwd' },
      ],
    }),
  });

  it('has its own code', () => {
    expect(biosimilars.search('cyltezo')).toMatchObject({ hits: [{ code: 'Q0001', tier: 'words' }] });
  });

  it('is not its reference product where it has none, and that is said', () => {
    const { hits, advice } = biosimilars.search('hadlima 40 mg');
    expect(hits.map(({ tier }) => tier)).toEqual(hits.map(() => 'fuzzy'));
    expect(hits[0]).toMatchObject({ code: 'J0001', reasons: [{ brand: 'Hadlima', as: 'substance' }] });
    expect(advice?.[0]?.text).toContain(
      'Hadlima is the biosimilar adalimumab-bwwd, and no code here is its own.',
    );
  });
});

describe('a text that is typed whole', () => {
  it('is its own code, and a code that stands in it is another', () => {
    const pasted = createSearch({
      records: [
        record('J0003', 'Injection, thing, 10 mg'),
        record('J0004', 'Injection, thing (maker), not therapeutically equivalent to J0003, 10 mg'),
      ],
      vocabulary: vocabularyOf({}),
    });
    const codes = (query: string) => pasted.search(query).hits.map(({ code }) => code);
    expect(codes('injection, thing (maker), not therapeutically equivalent to j0003, 10 mg')[0]).toBe(
      'J0004',
    );
    expect(codes('injection thing 10 mg')[0]).toBe('J0003');
    expect(codes('thing J0003')[0]).toBe('J0003');
  });
});

describe('a kept index', () => {
  it('knows sizes without an end', () => {
    const input = {
      records: [
        record('A0001', 'Foam, pad size more than 16 sq. in. but less than or equal to 48 sq. in., each'),
        record('A0002', 'Foam, pad size more than 48 sq. in., each'),
      ],
      vocabulary: vocabularyOf({}),
    };
    const built = createSearch(input);
    built.buildWords();
    const kept = createSearch({ ...input, saved: built.save() });
    expect(kept.search('foam over 48 sq in')).toEqual(built.search('foam over 48 sq in'));
    expect(kept.search('foam over 48 sq in').hits[0]?.code).toBe('A0002');
  });
});
