import type { Found, LineRule } from '../rule';
import { sourceOf } from '../sources';
import { diagnosisName } from '../words';

export const diagnosisExcludes: LineRule = {
  id: 'diagnosis-excludes',
  title: 'No two diagnoses exclude each other (Excludes1)',
  severity: 'warning',
  source: sourceOf('Diagnoses'),
  needs: ['ICD-10-CM tabular list'],
  scope: 'line',
  applies: ({ read }) => read.length > 1,
  check({ read }, { diagnoses: book }) {
    if (!book) return [];
    return read.flatMap((one, at) =>
      read.slice(at + 1).flatMap((other): Found[] => {
        if (one.code === other.code || !one.known || !other.known) return [];
        const notes = book.excludes1(one.code, other.code);
        const sure = notes.find((note) => note.sure) ?? notes[0];
        if (!sure) return [];
        return [
          {
            severity: sure.sure ? 'warning' : 'note',
            message: `${diagnosisName(one)} and ${diagnosisName(other)}: an Excludes1 note ("${sure.note}") ${sure.sure ? 'says' : 'may say'} not to report both, unless the two conditions have nothing to do with each other.`,
          },
        ];
      }),
    );
  },
  examples: {
    pass: ['G0463 1 unit 01/15/2026 dx M54.50, E11.9'],
    fail: ['G0463 1 unit 01/15/2026 dx E11.9, E10.9'],
  },
};
