import { describe, expect, it } from 'vitest';
import { disarmed } from '../../../../src/core/files/spreadsheet';

describe('a cell for a spreadsheet', () => {
  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula any more', (cell) => {
    expect(disarmed(cell)).toBe(`'${cell}`);
  });

  it.each(['J0475', '', '10 mg = 200 × 50 mcg', '$5.00'])('%j stays as it is', (cell) => {
    expect(disarmed(cell)).toBe(cell);
  });
});
