import { describe, expect, it } from 'vitest';
import type { CrosswalkSource, LimitSource } from '../../../../src/core/import/source';
import { diffTables } from '../../../../src/core/releases/table-diff';

const common = { file: 'made-up.csv', issues: [], title: null, from: null };
const dropped = {} as LimitSource['dropped'];
const limit = (code: string, amount: string | null, dosage = '10 MG') => ({
  code,
  short: `Drug ${code}`,
  dosage,
  limit: amount,
  coinsurance: null,
  notes: '',
});
const limits = (...lines: ReturnType<typeof limit>[]): LimitSource => ({
  ...common,
  kind: 'asp-limits',
  limits: lines,
  dropped,
});
const product = (code: string, ndc: string, units: string | null) => ({
  code,
  id: { kind: 'ndc', text: ndc } as CrosswalkSource['products'][number]['id'],
  labeler: '',
  drug: `Drug ${code}`,
  dosage: '10 MG',
  packageSize: null,
  packageQuantity: null,
  unitsPerItem: null,
  unitsPerPackage: units,
  computedUnits: null,
});
const crosswalk = (...lines: ReturnType<typeof product>[]): CrosswalkSource => ({
  ...common,
  kind: 'asp-crosswalk',
  products: lines,
  dropped,
});

describe('the difference of two tables of prices', () => {
  it('tells how far a limit rose or fell, to a tenth of a percent', () => {
    const { changes, equal } = diffTables(
      limits(limit('J0001', '100.00'), limit('J0002', '80'), limit('J0003', '5.000')),
      limits(limit('J0001', '103.63'), limit('J0002', '72'), limit('J0003', '5')),
    );
    expect(changes).toMatchObject([
      { code: 'J0001', change: 'limit', before: '100.00', after: '103.63', percent: 3.6 },
      { code: 'J0002', change: 'limit', percent: -10 },
    ]);
    expect(equal, 'the same amount with other zeros').toBe(1);
  });

  it('compares no amounts for different units', () => {
    const { changes } = diffTables(
      limits(limit('J0001', '10', '10 MG')),
      limits(limit('J0001', '1', '1 mg')),
    );
    expect(changes).toMatchObject([{ change: 'unit', dosage: '1 mg', dosageBefore: '10 MG', percent: null }]);
  });

  it('the same unit in other letters is the same', () => {
    const { changes } = diffTables(
      limits(limit('J0001', '10', '10 MG')),
      limits(limit('J0001', '10', ' 10  mg')),
    );
    expect(changes).toEqual([]);
  });

  it('knows codes that came and went, and a limit that is no longer published', () => {
    const { changes } = diffTables(
      limits(limit('J0001', '10'), limit('J0002', '10')),
      limits(limit('J0002', null), limit('J0003', '7')),
    );
    expect(changes).toMatchObject([
      { code: 'J0001', change: 'gone', before: '10', after: null },
      { code: 'J0002', change: 'limit', before: '10', after: null, percent: null },
      { code: 'J0003', change: 'added', before: null, after: '7' },
    ]);
  });
});

describe('the difference of two crosswalks', () => {
  it('tells products that came and went and other counts of units, each under its code', () => {
    const { changes, equal } = diffTables(
      crosswalk(product('J0001', '11111-1111-11', '10'), product('J0001', '22222-2222-22', '5')),
      crosswalk(product('J0001', '11111-1111-11', '20'), product('J0001', '33333-3333-33', '5')),
    );
    expect(changes).toMatchObject([
      { ndc: '11111-1111-11', change: 'units', before: '10', after: '20' },
      { ndc: '22222-2222-22', change: 'gone' },
      { ndc: '33333-3333-33', change: 'added' },
    ]);
    expect(equal).toBe(0);
  });
});

it('a table of prices and one of products are not compared', () => {
  expect(() => diffTables(limits(), crosswalk())).toThrow('cannot');
});
