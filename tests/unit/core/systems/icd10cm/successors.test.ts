import { describe, expect, it } from 'vitest';
import type { CodeRecord } from '../../../../../src/core/code/record';
import { diagnosisSuccessors } from '../../../../../src/core/systems/icd10cm/successors';

const diagnosis = (code: string): CodeRecord => ({
  ...{ system: 'icd10cm', kind: 'diagnosis', code },
  ...{ long: code, short: code },
});
const table = (...data: { code: string; effective: string; predecessors: string[] }[]) => ({
  ...{ system: 'icd10cm', part: 'conversion table', title: null, from: null },
  data,
});

describe('What came after a diagnosis', () => {
  it('is what the conversion table names, step by step: the nearest first', () => {
    const after = diagnosisSuccessors([
      table(
        { code: 'F3281', effective: '2016-10-01', predecessors: ['F328'] },
        { code: 'F3289', effective: '2016-10-01', predecessors: ['F328'] },
        { code: 'F32A', effective: '2021-10-01', predecessors: ['F3289'] },
      ),
    ]);
    expect(after(diagnosis('F328'))).toEqual([['F3281', 'F3289'], ['F32A']]);
    expect(after(diagnosis('F3281'))).toEqual([]);
  });

  it('is not told without a conversion table', () => {
    expect(diagnosisSuccessors([])(diagnosis('F328'))).toEqual([]);
  });
});
