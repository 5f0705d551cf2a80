import { describe, expect, it } from 'vitest';
import { fixturePath } from '../../fixtures/cms/files';
import { codedesk } from './command';

const withData = ['--data', fixturePath('release.txt')];

describe('similar', () => {
  it('gives code, reason and score for each', async () => {
    const { exit, json } = await codedesk(['similar', 'j0475', '--json']);
    expect(exit).toBe(0);
    const answer = json() as { code: string; similar: { code: string; reason: string; score: number }[] };
    expect(answer.code).toBe('J0475');
    expect(answer.similar).toHaveLength(8);
    expect(answer.similar[0]).toMatchObject({ code: 'J0476', kind: 'trial' });
    expect(answer.similar[0]?.reason).toContain('50 mcg, not 10 mg');
  });

  it('reads one code a line and answers one line each, whatever it holds', async () => {
    const { exit, lines } = await codedesk(['similar', '--batch', '--limit', '2'], ['J0475', '', 'X9999']);
    expect(exit).toBe(1);
    expect(lines()).toMatchObject([
      { code: 'J0475', similar: [{ code: 'J0476' }, {}] },
      { code: '', similar: [], error: 'The line is empty.' },
      { code: 'X9999', similar: [], error: expect.stringContaining('X9999 is not in') as unknown },
    ]);
  });

  it('prints texts and reasons for people', async () => {
    const { out } = await codedesk(['similar', 'J0475', '--limit', '1']);
    expect(out.join('\n')).toMatch(/^J0476 {2}.*\n {7}same substance/);
  });

  it('works over imported files', async () => {
    const { exit, json } = await codedesk(['similar', 'J0000', ...withData, '--json']);
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ code: 'J0000', similar: [] });
  });

  it.each([
    [['similar']],
    [['similar', 'J0475', 'J0476']],
    [['similar', 'J0475', '--batch']],
    [['compare', 'J0475']],
  ])('%j is wrong: exit 2', async (argv) => {
    const { exit, err } = await codedesk(argv);
    expect(exit).toBe(2);
    expect(err.join('\n')).toContain('codedesk');
  });
});

describe('compare', () => {
  it('gives rows, relations and which one is for what', async () => {
    const { exit, json } = await codedesk(['compare', 'J0475', 'J0476', '--dose', '40 mg', '--json']);
    expect(exit).toBe(0);
    expect(json()).toMatchObject({
      release: 'starter catalog',
      codes: [{ code: 'J0475' }, { code: 'J0476' }],
      relations: [{ words: '1 unit of J0475 = 200 units of J0476 by mass' }],
      dose: { columns: [{ units: '4' }, { units: '800' }] },
      which: [{ words: 'J0476 is for the intrathecal screening trial.' }, {}, {}],
    });
  });

  it('names the codes that the release does not have', async () => {
    const { exit, json, err } = await codedesk(['compare', 'J0475', 'J0000', '--json']);
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ error: 'J0000 is not in starter catalog.' });
    expect(err).toEqual(['J0000 is not in starter catalog.']);
  });

  it('takes the same code twice for one', async () => {
    expect((await codedesk(['compare', 'J0475', 'j0475'])).exit).toBe(2);
  });
});
