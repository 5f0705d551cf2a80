import type { Found, LineRule } from '../rule';
import { sourceOf } from '../sources';
import { diagnosisName } from '../words';

/** External causes say how it came about: V, W, X and Y codes (guidelines I.C.20). */
const isExternalCause = (code: string): boolean => /^[VWXY]/.test(code);

export const diagnosisFirst: LineRule = {
  id: 'diagnosis-first',
  title: 'Neither a manifestation nor an external cause comes first',
  severity: 'error',
  source: sourceOf('Diagnoses'),
  isOfAnyDay: true,
  needs: ['ICD-10-CM release'],
  scope: 'line',
  applies: ({ read }) => read.length > 0,
  check({ read, pointers }, { diagnoses: book }) {
    const found: Found[] = [];
    const [first] = read;
    const pointed = pointers?.[0];
    const own =
      pointed !== undefined && /^[A-L]$/.test(pointed) ? read[pointed.charCodeAt(0) - 65] : undefined;
    for (const [diagnosis, where] of [
      [first, 'of the claim'],
      [own === first ? undefined : own, 'that the line points to'],
    ] as const) {
      if (!diagnosis?.known) continue;
      if (isExternalCause(diagnosis.code)) {
        found.push({
          message: `${diagnosisName(diagnosis)} is an external cause and is never the first diagnosis ${where}.`,
        });
      } else if (book?.isManifestation(diagnosis.code)) {
        found.push({
          message: `${diagnosisName(diagnosis)} is a manifestation and is never the first diagnosis ${where}: the disease behind it goes before it.`,
        });
      }
    }
    return found;
  },
  examples: {
    pass: ['G0463 1 unit 01/15/2026 dx S52.501A, W21.89XA'],
    fail: ['G0463 1 unit 01/15/2026 dx W21.89XA, S52.501A', 'G0463 1 unit 01/15/2026 dx I32, A48.8'],
  },
};
