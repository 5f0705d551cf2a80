import { describe, expect, it } from 'vitest';
import { checkAddress } from '../../../../../src/main/download/addresses';
import { downloadPresets } from '../../../../../src/renderer/features/data/download-presets';

const labels = (day: string) => downloadPresets(new Date(`${day}T12:00:00`)).map(({ label }) => label);

describe('what can be downloaded with one click', () => {
  it('every address is one that may be asked', () => {
    for (const { address } of downloadPresets(new Date('2026-11-29T12:00:00'))) {
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

  it('no address stands there twice', () => {
    const addresses = downloadPresets(new Date('2026-11-29T12:00:00')).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
