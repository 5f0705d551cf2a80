import { describe, expect, it } from 'vitest';
import { statusOn } from '../../../../src/core/code/validity';
import { workThrough } from '../../../../src/core/slices';
import { mergeEditions } from '../../../../src/core/lookup/merge-editions';
import type { Release } from '../../../../src/core/releases/release';
import { toRelease } from '../../../../src/core/releases/to-release';

const edition = (from: string, billable: boolean): Release =>
  toRelease({
    kind: 'code-release',
    system: 'icd10cm',
    isWhole: true,
    file: `${from}.txt`,
    title: from,
    from,
    records: [{ system: 'icd10cm', kind: 'diagnosis', code: 'G35', long: 'G35', short: 'G35', billable }],
    counts: { procedures: 1, modifiers: 0, ended: 0 },
    issues: [],
  });

/** What the newest edition's record, with all others held, says of days. */
function statuses(editions: [string, boolean][], ...days: string[]) {
  const [base, ...others] = editions.map(([from, billable]) => edition(from, billable)).reverse();
  const record = base && workThrough(mergeEditions({ base, others, starter: null }))[0]?.record;
  return days.map((day) => record && statusOn(record, day));
}

describe('a code that became a header', () => {
  it('could be billed on the days of the edition before', () => {
    const editions: [string, boolean][] = [
      ['2024-10-01', true],
      ['2025-10-01', false],
    ];
    expect(statuses(editions, '2025-09-30', '2025-10-01')).toEqual(['active', 'header']);
  });

  it('is not known to be either where an edition between is not held', () => {
    const editions: [string, boolean][] = [
      ['2022-10-01', true],
      ['2025-10-01', false],
    ];
    expect(statuses(editions, '2023-09-30', '2024-05-01', '2025-10-01')).toEqual([
      'active',
      'unknown',
      'header',
    ]);
  });
});

describe('a header that became a code', () => {
  it('could not be billed before, and of still earlier turns nothing is claimed', () => {
    const editions: [string, boolean][] = [
      ['2022-10-01', true],
      ['2023-10-01', false],
      ['2024-10-01', true],
    ];
    expect(statuses(editions, '2023-09-30', '2024-01-01', '2024-10-01')).toEqual([
      'unknown',
      'header',
      'active',
    ]);
  });
});
