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
    const behind = texts.map((text) => ({ text, taken: 0, lead: 12 }));
    expect(rowTexts(behind, 40)[0]?.lines).toBe(2);
  });

  it('shows a beginning of the text behind a reason that fills the line', () => {
    const texts = [{ text: 'Alcohol or drug case management', taken: 0, lead: 38 }];
    expect(rowTexts(texts, 40)[0]?.lines).toBe(2);
  });

  it('takes a word behind a no for another one', () => {
    const beds = [
      'Hospital bed, semi-electric, side rails, mattress, each',
      'Hospital bed, semi-electric, side rails, no mattress, each',
      'Hospital bed, semi-electric, no side rails, mattress, each',
      'Hospital bed, semi-electric, no side rails, no mattress, each',
    ];
    expect(telling(beds, 34)).toEqual([
      ['side', 'mattress,'],
      ['side', 'no mattress,'],
      ['no side', 'mattress,'],
      ['no side', 'no mattress,'],
    ]);
    expect(new Set(shown(beds, 34)).size).toBe(beds.length);
  });

  it('tells rows apart that are alike and stand far from each other', () => {
    const between = Array.from({ length: 15 }, (_, at) => `Something else number ${at}`);
    const chairs = ['2', '3'].map(
      (group) => `Power wheelchair of a make that folds for the road, group ${group}, heavy duty`,
    );
    const texts = [chairs[0] ?? '', ...between, chairs[1] ?? ''];
    expect(new Set(shown(texts, 30)).size).toBe(texts.length);
  });

  it('shortens what is shared until what decides is in view', () => {
    const long = 'wheelchair accessory, manual, for a frame that folds, with everything that belongs to it';
    const texts = [`${long}, ${long}, left`, `${long}, ${long}, right`];
    expect(shown(texts, 40).map((text) => /left|right/.exec(text)?.[0])).toEqual(['left', 'right']);
  });

  it('never shows half of an amount behind a word that decides', () => {
    for (const width of [44, 50, 54, 58, 62, 70]) {
      const [text = ''] = shown(cushions.slice(0, 2), width);
      expect(text, String(width)).toMatch(/less than 22 inches/);
    }
  });

  it('leaves a text that fits nowhere readable: from its beginning on, with one gap at most', () => {
    const exam = 'evaluation and management of a patient with a loss of feeling';
    const texts = [
      `Initial physician ${exam} which must include: (1) the diagnosis, (2) a history, (3) an examination of at least these`,
      `Follow-up physician ${exam} to include at least these: (1) a history, (2) an examination that says: (a) seen, (b) felt`,
    ];
    for (const width of [20, 30, 44]) {
      for (const text of shown(texts, width)) {
        expect(text).toMatch(/^(?:Initial|Follow-up) /);
        expect(text.split('…').length).toBeLessThanOrEqual(2);
      }
    }
  });

  it('comes to an end where more words decide than three lines hold', () => {
    const word = (row: number, at: number) => `${at % 3 === 0 ? 'the same' : `only${row}`} ${at}`;
    const long = [0, 1, 2].map((row) => Array.from({ length: 60 }, (_, at) => word(row, at)).join(' '));
    const alike = long.map((text) => `${long[0] ?? ''} ${text.slice(0, 40)}`);
    for (const texts of [long, alike]) {
      for (const width of [10, 20, 30]) expect(rowTexts(rows(texts), width).length).toBe(3);
    }
  });

  it('leaves words out only where every line is taken', () => {
    const words = fc.constantFrom(
      'left',
      'right',
      'wide',
      'narrow',
      'steel',
      'foam',
      'sterile',
      'with',
      'no',
    );
    const text = fc.array(words, { minLength: 4, maxLength: 30 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 12, max: 60 }),
        (texts, width) => {
          for (const { pieces, lines } of rowTexts(rows(texts), width)) {
            const text = pieces.map((piece) => piece.text).join('');
            if (!text.includes('…')) continue;
            expect(lines).toBe(3);
          }
        },
      ),
    );
  });

  it('never changes a text that fits', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 8 }), (texts) => {
        const pieces = rowTexts(rows(texts), 30).map((row) => row.pieces.map(({ text }) => text).join(''));
        expect(pieces).toEqual(texts);
      }),
    );
  });
});
