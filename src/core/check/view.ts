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

/** How many lines have each verdict. Every line has one, so they add up to the list. */
export function verdictCounts(verdicts: readonly SettledVerdict[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = {
    error: 0,
    warning: 0,
    note: 0,
    ignored: 0,
    'partly checked': 0,
    clean: 0,
  };
  for (const verdict of verdicts) counts[verdictOf(verdict)]++;
  return counts;
}

/** A rule that found something: on how many lines, and on how many of them a fix waits. */
export type RuleCount = { rule: string; lines: number; fixes: number };

/** The rules that found something, the one with the most lines first. */
export function ruleCounts(verdicts: readonly SettledVerdict[]): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { findings } of verdicts) {
    for (const rule of new Set(findings.map((finding) => finding.rule))) {
      const count = counts.get(rule) ?? { rule, lines: 0, fixes: 0 };
      count.lines++;
      if (findings.some((finding) => finding.rule === rule && finding.fix)) count.fixes++;
      counts.set(rule, count);
    }
  }
  return [...counts.values()].sort((a, b) => b.lines - a.lines || (a.rule < b.rule ? -1 : 1));
}
