import type { CodeRecord } from '../code/record';
import { completeDiagnosis } from '../systems/icd10cm/complete';
import { heldPart, isTabular } from '../systems/icd10cm/held-parts';
import { covers } from '../systems/icd10cm/note-refs';
import { excludes1Between, isManifestation, promptsOf } from '../systems/icd10cm/notes';
import { sidedSiblings } from '../systems/icd10cm/siblings';
import type { Supplement } from '../systems/supplement';
import type { DiagnosisBook } from './rule';

/** Remembers answers by their question: lists have few diagnoses on many lines. */
function remembered<Answer>(ask: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, Answer>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Answer;
    const answer = ask(key);
    known.set(key, answer);
    return answer;
  };
}

/**
 * Sides, notes and completions of diagnoses out of the list of codes and what NCHS publishes beside it. Built once for all lines.
 * @param records all codes and headers held
 */
export function createDiagnosisBook(
  records: readonly CodeRecord[],
  supplements: readonly Supplement[],
): { book: DiagnosisBook; hasTabular: boolean } {
  const tabular = heldPart(supplements, 'tabular', isTabular)?.data ?? null;
  const complete = completeDiagnosis({ records, supplements });
  const byCode = new Map(records.map((record) => [record.code, record]));
  const categories = new Map<string, CodeRecord[]>();
  for (const record of records) {
    const category = record.code.slice(0, 3);
    const known = categories.get(category);
    if (known) known.push(record);
    else categories.set(category, [record]);
  }
  const excluded = remembered((key) => {
    const [a = '', b = ''] = key.split(' ');
    return tabular ? excludes1Between(a, b, tabular).map(({ note, sure }) => ({ note, sure })) : [];
  });
  const manifestation = remembered((code) => isManifestation(code, byCode.get(code)?.long ?? '', tabular));
  const first = remembered((code) =>
    tabular
      ? promptsOf(code, tabular)
          .filter(({ kind }) => kind === 'code first')
          .map(({ lines, conditional }) => ({
            text: lines.map(({ text }) => text).join('; '),
            conditional,
            isMeant: (other: string) =>
              lines.some(({ refs }) => refs.some((ref) => covers(ref, other) === 'yes')),
          }))
      : [],
  );
  const sides = remembered((code) => {
    const found = sidedSiblings(code, categories.get(code.slice(0, 3)) ?? []);
    const { right, left } = found?.codes ?? {};
    return found && right !== undefined && left !== undefined ? { side: found.side, right, left } : null;
  });

  const book: DiagnosisBook = {
    completions: (code, on) => {
      const found = complete(code, on);
      return 'refused' in found || found.padded !== null
        ? []
        : found.completions.filter((one) => one.code !== code);
    },
    padded: (code, on) => {
      const found = complete(code, on);
      return 'refused' in found ? null : found.padded;
    },
    excludes1: (a, b) => excluded(`${a} ${b}`),
    isManifestation: manifestation,
    codeFirst: first,
    sides,
  };
  return { book, hasTabular: tabular !== null };
}
