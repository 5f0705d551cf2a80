import { describe, expect, it } from 'vitest';
import { readCrosswalk } from '../../../../src/core/tables/asp-crosswalk';
import { readPaymentLimits } from '../../../../src/core/tables/asp-limits';
import { parseCsv } from '../../../../src/core/files/csv';
import { decimalText } from '../../../../src/core/files/decimal';
import { decodeText } from '../../../../src/core/files/decode';
import { readDescriptors } from '../../../../src/core/systems/hcpcs/readers/descriptors';
import { readMueTable } from '../../../../src/core/tables/mue';
import { readProductId } from '../../../../src/core/tables/ndc';
import { fixture } from '../../../fixtures/cms/files';
import type { FixtureName } from '../../../fixtures/cms/files';

const rows = (text: string) => parseCsv(text);
const fixtureRows = (name: FixtureName) => rows(decodeText(fixture(name).bytes).text);

describe('payment limits', () => {
  it('are read below any preamble, with the quarter from the title', () => {
    const table = readPaymentLimits(fixtureRows('limits.csv'));
    expect(table?.period).toEqual({ title: 'October 2025', from: '2025-10-01', to: '2025-12-31' });
    expect(table?.limits).toEqual([
      {
        code: 'J0475',
        short: 'Baclofen, 10 mg injection',
        dosage: '10 MG',
        limit: '181.220',
        coinsurance: '20.000',
        notes: '',
      },
      {
        code: 'J0476',
        short: 'Baclofen trial',
        dosage: '50 MCG',
        limit: null,
        coinsurance: '20.000',
        notes: 'first line second line',
      },
      {
        code: 'J9999',
        short: 'Tumor medicine',
        dosage: '1 MG',
        limit: '1234.500',
        coinsurance: '19.177',
        notes: '',
      },
    ]);
  });

  it('leave CPT rows out and count them', () => {
    const table = readPaymentLimits(fixtureRows('limits.csv'));
    expect(table?.dropped).toEqual({ cpt: 1, cdt: 0 });
    expect(table?.issues).toEqual([{ line: null, message: '1 CPT code (AMA copyright) left out.' }]);
  });

  it('are found under other header names and in another order', () => {
    const table = readPaymentLimits(rows('Payment Limit,HCPCS_CODE,HCPCS Code Dosage\n$12.50,J0475,10 MG'));
    expect(table?.limits[0]).toMatchObject({ code: 'J0475', limit: '12.50' });
  });

  it('tell of a limit that is no number, of a repeated code and of a row without a code', () => {
    const table = readPaymentLimits(
      rows(
        'HCPCS Code,HCPCS Code Dosage,Payment Limit\nJ0475,10 MG,lots\nJ0475,10 MG,1\nJ-0476?,1 MG,2\n,,3',
      ),
    );
    expect(table?.issues.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(table?.limits).toHaveLength(1);
  });

  it('are not taken from another table', () => {
    expect(readPaymentLimits(rows('HCPC,LONG DESCRIPTION\nA1,x'))).toBeNull();
  });
});

describe('the crosswalk of NDCs', () => {
  const table = readCrosswalk(fixtureRows('crosswalk.csv'));

  it('gives each product with exact numbers, trimmed names and the computed package units', () => {
    expect(table?.products[0]).toEqual({
      code: 'J0475',
      id: { kind: 'ndc', labeler: '00001', product: '0002', package: '03', text: '00001-0002-03' },
      labeler: 'Made Up Inc.',
      drug: 'Lioresal™',
      dosage: '10 MG',
      packageSize: '20',
      packageQuantity: '2',
      unitsPerItem: '4',
      unitsPerPackage: '8',
      computedUnits: '8',
    });
    expect(table?.products[1]).toMatchObject({
      labeler: 'Made Up Inc.',
      drug: 'Gablofen',
      computedUnits: '2.5',
    });
  });

  it('tells where the package units of the file are not items times units', () => {
    expect(table?.issues.filter(({ line }) => line !== null)).toEqual([
      {
        line: 6,
        message: 'J0475 00001-0002-04: the file says 3 units per package; 10 × 0.25 = 2.5, rounded up.',
      },
      { line: 8, message: 'J0475 00001-0002-05: the file says 20 units per package; 1 × 5 = 5.' },
    ]);
  });

  it('keeps ids that are no NDC as they are', () => {
    expect(table?.products[3]?.id).toEqual({ kind: 'other', text: 'PM-000123' });
  });

  it('knows its columns when the year moves and names vary', () => {
    const text =
      '_2026_CODE,NDC,Package Size,Package Qty,Bill Units,Billunits Pkg\nJ0475,00001-0002-03,20,1,4,4';
    expect(readCrosswalk(rows(text))?.products[0]).toMatchObject({ unitsPerItem: '4', unitsPerPackage: '4' });
  });
});

describe('product ids', () => {
  it('are padded to 5-4-2 where they are ten digits in three parts', () => {
    const texts = ['1234-5678-90', '12345-678-90', '12345-6789-0', '12345678901'].map((id) =>
      readProductId(id),
    );
    expect(texts.map(({ kind, text }) => [kind, text])).toEqual([
      ['ndc', '01234-5678-90'],
      ['ndc', '12345-0678-90'],
      ['ndc', '12345-6789-00'],
      ['ndc', '12345-6789-01'],
    ]);
  });

  it('may have labelers of six digits, as from 2033 on', () => {
    expect(readProductId('123456-7890-12')).toMatchObject({ kind: 'ndc', labeler: '123456' });
  });

  it('are left alone where they are trade item numbers or anything else', () => {
    for (const id of ['00888867413689', '888867413689', 'WC9999', 'GG-225', '1234567890', '12-3-4', '']) {
      expect(readProductId(id)).toEqual({ kind: 'other', text: id });
    }
  });
});

describe('medically unlikely edits', () => {
  it('are read for each of the three settings, Level II only', () => {
    const names = ['mue-practitioner.csv', 'mue-outpatient.csv', 'mue-dme.csv'] as const;
    const tables = names.map((name) => readMueTable(fixtureRows(name), 'any name'));
    expect(tables.map((table) => table?.setting)).toEqual(['practitioner', 'outpatient', 'dme']);
    for (const table of tables) {
      expect(table?.lines).toEqual([
        { code: 'J0475', value: 40, mai: 3, rationale: 'Prescribing Information' },
        { code: 'A4206', value: 6, mai: 1, rationale: 'Nature of Equipment’s use' },
        { code: 'G0501', value: 1, mai: 2, rationale: 'CMS Policy' },
      ]);
      expect(table?.dropped.cpt).toBe(1);
    }
  });

  it('take the setting from the file name where the header is silent, and say when nothing tells', () => {
    const text = 'HCPCS/CPT Code,MUE Values\nJ0475,40';
    expect(
      readMueTable(rows(text), 'medicare-ncci-2025-q4-dme-supplier-services-mue-table.csv'),
    ).toMatchObject({ setting: 'dme', lines: [{ mai: null }] });
    expect(readMueTable(rows(text), 'x.csv')?.issues[0]?.message).toContain('does not say');
  });

  it('tell of values and indicators that are none', () => {
    const table = readMueTable(
      rows(
        'HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator\nJ0475,many,1 Line\nJ0476,2,9',
      ),
      '',
    );
    expect(table?.issues.map(({ line }) => line)).toEqual([2, 3]);
    expect(table?.lines).toEqual([{ code: 'J0476', value: 2, mai: null, rationale: '' }]);
  });
});

describe('lists of codes and descriptors', () => {
  it('are found under any title and many header names', () => {
    for (const header of [
      'HCPC,LONG DESCRIPTION',
      'Code,Description',
      'HCPCS Code,Long Descriptor',
      'hcpcs_cd,code_description',
    ]) {
      const table = readDescriptors(
        rows(`Some title\n${header}\nJ0475,"Injection, baclofen"\nJW,Amount discarded`),
      );
      expect(table?.records, header).toEqual([
        { system: 'hcpcs', code: 'J0475', kind: 'procedure', long: 'Injection, baclofen', short: '' },
        { system: 'hcpcs', code: 'JW', kind: 'modifier', long: 'Amount discarded', short: '' },
      ]);
    }
  });

  it('claim no facts that they do not hold', () => {
    const table = readDescriptors(fixtureRows('descriptors.csv'));
    expect(table?.records).toHaveLength(3);
    for (const record of table?.records ?? []) expect(record.facts).toBeUndefined();
  });
});

describe('numbers of tables', () => {
  it('are exact text without signs and separators', () => {
    expect(['1', '$1,234.50', '20.000%', '.5', '007', ' 3 ', '0.0'].map(decimalText)).toEqual([
      '1',
      '1234.50',
      '20.000',
      '0.5',
      '7',
      '3',
      '0.0',
    ]);
  });

  it('are nothing where the cell holds something else', () => {
    expect(['', 'N/A', '-1', '1e5', '1,23', '1.2.3', '.', '$'].map(decimalText)).toEqual(Array(8).fill(null));
  });
});
