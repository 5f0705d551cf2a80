import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../../src/core/files/csv';
import { decodeText } from '../../../../src/core/files/decode';
import { readAddendumB } from '../../../../src/core/tables/addendum-b';
import { readFeeSchedule } from '../../../../src/core/tables/fee-schedule';
import { readCodePairs } from '../../../../src/core/tables/ptp';
import { readRelativeValues } from '../../../../src/core/tables/relative-values';

const states = 'AL AR AZ CA CO CT DC DE FL GA'.split(' ');
const feeHeader = [
  'HCPCS,Mod,Mod2,JURIS,CATG,Ceiling,Floor',
  ...states.map((state) => `${state} (NR),${state} (R)`),
  'Description',
].join(',');
const feeRow = (head: string, first: string, second: string) =>
  [head, ...states.map((_, at) => (at === 0 ? `${first},${second}` : '10.00,0.00')), 'Some item'].join(',');

describe('the DMEPOS fee schedule', () => {
  const table = readFeeSchedule(
    parseCsv(
      [
        'Durable Medical Equipment',
        'January 2025 Fee Schedule',
        feeHeader,
        feeRow('E0260,RR,,D,CR,0.00,0.00', '76.10', '125.35'),
        feeRow('E0260,NU,,D,CR,0.00,0.00', 'n/a', ''),
        feeRow('E1390,RR,QB,D,OX,0.00,0.00', '97.57', '173.32'),
        feeRow('A4216,,,J,OS,0.62,0.53', '0.57', '0.00'),
        feeRow('A4216,,,J,OS,0.62,0.53', '9.99', '0.00'),
      ].join('\n'),
    ),
  );

  it('has one line a code and its modifiers, with a fee a state, rural and not', () => {
    expect(table?.schedule).toBe('dmepos');
    expect(table?.areas.slice(0, 3)).toEqual(['AL', 'AL R', 'AR']);
    expect(table?.lines.map(({ code, modifiers }) => [code, ...modifiers].join(' '))).toEqual([
      'E0260 RR',
      'E0260 NU',
      'E1390 RR QB',
      'A4216',
    ]);
    expect(table?.lines[0]?.fees.slice(0, 4)).toEqual(['76.10', '125.35', '10.00', null]);
  });

  it('takes zero for no fee, and keeps ceiling and floor', () => {
    expect(table?.lines[3]).toMatchObject({
      ceiling: '0.62',
      floor: '0.53',
      jurisdiction: 'J',
      category: 'OS',
    });
    expect(table?.lines[0]).toMatchObject({ ceiling: null, floor: null });
  });

  it('says which fee is no number and which row came twice', () => {
    expect(table?.issues.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '5 E0260: the fee "n/a" of AL is not a number; left empty.',
      '8 A4216 is here again (first on line 7); this one left out.',
    ]);
  });

  it('is not seen in other tables', () => {
    expect(readFeeSchedule(parseCsv('HCPCS,Mod,Mod2,Description\nA4216,,,Water'))).toBeNull();
  });
});

describe('Addendum B', () => {
  const table = readAddendumB(
    parseCsv(
      [
        ',Addendum B.-- OPPS Payment by HCPCS Code for CY 2025',
        'HCPCS Code,Short Descriptor,SI,APC,Relative Weight,Payment Rate,National Unadjusted Copayment,Minimum Unadjusted Copayment',
        'J0475,Baclofen,K,9032,,"$1,181.222",.,$236.25',
        'A4341ÿ,Valve,N,,, ,,',
        'C9089,Implant,Z9,0762,,soon,.,',
        '99213,Visit,B,,,,,',
      ].join('\n'),
    ),
  );

  it('has status, classification and rate, and drops codes of the AMA', () => {
    expect(table?.lines.slice(0, 2)).toEqual([
      { code: 'J0475', status: 'K', apc: '9032', rate: '1181.222', copayment: '236.25' },
      { code: 'A4341', status: 'N', apc: '', rate: null, copayment: null },
    ]);
    expect(table?.dropped).toEqual({ cpt: 1, cdt: 0 });
  });

  it('tells a status that it does not know and a rate that is no number', () => {
    expect(table?.issues.map(({ message }) => message)).toEqual([
      '1 CPT code (AMA copyright) left out.',
      'C9089: "Z9" is not a known status indicator; kept as it stands.',
      'C9089: the rate "soon" is not a number; left empty.',
    ]);
  });
});

describe('relative values', () => {
  const rows = parseCsv(
    [
      ',,2025 National Physician Fee Schedule Relative Value File October Release',
      ',,,,NOT USED,,,NON-FAC,,FACILITY,,,,,,,',
      ',,,STATUS,FOR MEDICARE,WORK,NON-FAC,NA,FACILITY,NA,NON-FACILITY,FACILITY,PCTC,GLOB,MULT,BILAT,CONV',
      'HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,TOTAL,TOTAL,IND,DAYS,PROC,SURG,FACTOR',
      'G0279,,Some picture,A,,0.60,0.69,,0.69,NA,1.32,1.32,1,ZZZ,0,2,32.3465',
      'G0279,26,Some picture,A,,0.60,0.22,,0.22,,0.85,0.85,1,ZZZ,0,2,32.3465',
      '71046,,A picture of the AMA,A,,0.18,0.5,,0.5,,0.9,0.9,1,XXX,0,0,32.3465',
    ].join('\n'),
  );

  it('are read under headers that wrap over several rows', () => {
    expect(readRelativeValues(rows)?.lines).toEqual([
      {
        code: 'G0279',
        modifier: '',
        status: 'A',
        work: '0.60',
        nonfacility: '1.32',
        // NA: the service is not done in a facility.
        facility: null,
        pcTc: '1',
        global: 'ZZZ',
        multiple: '0',
        bilateral: '2',
        conversionFactor: '32.3465',
      },
      expect.objectContaining({ code: 'G0279', modifier: '26', facility: '0.85' }),
    ]);
  });
});

describe('code pairs', () => {
  const header =
    'Column 1,Column 2,* = in existence prior to 1996,Effective Date,Deletion Date * = no data,Modifier 0=not allowed,PTP Edit Rationale';
  const pairs = (...lines: string[]) =>
    readCodePairs(parseCsv([header, ...lines].join('\n')), 'ccipra-v313r0-f1.csv');

  it('keep one window of dates a row', () => {
    expect(
      pairs('G0101,Q0091,,20240101,20240630,1,Misuse', 'G0101,Q0091,,20250101,*,1,Misuse'),
    ).toMatchObject({
      setting: 'practitioner',
      pairs: [
        { column1: 'G0101', column2: 'Q0091', from: '2024-01-01', to: '2024-06-30', modifier: '1' },
        { column1: 'G0101', column2: 'Q0091', from: '2025-01-01', to: null, modifier: '1' },
      ],
      issues: [],
    });
  });

  it('with a code of the AMA are counted only; with a date or indicator that cannot be read they are refused', () => {
    const table = pairs(
      '99213,G0101,,20240101,*,1,x',
      'G0101,G0102,,soon,*,1,x',
      'G0101,G0103,,20240101,*,7,x',
    );
    expect(table?.pairs).toEqual([]);
    expect(table?.dropped.cpt).toBe(1);
    expect(table?.issues.map(({ line }) => line)).toEqual([null, 3, 4]);
  });

  it('with codes of the AMA are kept where the customer’s own list has every one of them, and no others', () => {
    const rows = [
      header,
      '99213,G0101,,20240101,*,1,x',
      '99213,99214,,20240101,*,0,x',
      '99213,99215,,20240101,*,0,x',
      'D0120,G0101,,20240101,*,0,x',
    ];
    const table = readCodePairs(parseCsv(rows.join('\n')), 'ccipra.csv', new Set(['99213', '99214']));
    expect(table?.pairs.map(({ column1, column2 }) => `${column1} ${column2}`)).toEqual([
      '99213 G0101',
      '99213 99214',
    ]);
    expect(table?.dropped).toEqual({ cpt: 1, cdt: 1 });
  });
});

const cms = join(import.meta.dirname, '../../../../../shared/cms');
const rowsOf = (name: string) => parseCsv(decodeText(readFileSync(join(cms, name))).text);

describe.skipIf(!existsSync(cms))('CMS’s own tables (need ../shared/cms)', () => {
  it('the fee schedules are read whole', () => {
    const dmepos = readFeeSchedule(rowsOf('dmepos/DMEPOS_JAN.csv'));
    expect([
      dmepos?.lines.length,
      new Set(dmepos?.lines.map(({ code }) => code)).size,
      dmepos?.issues,
    ]).toEqual([3487, 2084, []]);
    expect(readFeeSchedule(rowsOf('dmepos/DMEPEN_JAN.csv'))).toMatchObject({ schedule: 'pen', issues: [] });
  });

  it('Addendum B and the relative values are read whole', () => {
    expect(readAddendumB(rowsOf('opps/addendum-b-2025-10.csv'))).toMatchObject({
      lines: { length: 6542 },
      issues: [],
    });
    expect(readRelativeValues(rowsOf('pfs/PPRRVU2025_Oct.csv'))).toMatchObject({
      lines: { length: 5183 },
      issues: [],
    });
  });
});
