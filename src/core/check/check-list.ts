import type { ClaimLine } from './claim-line';
import type { Finding, LineVerdict } from './finding';
import { slice } from './input/list';
import type { Progress } from './input/list';
import { readLine, systemOfLine } from './read-line';
import type { CheckContext, ClaimRule, Found, LineRule, ReadLine, Rule } from './rule';
import { rules as everyRule } from './rules';
import { printed } from './words';

/** What a run says of the whole list. */
export type CheckSummary = {
  lines: number;
  errors: number;
  warnings: number;
  notes: number;
  /** Lines on which nothing was found and everything that applies was looked at. */
  clean: number;
  /** What was not looked at and why, each once, with the number of lines. */
  unchecked: { what: string; lines: number }[];
};

export type CheckResult = { verdicts: LineVerdict[]; summary: CheckSummary };

const toFinding = (rule: Rule, { message, severity, fix }: Extract<Found, { message: string }>): Finding => ({
  rule: rule.id,
  severity: severity ?? rule.severity,
  message,
  source: rule.source,
  ...(fix ? { fix } : {}),
});

type Open = { line: ReadLine; verdict: LineVerdict; order: Map<Finding, number> };

/** Tells on a line what was not looked at; the same once. */
function leaveOut({ unchecked }: LineVerdict, what: string): void {
  if (!unchecked.includes(what)) unchecked.push(what);
}

/** Whether the tables of a rule are held for the day; what is missing, or of another quarter, is told. */
function hasTables(rule: Rule, { line, verdict }: Open, context: CheckContext): boolean {
  for (const table of rule.needs) {
    const found = context.tableOn(table, line.on);
    if (!found) {
      leaveOut(verdict, `${lowerFirst(rule.title)} (no ${table} for the day is loaded)`);
      return false;
    }
    if (!found.isCurrent) {
      leaveOut(
        verdict,
        `${lowerFirst(rule.title)} in the quarter of the day (the ${table} loaded is ${found.title})`,
      );
    }
  }
  return true;
}

/** "The NDC …" in the middle of a sentence; "JW and JZ", "NDC" and "50" stay. */
const lowerFirst = (title: string): string =>
  /^[A-Z][a-z]/.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;

function runLine(rule: LineRule, place: number, open: Open, context: CheckContext): void {
  if (!rule.applies(open.line, context) || !hasTables(rule, open, context)) return;
  for (const found of rule.check(open.line, context)) {
    if ('unchecked' in found) leaveOut(open.verdict, found.unchecked);
    else add(open, toFinding(rule, found), place);
  }
}

function add(open: Open, finding: Finding, place: number): void {
  open.verdict.findings.push(finding);
  open.order.set(finding, place);
}

function runClaim(rule: ClaimRule, place: number, claim: readonly Open[], context: CheckContext): void {
  const meant = claim.filter((open) => rule.applies(open.line, context));
  if (meant.length === 0 || !meant.map((open) => hasTables(rule, open, context)).every(Boolean)) return;
  // What is missing is looked for on all lines, what contradicts only among those it concerns.
  const among = rule.scope === 'missing' ? claim : meant;
  for (const { at, ...found } of rule.check(
    among.map(({ line }) => line),
    context,
  )) {
    const open = among[at];
    if (open) add(open, toFinding(rule, found), place);
  }
}

const ungrouped =
  'what stands on other lines of the claim (the list does not tell which lines belong together)';

/** Lines of each claim; those of no claim are looked at together for what is missing on all of them. */
function runClaims(opens: readonly Open[], rules: readonly Rule[], context: CheckContext): void {
  const claims = new Map<number, Open[]>();
  const loose: Open[] = [];
  for (const open of opens) {
    const { claim } = open.line;
    if (claim === null) loose.push(open);
    else {
      const known = claims.get(claim);
      if (known) known.push(open);
      else claims.set(claim, [open]);
    }
  }
  rules.forEach((rule, place) => {
    if (rule.scope === 'line') return;
    for (const claim of claims.values()) runClaim(rule, place, claim, context);
    if (loose.length === 0) return;
    if (rule.scope === 'missing') {
      runClaim(rule, place, loose, context);
      return;
    }
    for (const open of loose) {
      if (!rule.applies(open.line, context)) continue;
      // One line alone can be too much for a day.
      runClaim(rule, place, [open], context);
      leaveOut(open.verdict, ungrouped);
    }
  });
}

/**
 * Checks lines, so many at a time.
 * @param lines as a reader of core/check/input gives them
 * @returns a verdict for each line in its order, and what is said of all; the generator yields how far it has come
 */
export function* checkList(
  lines: readonly ClaimLine[],
  context: CheckContext,
  rules: readonly Rule[] = everyRule,
): Generator<Progress, CheckResult> {
  const opens: Open[] = [];
  for (const [at, raw] of lines.entries()) {
    const line = readLine(raw, context);
    const verdict: LineVerdict = {
      line: line.line,
      system: systemOfLine(line),
      code: printed(line),
      findings: [],
      unchecked: [],
    };
    const open: Open = { line, verdict, order: new Map() };
    if (line.licensed) leaveOut(verdict, `${line.licensed} codes (licensed, not in CodeDesk)`);
    rules.forEach((rule, place) => {
      if (rule.scope === 'line') runLine(rule, place, open, context);
    });
    opens.push(open);
    if ((at + 1) % slice === 0) yield { done: at + 1, total: lines.length };
  }
  runClaims(opens, rules, context);
  for (const { verdict, order } of opens) {
    verdict.findings.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  }
  const verdicts = opens.map(({ verdict }) => verdict);
  return { verdicts, summary: summaryOf(verdicts) };
}

/** Counts of a run; what was not looked at is told once, with the number of its lines. */
export function summaryOf(verdicts: readonly LineVerdict[]): CheckSummary {
  const summary: CheckSummary = {
    lines: verdicts.length,
    errors: 0,
    warnings: 0,
    notes: 0,
    clean: 0,
    unchecked: [],
  };
  const left = new Map<string, number>();
  for (const { findings, unchecked } of verdicts) {
    for (const { severity } of findings) {
      if (severity === 'error') summary.errors++;
      else if (severity === 'warning') summary.warnings++;
      else summary.notes++;
    }
    if (findings.length === 0 && unchecked.length === 0) summary.clean++;
    for (const what of unchecked) left.set(what, (left.get(what) ?? 0) + 1);
  }
  summary.unchecked = [...left]
    .map(([what, count]) => ({ what, lines: count }))
    .sort((a, b) => b.lines - a.lines);
  return summary;
}
