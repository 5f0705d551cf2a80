import { describe, expect, it } from 'vitest';
import { icd10Fixture } from '../../../../fixtures/icd10/files';
import type { CodeRecord } from '../../../../../src/core/code/record';
import { readTableXml } from '../../../../../src/core/systems/icd10cm/readers/table-xml';
import { diagnosisTables } from '../../../../../src/core/systems/icd10cm/table-lookups';

const code = (text: string, billable: boolean): CodeRecord => ({
  system: 'icd10cm',
  kind: 'diagnosis',
  code: text,
  long: text,
  short: '',
  billable,
  parent: null,
});
const files = ['drugs.xml', 'neoplasms.xml'] as const;
const supplements = files.map((name) => readTableXml(icd10Fixture(name), name).supplement);
const tables = diagnosisTables({
  records: [code('T5491', false), code('T5491XA', true), code('C7981', true)],
  supplements,
  on: '2031-02-03',
});
const [drugs, neoplasms] = tables;

describe('tables of drugs and of neoplasms', () => {
  it('are there as far as they are held, with their columns', () => {
    expect(tables.map(({ name }) => name)).toEqual(['Drugs and chemicals', 'Neoplasms']);
    expect(drugs?.columns).toHaveLength(6);
    expect(diagnosisTables({ records: [], supplements: [], on: '2031-02-03' })).toEqual([]);
  });

  it('give a cell a column, and none where the table has a dash', () => {
    const [bleach] = drugs?.find('bleach') ?? [];
    expect(bleach?.path).toEqual(['Bleach']);
    expect(bleach?.light).toEqual(['household']);
    expect(bleach?.cells.map((cell) => cell?.text ?? null)).toEqual([
      'T54.91-',
      'T54.92',
      'T54.93',
      'T54.94',
      null,
      null,
    ]);
  });

  it('tell headers from codes, and lead only to what is held', () => {
    const [bleach] = drugs?.find('bleach') ?? [];
    expect(bleach?.cells[0]).toMatchObject({ isHeader: true, ref: { code: 'T5491' } });
    expect(bleach?.cells[1]?.ref).toBeNull();
    const [breast] = neoplasms?.find('breast') ?? [];
    expect(breast?.cells[0]).toMatchObject({ text: 'C50.9-', isHeader: true, ref: null });
    expect(breast?.cells[1]).toMatchObject({ text: 'C79.81', isHeader: false, ref: { code: 'C7981' } });
  });

  it('follow what a line sends to, and say so', () => {
    const [pills] = drugs?.find('blue pills') ?? [];
    expect(pills).toMatchObject({ see: 'Bleach', path: ['Blue pills'] });
    expect(pills?.cells[0]?.text).toBe('T54.91-');
  });
});
