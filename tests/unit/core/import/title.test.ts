import { describe, expect, it } from 'vitest';
import type { HcpcsRecord } from '../../../../src/core/systems/hcpcs/record';
import { nameRelease } from '../../../../src/core/import/title';

describe('what a release is called', () => {
  it.each([
    ['2019-Alpha-Numeric-HCPCS-File.zip/HCPC2019_CONTR_ANWEB.txt', '2019', '2019-01-01'],
    ['HCPC17_CONTR_ANWEB.txt', '2017', '2017-01-01'],
    ['july-2024-alpha-numeric-hcpcs-file.zip', 'July 2024', '2024-07-01'],
    ['april-2024-alpha-numeric-hcpcs-files.zip/x.txt', 'April 2024', '2024-04-01'],
    ['HCPC2025_OCT_ANWEB_v3.txt', 'October 2025', '2025-10-01'],
    ['download.zip/HCPC2026_JAN_ANWEB_12082025.txt', 'January 2026', '2026-01-01'],
    ['HCPC2026_JUL_ANWEB_06172026.txt', 'July 2026', '2026-07-01'],
    ['NOC codes_JAN2026.xlsx', 'January 2026', '2026-01-01'],
    ['hcpcs-2025-10-descriptors.csv', 'October 2025', '2025-10-01'],
    ['2025-October-ASP-Pricing-File.zip', 'October 2025', '2025-10-01'],
    ['medicare-ncci-2025-q4-practitioner-services-mue-table.zip', 'October 2025', '2025-10-01'],
    ['hcpcs-summary-2019.txt', '2019', '2019-01-01'],
    ['Sept 2024 codes.csv', 'September 2024', '2024-09-01'],
    ['MCR_MUE_PractitionerServices_Eff_07-01-2025.csv', 'July 2025', '2025-07-01'],
    ['2020-Alpha-Numeric-HCPCS-File.zip/HCPC2020_ANWEB_w_disclaimer.txt', '2020', '2020-01-01'],
  ])('%s is %s', (path, title, from) => {
    expect(nameRelease(path)).toEqual({ title, from });
  });

  it('is told by the member where the zip says only the year', () => {
    expect(nameRelease('2024.zip/HCPC2024_JAN_ANWEB_v4.txt')?.title).toBe('January 2024');
  });

  const record = (effective: string): HcpcsRecord =>
    ({
      code: 'J0475',
      kind: 'procedure',
      long: '',
      short: '',
      facts: { effective, added: null },
    }) as unknown as HcpcsRecord;

  it('is the latest date in the data where no name tells', () => {
    expect(nameRelease('codes.txt', [record('2018-04-01'), record('2019-01-01')])?.title).toBe('2019');
    expect(nameRelease('codes.txt', [record('2025-10-01'), record('2024-01-01')])?.title).toBe(
      'October 2025',
    );
    expect(nameRelease('hcpcs2025.txt', [record('2025-10-01')])?.title).toBe('October 2025');
  });

  it('is nothing where nothing tells', () => {
    expect(nameRelease('codes.txt')).toBeNull();
  });
});
