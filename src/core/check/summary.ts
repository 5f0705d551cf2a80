import { verdictOf, type LineVerdict } from './finding';

/** What a run says of the whole list. */
export type CheckSummary = {
  lines: number;
  /** Findings, of which a line may have several. */
  errors: number;
  warnings: number;
  notes: number;
  /** Lines on which nothing was found and everything that applies was looked at. */
  clean: number;
  /** What was not looked at and why, each once, with the number of lines. */
  unchecked: { what: string; lines: number }[];
};

/** Counts of a run; what was not looked at is told once, with the number of its lines. */
export function summaryOf(verdicts: readonly LineVerdict[]): CheckSummary {
  const summary: CheckSummary = {
    lines: verdicts.length,
    errors: 0,
    warnings: 0,
    notes: 0,
    clean: 0,
    unchecked: uncheckedOf(verdicts),
  };
  for (const verdict of verdicts) {
    for (const { severity } of verdict.findings) {
      if (severity === 'error') summary.errors++;
      else if (severity === 'warning') summary.warnings++;
      else summary.notes++;
    }
    if (verdictOf(verdict) === 'clean') summary.clean++;
  }
  return summary;
}

/** What was not looked at and why, each once; what concerns the most lines comes first. */
function uncheckedOf(verdicts: readonly Pick<LineVerdict, 'unchecked'>[]): CheckSummary['unchecked'] {
  const left = new Map<string, number>();
  for (const { unchecked } of verdicts) {
    for (const what of unchecked) left.set(what, (left.get(what) ?? 0) + 1);
  }
  return [...left].map(([what, lines]) => ({ what, lines })).sort((a, b) => b.lines - a.lines);
}
