import { describe, expect, it } from 'vitest';
import { completeDiagnosis } from '../../../../../src/core/systems/icd10cm/complete';
import { readOrderFile } from '../../../../../src/core/systems/icd10cm/readers/order-file';
import { sampleBook } from './samples';

const { records } = readOrderFile(sampleBook());
const complete = completeDiagnosis({ records, supplements: [] });
const on = '2026-01-01';

const codesOf = (text: string): string[] => {
  const found = complete(text, on);
  return 'refused' in found ? [] : found.completions.map(({ code }) => code);
};

describe('from a header to one code', () => {
  it('a code that can be billed completes to itself', () => {
    expect(complete('i10', on)).toMatchObject({ code: 'I10', padded: null, axes: [] });
    expect(codesOf('I10')).toEqual(['I10']);
  });

  it('a header, with or without dot and dash, gives all codes below', () => {
    expect(codesOf('T91.11')).toEqual(['T9111XA', 'T9111XD', 'T9111XS']);
    expect(codesOf('T91.1-')).toHaveLength(9);
    expect(codesOf('t91')).toEqual(codesOf('T91.-'));
  });

  it('asks for side and encounter, what is unspecified last', () => {
    const found = complete('T91.1', on);
    if ('refused' in found) throw new Error(found.refused);
    expect(
      found.axes.map(({ name, choices }) => [name, choices.map(({ label, count }) => [label, count])]),
    ).toEqual([
      [
        'side',
        [
          ['right', 3],
          ['left', 3],
          ['side unspecified', 3],
        ],
      ],
      [
        'encounter',
        [
          ['initial encounter', 3],
          ['subsequent encounter', 3],
          ['sequela', 3],
        ],
      ],
    ]);
    expect(found.axes[0]?.choices.at(-1)?.isUnspecified).toBe(true);
  });

  it('puts in the placeholder that was left out, and says so', () => {
    expect(complete('T91.11A', on)).toMatchObject({ code: 'T9111XA', padded: 'T9111XA' });
  });

  it('pads nothing where a header ends in the letter of a visit', () => {
    expect(complete('T91.2A', on)).toMatchObject({ code: 'T912A', padded: null });
    expect(codesOf('T91.2A')).toEqual(['T912AA', 'T912AD', 'T912AS']);
  });

  it.each(['T91.13A', 'ZZZ', 'I10.9', 'E1.140', '', 'knee', 'T91.11XAA'])(
    '%j is refused with a reason',
    (text) => {
      expect(complete(text, on)).toMatchObject({ refused: expect.stringMatching(/./) as string });
    },
  );

  it('every code that can be billed is reached from each of its beginnings', () => {
    for (const { code, billable } of records) {
      if (billable === false) continue;
      for (let length = 3; length <= code.length; length++) {
        expect(codesOf(code.slice(0, length))).toContain(code);
      }
    }
  });
});
