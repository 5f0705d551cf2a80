import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleBook } from '../core/systems/icd10cm/samples';
import { codedesk } from './command';

let folder = '';
let file = '';
let book = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'codedesk-customer-'));
  file = join(folder, 'codes.txt');
  book = join(folder, 'icd10cm_order_2026.txt');
  writeFileSync(file, '98765\tPainting of a garden fence\n98764\tMending of a gate\n');
  writeFileSync(book, sampleBook());
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const withFile = (...words: string[]) =>
  codedesk([...words, '--data', book, '--customer', file, '--licence', 'Example Clinic', '--json']);

describe('a file that the customer holds a license for', () => {
  it('answers a code with its text and its owner', async () => {
    const { exit, json } = await withFile('code', '98765');
    expect(exit).toBe(0);
    expect(json()).toMatchObject({
      system: 'customer',
      code: '98765',
      long: 'Painting of a garden fence',
      licence: 'Example Clinic',
      release: 'Example Clinic, codes.txt',
    });
  });

  it('is found by words, beside the other systems', async () => {
    expect((await withFile('search', 'garden', 'fence')).json()).toMatchObject({
      results: [{ system: 'customer', code: '98765' }],
    });
    expect((await withFile('search', 'twist', 'toe')).json()).toMatchObject({
      results: expect.arrayContaining([expect.objectContaining({ system: 'icd10cm' })]) as unknown,
    });
  });

  it('is compared', async () => {
    const { exit, out } = await withFile('compare', '98765', '98764');
    expect([exit, out.join()]).toEqual([0, expect.stringContaining('Mending of a gate')]);
  });

  it('needs a licence, and goes into no export', async () => {
    expect((await codedesk(['code', '98765', '--customer', file])).exit).toBe(2);
    const out = await codedesk(['export', '--data', book, '--customer', file, '--licence', 'Example Clinic']);
    expect([out.exit, out.out]).toEqual([2, []]);
  });

  it('without the customer’s word the code stays unknown', async () => {
    expect((await codedesk(['code', '98765', '--data', book])).exit).toBe(1);
  });
});
