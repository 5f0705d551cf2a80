import { describe, expect, it } from 'vitest';
import { supplementsInForce } from '../../../../src/core/releases/supplements-in-force';

const supplement = (part: string, from: string | null, system = 'icd10cm') => ({
  system,
  part,
  title: from,
  from,
  data: [],
});
const chosen = (on: string | null, ...held: ReturnType<typeof supplement>[]) =>
  supplementsInForce(held, on).map(({ system, part, from }) => [system, part, from ?? 'undated'].join(' '));

describe('of an index or notes of several years', () => {
  const years = [
    supplement('index', '2025-10-01'),
    supplement('index', '2023-10-01'),
    supplement('index', '2024-10-01'),
  ];

  it.each([
    ['2024-10-01', 'icd10cm index 2024-10-01'],
    ['2025-09-30', 'icd10cm index 2024-10-01'],
    ['2030-01-01', 'icd10cm index 2025-10-01'],
    ['2010-01-01', 'icd10cm index 2023-10-01'],
    [null, 'icd10cm index 2025-10-01'],
  ])('on %s the one in force answers: the newest begun, else the oldest', (on, expected) => {
    expect(chosen(on, ...years)).toEqual([expected]);
  });

  it('every part of every system is chosen for itself', () => {
    expect(
      chosen(
        '2025-01-01',
        ...years,
        supplement('tabular', '2025-10-01'),
        supplement('tables', '2021-10-01', 'icd10pcs'),
        supplement('drug table', null),
      ),
    ).toEqual([
      'icd10cm index 2024-10-01',
      'icd10cm tabular 2025-10-01',
      'icd10pcs tables 2021-10-01',
      'icd10cm drug table undated',
    ]);
  });
});
