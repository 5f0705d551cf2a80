import { beforeAll, describe, expect, it } from 'vitest';
import { icd10Fixture } from '../../../../fixtures/icd10/files';
import { haveIcd10, icd10Member, orderLines } from '../../../../fixtures/icd10/official';
import {
  allCodes,
  codesUnder,
  pcsBuilder,
  pcsForward,
  pcsStep,
} from '../../../../../src/core/systems/icd10pcs/build-code';
import { readPcsTablesXml } from '../../../../../src/core/systems/icd10pcs/tables-xml';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the table builder', () => {
  const { supplement, issues } = readPcsTablesXml(icd10Fixture('pcs-tables.xml'), 'tables.xml');
  const builder = pcsBuilder(supplement.data);

  it('reads tables with their edition', () => {
    expect(supplement).toMatchObject({ title: 'FY2031', from: '2030-10-01' });
    expect(issues).toEqual([]);
    expect(supplement.data.map(({ rows }) => rows.length)).toEqual([2, 1]);
  });

  it('counts a code that two rows make once', () => {
    expect([...allCodes(builder)].sort()).toEqual([
      '0DTJ0ZX',
      '0DTJ0ZZ',
      '0DTJ4ZX',
      '0DTJ4ZZ',
      '0DTK0ZZ',
      'B030ZZZ',
    ]);
    expect(pcsStep(builder, '')).toMatchObject({
      next: 'Section',
      left: 6,
      choices: [
        { code: '0', label: 'Surgery of files', left: 5 },
        { code: 'B', label: 'Pictures', left: 1 },
      ],
    });
    expect(pcsStep(builder, '0DTJ')).toMatchObject({ left: 4, next: 'Approach' });
  });

  it('offers only what ends in a code', () => {
    expect(pcsStep(builder, '0DTK')?.choices.map(({ code }) => code)).toEqual(['0']);
    expect(pcsStep(builder, '0DTK4')).toBeNull();
    expect(pcsStep(builder, '0B')).toBeNull();
    expect(pcsStep(builder, '0DTJ0ZZZ')).toBeNull();
    expect(codesUnder(builder, '0DTJ4')).toEqual(['0DTJ4ZX', '0DTJ4ZZ']);
  });

  it('says what is chosen, with the definition of the operation', () => {
    expect(pcsStep(builder, '0DTJ0ZX')).toEqual({
      code: '0DTJ0ZX',
      chosen: [
        { axis: 'Section', value: { code: '0', label: 'Surgery of files' } },
        { axis: 'System', value: { code: 'D', label: 'Drawers' } },
        { axis: 'Operation', value: { code: 'T', label: 'Taking out' }, definition: 'Taking all of it' },
        { axis: 'Part', value: { code: 'J', label: 'Folder' } },
        { axis: 'Approach', value: { code: '0', label: 'Open' } },
        { axis: 'Device', value: { code: 'Z', label: 'None' } },
        { axis: 'Qualifier', value: { code: 'X', label: 'For a look' } },
      ],
      next: null,
      choices: [],
      left: 1,
    });
  });

  it('goes on by itself where there is one choice only', () => {
    expect(pcsForward(builder, 'B')?.code).toBe('B030ZZZ');
    expect(pcsForward(builder, '0')?.code).toBe('0DT');
  });

  it('leaves out a row that lacks an axis, and tells it', () => {
    const text = new TextDecoder().decode(icd10Fixture('pcs-tables.xml'));
    const broken = text.replace('<axis pos="4" values="2">', '<axis pos="9" values="2">');
    const read = readPcsTablesXml(bytes(broken), '');
    expect(read.issues.map(({ message }) => message)).toEqual([
      'A row of table 0DT does not have the axes 4 to 7 and was left out.',
    ]);
    expect(allCodes(pcsBuilder(read.supplement.data)).size).toBe(5);
  });

  it('refuses what holds no tables', () => {
    expect(() => readPcsTablesXml(icd10Fixture('index.xml'), '')).toThrow(/no tables of ICD-10-PCS/);
  });
});

describe.skipIf(!haveIcd10)('the tables of FY 2022', () => {
  const zip = 'icd10pcs-fy2022-tables-index-xml.zip';
  let official: ReturnType<typeof readPcsTablesXml>;
  const read = () => official;
  beforeAll(() => {
    official = readPcsTablesXml(icd10Member(zip, 'tables_2022'), 'icd10pcs_tables_2022.xml');
  });

  it('make the order file exactly', () => {
    const { supplement, issues } = read();
    expect(issues).toEqual([]);
    expect(supplement.data).toHaveLength(895);
    const listed = orderLines(icd10Member(zip, 'order_2022')).flatMap(({ code, billable }) =>
      billable ? code : [],
    );
    expect(listed).toHaveLength(78_229);
    expect([...allCodes(pcsBuilder(supplement.data))].sort()).toEqual(listed.sort());
  });

  it('differ from the order file of October by the codes of that spring', () => {
    const october = new Set(
      orderLines(icd10Member('icd10pcs-fy2022-order.zip', 'order_2022')).map(({ code }) => code),
    );
    const made = [...allCodes(pcsBuilder(read().supplement.data))];
    expect(made.filter((code) => !october.has(code))).toEqual(['XW023X7', 'XW023Y7']);
  });

  it('count at every step as many codes as are left', () => {
    const builder = pcsBuilder(read().supplement.data);
    for (const code of ['0SRC0J9', 'XW023X7', '3E0P05Z']) {
      for (let length = 0; length < 7; length++) {
        const begin = code.slice(0, length);
        expect(pcsStep(builder, begin)?.left).toBe(codesUnder(builder, begin).length);
      }
    }
  });
});
