import { describe, expect, it } from 'vitest';
import type { DescribedLine } from '../../../../../src/core/claims';
import { describedLines, worksheetLines } from '../../../../../src/core/user-data/worksheet';
import { userData } from '../../../../../src/bridge/user-schemas';
import { emptyUserData } from '../../../../../src/core/user-data/user-data';
import {
  addLines,
  bringBack,
  clearLines,
  markKept,
  moved,
  removeLine,
  restore,
  worksheet,
} from '../../../../../src/renderer/features/worksheet/worksheet-store';

const line = (code: string, more: Partial<DescribedLine['line']> = {}): DescribedLine => ({
  line: { code, modifiers: [], units: '1', charge: null, ndc: null, description: '', ...more },
  descriptor: 'Injection',
  unitLabel: '10 mg',
  system: 'hcpcs',
});
const codes = () => worksheet.get().lines.map(({ line: { code } }) => code);

describe('a worksheet', () => {
  it('moves a line one place, and not beyond the ends', () => {
    const three = [{ id: 1 }, { id: 2 }, { id: 3 }];
    expect(moved(three, 1, 1).map(({ id }) => id)).toEqual([2, 1, 3]);
    expect(moved(three, 3, -1).map(({ id }) => id)).toEqual([1, 3, 2]);
    expect(moved(three, 1, -1)).toBe(three);
    expect(moved(three, 3, 1)).toBe(three);
    expect(moved(three, 9, 1)).toBe(three);
  });

  it('brings back what was removed, before what was added since', () => {
    addLines([line('J0475'), line('J0476')]);
    const [first] = worksheet.get().lines;
    removeLine(first?.id ?? 0);
    expect(codes()).toEqual(['J0476']);
    addLines([line('J1100')]);
    bringBack();
    expect(codes()).toEqual(['J0475', 'J0476', 'J1100']);
    clearLines();
    expect(codes()).toEqual([]);
    bringBack();
    expect(codes()).toEqual(['J0475', 'J0476', 'J1100']);
  });

  it('has the kept lines first, once', () => {
    restore([line('J9035')]);
    restore([line('J9035')]);
    expect(codes()).toEqual(['J9035', 'J0475', 'J0476', 'J1100']);
  });

  it('counts as kept only while it is as it was saved', () => {
    const saved = worksheet.get().lines;
    markKept(saved);
    expect(worksheet.get().isKept).toBe(true);
    addLines([line('J2430')]);
    markKept(saved);
    expect(worksheet.get().isKept).toBe(false);
  });
});

describe('kept lines', () => {
  const lines = Array.from({ length: 12 }, (_, index) =>
    line(`J00${String(index).padStart(2, '0')}`, {
      modifiers: ['JW', 'KX'],
      charge: '12.50',
      ndc: index % 2 ? { digits: '70121250502', measure: 'ML', quantity: '0.6' } : null,
      description: 'Examplumab 5 mg',
    }),
  );

  it('come back as they were and in their order', () => {
    let id = 0;
    const rows = worksheetLines(lines, () => `id-${++id}`, '2026-11-22T10:00:00.000Z');
    expect(describedLines([...rows].reverse())).toEqual(lines);
    expect(userData.safeParse({ ...emptyUserData, worksheetLines: rows }).error).toBeUndefined();
  });
});
