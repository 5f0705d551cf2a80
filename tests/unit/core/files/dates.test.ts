import { describe, expect, it } from 'vitest';
import {
  dateFromAmerican,
  dateFromDigits,
  dateFromSerial,
  dateFromWords,
  monthNumber,
} from '../../../../src/core/files/dates';

describe('dates of CMS files', () => {
  it('are read from eight digits', () => {
    expect(dateFromDigits('20190101')).toBe('2019-01-01');
    expect(dateFromDigits('20200229')).toBe('2020-02-29');
  });

  it('are refused where the calendar has no such day', () => {
    for (const text of [
      '00000000',
      '20190229',
      '20191301',
      '20190100',
      '20190431',
      '2019010',
      '201901011',
      ' 2019011',
    ]) {
      expect(dateFromDigits(text)).toBeNull();
    }
  });

  it('are read from month, day and year', () => {
    expect(dateFromAmerican('01/31/2019')).toBe('2019-01-31');
    expect(dateFromAmerican('10-01-2025')).toBe('2025-10-01');
    expect(dateFromAmerican('01/0/12019')).toBeNull();
    expect(dateFromAmerican('13/01/2019')).toBeNull();
  });

  it('are read from the day number of a spreadsheet', () => {
    expect(dateFromSerial('43466')).toBe('2019-01-01');
    expect(dateFromSerial('40544')).toBe('2011-01-01');
    expect(dateFromSerial('20190101')).toBeNull();
  });

  it('are read from words', () => {
    expect(dateFromWords('October 1, 2025')).toBe('2025-10-01');
    expect(dateFromWords('Oct. 1 2025')).toBe('2025-10-01');
    expect(dateFromWords('Foober 1, 2025')).toBeNull();
  });

  it('know months by name or by three letters', () => {
    expect(monthNumber('sep')).toBe(9);
    expect(monthNumber('July')).toBe(7);
    expect(monthNumber('ju')).toBeNull();
  });
});
