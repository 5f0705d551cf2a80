import type { Copied } from './line';

/*
 * Diagnoses as claims list them (docs/domain/claims.md): item 21 of the CMS-1500 and segment HI of 005010X222A1, loop 2300. Both take
 * twelve, in the order of the pointers, and neither takes the dot.
 */

/** The most diagnoses of a professional claim: A to L. */
export const mostDiagnoses = 12;

/** A diagnosis of the claim: its canonical code, without dot. */
export type ClaimDiagnosis = { code: string; title: string };

/** The letter that a service line points with: 0 → `A`; null beyond the twelfth. */
export function pointerLetter(place: number): string | null {
  return Number.isInteger(place) && place >= 0 && place < mostDiagnoses
    ? String.fromCharCode(65 + place)
    : null;
}

/** Why these diagnoses are on no claim; null where they can be. */
export function diagnosisProblem(diagnoses: readonly Pick<ClaimDiagnosis, 'code'>[]): string | null {
  if (diagnoses.length === 0) return 'There are no diagnoses.';
  if (diagnoses.length > mostDiagnoses) {
    return `A claim takes ${mostDiagnoses} diagnoses; there are ${diagnoses.length}.`;
  }
  const seen = new Set<string>();
  for (const { code } of diagnoses) {
    if (!/^[A-Z][0-9A-Z]{2,6}$/.test(code)) return `"${code}" is not written as a diagnosis code.`;
    if (seen.has(code)) return `${code} is there twice; each diagnosis is listed once.`;
    seen.add(code);
  }
  return null;
}

/** Item 21 with the letter of each place before its code, one a line: `A` tab `M5450`. */
export function item21(diagnoses: readonly Pick<ClaimDiagnosis, 'code'>[]): Copied {
  return listed(diagnoses, ({ code }, letter) => `${letter}\t${code}`);
}

/** The same with titles, for people: code as they write it, then its words. */
export function item21WithTitles(
  diagnoses: readonly ClaimDiagnosis[],
  format: (code: string) => string,
): Copied {
  return listed(diagnoses, ({ code, title }, letter) => `${letter}\t${format(code)}\t${title}`);
}

function listed<Diagnosis extends Pick<ClaimDiagnosis, 'code'>>(
  diagnoses: readonly Diagnosis[],
  write: (diagnosis: Diagnosis, letter: string) => string,
): Copied {
  const problem = diagnosisProblem(diagnoses);
  if (problem !== null) return { refused: problem };
  const lines = diagnoses.map((diagnosis, place) => write(diagnosis, pointerLetter(place) ?? ''));
  return { text: lines.join('\n'), notes: [] };
}

/** Segment HI: the first diagnosis as ABK, the others as ABF, without dots: `HI*ABK:M5450*ABF:E119~`. */
export function segmentHi(
  diagnoses: readonly Pick<ClaimDiagnosis, 'code'>[],
  { element, component, segment }: { element: string; component: string; segment: string } = {
    element: '*',
    component: ':',
    segment: '~',
  },
): Copied {
  const problem = diagnosisProblem(diagnoses);
  if (problem !== null) return { refused: problem };
  const parts = diagnoses.map(({ code }, place) => `${place === 0 ? 'ABK' : 'ABF'}${component}${code}`);
  return { text: `${['HI', ...parts].join(element)}${segment}`, notes: [] };
}

/** A diagnosis on the worksheet; `neverFirst` says why it must not stand first, where a rule says so. */
export type ListedDiagnosis = ClaimDiagnosis & { neverFirst: string | null };

/** The list with one more at its end, or why it takes no more. */
export function withDiagnosis(
  list: readonly ListedDiagnosis[],
  added: ListedDiagnosis,
): { list: readonly ListedDiagnosis[] } | { refused: string } {
  const next = [...list, added];
  const problem = diagnosisProblem(next);
  return problem === null ? { list: next } : { refused: problem };
}

/** What is wrong with the order: the first has a rule against it. Null where nothing is known against it. */
export function orderProblem([first]: readonly ListedDiagnosis[]): string | null {
  return first?.neverFirst ? `${first.code} stands at A. ${first.neverFirst}` : null;
}
