import type { CodeRef } from '../code/ref';
import type { ClaimLine } from './claim-line';
import type { Finding, LineVerdict } from './finding';
import { slice } from './input/list';
import type { Progress } from './input/list';
import { readLine, systemOfLine } from './read-line';
import type { CheckContext, ClaimRule, Found, LineRule, ReadLine, Rule } from './rule';
import { rules as everyRule } from './rules';
import { summaryOf, type CheckSummary } from './summary';
import { printed } from './words';

export type CheckResult = { verdicts: LineVerdict[]; summary: CheckSummary };

const toFinding = (rule: Rule, { message, severity, fix }: Extract<Found, { message: string }>): Finding => ({
  rule: rule.id,
  severity: severity ?? rule.severity,
  message,
  source: rule.source,
  ...(fix ? { fix } : {}),
});

/** What rules said of a line. */
type Said = { findings: Finding[]; unchecked: string[] };

/**
 * A line in work, with what rules of three kinds said of it, so that each can be asked anew: those of one line, those of what
 * contradicts on a claim, and those of what is missing on it.
 */
type Open = { line: ReadLine; own: Said; claim: Said; missing: Said };

const nothing = (): Said => ({ findings: [], unchecked: [] });

/** Tells what was not looked at; the same once. */
function leaveOut({ unchecked }: Said, what: string): void {
  if (!unchecked.includes(what)) unchecked.push(what);
}

/** Whether the tables of a rule are held for the day; what is missing, or of another quarter, is told. */
function hasTables(rule: Rule, { on }: ReadLine, said: Said, context: CheckContext): boolean {
  for (const table of rule.needs) {
    const found = context.tableOn(table, on);
    if (!found) {
      leaveOut(said, `${lowerFirst(rule.title)} (no ${table} for the day is loaded)`);
      return false;
    }
    if (!found.isCurrent) {
      leaveOut(
        said,
        `${lowerFirst(rule.title)} in the quarter of the day (the ${table} loaded is ${found.title})`,
      );
    }
  }
  return true;
}

/** "The NDC …" in the middle of a sentence; "JW and JZ", "NDC" and "50" stay. */
const lowerFirst = (title: string): string =>
  /^[A-Z][a-z]/.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;

function runLine(rule: LineRule, line: ReadLine, said: Said, context: CheckContext): void {
  if (!rule.applies(line, context) || !hasTables(rule, line, said, context)) return;
  for (const found of rule.check(line, context)) {
    if ('unchecked' in found) leaveOut(said, found.unchecked);
    else said.findings.push(toFinding(rule, found));
  }
}

function runClaim(rule: ClaimRule, claim: readonly Open[], context: CheckContext): void {
  const meant = claim.filter(({ line }) => rule.applies(line, context));
  if (meant.length === 0) return;
  const saidOf = (open: Open) => (rule.scope === 'missing' ? open.missing : open.claim);
  if (!meant.map((open) => hasTables(rule, open.line, saidOf(open), context)).every(Boolean)) return;
  // What is missing is looked for on all lines, what contradicts only among those it concerns.
  const among = rule.scope === 'missing' ? claim : meant;
  const found = rule.check(
    among.map(({ line }) => line),
    context,
  );
  for (const { at, ...one } of found) {
    const open = among[at];
    if (open) saidOf(open).findings.push(toFinding(rule, one));
  }
}

const ungrouped =
  'what stands on other lines of the claim (the list does not tell which lines belong together)';

/** A list in check: run once, then asked anew for single lines that were changed. */
export type Check = {
  /** Checks all lines, so many at a time; the generator yields how far it has come. */
  run: () => Generator<Progress, void>;
  /** Puts lines in place of those at their places and asks all rules that they concern again. */
  change: (lines: ReadonlyMap<number, ClaimLine>) => void;
  /** A verdict for each line in its order, as of now. */
  verdicts: () => LineVerdict[];
  /** Which code the line at a place has; null where no system held has it. */
  refAt: (at: number) => CodeRef | null;
};

/** Opens a check of a list. */
export function createCheck(
  lines: readonly ClaimLine[],
  context: CheckContext,
  rules: readonly Rule[] = everyRule,
): Check {
  const places = new Map(rules.map(({ id }, place) => [id, place]));
  const lineRules = rules.filter((rule) => rule.scope === 'line');
  const claimRules = rules.filter((rule): rule is ClaimRule => rule.scope === 'claim');
  const missingRules = rules.filter((rule): rule is ClaimRule => rule.scope === 'missing');
  const opens: Open[] = [];
  const groups = new Map<number | null, Open[]>();

  const ownOf = (line: ReadLine): Said => {
    const said = nothing();
    if (line.licensed) leaveOut(said, `${line.licensed} codes (licensed, not in CodeDesk)`);
    for (const rule of lineRules) runLine(rule, line, said, context);
    return said;
  };

  /** What contradicts among the lines of a claim; of a line whose claim is not known, what is too much on it alone. */
  const judge = (claim: number | null, opens: readonly Open[]): void => {
    for (const open of opens) open.claim = nothing();
    for (const rule of claimRules) {
      if (claim !== null) {
        runClaim(rule, opens, context);
        continue;
      }
      for (const open of opens) {
        if (!rule.applies(open.line, context)) continue;
        runClaim(rule, [open], context);
        leaveOut(open.claim, ungrouped);
      }
    }
  };

  /** What is missing on a claim, or nowhere among the lines whose claim is not known. */
  const seek = (opens: readonly Open[]): void => {
    for (const open of opens) open.missing = nothing();
    for (const rule of missingRules) runClaim(rule, opens, context);
  };

  const verdictOfOpen = ({ line, own, claim, missing }: Open): LineVerdict => ({
    line: line.line,
    system: systemOfLine(line),
    code: printed(line),
    findings: [...own.findings, ...claim.findings, ...missing.findings].sort(
      (a, b) => (places.get(a.rule) ?? 0) - (places.get(b.rule) ?? 0),
    ),
    unchecked: [...new Set([...own.unchecked, ...claim.unchecked, ...missing.unchecked])],
  });

  return {
    *run() {
      const total = lines.length * 2;
      for (const [at, raw] of lines.entries()) {
        const line = readLine(raw, context);
        const open: Open = { line, own: ownOf(line), claim: nothing(), missing: nothing() };
        opens.push(open);
        const group = groups.get(line.claim);
        if (group) group.push(open);
        else groups.set(line.claim, [open]);
        if ((at + 1) % slice === 0) yield { done: at + 1, total };
      }
      let done = lines.length;
      let told = done;
      for (const [claim, group] of groups) {
        // The lines of a claim belong together; those of no claim are as many as the list may have.
        const step = claim === null ? slice : group.length;
        for (let from = 0; from < group.length; from += step) {
          const part = group.slice(from, from + step);
          judge(claim, part);
          done += part.length;
          if (done - told < slice) continue;
          told = done;
          yield { done, total };
        }
        seek(group);
      }
    },
    change(changed) {
      const touched = new Map<number | null, Open[]>();
      for (const [at, raw] of changed) {
        const open = opens[at];
        if (!open) continue;
        open.line = readLine(raw, context);
        open.own = ownOf(open.line);
        const { claim } = open.line;
        const those = touched.get(claim);
        if (those) those.push(open);
        else touched.set(claim, [open]);
      }
      for (const [claim, those] of touched) {
        const group = groups.get(claim) ?? [];
        judge(claim, claim === null ? those : group);
        seek(group);
      }
    },
    verdicts: () => opens.map(verdictOfOpen),
    refAt: (at) => {
      const line = opens[at]?.line;
      return line?.known ? line.ref : null;
    },
  };
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
  const check = createCheck(lines, context, rules);
  yield* check.run();
  const verdicts = check.verdicts();
  return { verdicts, summary: summaryOf(verdicts) };
}
