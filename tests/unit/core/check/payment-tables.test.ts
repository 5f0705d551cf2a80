import { describe, expect, it } from 'vitest';
import { checkList } from '../../../../src/core/check/check-list';
import { readListText, runToEnd } from '../../../../src/core/check/input/read-list';
import { createPaymentTables } from '../../../../src/core/check/payment-tables';
import type { FeeLine } from '../../../../src/core/tables/fee-schedule';
import type { MueLine, MueSetting } from '../../../../src/core/tables/mue';
import { createWorld } from '../../../fixtures/check/world';

const fee = (code: string): FeeLine => ({
  code,
  modifiers: [],
  jurisdiction: 'D',
  category: 'IN',
  ceiling: null,
  floor: null,
  fees: ['10.00'],
});
const mue = (code: string, value: number): MueLine => ({ code, value, mai: 2, rationale: '' });
const pair = (column1: string, column2: string) => ({
  column1,
  column2,
  from: '2020-01-01',
  to: null,
  modifier: '0' as const,
  rationale: '',
});

const world = createWorld();
const january = { title: 'January 2026', from: '2026-01-01' };
const october = { title: 'October 2025', from: '2025-10-01' };
const undated = { title: null, from: null };
const day = '2026-02-01';

describe('files of one quarter', () => {
  it('stand beside each other, whichever came last', () => {
    const one = { ...january, lines: [fee('E0260')] };
    const other = { ...january, lines: [fee('E1390')] };
    for (const fees of [
      [one, other],
      [other, one],
    ]) {
      const tables = createPaymentTables({ fees });
      expect(tables.fees('E0260', day)).toHaveLength(1);
      expect(tables.fees('E1390', day)).toHaveLength(1);
    }
  });

  it('and the two fee schedules hide no line of each other, of one quarter or of two', () => {
    for (const quarter of [january, october]) {
      const { fees } = createPaymentTables({
        fees: [
          { ...quarter, schedule: 'dmepos', lines: [fee('E0260')] },
          { ...january, schedule: 'pen', lines: [fee('B4150')] },
        ],
      });
      expect(fees('E0260', day)).toHaveLength(1);
      expect(fees('B4150', day)).toHaveLength(1);
    }
  });

  it('do not stand for a schedule that is not held', () => {
    const { tableOn } = createPaymentTables({
      fees: [{ ...january, schedule: 'pen', lines: [fee('B4150')] }],
    });
    expect(tableOn('DMEPOS fee schedule', day)).toBeNull();
  });

  it('are all parts of the table of pairs', () => {
    const { pairs } = createPaymentTables({
      pairs: [
        { ...january, pairs: [pair('G0101', 'G0463')] },
        { ...january, pairs: [pair('J9312', 'J1100')] },
      ],
    });
    expect(pairs('G0101', 'G0463', day)).toHaveLength(1);
    expect(pairs('J9312', 'J1100', day)).toHaveLength(1);
  });

  it('have one title', () => {
    const { tableOn } = createPaymentTables({
      fees: [
        { ...january, lines: [] },
        { ...january, lines: [] },
      ],
    });
    expect(tableOn('DMEPOS fee schedule', day)).toEqual({ title: 'January 2026', isCurrent: true });
  });
});

describe('two issues of one quarter', () => {
  const first = { ...january, file: 'addendum-b.csv' };
  const again = { ...january, file: 'addendum-b-reissued.csv' };

  it('are not parts: the newest counts, whichever was imported first', () => {
    const line = (status: string) => ({ code: 'J0475', status, apc: '', rate: null, copayment: null });
    const one = { ...first, lines: [line('N')] };
    const other = { ...again, lines: [line('K')] };
    for (const outpatient of [
      [one, other],
      [other, one],
    ]) {
      expect(createPaymentTables({ outpatient }).outpatient('J0475', day)?.status).toBe('K');
    }
  });

  it('do not add up to a wider MUE or to two fees', () => {
    const setting = 'practitioner' as const;
    const tables = createPaymentTables({
      mue: [
        { ...first, setting, lines: [mue('J9312', 9)] },
        { ...again, setting, lines: [mue('J9312', 6)] },
      ],
      fees: [
        { ...first, lines: [fee('E0260'), { ...fee('E0260'), modifiers: ['RR'] }] },
        { ...again, lines: [fee('E0260')] },
      ],
    });
    expect(tables.mue('J9312', day).map(({ value }) => value)).toEqual([6]);
    expect(tables.fees('E0260', day).map(({ modifiers }) => modifiers)).toEqual([[], ['RR']]);
  });

  it('keep the windows of a pair beside each other', () => {
    const windows = [
      { ...pair('G0101', 'G0463'), to: '2020-12-31' },
      { ...pair('G0101', 'G0463'), from: '2026-01-01' },
    ];
    const { pairs } = createPaymentTables({ pairs: [{ ...first, pairs: windows }] });
    expect(pairs('G0101', 'G0463', day)).toHaveLength(1);
    expect(pairs('G0101', 'G0463', '2021-05-01')).toEqual([]);
  });
});

describe('a table that tells no quarter', () => {
  it('is older than any that does, and is used where nothing else had begun', () => {
    const { fees, tableOn } = createPaymentTables({
      fees: [
        { ...january, lines: [fee('E0260')] },
        { ...undated, lines: [fee('E1390')] },
      ],
    });
    expect(fees('E1390', day)).toEqual([]);
    expect(fees('E1390', '2025-05-01')).toHaveLength(1);
    expect(tableOn('DMEPOS fee schedule', '2025-05-01')?.isCurrent).toBe(false);
  });
});

describe('MUE', () => {
  const held = {
    mue: [
      { ...october, setting: 'practitioner' as const, lines: [mue('J9312', 5), mue('J1100', 7)] },
      { ...january, setting: 'practitioner' as const, lines: [mue('J9312', 6)] },
      { ...october, setting: 'dme' as const, lines: [mue('A4253', 1)] },
    ],
  };

  it('of a code that left the newest table is none; that of an older table holds no more', () => {
    const tables = createPaymentTables(held);
    expect(tables.mue('J1100', day)).toEqual([]);
    expect(tables.mue('J1100', '2025-11-01')).toMatchObject([{ value: 7, quarter: 'October 2025' }]);
  });

  it('has a newest quarter of its own in each setting', () => {
    const tables = createPaymentTables(held);
    expect(tables.mue('J9312', day)).toMatchObject([{ value: 6, setting: 'practitioner' }]);
    expect(tables.mue('A4253', day)).toMatchObject([{ value: 1, setting: 'dme', quarter: 'October 2025' }]);
  });

  it('is of the quarter only where the tables of all settings are', () => {
    expect(createPaymentTables(held).tableOn('MUE table', day)).toEqual({
      title: 'October 2025',
      isCurrent: false,
    });
  });

  it('of a code that stands in no table held is not checked where the table of practitioners or suppliers is missing', () => {
    const mueOf = (settings: readonly MueSetting[]) =>
      createPaymentTables({
        mue: settings.map((setting) => ({ ...january, setting, lines: [mue('J9312', 6)] })),
      });
    const said = (settings: readonly MueSetting[]) =>
      runToEnd(
        checkList(runToEnd(readListText('J1100 4 units 02/01/2026')).lines, {
          ...world,
          ...mueOf(settings),
        }),
      ).verdicts[0]?.unchecked.filter((what) => what.includes('MUE of'));
    expect(said(['practitioner', 'dme'])).toEqual([]);
    expect(said(['practitioner'])).toEqual([
      'units are within the MUE of a DME supplier (no such table for the day is loaded)',
    ]);
  });

  it('is not checked where only the hospital’s table is held', () => {
    const { tableOn } = createPaymentTables({
      mue: [{ ...january, setting: 'outpatient', lines: [mue('J9312', 6)] }],
    });
    expect(tableOn('MUE table', day)).toBeNull();
  });
});
