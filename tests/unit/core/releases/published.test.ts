import { describe, expect, it } from 'vitest';
import { publishedFiles } from '../../../../src/core/releases/published';
import { checkAddress } from '../../../../src/main/download/addresses';

const labels = (now: string, on?: string) => publishedFiles(now, on).map(({ label }) => label);

describe('what CMS publishes', () => {
  it('every address is one that may be asked', () => {
    for (const { address } of publishedFiles('2026-11-29', '2023-05-01')) {
      expect(checkAddress(address), address).toHaveProperty('url');
    }
  });

  it.each([
    ['2026-09-30', 'FY2026', 'FY2027'],
    ['2026-10-01', 'FY2027', 'FY2028'],
    ['2027-01-15', 'FY2027', 'FY2028'],
  ])('on %s the newest ICD-10 is %s', (day, newest, next) => {
    const all = labels(day);
    for (const what of [
      'ICD-10-CM codes',
      'ICD-10-CM index and notes',
      'ICD-10-PCS codes',
      'ICD-10-PCS tables',
    ]) {
      expect(all).toContain(`${what}, ${newest}`);
    }
    expect(all.some((label) => label.includes(next))).toBe(false);
  });

  it('the April edition is offered once April has begun', () => {
    expect(labels('2026-03-31')).not.toContain('ICD-10-CM codes, FY2026 April');
    expect(labels('2026-04-01')).toContain('ICD-10-CM codes, FY2026 April');
    expect(labels('2026-11-29')).toContain('ICD-10-CM codes, FY2026 April');
  });

  it('no address is there twice', () => {
    const addresses = publishedFiles('2026-11-29', '2023-05-01').map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('a quarter begins on its first day', () => {
    const [newest] = publishedFiles('2026-01-01');
    expect(newest).toMatchObject({ series: 'hcpcs', title: 'January 2026', from: '2026-01-01' });
    expect(publishedFiles('2025-12-31')[0]).toMatchObject({ title: 'October 2025', from: '2025-10-01' });
  });

  it('the quarter of an earlier date of service is offered as far back as the addresses go', () => {
    expect(labels('2026-11-29', '2024-02-10')).toContain('HCPCS release, January 2024');
    expect(labels('2026-11-29', '2021-12-31').join()).not.toContain('2021');
  });
});
