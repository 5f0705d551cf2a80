import { beforeAll, describe, expect, it } from 'vitest';
import { icd10Fixture } from '../../../../fixtures/icd10/files';
import { haveIcd10, icd10Member, orderLines } from '../../../../fixtures/icd10/official';
import { conversionIndex } from '../../../../../src/core/systems/icd10cm/conversions';
import { readTableXml } from '../../../../../src/core/systems/icd10cm/readers/table-xml';
import { sidedSiblings } from '../../../../../src/core/systems/icd10cm/siblings';
import { lookUpTable, seeLine } from '../../../../../src/core/systems/icd10cm/tables';

describe('sided siblings', () => {
  const category = [
    { code: 'X0011', long: 'Unspecified ache of right big toe' },
    { code: 'X0012', long: 'Unspecified ache of left big toe' },
    { code: 'X0019', long: 'Unspecified ache of unspecified big toe' },
    { code: 'X0021', long: 'Itch, right eye' },
    { code: 'X0022', long: 'Itch, left eye' },
    { code: 'X0023', long: 'Itch, bilateral' },
    { code: 'X0031', long: 'Unilateral rust, right hip' },
    { code: 'X0032', long: 'Unilateral rust, left hip' },
    { code: 'X003', long: 'Bilateral rust of hips' },
    { code: 'X004', long: 'Sponge left in body' },
    { code: 'X005', long: 'Unspecified wear' },
  ];

  it('are found from each of them', () => {
    const toe = { right: 'X0011', left: 'X0012', unspecified: 'X0019' };
    expect(sidedSiblings('X0011', category)).toEqual({ side: 'right', codes: toe });
    expect(sidedSiblings('X0012', category)).toEqual({ side: 'left', codes: toe });
    expect(sidedSiblings('X0019', category)).toEqual({ side: 'unspecified', codes: toe });
    const eye = { right: 'X0021', left: 'X0022', bilateral: 'X0023' };
    expect(sidedSiblings('X0023', category)).toEqual({ side: 'bilateral', codes: eye });
    expect(sidedSiblings('X003', category)?.codes).toEqual({
      right: 'X0031',
      left: 'X0032',
      bilateral: 'X003',
    });
  });

  it('are not made of words that name no side', () => {
    expect([
      sidedSiblings('X004', category),
      sidedSiblings('X005', category),
      sidedSiblings('Y00', category),
    ]).toEqual([null, null, null]);
  });
});

describe('conversions', () => {
  const index = conversionIndex([
    { code: 'B2', effective: '2020-10-01', predecessors: ['A1', 'A2'] },
    { code: 'B3', effective: '2020-10-01', predecessors: ['A1'] },
    { code: 'C3', effective: '2024-10-01', predecessors: ['B2', 'C3'] },
    { code: 'A1', effective: '2025-10-01', predecessors: ['C3'] },
  ]);

  it('have several predecessors and successors', () => {
    expect(index.predecessors('B2').map(({ code }) => code)).toEqual(['A1', 'A2']);
    expect(index.successors('A1')).toEqual([
      { code: 'B2', effective: '2020-10-01' },
      { code: 'B3', effective: '2020-10-01' },
    ]);
    expect(index.successors('Z9')).toEqual([]);
  });

  it('are followed step by step and end where they would go round', () => {
    const codes = (steps: { code: string }[][]) => steps.map((step) => step.map(({ code }) => code));
    expect(codes(index.origins('C3'))).toEqual([['B2'], ['A1', 'A2']]);
    expect(codes(index.descendants('A2'))).toEqual([['B2'], ['C3'], ['A1'], ['B3']]);
  });
});

describe('a look-up in a table', () => {
  const drugs = readTableXml(icd10Fixture('drugs.xml'), '').supplement.data;
  const sites = readTableXml(icd10Fixture('neoplasms.xml'), '').supplement.data;
  const paths = (words: string) => lookUpTable(drugs, words).map(({ path }) => path.join(' > '));

  it('finds lines by the beginnings of words, those in brackets too', () => {
    expect(paths('blea')).toEqual(['Bleach']);
    expect(paths('household')).toEqual(['Bleach']);
    expect(paths('bleach medicine')).toEqual(['Bleach > as medicine']);
    expect(paths('bleach nothing')).toEqual([]);
    expect(paths(' ')).toEqual([]);
    expect(lookUpTable(sites, 'breast').map(({ path }) => path)).toEqual([
      ['Neoplasm, neoplastic', 'breast'],
    ]);
  });

  it('follows a see to its line', () => {
    expect(seeLine(drugs, 'Bleach')?.path).toEqual(['Bleach']);
    expect(seeLine(drugs, 'Bleach, as medicine')?.path).toEqual(['Bleach', 'as medicine']);
    expect(seeLine(drugs, 'by specific chemical substance')).toBeNull();
    expect(seeLine(sites, 'Neoplasm, breast')?.path).toEqual(['Neoplasm, neoplastic', 'breast']);
  });
});

describe.skipIf(!haveIcd10)('the files of NCHS', () => {
  let drugs: ReturnType<typeof readTableXml>['supplement']['data'];
  beforeAll(() => {
    drugs = readTableXml(icd10Member('icd10cm-fy2017-xml.zip', '_drug_2017.xml'), '').supplement.data;
  });

  it('find every substance that stands alone by its own words', () => {
    for (const line of drugs.lines.filter(({ depth }, at) => depth === 0 && at % 50 === 0)) {
      expect(lookUpTable(drugs, line.title, 200).map((hit) => hit.line)).toContain(line);
    }
    expect(lookUpTable(drugs, 'carbon monoxide', 2).map(({ path }) => path.join(' > '))).toContain(
      'Carbon > monoxide',
    );
    expect(seeLine(drugs, 'Carbon, monoxide')?.line.cells[0]).toBe('T5891');
  });

  it('have sides that belong together', () => {
    const all = orderLines(icd10Member('icd10cm-fy2026-order.zip', 'order_2026')).filter(
      ({ billable }) => billable,
    );
    const of = (code: string) =>
      sidedSiblings(
        code,
        all.filter((other) => other.code.startsWith(code.slice(0, 3))),
      )?.codes;
    expect(of('H1033')).toEqual({ right: 'H1031', left: 'H1032', bilateral: 'H1033', unspecified: 'H1030' });
    expect(of('M160')).toEqual({ right: 'M1611', left: 'M1612', bilateral: 'M160', unspecified: 'M1610' });
    expect(of('S52501A')).toEqual({ right: 'S52501A', left: 'S52502A', unspecified: 'S52509A' });
    expect(of('T81500A')).toBeUndefined();
    expect(of('I10')).toBeUndefined();
  });
});
