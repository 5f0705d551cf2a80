import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fixturePath } from '../../fixtures/cms/files';
import { codedesk } from './command';

const line = (json: unknown) =>
  json as { line: number; system: string | null; code: string; findings: object[]; unchecked: string[] };

describe('usage', () => {
  it.each([
    [['check', 'one.txt', 'two.txt']],
    [['check', '--wat']],
    [['check', '--on', '2026-02-30']],
    [['check', '--system', 'nothing']],
  ])('%j is wrong: exit 2, nothing on stdout', async (argv) => {
    const { exit, out, err } = await codedesk(argv, ['J9312']);
    expect(exit).toBe(2);
    expect(out).toEqual([]);
    expect(err.join('\n')).toMatch(/codedesk check/);
  });
});

describe('a list that cannot be read', () => {
  it.each([
    [['check', '/nowhere/at-all.csv'], [], /at-all\.csv: cannot be opened/],
    [['check'], [], /stdin: The list is empty/],
    [['check'], ['dear sir or madam'], /stdin: No code/],
    [['check', fixturePath('2019-made-up-release.zip')], [], /zip/],
  ])('%j ends with exit 1 and words', async (argv, stdin, words) => {
    const { exit, out, err } = await codedesk(argv, stdin);
    expect(exit).toBe(1);
    expect(out).toEqual([]);
    expect(err.join('\n')).toMatch(words);
  });
});

describe('exit codes', () => {
  it('is 1 where a line has an error', async () => {
    const { exit, out } = await codedesk(['check'], ['J9312 JZ 0 units 01/15/2026']);
    expect(exit).toBe(1);
    expect(out[0]).toMatch(/^ +1 {2}J9312 +error$/);
    expect(out.join('\n')).toContain('Units of zero');
  });

  it('is 0 where there is none, also where something was not checked', async () => {
    const { exit, out } = await codedesk(['check'], ['99213 1 unit 01/15/2026']);
    expect(exit).toBe(0);
    expect(out.join('\n')).toMatch(/partly checked/);
    expect(out.join('\n')).toMatch(/0 lines clean/);
    expect(out.join('\n')).toMatch(/Not checked on 1 line: CPT codes/);
  });
});

describe('JSON', () => {
  it('is one value a line of the list, and what is said of all goes to stderr', async () => {
    const { exit, lines, err } = await codedesk(
      ['check', '--json'],
      ['J9312 JZ 4.5 units 01/15/2026', '', 'J0000 1 unit 01/15/2026'],
    );
    expect(exit).toBe(1);
    const [first, second, ...more] = lines().map(line);
    expect(more).toEqual([]);
    expect(Object.keys(first ?? {})).toEqual(['line', 'system', 'code', 'findings', 'unchecked']);
    expect(first).toMatchObject({ line: 1, system: 'hcpcs', code: 'J9312' });
    expect(first?.findings).toContainEqual({
      rule: 'units-whole',
      severity: 'error',
      message: expect.stringContaining('4.5') as string,
      source: expect.stringMatching(/^Units: CMS/) as string,
      fix: { field: 'units', value: '5' },
    });
    expect(second).toMatchObject({ line: 3, system: null, code: 'J0000' });
    expect(err.join('\n')).toMatch(/^2 lines: /m);
  });

  it('holds nothing of a person', async () => {
    const { out, err } = await codedesk(
      ['check', '--json'],
      ['Patient Name,Code,DOS,Units', 'PLANTEDNAME QUENTINA,J9312,01/15/2026,70', 'X,PLANTEDNAME,QUENTINA,1'],
    );
    expect([...out, ...err].join('\n')).not.toMatch(/PLANTEDNAME|QUENTINA/);
  });
});

describe('a preset', () => {
  const drug = ['Code,Units,Date,NDC', 'J9312,70,01/15/2026,'];

  it('is named, asked beside the product’s rules, and says what it leaves out', async () => {
    const { exit, lines, err } = await codedesk(['check', '--json', '--preset', 'commercial-837p'], drug);
    expect(exit).toBe(1);
    expect(line(lines()[0]).findings).toContainEqual(
      expect.objectContaining({ rule: 'commercial-837p:ndc-on-drug-line', severity: 'error' }),
    );
    expect(err.join('\n')).toMatch(/Not asked: Units fit item 24G \(Commercial, 837P: /);
  });

  it('that there is not is wrong usage, and those that there are are named', async () => {
    const { exit, out, err } = await codedesk(['check', '--preset', 'medicare'], drug);
    expect(exit).toBe(2);
    expect(out).toEqual([]);
    expect(err.join('\n')).toMatch(
      /No preset is called medicare\. There are: medicare-part-b-drugs, dme-mac, commercial-837p/,
    );
  });
});

describe('rules of one’s own', () => {
  const rules = fileURLToPath(new URL('../../fixtures/check/private-rules.json', import.meta.url));

  it('are asked after the product’s', async () => {
    const { exit, lines } = await codedesk(
      ['check', '--json', '--rules', rules],
      ['J9312 70 units 01/15/2026'],
    );
    expect(exit).toBe(1);
    expect(line(lines()[0]).findings.at(-1)).toMatchObject({
      rule: 'private:rituximab-jz',
      source: 'Made-up payer: Made-up manual, 1.1',
    });
  });

  it.each([
    ['/nowhere/rules.json', /rules\.json: cannot be opened/],
    [fixturePath('limits.csv'), /not a file of rules/],
  ])('from %s end with exit 1 and words', async (file, words) => {
    const { exit, out, err } = await codedesk(['check', '--rules', file], ['J9312 70 units 01/15/2026']);
    expect(exit).toBe(1);
    expect(out).toEqual([]);
    expect(err.join('\n')).toMatch(words);
  });
});
