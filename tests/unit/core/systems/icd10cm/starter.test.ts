import { describe, expect, it } from 'vitest';
import { checkStarter } from '../../../../../src/core/systems/icd10cm/check-starter';
import { readOrderFile } from '../../../../../src/core/systems/icd10cm/readers/order-file';
import { readStarter } from '../../../../../src/core/systems/icd10cm/starter';
import { readIcdVocabulary } from '../../../../../src/core/systems/icd10cm/vocabulary';
import { orderLine } from './samples';

const read = (...lines: string[]) => readStarter([{ name: 'feet-and-toes.txt', text: lines.join('\n') }]);
const messages = (...lines: string[]) => read(...lines).problems.map(({ message }) => message);

describe('the starter of diagnoses', () => {
  it('gives codes and headers in code order, each below its header', () => {
    const { release, problems } = read(
      '# feet',
      'T91.- | Twist of toe',
      'T91.2 | Twist of nail | bent nail; turned nail | Ask which nail. | since 2025-10-01',
      'T91.1 | Twist of great toe',
    );
    expect(problems).toEqual([]);
    expect(release.records.map(({ code, billable, parent }) => [code, billable, parent])).toEqual([
      ['T91', false, null],
      ['T911', true, 'T91'],
      ['T912', true, 'T91'],
    ]);
    expect(release.records[2]).toMatchObject({
      long: 'Twist of nail',
      valid: { from: '2025-10-01', to: null },
      starter: { brands: ['bent nail', 'turned nail'], note: 'Ask which nail.', family: 'Feet and toes' },
    });
    expect(release.records[1]?.valid).toEqual({ from: null, to: null, seenOn: '2024-10-01' });
  });

  it('makes a code of every letter of a visit, and the header above them without its placeholder', () => {
    const { release, problems } = read(
      'T91.- | Twist of toe',
      'T91.11X[ADS] | Twist of right great toe | toe',
    );
    expect(problems).toEqual([]);
    expect(release.records.map(({ code, long, billable }) => [code, long, billable])).toEqual([
      ['T91', 'Twist of toe', false],
      ['T9111', 'Twist of right great toe, by visit', false],
      ['T9111XA', 'Twist of right great toe, active treatment', true],
      ['T9111XD', 'Twist of right great toe, later visit while healing', true],
      ['T9111XS', 'Twist of right great toe, sequela', true],
    ]);
    expect(release.records[4]?.parent).toBe('T9111');
    expect(release.records[1]?.starter?.brands).toEqual([]);
  });

  it('keeps the name of a header that is written out, wherever it stands', () => {
    const lines = ['T91.123[AD] | Twist of second toe', 'T91.- | Twist', 'T91.123- | Second toe'];
    for (const order of [lines, [...lines].reverse()]) {
      const { release, problems } = read(...order);
      expect(problems).toEqual([]);
      expect(release.records.find(({ code }) => code === 'T91123')?.long).toBe('Second toe');
    }
  });

  it('lets no category follow from a visit: it is written out', () => {
    expect(messages('T91.XXX[AD] | Twist of toe')).toEqual([
      'T91.XXXA has no header above it.',
      'T91.XXXD has no header above it.',
    ]);
  });

  it.each([
    ['T911 | Twist', /not a code/],
    ['T91.- |', /no name/],
    ['T91.- | a | b | c | d | e', /five fields/],
    ['T91.- | a | b | c | 2025', /not a date/],
    ['T91.- | a | b | c | since 2025-02-30', /not a date/],
    ['T91.11[AD] | a', /put in the X/],
    ['T91.11X[AQ] | a', /"Q" is not a known visit/],
  ])('%j is refused with its place', (line, message) => {
    const found = read('T91.- | Twist of toe', 'T91.1- | Twist of great toe', line).problems.find((problem) =>
      message.test(problem.message),
    );
    expect(found).toMatchObject({ file: 'feet-and-toes.txt', line: 3 });
  });

  it('tells a code that is there twice', () => {
    expect(messages('T91.- | Twist', 'T91.- | Turn')).toEqual(['T91 is there twice.']);
  });
});

describe('how offices speak of diagnoses', () => {
  const vocabulary = (text: string) => readIcdVocabulary([{ name: 'vocabulary/feet.txt', text }]);

  it('reads phrases, words and codes; words or codes may be left out', () => {
    expect(
      vocabulary(
        '# feet\nBent toe; toe twist | Twist of  toe | T91.1- T91.2\nturned nail | | T91.2\nf/u | later visit',
      ),
    ).toEqual({
      entries: [
        { phrases: ['bent toe', 'toe twist'], words: 'twist of toe', codes: ['T911-', 'T912'] },
        { phrases: ['turned nail'], words: '', codes: ['T912'] },
        { phrases: ['f/u'], words: 'later visit', codes: [] },
      ],
      problems: [],
    });
  });

  it.each([
    ['toe | |', /neither words nor codes/],
    ['toe | a | T91 | b', /three fields/],
    ['toe;; nail | a', /phrase is empty/],
    ['toe | a | T911', /not a code/],
    ['toe | a\ntoe | b', /stands also in vocabulary\/feet.txt, line 1/],
  ])('%j is told with its place', (text, message) => {
    const { problems } = vocabulary(text);
    expect(problems.map((problem) => problem.message).join()).toMatch(message);
    expect(problems[0]?.line).toBe(text.split('\n').length);
  });
});

describe('the starter held against a release', () => {
  const official = readOrderFile(
    (
      [
        ['T91', false, 'Twist of toe'],
        ['T911', false, 'Twist of right toe'],
        ['T911XXA', true, 'Twist of right toe, initial encounter'],
        ['T911XXD', true, 'Twist of right toe, subsequent encounter'],
        ['T912', true, 'Loss of both nail and toe'],
        ['T913', true, 'Twist of toe, bilateral'],
        ['T914', true, 'Loss of bilateral toes and nails'],
      ] as const
    )
      .map(([code, billable, long], at) => orderLine(at + 1, code, billable, long))
      .join('\r\n'),
  ).records;
  const findings = (...lines: string[]) =>
    checkStarter(read('T91.- | Twist of toe', ...lines).release.records, official).map(
      ({ code, message }) => `${code} ${message}`,
    );

  it('finds nothing where both agree', () => {
    expect(
      findings(
        'T91.4 | Both toes and nails lost',
        'T91.1XX[AD] | Twist of right toe',
        'T91.2 | Nail and toe lost',
        'T91.3 | Twist of both toes',
      ),
    ).toEqual([]);
  });

  it.each([
    ['T91.5 | Twist', /^T91.5 no release has this code/],
    ['T91.1 | Twist of right toe', /^T91.1 it is a header/],
    ['T91.2- | Loss', /^T91.2 it can be billed/],
    ['T91.1XX[A] | Twist of left toe', /says left, the title right/],
    ['T91.1XX[A] | Twist of toe', /lacks the side: right/],
    ['T91.3 | Twist of toe', /lacks the side: bilateral/],
    ['T91.1XXA | Twist of right toe, sequela', /another visit/],
    ['T91.1XXA | Twist of right toe', /the header T91.1 above it is missing/],
  ])('%j disagrees', (line, message) => {
    expect(findings(line).join('\n')).toMatch(message);
  });
});
