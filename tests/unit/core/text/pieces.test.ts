import { describe, expect, it } from 'vitest';
import { fold, foldLetters } from '../../../../src/core/text/fold';
import { pieces } from '../../../../src/core/text/pieces';
import { createStem, familyOf } from '../../../../src/core/text/stem';

const words = (text: string): string[] =>
  pieces(text)
    .filter(({ kind }) => kind !== 'mark')
    .map((piece) => piece.text);

describe('text is cut into the words of the field', () => {
  it.each([
    ['10mg', ['10', 'mg']],
    ['10 mg', ['10', 'mg']],
    ['0.25mg', ['0.25', 'mg']],
    ['.5 mg', ['0.5', 'mg']],
    ['1,000 units', ['1000', 'units']],
    ['4x4', ['4', 'x', '4']],
    ['per i.u.', ['per', 'iu']],
    ['1,500 I.U.', ['1500', 'iu']],
    ['w/o wheels', ['without', 'wheels']],
    ['w/ seat', ['with', 'seat']],
    ['w/c cushion', ['wheelchair', 'cushion']],
    ["patient's home", ['patient', 'home']],
    ['non-esrd use', ['non', 'esrd', 'use']],
    ["crotalidae f(ab')2", ['crotalidae', 'fab2']],
    ['cr-51', ['cr', '51']],
    ['tc-99m', ['tc', '99m']],
    ['Lipodox\u00a050', ['lipodox', '50']],
    ['caf\u00e9', ['cafe']],
    ['5 \u00b5g', ['5', 'ug']],
    ['!!! ??', []],
    ['\u{1f489} baclofen', ['baclofen']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));

  it('remembers which words a hyphen joins', () => {
    expect(pieces('c-1 esterase').map(({ kind }) => kind)).toEqual(['word', 'glued', 'word']);
  });

  it('makes typographic signs plain', () => {
    expect(fold('Philadelphia\u2019s 8\u201324\u00a0hours')).toBe("philadelphia's 8-24 hours");
  });

  it('takes accents off in any script where letters are to stay', () => {
    expect(foldLetters('Caf\u00e9 na\u00efve \u039c\u03cd')).toBe('cafe naive \u03bc\u03c5');
  });
});

describe('words become terms', () => {
  const stem = createStem([
    ['gm', 'g'],
    ['inj', 'injection'],
    ['grams', 'g'],
  ]);

  it.each([
    ['syringes', 'syringe'],
    ['batteries', 'battery'],
    ['prostheses', 'prosthesis'],
    ['orthoses', 'orthosis'],
    ['crutches', 'crutch'],
    ['glasses', 'glass'],
    ['lens', 'lens'],
    ['dialysis', 'dialysis'],
    ['virus', 'virus'],
    ['haemophilia', 'hemophilia'],
    ['anaesthesia', 'anesthesia'],
    ['oedema', 'edema'],
    ['sulphate', 'sulfate'],
    ['catheterisation', 'catheterization'],
    ['paediatric', 'pediatric'],
    ['gm', 'g'],
    ['grams', 'g'],
    ['inj', 'injection'],
    ['aerosol', 'aerosol'],
  ])('%s is %s', (word, term) => expect(stem(word)).toBe(term));

  it('words of a family know each other, strangers do not', () => {
    expect(familyOf('polarized')).toBe(familyOf('polarization'));
    expect(familyOf('adjustable')).toBe(familyOf('adjustment'));
    expect(familyOf('catheter')).not.toBe(familyOf('cathode'));
    expect(familyOf('tube')).toBe('');
  });
});
