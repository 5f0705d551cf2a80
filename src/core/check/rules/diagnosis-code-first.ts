import type { Found, LineRule } from '../rule';
import { sourceOf } from '../sources';
import { diagnosisName } from '../words';

/** "Code first": the underlying cause, where there is one, stands before (guidelines I.A.13). */
export const diagnosisCodeFirst: LineRule = {
  id: 'diagnosis-code-first',
  title: 'What a "code first" note asks for stands before',
  severity: 'warning',
  source: sourceOf('Diagnoses'),
  needs: ['ICD-10-CM tabular list'],
  scope: 'line',
  applies: ({ read }) => read.length > 0,
  check({ read }, { diagnoses: book }) {
    if (!book) return [];
    return read.flatMap((diagnosis, at): Found[] => {
      if (!diagnosis.known || (at === 0 && book.isManifestation(diagnosis.code))) return [];
      return book.codeFirst(diagnosis.code).flatMap(({ text, conditional, isMeant }): Found[] => {
        const places = read.flatMap(({ code }, place) => (place !== at && isMeant(code) ? [place] : []));
        if (places.some((place) => place < at)) return [];
        const name = diagnosisName(diagnosis);
        const [behind] = places;
        const cause = behind === undefined ? undefined : read[behind];
        if (cause) {
          return [
            {
              message: `${diagnosisName(cause)} goes before ${name}: the tabular list says to code it first.`,
            },
          ];
        }
        return conditional
          ? []
          : [{ severity: 'note', message: `${name} asks for another code first: ${text}` }];
      });
    });
  },
  examples: {
    pass: ['G0463 1 unit 01/15/2026 dx A48.8, I32'],
    fail: ['G0463 1 unit 01/15/2026 dx M54.50, I32, A48.8'],
  },
};
