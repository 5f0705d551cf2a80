import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fixturePath } from '../../fixtures/cms/files';
import { haveOfficial, officialPath } from '../core/systems/hcpcs/official';
import { codedesk } from './command';

const release = fixturePath('release.txt');
const zip = fixturePath('2019-made-up-release.zip');
const withData = ['--data', release];

describe('usage', () => {
  it.each([
    [[]],
    [['dance']],
    [['code']],
    [['code', 'J0475', 'J0476']],
    [['search']],
    [['inspect']],
    [['diff', 'one']],
    [['code', 'J0475', '--wat']],
    [['code', '--on']],
    [['code', 'J0475', '--on', '2019-02-30']],
    [['search', 'x', '--limit', 'all']],
    [['search', 'x', '--batch']],
    [['export', '--limit', '3']],
  ])('%j is wrong: exit 2, a message on stderr, nothing on stdout', async (argv) => {
    const { exit, out, err } = await codedesk(argv);
    expect(exit).toBe(2);
    expect(out).toEqual([]);
    expect(err.join('\n')).toMatch(/codedesk/);
  });

  it.each([[['help']], [['--help']], [['search', '--help']]])('%j prints the commands', async (argv) => {
    const { exit, out } = await codedesk(argv);
    expect(exit).toBe(0);
    for (const command of ['inspect', 'export', 'code', 'search', 'diff']) {
      expect(out.join('\n')).toContain(`  ${command} `);
    }
  });

  it('a file that is not there ends with exit 1 and its name', async () => {
    const { exit, err } = await codedesk(['export', '--data', '/nowhere/at-all.zip']);
    expect(exit).toBe(1);
    expect(err.join()).toContain('at-all.zip');
  });
});

describe('inspect', () => {
  it('tells what each file is, how many codes it holds and what is wrong', async () => {
    const { exit, json } = await codedesk(['inspect', zip, fixturePath('limits.csv'), '--json']);
    expect(exit).toBe(0);
    expect(json()).toMatchObject({
      sources: [
        {
          file: '2019-made-up-release.zip/HCPC2019_MADEUP ANWEB.txt',
          kind: 'hcpcs-release',
          release: '2019',
          procedures: 8,
          modifiers: 2,
          ended: 1,
        },
        { kind: 'release-copy' },
        { kind: 'readme', procedures: 0 },
        { kind: 'transactions', rows: 2 },
        {
          file: 'limits.csv',
          kind: 'asp-limits',
          release: 'October 2025',
          rows: 3,
          dropped: { cpt: 1 },
          issues: [{ line: null }],
        },
      ],
    });
  });

  it('prints the same for people', async () => {
    const { out } = await codedesk(['inspect', release]);
    expect(out[0]).toBe('release.txt: hcpcs-release 2019: 8 codes, 2 modifiers, 1 of them ended');
  });

  it('says no where one of the files is of no use', async () => {
    const readme = fileURLToPath(new URL('../../../package.json', import.meta.url));
    const { exit, json } = await codedesk(['inspect', release, readme, '--json']);
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ sources: [{ kind: 'hcpcs-release' }, { kind: 'unknown' }] });
  });
});

describe('inspect, of a path that cannot be read', () => {
  it('tells of it among the others', async () => {
    const { exit, json } = await codedesk(['inspect', '/nowhere/at-all.zip', release, '--json']);
    expect(exit).toBe(1);
    expect(json()).toMatchObject({
      sources: [{ kind: 'unreadable', file: '/nowhere/at-all.zip' }, { kind: 'hcpcs-release' }],
    });
  });
});

describe('export', () => {
  it('gives one JSON line a code, with empty texts and null dates where there is nothing', async () => {
    const { exit, lines } = await codedesk(['export', ...withData, '--json']);
    expect(exit).toBe(0);
    expect(lines()).toHaveLength(10);
    expect(lines()[5]).toEqual({
      system: 'hcpcs',
      code: 'J0475',
      kind: 'procedure',
      long: 'Injection, baclofen, 10 mg',
      short: 'Baclofen 10 mg injection',
      unit: { amount: '10', measure: 'mg', text: '10 mg' },
      pricing: ['51'],
      multiplePricing: 'A',
      ncd: [],
      mcm: ['2049'],
      statute: '',
      labCertification: [],
      xref: [],
      coverage: 'D',
      ascGroup: 'YY',
      ascEffective: '2008-01-01',
      mog: '',
      mogPolicy: '',
      mogEffective: null,
      processingNote: '',
      betos: 'O1E',
      tos: '1P',
      anesthesiaUnits: '0',
      added: '1994-01-01',
      effective: '1997-01-01',
      ended: null,
      action: 'N',
    });
    expect(lines()[0]).toMatchObject({ code: 'A1', kind: 'modifier', unit: null, tos: '', betos: '' });
  });

  it('gives the starter catalog without --data', async () => {
    const { lines } = await codedesk(['export']);
    expect(lines()).toContainEqual(
      expect.objectContaining({ code: 'J0475', effective: null, action: '', pricing: [] }),
    );
  });
});

describe('data that are of no use', () => {
  it.each([['export'], ['code', 'J0475'], ['search', 'baclofen']])(
    'end %s with exit 1 instead of other data',
    async (...argv) => {
      const { exit, out, err } = await codedesk([
        ...argv,
        '--data',
        fileURLToPath(new URL('../../../package.json', import.meta.url)),
      ]);
      expect(exit).toBe(1);
      expect(out).toEqual([]);
      expect(err.join()).toContain('package.json');
    },
  );

  it('without codes serve a look-up in the starter catalog, and no export', async () => {
    const data = ['--data', fixturePath('limits.csv')];
    const { json, err } = await codedesk(['code', 'J0475', '--json', ...data]);
    expect(json()).toMatchObject({ release: 'starter catalog', paymentLimit: { limit: '181.220' } });
    expect(err.join()).toContain('using the starter catalog');
    expect((await codedesk(['export', ...data])).exit).toBe(1);
  });
});

describe('code', () => {
  it('gives the record with its status on a day', async () => {
    const on = async (day: string) =>
      (await codedesk(['code', 'q9999', '--on', day, '--json', ...withData])).json();
    expect(await on('2018-12-31')).toMatchObject({
      code: 'Q9999',
      status: 'active',
      ended: '2018-12-31',
      release: '2019',
    });
    expect(await on('2019-01-01')).toMatchObject({ status: 'ended' });
    expect(await on('2018-03-31')).toMatchObject({ status: 'not yet' });
  });

  it('speaks of the starter catalog from the release on that it was held against, and of no day before', async () => {
    const on = async (day: string) => (await codedesk(['code', 'J0475', '--json', '--on', day])).json();
    expect(await on('2025-11-01')).toMatchObject({ status: 'active', release: 'starter catalog' });
    expect(await on('2024-11-01')).toMatchObject({ status: 'unknown', release: 'starter catalog' });
  });

  it('names every code system that a dotted or foreign code may be of, and never answers with another', async () => {
    for (const text of ['E11.4Z', 'Q77.7', 'J04.75', '99213', 'D0120', '0001U', '0636']) {
      const { exit, json } = await codedesk(['code', text, '--json']);
      expect(exit, text).toBe(1);
      expect(json(), text).toHaveProperty('error', expect.stringMatching(/looks like/i));
    }
  });

  it('answers a dotted code with the diagnosis alone, and one without a dot with every system that has it', async () => {
    const dotted = await codedesk(['code', 'E11.40', '--json']);
    expect(dotted.json()).toMatchObject({ system: 'icd10cm', code: 'E11.40', billable: true });
    const plain = await codedesk(['code', 'E1140', '--json']);
    expect(plain.json()).toMatchObject([
      { system: 'hcpcs', code: 'E1140' },
      { system: 'icd10cm', code: 'E11.40' },
    ]);
  });

  it('finds places of service by number, with their claim fields', async () => {
    expect((await codedesk(['code', '10', '--json'])).json()).toMatchObject({
      system: 'pos',
      kind: 'place',
      status: 'active',
      rate: 'nonfacility',
    });
  });

  it('says no for a code that the release does not have', async () => {
    const { exit, json, err } = await codedesk(['code', 'J9998', '--json', ...withData]);
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ code: 'J9998', status: 'unknown' });
    expect(json()).toHaveProperty('error', expect.stringContaining('J9998 is not in 2019.'));
    expect(err.join(' ')).toContain('J9998 is not in 2019.');
  });

  it('links payment limit, products and edits with their source and quarter', async () => {
    const data = ['limits.csv', 'crosswalk.csv', 'mue-dme.csv', 'noc.xlsx'] as const;
    const argv = [
      'code',
      'J0475',
      '--json',
      ...withData,
      ...data.flatMap((name) => ['--data', fixturePath(name)]),
    ];
    expect((await codedesk(argv)).json()).toMatchObject({
      paymentLimit: { limit: '181.220', quarter: 'October 2025', source: 'limits.csv' },
      ndcs: [{ ndc: '00001-0002-03', drug: 'Lioresal™' }, {}, {}],
      mue: [{ setting: 'dme', value: 40, mai: 3 }],
      noc: false,
    });
  });

  it('prints values with their words for people', async () => {
    const { out } = await codedesk(['code', 'J0475', ...withData]);
    expect(out[0]).toBe('J0475  Injection, baclofen, 10 mg');
    expect(out.join('\n')).toContain('D (special coverage instructions apply)');
  });
});

describe('search', () => {
  it('gives codes with score, tier and matched words', async () => {
    const { exit, json } = await codedesk([
      'search',
      'baclofen',
      'injection',
      '--limit',
      '1',
      '--json',
      ...withData,
    ]);
    expect(exit).toBe(0);
    expect(json()).toMatchObject({
      query: 'baclofen injection',
      results: [{ code: 'J0475', tier: 'words', status: 'active' }],
    });
    expect(json()).toHaveProperty('ms', expect.any(Number));
  });

  it('says no where nothing is found', async () => {
    const { exit, json } = await codedesk(['search', 'qqqqxxxx', '--json', ...withData]);
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ results: [] });
  });

  it('answers every line of a batch, bad ones too, and exits 1 for them', async () => {
    const { exit, lines } = await codedesk(
      ['search', '--batch', '--limit', '1', ...withData],
      ['J0475', '', 'wheelchair'],
    );
    expect(exit).toBe(1);
    expect(lines()).toMatchObject([
      { query: 'J0475', results: [{ code: 'J0475', tier: 'exact' }] },
      { query: '', results: [], error: 'The line is empty.' },
      { query: 'wheelchair', results: [{ code: 'K0001' }] },
    ]);
    expect((await codedesk(['search', '--batch', ...withData], ['J0475'])).exit).toBe(0);
  });
});

describe('diff', () => {
  it('gives the lists of a release difference', async () => {
    const { exit, json } = await codedesk(['diff', release, zip, '--json']);
    expect(exit).toBe(0);
    expect(json()).toMatchObject({
      added: [],
      ended: [],
      reworded: [],
      repriced: [],
      coverage: [],
      factsCompared: true,
    });
  });

  it('says no where a file holds no codes', async () => {
    const { exit, err } = await codedesk(['diff', release, fixturePath('limits.csv')]);
    expect(exit).toBe(1);
    expect(err.join()).toContain('No release of codes');
  });
});

describe('the program itself', () => {
  const entry = fileURLToPath(new URL('../../../cli/codedesk.ts', import.meta.url));
  const tsx = fileURLToPath(new URL('../../../node_modules/.bin/tsx', import.meta.url));
  const shell = (line: string) => spawnSync('bash', ['-c', line], { encoding: 'utf8' });

  it('keeps messages off stdout and returns its exit code', () => {
    const { status, stdout, stderr } = shell(`"${tsx}" "${entry}" code J9998 --json --data "${release}"`);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ code: 'J9998' });
    expect(stderr).toContain('is not in 2019');
  });

  it('reads a batch from a pipe and stops quietly when its reader goes away', () => {
    const lines = 'yes baclofen | head -n 20000';
    const { stdout, stderr, status } = shell(
      `${lines} | "${tsx}" "${entry}" search --batch --data "${release}" | head -n 2; exit \${PIPESTATUS[2]}`,
    );
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stderr).not.toMatch(/EPIPE|Error/);
    expect(status).toBe(0);
  });
});

describe.skipIf(!haveOfficial)('the official releases', () => {
  it.each([
    ['2018', 6559],
    ['2019', 6800],
  ])('%s exports every code and modifier', async (year, count) => {
    const { lines } = await codedesk([
      'export',
      '--data',
      officialPath(`${year}-Alpha-Numeric-HCPCS-File.zip`),
      '--json',
    ]);
    expect(lines()).toHaveLength(count);
  });
});

describe('an ended code', () => {
  it('says what took its place, on its own and among what was found', async () => {
    const page = await codedesk(['code', 'J9310', '--on', '2025-11-01', '--json']);
    expect(page.json()).toMatchObject({
      status: 'ended',
      ended: '2018-12-31',
      replacedBy: [{ code: 'J9312' }],
    });
    const found = await codedesk(['search', 'J9310', '--on', '2025-11-01', '--json']);
    expect(found.json()).toMatchObject({
      results: [{ code: 'J9310', status: 'ended', ended: '2018-12-31', replacedBy: ['J9312'] }],
    });
  });

  it('is not replaced while it is in use', async () => {
    const { json } = await codedesk(['code', 'J9312', '--on', '2025-11-01', '--json']);
    expect(json()).toMatchObject({ status: 'active', replacedBy: [], caution: null });
  });
});
