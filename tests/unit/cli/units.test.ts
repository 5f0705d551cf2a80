import { describe, expect, it } from 'vitest';
import { fixturePath } from '../../fixtures/cms/files';
import { codedesk } from './command';

const withData = ['--data', fixturePath('release.txt')];

describe('units', () => {
  it('turns a dose into units, with discarded units, modifier, vials and the arithmetic', async () => {
    const { exit, json } = await codedesk([
      'units',
      'j0475',
      '--dose',
      '45 mg',
      '--vial',
      '40 mg',
      '--json',
      ...withData,
    ]);
    expect(exit).toBe(0);
    expect(json()).toEqual({
      code: 'J0475',
      unit: { amount: '10', measure: 'mg', text: '10 mg' },
      dose: '45 mg',
      units: 5,
      discardedUnits: 3,
      modifiers: ['JW'],
      vials: ['40 mg', '40 mg'],
      explanation: expect.stringContaining('45 mg ÷ 10 mg = 4.5, rounded up to 5 units.') as string,
    });
  });

  it('says so in plain text for people', async () => {
    const { exit, out } = await codedesk([
      'units',
      'J0475',
      '--dose',
      '40 mg',
      '--vial',
      '40 mg',
      ...withData,
    ]);
    expect(exit).toBe(0);
    expect(out[0]).toBe('J0475  40 mg: 4 units of 10 mg, JZ');
  });

  it('asks for what is missing instead of guessing: exit 1', async () => {
    const { exit, json, err } = await codedesk(['units', 'J0475', '--dose', '30 mL', '--json', ...withData]);
    expect(exit).toBe(1);
    expect(json()).toMatchObject({
      units: null,
      refused: expect.stringContaining('strength') as string,
      needs: 'strength',
    });
    expect(err.join()).toContain('strength');
  });

  it('takes a strength', async () => {
    const { json } = await codedesk([
      'units',
      'J0475',
      '--dose',
      '4 mL',
      '--strength',
      '10 mg/mL',
      '--json',
      ...withData,
    ]);
    expect(json()).toMatchObject({ units: 4 });
  });

  it('counts an unclassified drug as one unit by Medicare’s preset', async () => {
    const { json } = await codedesk(['units', 'J9999', '--dose', '45 mg', '--json', ...withData]);
    expect(json()).toMatchObject({ units: 1, unit: null });
  });

  it('notes what does not fit item 24G', async () => {
    const { json } = await codedesk(['units', 'J0475', '--dose', '15 g', '--json', ...withData]);
    expect(json()).toMatchObject({ units: 1500, warnings: [expect.stringContaining('999 + 501')] });
  });

  it.each([
    ['K0001', '1', 'no amount'],
    ['QK', '1', 'modifier'],
    ['J9123', '1 mg', 'is not in'],
  ])('%s has no unit to count in: exit 1', async (code, dose, reason) => {
    const { exit, err } = await codedesk(['units', code, '--dose', dose, ...withData]);
    expect(exit).toBe(1);
    expect(err.join()).toContain(reason);
  });

  it('answers every line of a batch with one line, whatever it holds', async () => {
    const { exit, lines } = await codedesk(
      ['units', '--batch', ...withData],
      [
        '{"code":"J0475","dose":"40 mg","vial":["40 mg"]}',
        '{"code":"J0476","dose":"0.1 mg"}',
        'no JSON',
        '{"code":"J0475"}',
        '{"code":"J0475","dose":"4 mL","strength":"10 mg/mL","vial":null}',
        '[]',
        '',
      ],
    );
    expect(exit).toBe(1);
    const answers = lines() as { units: number | null; refused?: string }[];
    expect(answers.map(({ units }) => units)).toEqual([4, 2, null, null, 4, null, null]);
    expect(answers.filter(({ refused }) => refused !== undefined)).toHaveLength(4);
  });

  it.each([
    [['units', 'J0475']],
    [['units', '--dose', '1 mg']],
    [['units', '--batch', 'J0475']],
    [['units', 'J0475', 'J0476', '--dose', '1 mg']],
  ])('%j is wrong usage', async (argv) => {
    const { exit, out } = await codedesk(argv);
    expect(exit).toBe(2);
    expect(out).toEqual([]);
  });
});
