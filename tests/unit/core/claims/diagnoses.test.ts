import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  diagnosisProblem,
  item21,
  item21WithTitles,
  mostDiagnoses,
  orderProblem,
  pointerLetter,
  segmentHi,
  withDiagnosis,
} from '../../../../src/core/claims/diagnoses';

const of = (...codes: string[]) => codes.map((code) => ({ code, title: `Title of ${code}` }));
const twelve = Array.from({ length: 12 }, (_, at) => ({ code: `A0${at % 10}${at > 9 ? 'X' : ''}` }));

describe('diagnoses on a claim', () => {
  it('are pointed to by A to L, in their order', () => {
    expect(twelve.map((_, place) => pointerLetter(place)).join('')).toBe('ABCDEFGHIJKL');
    expect(pointerLetter(12)).toBeNull();
    expect(pointerLetter(-1)).toBeNull();
  });

  it('stand in item 21 without dots', () => {
    expect(item21(of('M5450', 'E119'))).toEqual({ text: 'A\tM5450\nB\tE119', notes: [] });
  });

  it('are listed for people as they write them, with titles', () => {
    const dotted = (code: string) => `${code.slice(0, 3)}.${code.slice(3)}`;
    expect(item21WithTitles(of('M5450'), dotted)).toEqual({ text: 'A\tM54.50\tTitle of M5450', notes: [] });
  });

  it('go into HI, the first as principal', () => {
    expect(segmentHi(of('M5450', 'E119', 'I10'))).toEqual({
      text: 'HI*ABK:M5450*ABF:E119*ABF:I10~',
      notes: [],
    });
  });

  it.each([
    ['none', [], /no diagnoses/],
    ['more than twelve', [...twelve, { code: 'Z00' }], /takes 12/],
    ['one twice', of('I10', 'I10'), /twice/],
    ['one with its dot', of('M54.50'), /not written/],
    ['what would break the segment', of('I10*X'), /not written/],
  ])('are refused where there is %s', (_what, diagnoses, words) => {
    expect(diagnosisProblem(diagnoses)).toMatch(words);
    for (const copied of [item21(diagnoses), segmentHi(diagnoses)]) {
      expect('refused' in copied && copied.refused).toMatch(words);
    }
  });

  it('are all in the segment, each once and in order, whatever they are', () => {
    const code = fc.stringMatching(/^[A-Z][0-9][0-9A-Z]{1,5}$/);
    fc.assert(
      fc.property(fc.uniqueArray(code, { minLength: 1, maxLength: mostDiagnoses }), (codes) => {
        const copied = segmentHi(codes.map((one) => ({ code: one })));
        const text = 'text' in copied ? copied.text : '';
        const found = text.slice(0, -1).split('*').slice(1);
        expect(found.map((part) => part.split(':')[1])).toEqual(codes);
        expect(found.filter((part) => part.startsWith('ABK'))).toHaveLength(1);
      }),
    );
  });
});

describe('diagnoses on the worksheet', () => {
  const listed = (code: string, neverFirst: string | null = null) => ({ code, title: code, neverFirst });

  it('stand in the order in which they were added, each once, twelve at most', () => {
    const one = withDiagnosis([], listed('I10'));
    expect(one).toEqual({ list: [listed('I10')] });
    expect(withDiagnosis([listed('I10')], listed('I10'))).toMatchObject({
      refused: expect.stringMatching(/twice/) as string,
    });
    const full = twelve.map(({ code }) => listed(code));
    expect(withDiagnosis(full, listed('Z00'))).toMatchObject({
      refused: expect.stringMatching(/takes 12/) as string,
    });
  });

  it('tell at A what must never be listed first, and nowhere else', () => {
    const manifestation = listed('D638', 'A manifestation: never listed first.');
    expect(orderProblem([manifestation, listed('I10')])).toMatch(/^D638 stands at A.*never/);
    expect(orderProblem([listed('I10'), manifestation])).toBeNull();
    expect(orderProblem([])).toBeNull();
  });
});
