import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayOf, formatDate, isDay, momentWords, today } from '../../../../src/core/code/dates';

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
