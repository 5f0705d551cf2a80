import type { LineRule } from '../rule';
import { sourceOf } from '../sources';
import { firstOf, printed, printedDiagnosis } from '../words';

/** A header of ICD-10-CM or ICD-10-PCS in a list of codes. */
export const codeHeader: LineRule = {
  id: 'code-header',
  title: 'The code is one that can be billed, not a header',
  severity: 'error',
  source: sourceOf('Diagnoses'),
  needs: [],
  scope: 'line',
  applies: ({ known }) => known?.record.billable === false,
  check(line, { diagnoses }) {
    const { known, on, ref } = line;
    if (known?.statusOn(on) !== 'header' || ref?.system !== 'icd10cm') {
      return known?.statusOn(on) === 'header'
        ? [{ message: `${printed(line)} is a header; a longer code must be chosen.` }]
        : [];
    }
    const below = diagnoses?.completions(ref.code, on) ?? [];
    const only = below.length === 1 ? below[0] : undefined;
    const ways = below.length > 0 ? `: ${firstOf(below.map(({ code }) => printedDiagnosis(code)))}` : '';
    return [
      {
        message: `${printed(line)} is a header; a longer code must be chosen${ways}.`,
        ...(only && { fix: { field: 'code', value: printedDiagnosis(only.code) } }),
      },
    ];
  },
  examples: { pass: ['M54.50'], fail: ['M54.5'] },
};
