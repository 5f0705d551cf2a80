import type { SystemId } from '../code/ref';
import type { ClaimLine, LineField } from './claim-line';

/** `error`: the line will not be paid as it stands; `warning`: it may be right, and somebody must look; `note`: good to know. */
export type Severity = 'error' | 'warning' | 'note';

/** What a mechanical mend writes: which field becomes what. */
export type Fix =
  | { field: 'modifiers' | 'diagnoses' | 'pointers'; value: string[] }
  | { field: Exclude<LineField, 'modifiers' | 'diagnoses' | 'pointers'>; value: string };

/** One thing that a rule found on a line, in words for people. */
export type Finding = {
  rule: string;
  severity: Severity;
  message: string;
  /** Where the rule comes from. */
  source: string;
  fix?: Fix;
};

/** What is said of one line. */
export type LineVerdict = {
  line: number;
  /** The code system of the line's code; null where no system held has it. */
  system: SystemId | null;
  /** As coders write it. */
  code: string;
  findings: Finding[];
  /** What could not be looked at, and why; nothing is called clean while something stands here. */
  unchecked: string[];
};

/** A verdict with what the coder did about it: what was ignored, and with which note; what was mended. */
export type SettledVerdict = LineVerdict & { ignored: readonly string[]; mended: readonly string[] };

export type Verdict = Severity | 'partly checked' | 'ignored' | 'clean';

/** The gravest first. */
export const verdictOrder: readonly Verdict[] = [
  'error',
  'warning',
  'note',
  'ignored',
  'partly checked',
  'clean',
];

/**
 * The gravest finding of a line. Where nothing stands any more: `ignored` where the coder put something aside, `partly checked` where
 * something was not looked at, and only else `clean`.
 */
export function verdictOf({
  findings,
  unchecked,
  ignored = [],
}: Pick<LineVerdict, 'findings' | 'unchecked'> & Partial<SettledVerdict>): Verdict {
  const [first, ...others] = findings;
  if (first) {
    const rank = (severity: Severity) => verdictOrder.indexOf(severity);
    return others.reduce(
      (gravest, { severity }) => (rank(severity) < rank(gravest) ? severity : gravest),
      first.severity,
    );
  }
  if (ignored.length > 0) return 'ignored';
  return unchecked.length > 0 ? 'partly checked' : 'clean';
}

/** The line with a fix applied; the line itself stays as it was. */
export function applyFix(line: ClaimLine, { field, value }: Fix): ClaimLine {
  return { ...line, [field]: value, unreadable: line.unreadable.filter((other) => other !== field) };
}
