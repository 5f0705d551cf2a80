import { describe, expect, it } from 'vitest';
import { fixturePath } from '../../fixtures/cms/files';
import { codedesk } from './command';

const withData = ['--data', fixturePath('release.txt')];

describe('claim', () => {
  it('gives every form’s text for each line, the NDC with its part on each', async () => {
    const { exit, json } = await codedesk([
      ...['claim', 'J0475', '--dose', '45 mg', '--vial', '40 mg', '--ndc', '70121-2505-02', '--json'],
      ...withData,
    ]);
    expect(exit).toBe(0);
    expect(json()).toMatchObject({
      lines: [
        { texts: { '24D': 'J0475', '24G': '5', '24 shaded, NUCC': 'N470121250502 UN1.125', FL44: 'J0475' } },
        {
          texts: {
            '24D': 'J0475 JW',
            '24G': '3',
            '837P': 'SV1*HC:J0475:JW**UN*3***1~\nLIN**N4*70121250502~\nCTP****.875*UN~',
          },
        },
      ],
    });
  });

  it('takes the volume from a label that states one', async () => {
    const label = ['--vial', '40 mg/20 mL', '--ndc', '70121-2505-02'];
    const { out } = await codedesk(['claim', 'J0475', '--dose', '35 mg', ...label, ...withData]);
    expect(out).toContain('FL43: N470121250502ML17.5');
  });

  it.each([
    [['--ndc', '7012125050'], 'may be'],
    [['--ndc', 'PM-999999'], 'is no NDC'],
    [['--ndc', '70121-2505-02'], 'strength'],
    [['--ndc', '70121-2505-02', '--ndc-measure', 'QT'], 'none of'],
    [['--strength', 'strong'], 'strength'],
  ])('%j is refused with its reason: exit 1', async (more, reason) => {
    const { exit, err } = await codedesk(['claim', 'J0475', '--dose', '45 mg', ...more, ...withData]);
    expect(exit).toBe(1);
    expect(err.join()).toContain(reason);
  });
});
