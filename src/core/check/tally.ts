import { verdictOf, type SettledVerdict, type Verdict } from './finding';
import type { CheckSummary } from './summary';
import type { RuleCount } from './view';

/**
 * Counts of a list that is worked on: a line that is changed is taken out and put in anew, and no other is looked at. What was met
 * first stays first among equals.
 */
export function createTally() {
  const verdicts: Record<Verdict, number> = {
    error: 0,
    warning: 0,
    note: 0,
    ignored: 0,
    'partly checked': 0,
    clean: 0,
  };
  const unchecked = new Map<string, number>();
  const rules = new Map<string, RuleCount>();

  const count = (verdict: SettledVerdict, by: 1 | -1): void => {
    verdicts[verdictOf(verdict)] += by;
    for (const what of verdict.unchecked) unchecked.set(what, (unchecked.get(what) ?? 0) + by);
    const { findings } = verdict;
    findings.forEach(({ rule }, at) => {
      if (findings.findIndex((one) => one.rule === rule) < at) return;
      const known = rules.get(rule) ?? { rule, lines: 0, fixes: 0 };
      rules.set(rule, known);
      known.lines += by;
      if (findings.some((one) => one.rule === rule && one.fix)) known.fixes += by;
    });
  };

  return {
    add: (verdict: SettledVerdict): void => count(verdict, 1),
    take: (verdict: SettledVerdict): void => count(verdict, -1),
    /** Lines by verdict; every line has one, so they add up to the list. */
    verdicts: (): Record<Verdict, number> => ({ ...verdicts }),
    /** What was not looked at and why, each once; what concerns the most lines comes first. */
    unchecked: (): CheckSummary['unchecked'] =>
      [...unchecked]
        .flatMap(([what, lines]) => (lines > 0 ? [{ what, lines }] : []))
        .sort((a, b) => b.lines - a.lines),
    /** The rules that found something, the one with the most lines first. */
    rules: (): RuleCount[] =>
      [...rules.values()]
        .filter(({ lines }) => lines > 0)
        .map((counts) => ({ ...counts }))
        .sort((a, b) => b.lines - a.lines || (a.rule < b.rule ? -1 : 1)),
  };
}
