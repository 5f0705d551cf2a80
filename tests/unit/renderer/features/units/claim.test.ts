import { describe, expect, it } from 'vitest';
import { formats, payerOf } from '../../../../../src/core/claims';
import { answerFor } from '../../../../../src/renderer/features/units/answer';
import {
  claimOf,
  claimProblem,
  modifiersOf,
} from '../../../../../src/renderer/features/units/claim/claim-lines';
import { copiedText, widthWords } from '../../../../../src/renderer/features/units/claim/copied-text';
import { readNdc } from '../../../../../src/renderer/features/units/claim/ndc-reading';
import { checkTemplate, exampleLine } from '../../../../../src/renderer/features/units/claim/template-check';
import { formatOf } from '../../../../../src/renderer/features/units/claim/useFormats';
import type { PanelInput } from '../../../../../src/renderer/features/units/input';
import { baclofen, factsOf, input, product } from './facts';

function claim(fields: Partial<PanelInput>, facts = baclofen(), payerId = 'general') {
  const filled = input(fields);
  const payer = payerOf(payerId);
  return claimOf(facts, filled, answerFor(facts, filled, payer, '2026-11-22'), payer);
}

function text(format: string, fields: Partial<PanelInput>, facts = baclofen(), payerId = 'general') {
  const copied = copiedText(claim(fields, facts, payerId), formatOf(formats, format), payerOf(payerId));
  return 'text' in copied ? copied.text : `refused: ${copied.refused}`;
}

const pair = { dose: '45 mg', vials: '2 x 40 mg' };
const withNdc = { dose: '40 mg', vials: '40 mg/20 mL', ndc: '70121-2505-2' };

describe('claim texts', () => {
  it('have a JW pair as two lines, with the coder’s own modifiers behind', () => {
    expect(text('lines', { ...pair, modifiers: 'kx' })).toBe('J0475 KX\t5\nJ0475 JW KX\t3');
    expect(text('code', pair)).toBe('J0475');
  });

  it('have JZ where nothing is discarded, and neither where the setting has none', () => {
    expect(text('lines', { dose: '40 mg', vials: '40 mg' })).toBe('J0475 JZ\t4');
    expect(text('lines', { ...pair, wasteModifiers: false })).toBe('J0475\t5');
  });

  it('follow the payer in the shaded line', () => {
    expect(text('shaded', withNdc)).toBe('N470121250502 ML20');
    expect(text('shaded', withNdc, baclofen(), 'medicare')).toBe('N470121250502   ML20');
    expect(text('shaded', withNdc, baclofen(), 'medi-cal')).toBe('N470121250502\tML0000020000');
    expect(text('halves', withNdc)).toBe('N470121250502 ML20\nJ0475 JZ\t4');
  });

  it('refuse what the payer does not take', () => {
    const milligrams = { ...withNdc, ndcMeasure: 'ME' as const };
    expect(text('shaded', milligrams)).toBe('N470121250502 ME40');
    expect(text('shaded', milligrams, baclofen(), 'medicare')).toMatch(/^refused: NDC: This payer/);
    expect(text('shaded', { ...withNdc, ndcQuantity: '1.125' }, baclofen(), 'containers')).toMatch(/refused/);
  });

  it('have the charge of the units, and segments in order', () => {
    expect(text('837P', { ...withNdc, price: '12.50' })).toBe(
      'SV1*HC:J0475:JZ*50*UN*4***1~\nLIN**N4*70121250502~\nCTP****20*ML~',
    );
    expect(text('837P', { ...withNdc, price: '$1,012.50' })).toContain('SV1*HC:J0475:JZ*4050*');
    expect(text('lines', { ...withNdc, price: '1,2.50' })).toMatch(/is not a charge/);
    expect(text('shaded', { ...withNdc, ndcQuantity: '1,5' })).toMatch(/is not a quantity/);
    expect(text('lines', { ...withNdc, price: 'dear' })).toMatch(/refused: "dear" is not a charge/);
  });

  it('split what item 24G cannot hold when asked to', () => {
    const many = { dose: '15000 mg' };
    expect(text('lines', many)).toMatch(/^refused: 1500 units do not fit/);
    expect(text('lines', { ...many, split: true })).toBe('J0475\t999\nJ0475\t501');
  });

  it('have the narrative of an unclassified drug and no descriptor in a segment', () => {
    const noc = factsOf('J3490', 'Unclassified drugs');
    expect(text('narrative', { dose: '5 mg', drug: 'Examplumab' }, noc)).toBe('ZZExamplumab 5 mg');
    expect(text('837P', { dose: '5 mg', drug: 'Examplumab' }, noc)).toContain(':::::Examplumab 5 mg**UN*1');
  });

  it('ask for the name of an unclassified drug', () => {
    const noc = factsOf('J3490', 'Unclassified drugs');
    for (const format of ['lines', 'narrative', '837P', 'row']) {
      expect(text(format, { dose: '5 mg' }, noc), format).toMatch(
        /refused: J3490 says nothing .* enter the drug’s name/,
      );
    }
    expect(text('lines', { direction: 'units', units: '1' }, noc)).toMatch(/refused: J3490 says nothing/);
  });

  it('tell with an NDC what was given of a container that others have the rest of', () => {
    const label = { dose: '40 mg', vials: '1 x 400 mg/10 mL', ndc: '70121-2505-02' };
    for (const more of [
      { container: 'multi-dose' },
      { restGoesOn: true },
      { usedBefore: '360 mg' },
    ] as const) {
      expect(text('FL43', { ...label, ...more })).toBe('N470121250502ML1');
    }
    const noc = factsOf('J3490', 'Unclassified drugs');
    expect(text('FL43', { ...label, drug: 'Examplumab', container: 'multi-dose' }, noc)).toBe(
      'N470121250502ML1',
    );
  });

  it('refuse JZ before it began, and NU on a drug', () => {
    const dated = (fields: Partial<PanelInput>, on: string) => {
      const filled = input(fields);
      const payer = payerOf('general');
      const made = claimOf(baclofen(), filled, answerFor(baclofen(), filled, payer, on), payer, on);
      return copiedText(made, formatOf(formats, 'lines'), payer);
    };
    expect(dated({ dose: '40 mg', modifiers: 'JZ' }, '2022-12-31')).toMatchObject({
      refused: 'JZ began on 01/01/2023.',
    });
    expect(dated({ dose: '40 mg', modifiers: 'JZ' }, '2023-01-01')).toMatchObject({ text: 'J0475 JZ\t4' });
    expect(text('lines', { dose: '40 mg', modifiers: 'NU' })).toMatch(/are for equipment/);
  });

  it('wait for a dose', () => {
    expect(text('lines', {})).toMatch(/^refused: Enter the dose/);
  });
});

describe('lines for the worksheet', () => {
  it('are refused while anything in them is wrong', () => {
    expect(claimProblem(claim(pair))).toBeNull();
    expect(claimProblem(claim({ ...pair, modifiers: 'a' }))).toMatch(/not a modifier/);
    expect(claimProblem(claim({ ...pair, ndc: '7012125050' }))).toMatch(/NDC: .*ten digits/);
    expect(claimProblem(claim({}))).toMatch(/Enter the dose/);
  });
});

describe('an NDC as typed', () => {
  const known = product('70121-2505-02', '2', '4');

  it('is brought to eleven digits by its segments', () => {
    expect(readNdc('0781-3061-70', [])).toMatchObject({ state: 'read', digits: '00781306170' });
    expect(readNdc('70121-2505-2', [known])).toMatchObject({ shown: '70121-2505-02', product: known });
  });

  it('of ten digits without hyphens is asked about, with what the crosswalk knows', () => {
    const reading = readNdc('7012125052', [known]);
    expect(reading).toMatchObject({ state: 'asked' });
    expect(reading.state === 'asked' && reading.candidates).toEqual([
      { ndc: '07012-1250-52', product: null },
      { ndc: '70121-0250-52', product: null },
      { ndc: '70121-2505-02', product: known },
    ]);
  });

  it('may be another id, which is said', () => {
    expect(readNdc('+A99912345', [])).toMatchObject({ state: 'other' });
    const own = product('PM-000123', '1', '4', 'A graft');
    expect(readNdc('PM-000123', [own])).toMatchObject({
      state: 'other',
      reason: expect.stringContaining('A graft'),
    });
    expect(readNdc('12345', [])).toMatchObject({ state: 'refused' });
    expect(readNdc(' ', [])).toEqual({ state: 'empty' });
  });

  it.each(['00000-0000-00', '99999999999'])('that only fills the place of one is refused: %s', (text) => {
    expect(readNdc(text, [])).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('is not an NDC'),
    });
  });

  it('that the crosswalk has under another code is refused with the words of the check', () => {
    const filled = input({ dose: '40 mg', vials: '40 mg/20 mL', ndc: '50242-0051-21' });
    const payer = payerOf('general');
    const made = (codes: readonly string[], facts = baclofen()) =>
      claimOf(facts, filled, answerFor(facts, filled, payer, '2026-11-22'), payer, '2026-11-22', undefined, {
        codes: new Map([['50242005121', codes]]),
        failure: null,
      }).ndcProblem;
    expect(made(['J9312'])).toBe('CMS lists this NDC under J9312, not under J0475.');
    expect(made(['J9312', 'J0475'])).toBeNull();
    expect(made([])).toBeNull();
    expect(made(['J9312'], baclofen({ ndcs: [product('50242-0051-21', '1', '4')] }))).toBeNull();
  });

  it('of a known package suggests nothing that its label does not say', () => {
    expect(claim({ dose: '40 mg', ndc: '70121-2505-02' }).quantity).toMatchObject({
      refused: expect.stringContaining('Choose the NDC measure'),
    });
  });
});

describe('small things', () => {
  it('modifiers are read in any writing', () => {
    expect(modifiersOf(' rt,kx  jb ')).toEqual(['RT', 'KX', 'JB']);
  });

  it('a width is told by the longest line', () => {
    expect(widthWords('abc\nabcd', 61)).toBe('4 of 61 characters');
    expect(widthWords('abc', null)).toBeNull();
  });

  it('a template shows what it makes, or all that is wrong with it', () => {
    expect(checkTemplate('{code} x {units}', exampleLine)).toEqual({
      copied: { text: 'J0475 x 4', notes: [] },
    });
    const wrong = checkTemplate('{cod} {', exampleLine);
    expect('errors' in wrong && wrong.errors).toEqual([
      'Character 1: There is no field {cod}; {code} perhaps?',
      'Character 7: This brace is never closed; write {{ for a brace.',
    ]);
  });
});
