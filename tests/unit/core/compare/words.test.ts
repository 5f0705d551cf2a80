import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markDifferences } from '../../../../src/core/compare';

/** The texts with their differing pieces in square brackets. */
function marked(...texts: string[]): string[] {
  return markDifferences(texts).map((pieces) =>
    pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
  );
}

describe('differing words', () => {
  it('are marked in both texts', () => {
    expect(
      marked('seat cushion, width less than 22 inches', 'seat cushion, width 22 inches or greater'),
    ).toEqual(['seat cushion, width [less than] 22 inches', 'seat cushion, width 22 inches [or greater]']);
  });

  it('case, blanks and punctuation are no difference', () => {
    expect(marked('Hospital bed; fixed  height', 'hospital bed, fixed height')).toEqual([
      'Hospital bed; fixed  height',
      'hospital bed, fixed height',
    ]);
  });

  it('of three texts are those that not all have', () => {
    expect(marked('small brief', 'medium brief', 'small liner')).toEqual([
      '[small brief]',
      '[medium brief]',
      '[small liner]',
    ]);
    expect(marked('brief, small, each', 'brief, medium, each', 'brief, large, each')).toEqual([
      'brief, [small], each',
      'brief, [medium], each',
      'brief, [large], each',
    ]);
  });

  it('numbers with points and hyphenated words are whole words', () => {
    expect(marked('0.25 mg semi-electric', '0.5 mg full-electric')).toEqual([
      '[0.25] mg [semi-electric]',
      '[0.5] mg [full-electric]',
    ]);
  });

  it('an empty text has no pieces and makes every word of the other differ', () => {
    expect(marked('', 'some words')).toEqual(['', '[some words]']);
  });
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('bed', 'Bed', '10', 'mg', ',', '  ', '(each)', 'é', '½'), { maxLength: 12 })
    .map((words) => words.join(' ')),
);

describe('for any texts', () => {
  it('the pieces joined are the text', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const joined = markDifferences(texts).map((pieces) => pieces.map((piece) => piece.text).join(''));
        expect(joined).toEqual(texts);
      }),
    );
  });

  it('equal texts do not differ', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 4 }), (some, count) => {
        const pieces = markDifferences(Array.from({ length: count }, () => some)).flat();
        expect(pieces.some(({ differs }) => differs)).toBe(false);
      }),
    );
  });

  it('neighbouring pieces differ in their mark', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        for (const pieces of markDifferences([one, other])) {
          pieces.forEach((piece, at) => at > 0 && expect(piece.differs).not.toBe(pieces[at - 1]?.differs));
        }
      }),
    );
  });
});
