import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  dayOf,
  fiscalYearOf,
  formatDate,
  isDay,
  momentWords,
  quarterOf,
  quarterWords,
  today,
} from '../../../../src/core/code/dates';

afterEach(() => vi.unstubAllEnvs());

describe('dates', () => {
  it('stand as claim forms have them', () => {
    expect(formatDate('2019-01-31')).toBe('01/31/2019');
  });

  it.each([
    ['2019-01-31', true],
    ['2020-02-29', true],
    ['2019-02-29', false],
    ['2019-02-30', false],
    ['2019-1-31', false],
    ['01/31/2019', false],
    ['', false],
  ])('%j is a day of the calendar: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });

  it('lie in quarters of the calendar, which are counted on over the turn of a year', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterWords)).toEqual([
      'Q1 2026',
      'Q1 2026',
      'Q2 2026',
      'Q4 2026',
    ]);
    expect(quarterOf('2027-01-01') - quarterOf('2026-12-31')).toBe(1);
  });

  it('lie in fiscal years that begin with October', () => {
    expect(['2026-09-30', '2026-10-01', '2027-01-01'].map(fiscalYearOf)).toEqual([2026, 2027, 2027]);
  });

  it('of today come from this computer’s calendar, not from Greenwich', () => {
    expect(today(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02');
    expect(today(new Date(2026, 10, 22, 0, 1))).toBe('2026-11-22');
  });

  it('of a moment are those of the coder’s evening, not of Greenwich’s night', () => {
    vi.stubEnv('TZ', 'America/New_York');
    expect(dayOf('2026-11-05T01:30:00.000Z')).toBe('2026-11-04');
    expect(momentWords('2026-11-05T01:30:00.000Z')).toMatch(/^11\/04\/2026, 8:30\sPM$/);
  });
});
