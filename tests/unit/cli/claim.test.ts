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
    [['--ndc', 'PM-999999'], 'is not an NDC'],
    [['--ndc', '70121-2505-02'], 'strength'],
    [['--ndc', '70121-2505-02', '--ndc-measure', 'QT'], 'not one of'],
    [['--strength', 'strong'], 'strength'],
  ])('%j is refused with its reason: exit 1', async (more, reason) => {
    const { exit, err } = await codedesk(['claim', 'J0475', '--dose', '45 mg', ...more, ...withData]);
    expect(exit).toBe(1);
    expect(err.join()).toContain(reason);
  });

  it('puts dates, place, pointers, revenue code and charges where each form has them', async () => {
    const facts = ['--on', '2025-11-22', '--to', '2025-11-23', '--place', '11', '--pointers', 'a,b'];
    const more = ['--revenue', '636', '--price', '12.50', '--modifier', 'kx', '--json'];
    const { json } = await codedesk(['claim', 'J0475', '--dose', '40 mg', ...facts, ...more]);
    expect(json()).toMatchObject({
      code: 'J0475',
      release: 'starter catalog',
      lines: [
        {
          refused: {},
          texts: {
            '24A': '11 22 25 11 23 25',
            '24B': '11',
            '24D': 'J0475 KX',
            '24E': 'AB',
            '24F': '50 00',
            '24G': '4',
            '837P': 'SV1*HC:J0475:KX*50*UN*4*11**1:2~',
            DTP: 'DTP*472*RD8*20251122-20251123~',
            FL42: '0636',
            FL44: 'J0475KX',
            FL45: '112225',
            FL46: '4',
            FL47: '50 00',
          },
        },
      ],
    });
  });

  it('gives each NDC a line, units and a quantity of its own', async () => {
    const vials = ['--vial', '500 mg + 2 x 100 mg'];
    const ndcs = ['--ndc', '500 mg=50242-0053-06', '--ndc', '100 mg=50242-0051-21', '--payer', 'general'];
    const { json } = await codedesk(['claim', 'J9312', '--dose', '700 mg', ...vials, ...ndcs, '--json']);
    expect(json()).toMatchObject({
      lines: [
        { texts: { '24G': '50', '24 shaded, NUCC': 'N450242005306 UN1', FL46: '50' } },
        { texts: { '24G': '20', '24 shaded, NUCC': 'N450242005121 UN2', FL46: '20' } },
      ],
    });
  });

  it('splits above 999 units on the CMS-1500 alone', async () => {
    const { json } = await codedesk(['claim', 'J9271', '--dose', '1500 mg', '--price', '50', '--json']);
    expect(json()).toMatchObject({
      lines: [
        {
          texts: {
            '24G': '999',
            '24G, line 2': '501',
            '24F': '49950 00',
            '24F, line 2': '25050 00',
            '837P': 'SV1*HC:J9271*75000*UN*1500***1~',
            FL46: '1500',
          },
        },
      ],
    });
  });

  it('names an unclassified drug with what was given, and on the JW line with what was not', async () => {
    const drug = ['--vial', '2 x 100 mg', '--drug', 'Examplumab', '--price', '900'];
    const { json } = await codedesk(['claim', 'J3490', '--dose', '150 mg', ...drug, '--json']);
    expect(json()).toMatchObject({
      lines: [
        {
          texts: {
            '24D': 'J3490',
            '24F': '900 00',
            '24 shaded, narrative': 'ZZExamplumab 150 mg',
            '837P': 'SV1*HC:J3490:::::Examplumab 150 mg*900*UN*1***1~',
          },
        },
        {
          line: { charge: null },
          texts: {
            '24D': 'J3490 JW',
            '24 shaded, narrative': 'ZZExamplumab 50 mg discarded',
            '837P': 'SV1*HC:J3490:JW::::Examplumab 50 mg discarded**UN*1***1~',
          },
        },
      ],
    });
  });

  it('takes the strength that the dose itself says for a quantity in milliliters', async () => {
    const ndc = ['--ndc', '70121-2505-02', '--ndc-measure', 'ml'];
    const { out } = await codedesk(['claim', 'J0475', '--dose', '4 mL of 10 mg/mL', ...ndc, ...withData]);
    expect(out).toContain('FL43: N470121250502ML4');
  });

  it.each([
    [['--place', '1'], 'not a place of service'],
    [['--pointers', 'AZ'], 'not up to four different letters'],
    [['--revenue', '12'], 'not a revenue code'],
    [['--modifier', 'JZX'], 'not a modifier'],
    [['--modifier', 'ZZ'], 'ZZ is not a modifier'],
    [['--to', '2025-11-23'], 'needs its first one'],
    [['--on', '2025-11-23', '--to', '2025-11-22'], 'ends before it begins'],
  ])('%j is told once, in words, and nothing is handed over: exit 1', async (more, reason) => {
    const { exit, err, out } = await codedesk(['claim', 'J0475', '--dose', '40 mg', ...more, ...withData]);
    expect(exit).toBe(1);
    expect(out).toEqual([]);
    expect(err.join().split(reason)).toHaveLength(2);
  });

  it('has no line where there is nothing to bill', async () => {
    const { exit, err } = await codedesk(['claim', 'G2212', '--dose', '10 min']);
    expect(exit).toBe(1);
    expect(err.join()).toContain('nothing to bill');
  });

  it('says that a code has ended, and what came after', async () => {
    const { err } = await codedesk(['claim', 'J9310', '--dose', '700 mg', '--on', '2025-11-01']);
    expect(err.join()).toMatch(/J9310 is ended on 2025-11-01; its last day was 2018-12-31\. Now J9312\./);
  });

  it('lists its options', async () => {
    const { out } = await codedesk(['claim', '--help']);
    for (const option of [
      '--payer',
      '--place',
      '--pointers',
      '--revenue',
      '--price',
      '--modifier',
      '--drug',
      '--to',
    ]) {
      expect(out.join('\n')).toContain(option);
    }
  });
});
