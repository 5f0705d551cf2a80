import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Search } from '../../../../../../src/core/search/engine';
import type { SystemSearchInput } from '../../../../../../src/core/systems/code-system';
import type { DiagnosisRecord } from '../../../../../../src/core/systems/icd10cm/record';
import { createDiagnosisSearch } from '../../../../../../src/core/systems/icd10cm/search/engine';
import type { IndexLine } from '../../../../../../src/core/systems/icd10cm/supplements';
import { record } from './samples';
import { vocabularyOf } from '../../../../../../src/core/search/vocabulary';

const visits = [
  ['A', 'initial encounter'],
  ['D', 'subsequent encounter'],
  ['S', 'sequela'],
] as const;

const ankle = (digit: string, side: string): DiagnosisRecord[] => [
  record(`S9340${digit}`, `Sprain of unspecified ligament of ${side} ankle`, false),
  ...visits.map(([character, visit]) =>
    record(`S9340${digit}${character}`, `Sprain of unspecified ligament of ${side} ankle, ${visit}`),
  ),
];

const records: DiagnosisRecord[] = [
  record('E11', 'Type 2 diabetes mellitus', false),
  record('E114', 'Type 2 diabetes mellitus with neurological complications', false),
  record('E1140', 'Type 2 diabetes mellitus with diabetic neuropathy, unspecified'),
  record('E1142', 'Type 2 diabetes mellitus with diabetic polyneuropathy'),
  record('E119', 'Type 2 diabetes mellitus without complications'),
  record('I10', 'Essential (primary) hypertension'),
  record('M545', 'Low back pain', false),
  record('M5450', 'Low back pain, unspecified'),
  record('M5459', 'Other low back pain'),
  record('M25', 'Other joint disorder, not elsewhere classified', false),
  record('M2556', 'Pain in knee', false),
  record('M25561', 'Pain in right knee'),
  record('M25562', 'Pain in left knee'),
  record('M25569', 'Pain in unspecified knee'),
  record('R109', 'Unspecified abdominal pain'),
  record('S9340', 'Sprain of unspecified ligament of ankle', false),
  ...ankle('1', 'right'),
  ...ankle('2', 'left'),
  ...ankle('9', 'unspecified'),
  record('Z0000', 'Encounter for general adult medical examination without abnormal findings'),
];

const index: IndexLine[] = [
  { depth: 0, title: 'Abdominalgia', see: 'Pain, abdominal' },
  { depth: 0, title: 'Gonalgia', code: 'M2556-' },
  { depth: 0, title: 'Pain(s)', nonessential: ['see also Painful'] },
  { depth: 1, title: 'abdominal', code: 'R109' },
  { depth: 1, title: 'lumbago', code: 'M545' },
];

const input = (part: Partial<SystemSearchInput> = {}): SystemSearchInput => ({
  records,
  vocabulary: vocabularyOf({}),
  supplements: [{ system: 'icd10cm', part: 'index', title: null, from: null, data: index }],
  starter: [],
  phrases: [
    { phrases: ['htn', 'high blood pressure'], words: 'essential hypertension', codes: ['I10'] },
    { phrases: ['dm2'], words: 'type 2 diabetes', codes: ['E119'] },
  ],
  ...part,
});

const full = createDiagnosisSearch(input());
const codesOf = (search: Search, query: string): string[] =>
  search.search(query).hits.map(({ code }) => code);
const first = (query: string): string | undefined => codesOf(full, query)[0];

describe('codes', () => {
  it('finds every code typed in full, in either spelling and case', () => {
    for (const { code } of records) {
      const dotted = code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
      for (const typed of [code, dotted, code.toLowerCase(), dotted.toLowerCase()]) {
        const [hit] = full.search(typed).hits;
        expect(hit).toMatchObject({ code, tier: 'exact' });
      }
    }
  });

  it('finds what begins as the code that is being typed, at every key press', () => {
    for (const typed of ['m', 'm5', 'm54', 'm54.', 'm54.5', 'm545']) {
      expect(codesOf(full, typed)).toContain('M5450');
    }
  });

  it('does not turn a header into one of its codes', () => {
    expect(full.search('E11.4').hits.map(({ code, tier }) => [code, tier])).toEqual([
      ['E114', 'exact'],
      ['E1140', 'prefix'],
      ['E1142', 'prefix'],
    ]);
  });

  it('finds a code that stands before words', () => {
    expect(first('I10 hypertension')).toBe('I10');
  });

  it('finds codes by the names that the coder gave them', () => {
    const search = createDiagnosisSearch(input());
    search.setAliases([{ alias: 'my knee', code: 'M25561' }]);
    expect(search.search('my knee').hits[0]).toMatchObject({
      code: 'M25561',
      tier: 'exact',
      reasons: [{ kind: 'alias', alias: 'my knee' }],
    });
  });
});

describe('words', () => {
  it('chooses the code of the side that is named, and of none where none is', () => {
    expect(first('right knee pain')).toBe('M25561');
    expect(first('lt knee pain')).toBe('M25562');
    expect(first('knee pain')).toBe('M25569');
  });

  it('takes an injury for new unless the query names another visit', () => {
    expect(first('sprain left ankle')).toBe('S93402A');
    expect(first('sprained ankle left follow up')).toBe('S93402D');
    expect(first('left ankle sprain sequela')).toBe('S93402S');
  });

  it('takes an injury of the starter for new, too, unless the query names another visit', () => {
    const own = [
      record('S93401A', 'Sprain of right ankle, ligament not stated, active treatment'),
      record('S93401D', 'Sprain of right ankle, ligament not stated, later visit while healing'),
      record('S93401S', 'Sprain of right ankle, ligament not stated, sequela'),
    ];
    const search = createDiagnosisSearch(input({ records: own, starter: own, supplements: [], phrases: [] }));
    expect(codesOf(search, 'right ankle sprain')[0]).toBe('S93401A');
    expect(codesOf(search, 'right ankle sprain follow up')[0]).toBe('S93401D');
    expect(codesOf(search, 'right ankle sprain sequela')[0]).toBe('S93401S');
  });

  it('tells what a query says is not there from what it asks for', () => {
    const search = createDiagnosisSearch(
      input({
        records: [
          record('N3000', 'Acute cystitis without hematuria'),
          record('N3001', 'Acute cystitis with hematuria'),
        ],
        supplements: [],
      }),
    );
    expect(codesOf(search, 'acute cystitis hematuria')[0]).toBe('N3001');
    expect(codesOf(search, 'acute cystitis no hematuria')[0]).toBe('N3000');
    expect(codesOf(search, 'acute cystitis')[0]).toBe('N3000');
  });

  it('tells what a patient had from what a patient has', () => {
    const search = createDiagnosisSearch(
      input({
        records: [
          record('C61', 'Malignant neoplasm of prostate'),
          record('Z8546', 'Personal history of malignant neoplasm of prostate'),
        ],
        supplements: [],
        phrases: [
          { phrases: ['prostate cancer'], words: 'malignant neoplasm prostate', codes: ['C61'] },
          { phrases: ['had prostate cancer'], words: 'personal history', codes: ['Z8546'] },
        ],
      }),
    );
    expect(codesOf(search, 'prostate cancer')[0]).toBe('C61');
    expect(codesOf(search, 'had prostate cancer')[0]).toBe('Z8546');
  });

  it('never answers words with a header', () => {
    const headers = new Set(records.filter(({ billable }) => !billable).map(({ code }) => code));
    for (const query of ['type 2 diabetes', 'low back pain', 'ankle sprain', 'pain in knee', 'gonalgia']) {
      expect(codesOf(full, query).filter((code) => headers.has(code))).toEqual([]);
    }
  });

  it('reads offices’ shorthand and says so', () => {
    expect(full.search('htn').hits[0]).toMatchObject({ code: 'I10', tier: 'words' });
    expect(first('dm2 neuropathy')).toBe('E1140');
  });

  it('follows what the index refers to, and names the line that led to a code', () => {
    expect(first('abdominalgia')).toBe('R109');
    const [hit] = full.search('lumbago').hits;
    expect(hit?.code).toBe('M5450');
    expect(hit?.reasons).toContainEqual({ kind: 'synonym', typed: 'index', meant: 'Pain(s) › lumbago' });
  });

  it('completes a code that the index leaves unfinished by the words of the query', () => {
    expect(first('gonalgia left')).toBe('M25562');
  });

  it('leads a code of an older index to what it became', () => {
    const old: IndexLine[] = [{ depth: 0, title: 'Lumbalgia', code: 'M545' }];
    const search = createDiagnosisSearch(
      input({ supplements: [{ system: 'icd10cm', part: 'index', title: null, from: null, data: old }] }),
    );
    expect(codesOf(search, 'lumbalgia')[0]).toBe('M5450');
  });

  it('shows nothing for a code of an older index that is gone', () => {
    const old: IndexLine[] = [{ depth: 0, title: 'Dropsy', code: 'R601' }];
    const search = createDiagnosisSearch(
      input({ supplements: [{ system: 'icd10cm', part: 'index', title: null, from: null, data: old }] }),
    );
    expect(codesOf(search, 'dropsy')).toEqual([]);
  });

  it('finds misspelt words', () => {
    expect(first('hypertenshun')).toBe('I10');
    expect(first('diabtes neuropathy')).toBe('E1140');
  });

  it('answers nothing, or guesses labeled as such, to what is no diagnosis', () => {
    for (const query of ['asdf', 'qwertz', 'smith john', 'zzzz zzzz']) {
      expect(full.search(query).hits.filter(({ tier }) => tier !== 'fuzzy')).toEqual([]);
    }
  });
});

describe('the engine', () => {
  it('builds in slices to the same answers', () => {
    const search = createDiagnosisSearch(input());
    let slices = 0;
    while (!search.buildWords(-1)) slices++;
    expect(slices).toBeGreaterThan(1);
    for (const query of ['knee pain', 'abdominalgia', 'htn']) {
      expect(search.search(query)).toEqual(full.search(query));
    }
  });

  it('keeps to the filter and the limit', () => {
    const { hits, total } = full.search('pain', { limit: 1, filter: { codes: ['M25561', 'M5459'] } });
    expect(hits).toHaveLength(1);
    expect(total).toBe(2);
  });

  it('answers anything that is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (query) => {
        const { hits } = full.search(query, { limit: 5 });
        expect(hits.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
