import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowTexts } from '../../../../src/core/lookup/row-texts';

const cushions = [
  'General use wheelchair seat cushion, width less than 22 inches, any depth',
  'General use wheelchair seat cushion, width 22 inches or greater, any depth',
  'Skin protection wheelchair seat cushion, width less than 22 inches, any depth',
  'Skin protection wheelchair seat cushion, width 22 inches or greater, any depth',
  'Positioning wheelchair seat cushion, width less than 22 inches, any depth',
  'Positioning wheelchair seat cushion, width 22 inches or greater, any depth',
  'Skin protection and positioning wheelchair seat cushion, width less than 22 inches, any depth',
  'Skin protection and positioning wheelchair seat cushion, width 22 inches or greater, any depth',
  'Skin protection and positioning wheelchair seat cushion, adjustable, width less than 22 inches, any depth',
];

const rows = (texts: readonly string[], taken = 0) => texts.map((text) => ({ text, taken }));
const shown = (texts: readonly string[], width: number) =>
  rowTexts(rows(texts), width).map(({ pieces, lines }) =>
    pieces
      .map(({ text }) => text)
      .join('')
      .slice(0, width * lines),
  );
const telling = (texts: readonly string[], width: number) =>
  rowTexts(rows(texts), width).map(({ pieces }) =>
    pieces.filter(({ weight }) => weight === 'telling').map(({ text }) => text.trim()),
  );

describe('texts of neighboring rows', () => {
  // As many characters as a row holds in windows 900 and 1280 pixels wide.
  for (const width of [34, 55]) {
    it(`tells cushions apart where a line holds ${width} characters`, () => {
      expect(new Set(shown(cushions, width)).size).toBe(cushions.length);
    });
  }

  it('marks the words that a neighbor does not have', () => {
    expect(telling(cushions.slice(0, 2), 40)).toEqual([['less than'], ['or greater,']]);
  });

  it('takes one line where nothing that decides would be cut', () => {
    const [first] = rowTexts(rows(['Injection, baclofen, 10 mg', 'Injection, rituximab, 10 mg']), 40);
    expect(first?.lines).toBe(1);
  });

  it('marks nothing beside rows that are about something else', () => {
    const texts = ['Injection, baclofen, 10 mg', 'Wheelchair seat cushion, powered'];
    expect(rowTexts(rows(texts), 20).flatMap(({ pieces }) => pieces.map(({ weight }) => weight))).toEqual([
      'plain',
      'plain',
    ]);
  });

  it('counts what stands before the text', () => {
    const texts = ['Skin protection seat cushion, narrow', 'Skin protection seat cushion, wide'];
    expect(rowTexts(rows(texts), 40)[0]?.lines).toBe(1);
    expect(rowTexts(rows(texts, 12), 40)[0]?.lines).toBe(2);
  });

  it('shortens what is shared until what decides is in view', () => {
    const long = 'wheelchair accessory, manual, for a frame that folds, with everything that belongs to it';
    const texts = [`${long}, ${long}, left`, `${long}, ${long}, right`];
    expect(shown(texts, 40).map((text) => /left|right/.exec(text)?.[0])).toEqual(['left', 'right']);
  });

  it('never changes a text that fits', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 8 }), (texts) => {
        const pieces = rowTexts(rows(texts), 30).map((row) => row.pieces.map(({ text }) => text).join(''));
        expect(pieces).toEqual(texts);
      }),
    );
  });
});
