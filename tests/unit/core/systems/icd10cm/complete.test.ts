import { describe, expect, it } from 'vitest';
import { completeDiagnosis } from '../../../../../src/core/systems/icd10cm/complete';
import { completeBy } from '../../../../../src/core/systems/complete';
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

  it('asks for the kind, not the site, where the book goes by substance', () => {
    const poisoning = (code: string, substance: string) => ({
      ...(records[0] as (typeof records)[number]),
      ...{ code, long: `Poisoning by ${substance}`, billable: true },
    });
    const of = (category: string) => {
      const all = [poisoning(`${category}0`, 'one'), poisoning(`${category}1`, 'other')];
      const found = completeDiagnosis({ records: all, supplements: [] })(category, on);
      return 'refused' in found ? found.refused : found.axes.map(({ name }) => name);
    };
    expect([of('T36'), of('T39'), of('T40')]).toEqual([['kind'], ['kind'], ['kind']]);
    expect(of('T34')).toEqual(['site']);
  });

  it('lists a code that leaves the side open after those that say it', () => {
    const knee = (code: string, side: string) => ({
      ...(records[0] as (typeof records)[number]),
      code,
      long: `Unilateral primary osteoarthritis, ${side} knee`,
      billable: true,
    });
    const found = completeDiagnosis({
      records: [knee('M1710', 'unspecified'), knee('M1711', 'right'), knee('M1712', 'left')],
      supplements: [],
    })('M17.1', on);
    expect(found).toMatchObject({ completions: [{ code: 'M1711' }, { code: 'M1712' }, { code: 'M1710' }] });
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

describe('choices one after the other', () => {
  const left = (chosen: { axis: string; label: string }[]) => {
    const { found, taken } = completeBy(complete, 'T911', on, chosen);
    if ('refused' in found) throw new Error(found.refused);
    return { codes: found.completions.map(({ code }) => code), axes: found.axes, taken };
  };

  it('each leaves its codes, and the last leaves one', () => {
    expect(left([]).codes).toHaveLength(9);
    expect(left([{ axis: 'side', label: 'left' }]).codes).toEqual(['T9112XA', 'T9112XD', 'T9112XS']);
    const both = left([
      { axis: 'side', label: 'left' },
      { axis: 'encounter', label: 'subsequent encounter' },
    ]);
    expect(both.codes).toEqual(['T9112XD']);
    expect(both.axes).toEqual([]);
  });

  it('asks no question again that was answered', () => {
    expect(left([{ axis: 'side', label: 'left' }]).axes.map(({ name }) => name)).toEqual(['encounter']);
  });

  it('offers what is unspecified last, and counts add up to what is left', () => {
    for (const { choices } of left([]).axes) {
      expect(choices.reduce((sum, { count }) => sum + count, 0)).toBe(9);
      expect(choices.slice(0, -1).some(({ isUnspecified }) => isUnspecified)).toBe(false);
    }
  });

  it('leaves out a choice that is not offered, with all after it', () => {
    const found = left([
      { axis: 'side', label: 'upper' },
      { axis: 'encounter', label: 'sequela' },
    ]);
    expect(found.taken).toEqual([]);
    expect(found.codes).toHaveLength(9);
  });
});
