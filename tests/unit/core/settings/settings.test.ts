import { describe, expect, it } from 'vitest';
import { firstDate, lookOf } from '../../../../src/core/settings/settings';

describe('the date of service that a window starts with', () => {
  it.each([
    [0, '2026-03-09'],
    [1, '2026-03-08'],
    [9, '2026-02-28'],
    [366, '2025-03-08'],
  ])('%d days before, by the calendar, also over the day on which clocks change', (daysBefore, date) => {
    expect(firstDate({ daysBefore }, new Date(2026, 2, 9, 0, 30))).toBe(date);
    expect(firstDate({ daysBefore }, new Date(2026, 2, 9, 23, 30))).toBe(date);
  });
});

describe('the look', () => {
  const system = (isDark: boolean, wantsContrast = false) => ({ isDark, wantsContrast });

  it.each([
    ['system', system(true), 'dark', 'usual'],
    ['system', system(false, true), 'light', 'more'],
    ['light', system(true), 'light', 'usual'],
    ['dark', system(false), 'dark', 'usual'],
    ['high-contrast', system(true), 'dark', 'more'],
    ['high-contrast', system(false), 'light', 'more'],
    ['dark', system(false, true), 'dark', 'more'],
  ] as const)('%s on %o is %s, contrast %s', (theme, wanted, expected, contrast) => {
    expect(lookOf({ theme }, wanted)).toEqual({ theme: expected, contrast });
  });
});
