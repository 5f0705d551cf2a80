import { describe, expect, it } from 'vitest';
import { formatDate, today } from '../../../src/renderer/app/dates';

describe('dates', () => {
  it('stand as claim forms have them', () => {
    expect(formatDate('2019-01-31')).toBe('01/31/2019');
  });

  it('of today come from this computer’s calendar, not from Greenwich', () => {
    expect(today(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02');
    expect(today(new Date(2026, 10, 22, 0, 1))).toBe('2026-11-22');
  });
});
