import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleBook } from '../core/systems/icd10cm/samples';
import { codedesk } from './command';

let folder = '';
let book = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'codedesk-complete-'));
  book = join(folder, 'icd10cm_order_2026.txt');
  writeFileSync(book, sampleBook());
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const complete = (...rest: string[]) => codedesk(['complete', '--data', book, ...rest]);

describe('complete', () => {
  it('gives the codes below a header by axis, as coders write them', async () => {
    const { exit, json } = await complete('T91.1', '--json');
    expect(exit).toBe(0);
    expect(json()).toMatchObject({
      input: 'T91.1',
      system: 'icd10cm',
      code: 'T91.1',
      axes: [{ name: 'side' }, { name: 'encounter' }],
    });
    expect(json()).toHaveProperty('completions.0', {
      code: 'T91.11XA',
      long: 'Twist of right great toe, initial encounter',
    });
    expect(json()).not.toHaveProperty('padded');
  });

  it('puts in a placeholder and says so, to machines and people', async () => {
    expect((await complete('t9111a', '--json')).json()).toMatchObject({ padded: 'T91.11XA' });
    expect((await complete('T91.11A')).out[0]).toBe('The placeholder X was put in: T91.11XA');
  });

  it('is written in `check` and `similar` as coders write it, placeholder and dot', async () => {
    const unpadded = await codedesk(['check', '--data', book, '--json'], ['T91.11A']);
    expect(unpadded.lines()[0]).toMatchObject({
      findings: [{ message: 'T91.11A is missing the placeholder X: T91.11XA.', fix: { value: 'T91.11XA' } }],
    });
    const similar = await codedesk(['similar', 't9111xa', '--data', book, '--json']);
    expect(similar.json()).toMatchObject({ code: 'T91.11XA' });
  });

  it('refuses with its reason and exit 1', async () => {
    const { exit, out, err } = await complete('T91.7');
    expect([exit, out]).toEqual([1, []]);
    expect(err.join()).toContain('T91.7');
    expect((await complete('T91.7', '--json')).json()).toHaveProperty('refused');
  });

  it('answers every line of a batch', async () => {
    const { exit, lines } = await codedesk(
      ['complete', '--batch', '--data', book],
      ['I10', '', 'knee', 'T91.2A'],
    );
    expect(exit).toBe(1);
    expect(lines()).toMatchObject([
      { code: 'I10', completions: [{ code: 'I10' }] },
      { refused: expect.any(String) as string },
      { refused: expect.any(String) as string },
      { code: 'T91.2A', completions: [{ code: 'T91.2AA' }, { code: 'T91.2AD' }, { code: 'T91.2AS' }] },
    ]);
  });

  it('offers a code of the edition of the day only', async () => {
    const older = join(folder, 'icd10cm_order_2025.txt');
    writeFileSync(older, sampleBook().replace(/^.*QA01.*\r\n/m, ''));
    const on = (day: string) => complete('--data', older, 'QA0', '--on', day);
    expect((await on('2025-12-01')).out.join()).toContain('QA0.1');
    const before = await on('2025-01-01');
    expect([before.exit, before.err.join()]).toEqual([1, expect.stringContaining('01/01/2025')]);
  });

  it.each([[[]], [['a', 'b']], [['--batch', 'a']]])('%j is wrong usage', async (words) => {
    expect((await complete(...words)).exit).toBe(2);
  });
});
