import { verdictOf, verdictOrder, type SettledVerdict, type Verdict } from './finding';

/** Which lines of a checked list are shown, and in which order. */
export type CheckView = {
  /** Only lines of this verdict; null for all. */
  verdict: Verdict | null;
  /** Only lines on which this rule found something; null for all. */
  rule: string | null;
  /** As the list has them; the gravest first; by code. Equals stay in the order of the list. */
  order: 'list' | 'gravest' | 'code';
};

/** All of the list, as it came. */
export const wholeList: CheckView = { verdict: null, rule: null, order: 'list' };

/** The places of the lines that a view shows, in its order. */
export function placesOf(verdicts: readonly SettledVerdict[], view: CheckView): number[] {
  const grades = verdicts.map(verdictOf);
  const places = [...verdicts.keys()].filter(
    (at) =>
      (view.verdict === null || grades[at] === view.verdict) &&
      (view.rule === null || verdicts[at]?.findings.some(({ rule }) => rule === view.rule)),
  );
  const rankOf = (at: number) => verdictOrder.indexOf(grades[at] ?? 'clean');
  const codeOf = (at: number) => verdicts[at]?.code ?? '';
  if (view.order === 'gravest') places.sort((a, b) => rankOf(a) - rankOf(b) || a - b);
  if (view.order === 'code') {
    places.sort((a, b) => (codeOf(a) === codeOf(b) ? a - b : codeOf(a) < codeOf(b) ? -1 : 1));
  }
  return places;
}

/** A rule that found something: on how many lines, and on how many of them a fix waits. */
export type RuleCount = { rule: string; lines: number; fixes: number };
