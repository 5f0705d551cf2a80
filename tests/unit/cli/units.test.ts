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
      release: expect.any(String) as string,
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
    ['QK', '1', 'modifier'],
    ['J9123', '1 mg', 'is not in'],
  ])('%s has no unit to count in: exit 1', async (code, dose, reason) => {
    const { exit, err } = await codedesk(['units', code, '--dose', dose, ...withData]);
    expect(exit).toBe(1);
    expect(err.join()).toContain(reason);
  });

  it('counts what a descriptor without a unit is counted by in the starter catalog, and says so', async () => {
    const { json } = await codedesk(['units', 'K0001', '--dose', '1 month rental', '--json', ...withData]);
    expect(json()).toMatchObject({
      units: 1,
      explanation: expect.stringContaining('The descriptor names no unit; starter catalog counts') as string,
    });
  });

  it('answers from any release that has the code, and names it; an ended code says what came after', async () => {
    const { json } = await codedesk(['units', 'J9310', '--dose', '700 mg', '--json']);
    expect(json()).toMatchObject({
      units: 7,
      release: 'starter catalog',
      warnings: [expect.stringMatching(/J9310 is ended on .*its last day was 2018-12-31\. Now J9312\./)],
    });
  });

  it('says when the release is of another quarter than the date asked about', async () => {
    const day = ['--on', '2026-05-01'];
    const { json } = await codedesk(['units', 'J0475', '--dose', '40 mg', '--json', ...day]);
    expect(json()).toMatchObject({ warnings: [expect.stringContaining('older than the date of service')] });
  });

  it.each([
    [['--time-rule', 'completed'], 3],
    [['--time-rule', 'started'], 4],
    [['--time', 'past-half'], 4],
    [[], 4],
  ])('started units of time by %j: %i', async (rule, units) => {
    const { json } = await codedesk(['units', 'T1019', '--dose', '8:00-8:53', '--json', ...rule]);
    expect(json()).toMatchObject({ units });
  });

  it('multi-dose containers have neither JW nor JZ', async () => {
    const opened = ['--vial', '100 mg', '--multi-dose', '--json'];
    const { json } = await codedesk(['units', 'J0475', '--dose', '30 mg', ...opened, ...withData]);
    expect(json()).toMatchObject({ units: 3, modifiers: [], discardedUnits: 0 });
  });

  it('answers every line of a batch with one line, whatever it holds', async () => {
    const { exit, lines } = await codedesk(
      ['units', '--batch', ...withData],
      [
        '{"code":"J0475","dose":"40 mg","vial":["40 mg"]}',
        '{"code":"J0476","dose":"0.1 mg"}',
        'not JSON',
        '{"code":"J0475"}',
        '{"code":"J0475","dose":"4 mL","strength":"10 mg/mL","vial":null}',
        '[]',
        '',
        '{"code":"J0475","dose":"999999999999999999999 mg"}',
        '{"code":"J0475","dose":"2,000,000 mg","vial":["1 x 10^12 mg"]}',
        '{"code":"J0475","dose":"10 mg"}',
      ],
    );
    expect(exit).toBe(1);
    const answers = lines() as { units: number | null; refused?: string }[];
    expect(answers.map(({ units }) => units)).toEqual([4, 2, null, null, 4, null, null, null, null, 1]);
    expect(answers.filter(({ refused }) => refused !== undefined)).toHaveLength(6);
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
