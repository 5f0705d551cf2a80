import type { Found, LineRule, ReadDiagnosis } from '../rule';
import { sourceOf } from '../sources';
import { dayWords, diagnosisName, firstOf, listed, printedDiagnosis } from '../words';

/** Exists, can be billed, is valid on the day; what is only unfinished comes with its completions. */
export const diagnosisCode: LineRule = {
  id: 'diagnosis-code',
  title: 'Each diagnosis exists, can be billed and is valid on the day',
  severity: 'error',
  source: sourceOf('Diagnoses'),
  needs: ['ICD-10-CM release'],
  scope: 'line',
  applies: ({ read, unreadable }) => read.length > 0 || unreadable.includes('diagnoses'),
  check(line, context) {
    const { read, on, unreadable } = line;
    const { diagnoses: book } = context;
    const replace = (diagnosis: ReadDiagnosis, by: string) => ({
      field: 'diagnoses' as const,
      value: read.map((other) => (other.code === diagnosis.code ? by : diagnosisName(other))),
    });
    // That one is there twice is another rule's; what is wrong with it is said once.
    const once = read.filter(({ code }, at) => read.findIndex((other) => other.code === code) === at);
    const found = once.flatMap((diagnosis): Found[] => {
      const { code, known } = diagnosis;
      const name = diagnosisName(diagnosis);
      if (!known) {
        const padded = book?.padded(code, on) ?? null;
        if (padded !== null && padded !== code) {
          const mend = printedDiagnosis(padded);
          return [
            { message: `${name} is missing the placeholder X: ${mend}.`, fix: replace(diagnosis, mend) },
          ];
        }
        const below = book?.completions(code, on) ?? [];
        const ways =
          below.length > 0 ? ` It may be ${firstOf(below.map((one) => printedDiagnosis(one.code)))}.` : '';
        return [
          context.isWhole('icd10cm', on)
            ? { message: `No release held has the diagnosis ${name}.${ways}` }
            : {
                severity: 'warning',
                message: `No release held has the diagnosis ${name}, and none is of ${dayWords(on)}: import the one of that day to be sure.${ways}`,
              },
        ];
      }
      const status = known.statusOn(on);
      if (status === 'header') {
        const below = book?.completions(code, on) ?? [];
        const only = below.length === 1 ? below[0] : undefined;
        const ways = below.length > 0 ? `: ${firstOf(below.map((one) => printedDiagnosis(one.code)))}` : '';
        return [
          {
            message: `${name} is a header; a longer code must be chosen${ways}.`,
            ...(only ? { fix: replace(diagnosis, printedDiagnosis(only.code)) } : {}),
          },
        ];
      }
      if (status === 'ended') {
        const successors = known.successorsOn(on).map(printedDiagnosis);
        const next = successors.length > 0 ? ` ${listed(successors)} came in its place.` : '';
        return [{ message: `${name} is no longer valid on ${dayWords(on)} (${known.release}).${next}` }];
      }
      if (status === 'not yet') {
        return [{ message: `${name} is not valid yet on ${dayWords(on)} (${known.release}).` }];
      }
      if (status === 'unknown' || known.doubtOn(on)) {
        return [
          {
            unchecked: `whether a diagnosis was valid on the day (the newest data held: ${known.release})`,
          },
        ];
      }
      return [];
    });
    return unreadable.includes('diagnoses')
      ? [{ message: 'The entry for a diagnosis is not a diagnosis. It was not kept.' }, ...found]
      : found;
  },
  examples: {
    pass: ['G0463 1 unit 01/15/2026 dx M54.50'],
    fail: [
      'G0463 1 unit 01/15/2026 dx M54.5',
      'G0463 1 unit 01/15/2026 dx M54.99',
      'G0463 1 unit 01/15/2026 dx W21.89A',
    ],
  },
};
