import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { icd10Fixture } from '../../../../fixtures/icd10/files';
import { haveIcd10, icd10Member, orderLines } from '../../../../fixtures/icd10/official';
import type { CodeRecord } from '../../../../../src/core/code/record';
import type { Builder, BuildStep } from '../../../../../src/core/systems/builder';
import { createPcsBuilder } from '../../../../../src/core/systems/icd10pcs/build-code';
import type { PcsTable } from '../../../../../src/core/systems/icd10pcs/tables';
import { readPcsTablesXml } from '../../../../../src/core/systems/icd10pcs/tables-xml';

const bytes = (text: string) => new TextEncoder().encode(text);
const on = '2031-01-01';

const record = (code: string, changes: Partial<CodeRecord> = {}): CodeRecord => ({
  system: 'icd10pcs',
  kind: 'procedure',
  code,
  long: `Procedure ${code}`,
  short: '',
  billable: code.length === 7,
  ...changes,
});
const supplementOf = (data: PcsTable[]) =>
  ({ system: 'icd10pcs', part: 'tables', title: 'FY2031', from: '2030-10-01', data }) as const;

function builderOf(records: readonly CodeRecord[], data: PcsTable[]): Builder {
  const builder = createPcsBuilder({ records, supplements: [supplementOf(data)] });
  if ('refused' in builder) throw new Error(builder.refused);
  return builder;
}

/** Every code that tables make, by nothing but their rows. */
function expand(tables: readonly PcsTable[]): Set<string> {
  const codes = new Set<string>();
  for (const { fixed, rows } of tables) {
    const prefix = fixed.map(({ value }) => value.code).join('');
    for (const axes of rows) {
      let made = [prefix];
      for (const { values } of axes) made = made.flatMap((code) => values.map((value) => code + value.code));
      for (const code of made) codes.add(code);
    }
  }
  return codes;
}

/** The whole codes at the end of every way through a builder. */
function reached(builder: Builder): string[] {
  const found: string[] = [];
  const go = (begun: string) => {
    const step = builder.step(begun, on);
    if (!step) throw new Error(`${begun} was offered and leads nowhere.`);
    if (!step.next) found.push(step.begun);
    for (const { character, only } of step.next?.values ?? []) {
      if (only) found.push(only);
      else go(step.begun + character);
    }
  };
  if (builder.step('', on)) go('');
  return found;
}

const { supplement, issues } = readPcsTablesXml(icd10Fixture('pcs-tables.xml'), 'tables.xml');
const codes = ['0DTJ0ZX', '0DTJ0ZZ', '0DTJ4ZX', '0DTJ4ZZ', '0DTK0ZZ', 'B030ZZZ'];

describe('the tables of ICD-10-PCS', () => {
  it('are read with their edition', () => {
    expect(supplement).toMatchObject({ title: 'FY2031', from: '2030-10-01' });
    expect(issues).toEqual([]);
    expect(supplement.data.map(({ rows }) => rows.length)).toEqual([2, 1]);
    expect([...expand(supplement.data)].sort()).toEqual(codes);
  });

  it('leave out a row that lacks an axis, and tell it', () => {
    const text = new TextDecoder().decode(icd10Fixture('pcs-tables.xml'));
    const broken = text.replace('<axis pos="4" values="2">', '<axis pos="9" values="2">');
    const read = readPcsTablesXml(bytes(broken), '');
    expect(read.issues.map(({ message }) => message)).toEqual([
      'A row of table 0DT does not have the axes 4 to 7 and was left out.',
    ]);
    expect(expand(read.supplement.data).size).toBe(5);
  });

  it('are refused where a file holds none', () => {
    expect(() => readPcsTablesXml(icd10Fixture('index.xml'), '')).toThrow(/no tables of ICD-10-PCS/);
  });
});

describe('the table builder', () => {
  const builder = builderOf(
    codes.map((code) => record(code)),
    supplement.data,
  );
  const valuesAt = (begun: string) =>
    builder
      .step(begun, on)
      ?.next?.values.map(({ character, label, left }) => `${character} ${label} ${left}`);

  it('asks column by column, with what each character means and the codes that it leaves', () => {
    expect(builder.step('', on)).toMatchObject({ begun: '', left: 6, next: { column: 'Section' } });
    expect(valuesAt('')).toEqual(['0 Surgery of files 5', 'B Pictures 1']);
    expect(builder.step('0DTJ', on)).toMatchObject({ left: 4, next: { column: 'Approach' } });
    expect(valuesAt('0DTJ')).toEqual(['0 Open 2', '4 Closed 2']);
  });

  it('goes through columns that have one character only', () => {
    expect(builder.step('0', on)).toMatchObject({ begun: '0DT', next: { column: 'Part' } });
    expect(valuesAt('0')).toEqual(['J Folder 4', 'K Label 1']);
  });

  it('says what is chosen, with the definition of the operation', () => {
    const step = builder.step('0dtj0zx', on);
    expect(step).toMatchObject({ begun: '0DTJ0ZX', next: null, left: 1 });
    expect(step?.parts.map(({ column, character, label }) => `${column}: ${character} ${label}`)).toEqual([
      'Section: 0 Surgery of files',
      'System: D Drawers',
      'Operation: T Taking out',
      'Part: J Folder',
      'Approach: 0 Open',
      'Device: Z None',
      'Qualifier: X For a look',
    ]);
    expect(step?.parts.map(({ definition }) => definition)).toEqual([
      null,
      null,
      'Taking all of it',
      null,
      null,
      null,
      null,
    ]);
  });

  it('names the code where a character leaves one', () => {
    expect(builder.step('', on)?.next?.values.map(({ only }) => only)).toEqual([null, 'B030ZZZ']);
    expect(builder.step('B', on)).toMatchObject({ begun: 'B030ZZZ', next: null });
  });

  it.each(['0B', '0DTK4', '0DTJ0ZZZ', 'Q', '0DT '.repeat(3)])('offers nothing for %s', (begun) => {
    expect(builder.step(begun, on)).toBeNull();
  });

  it('never offers a code of the tables that the list has not, or that is not in force', () => {
    const listed = [
      record('0DTJ0ZX'),
      record('0DTJ4ZZ', { valid: { from: '2020-10-01', to: '2030-09-30' } }),
      record('0DTK0ZZ', { valid: { from: '2031-10-01', to: null } }),
      record('0DT'),
    ];
    expect(reached(builderOf(listed, supplement.data))).toEqual(['0DTJ0ZX']);
  });

  it('counts the codes of the list that no row makes', () => {
    const listed = [record('0DTJ0ZX'), record('0DTK4ZX'), record('XW023X7')];
    const found = builderOf(listed, supplement.data);
    expect([reached(found), found.unreached(on)]).toEqual([['0DTJ0ZX'], 2]);
    expect(found.source).toBe('FY2031');
  });

  it('gives all meanings that rows have for a character, until one of them is left', () => {
    const axis = (title: string, ...values: [string, string][]) => ({
      title,
      values: values.map(([code, label]) => ({ code, label })),
    });
    const fixed = ['X', 'W', '0'].map((code) => ({ axis: 'A', value: { code, label: code } }));
    const row = (substance: string, year: string) => [
      axis('Part', ['1', 'Skin']),
      axis('Approach', ['3', 'Open']),
      axis('Substance', ['F', substance], ['Z', 'None']),
      axis('Year', [year, `Year ${year}`]),
    ];
    const data = [{ fixed, rows: [row('One medicine', '5'), row('Another medicine', '6')] }];
    const found = builderOf(
      ['XW013F5', 'XW013F6', 'XW013Z5'].map((code) => record(code)),
      data,
    );
    expect(found.step('XW0', on)?.next?.values.map(({ label }) => label)).toEqual([
      'One medicine / Another medicine',
      'None',
    ]);
    expect(found.step('XW013F6', on)?.parts[5]?.label).toBe('Another medicine');
  });

  it('says which file is missing where no tables are held', () => {
    expect(createPcsBuilder({ records: [], supplements: [] })).toMatchObject({
      refused: expect.stringContaining('tables of ICD-10-PCS') as string,
    });
  });
});

describe('every way through any tables and any list', () => {
  const character = fc.constantFrom(...'0123XZ');
  const values = fc.uniqueArray(character, { minLength: 1, maxLength: 3 });
  const table = fc
    .record({
      prefix: fc.constantFrom('0DT', '0DB', 'XW0'),
      rows: fc.array(fc.tuple(values, values, values, values), { minLength: 1, maxLength: 3 }),
    })
    .map(({ prefix, rows }): PcsTable => ({
      fixed: Array.from(prefix, (code) => ({ axis: 'fixed', value: { code, label: `fixed ${code}` } })),
      rows: rows.map((axes) =>
        axes.map((own, at) => ({
          title: `axis ${at}`,
          values: own.map((code) => ({ code, label: `${at} ${code}` })),
        })),
      ),
    }));
  const anyTables = fc.uniqueArray(table, {
    minLength: 1,
    selector: ({ fixed }) => fixed.map(({ value }) => value.code).join(''),
  });

  it('ends in a code that both have, and each such code is reached once', () => {
    fc.assert(
      fc.property(
        anyTables,
        fc.infiniteStream(fc.boolean()),
        fc.constantFrom('0DT0000', 'XW0ZZZZ'),
        (tables, kept, odd) => {
          const made = [...expand(tables)];
          const listed = [...made.filter(() => kept.next().value), odd];
          const found = reached(
            builderOf(
              listed.map((code) => record(code)),
              tables,
            ),
          );
          expect(found.sort()).toEqual([...new Set(listed)].filter((code) => made.includes(code)).sort());
        },
      ),
    );
  });

  it('has as many codes left at each step as its characters leave together', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const builder = builderOf(
          [...expand(tables)].map((code) => record(code)),
          tables,
        );
        const check = (step: BuildStep | null): void => {
          if (!step?.next) return;
          expect(step.next.values.reduce((sum, { left }) => sum + left, 0)).toBe(step.left);
          expect(step.next.values.length).toBeGreaterThan(1);
          expect(step.next.values.every(({ label }) => label !== '')).toBe(true);
          for (const { character: one } of step.next.values) check(builder.step(step.begun + one, on));
        };
        check(builder.step('', on));
      }),
    );
  });
});

describe.skipIf(!haveIcd10)('the tables of FY 2022', () => {
  const zip = 'icd10pcs-fy2022-tables-index-xml.zip';
  let tables: PcsTable[] = [];
  let listed: string[] = [];
  beforeAll(() => {
    const read = readPcsTablesXml(icd10Member(zip, 'tables_2022'), 'icd10pcs_tables_2022.xml');
    expect(read.issues).toEqual([]);
    tables = read.supplement.data;
    listed = orderLines(icd10Member(zip, 'order_2022')).flatMap(({ code, billable }) =>
      billable ? code : [],
    );
  });

  it('make the order file exactly', () => {
    expect(tables).toHaveLength(895);
    expect(listed).toHaveLength(78_229);
    expect([...expand(tables)].sort()).toEqual([...listed].sort());
  });

  it('lead to every code of the order file, and to no other', () => {
    const builder = builderOf(
      listed.map((code) => record(code)),
      tables,
    );
    expect(reached(builder).sort()).toEqual([...listed].sort());
    expect(builder.unreached(on)).toBe(0);
  });

  it('do not reach the codes that the order file of October lacks', () => {
    const october = orderLines(icd10Member('icd10pcs-fy2022-order.zip', 'order_2022')).map(
      ({ code }) => code,
    );
    const builder = builderOf(
      october.map((code) => record(code)),
      tables,
    );
    const had = new Set(october);
    const spring = [...expand(tables)].filter((code) => !had.has(code));
    expect(spring).toEqual(['XW023X7', 'XW023Y7']);
    for (const code of spring) expect(builder.step(code, on)).toBeNull();
  });
});
