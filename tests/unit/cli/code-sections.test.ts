import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { icd10Fixture } from '../../fixtures/icd10/files';
import { madeUpOrderFile } from '../../fixtures/icd10/order-file';
import { codedesk } from './command';

let folder = '';
let data: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'codedesk-code-'));
  const [older, book, tabular] = ['icd10cm_order_2030.txt', 'icd10cm_order_2031.txt', 'tabular.xml'].map(
    (name) => join(folder, name),
  ) as [string, string, string];
  writeFileSync(older, madeUpOrderFile());
  writeFileSync(book, madeUpOrderFile());
  writeFileSync(tabular, icd10Fixture('tabular.xml'));
  data = [older, book, tabular].flatMap((path) => ['--data', path]);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const code = (...rest: string[]) => codedesk(['code', 'm1a00x0', ...data, '--on', '2030-06-01', ...rest]);

describe('code', () => {
  it('gives path and notes of every level, for machines as the window has them', async () => {
    const { json } = await code('--json');
    const { sections } = json() as { sections: { kind: string; levels?: { from: string | null }[] }[] };
    expect(sections.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['path', 'forms', 'notes']));
    expect(sections.find(({ kind }) => kind === 'notes')?.levels?.map(({ from }) => from)).toEqual([
      'M1A Gout that lasts',
      'Section M00-M25 Joints',
      'Chapter 13 Bones and joints',
    ]);
  });

  it('prints them for people, each with the level that it comes from', async () => {
    const text = (await code()).out.join('\n');
    expect(text).toContain('Path: Chapter 13, M00-M99 Bones and joints > Section M00-M25 Joints');
    expect(text).toContain('Excludes1 [M1A Gout that lasts]\n      gout of today (M10.-)');
    expect(text).toContain('* 0: M1A.00X0 without lumps');
  });

  it('asks for no release of a day whose release is held', async () => {
    expect((await code('--json')).json()).toMatchObject({ release: 'FY2030', caution: null });
  });
});
