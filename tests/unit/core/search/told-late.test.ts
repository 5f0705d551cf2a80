import { describe, expect, it, vi } from 'vitest';
import { toldLate } from '../../../../src/core/search/told-late';

const hit = {
  system: 'icd10cm',
  kind: 'diagnosis',
  code: 'K3580',
  position: 7,
  tier: 'words',
  score: 2,
} as const;
const told = { matched: ['appendicitis'], reasons: [] };

describe('a hit that is told late', () => {
  it('is explained when somebody asks why it was found, and then once', () => {
    const tell = vi.fn(() => told);
    const late = toldLate(hit, tell);
    expect(late.code).toBe('K3580');
    expect(tell).not.toHaveBeenCalled();
    expect([late.matched, late.reasons, late.matched]).toEqual([['appendicitis'], [], ['appendicitis']]);
    expect(tell).toHaveBeenCalledOnce();
  });

  it('is written like any other', () => {
    const late = toldLate(hit, () => told);
    expect(JSON.parse(JSON.stringify(late))).toEqual({ ...hit, ...told });
    expect({ ...late }).toEqual({ ...hit, ...told });
  });
});
