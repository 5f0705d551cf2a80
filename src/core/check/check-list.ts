import type { CodeRef } from '../code/ref';
import type { ClaimLine } from './claim-line';
import {
  isSaid,
  isSame,
  leaveOut,
  nothing,
  runClaim,
  runLine,
  spanOf,
  spans,
  type Open,
  type Said,
  type Span,
} from './ask-rules';
import type { LineVerdict } from './finding';
import { slice } from './input/list';
import type { Progress } from './input/list';
import { readLine, systemOfLine } from './read-line';
import { createGroups } from './line-groups';
import type { CheckContext, ClaimRule, ReadLine, Rule } from './rule';
import { rules as everyRule } from './rules';
import { summaryOf, type CheckSummary } from './summary';
import { printed } from './words';

export type CheckResult = { verdicts: LineVerdict[]; summary: CheckSummary };

const ungrouped =
  'what stands on other lines of the claim (the list does not tell which lines belong together)';

/** A list in check: run once, then asked anew for single lines that were changed. */
export type Check = {
  /** Checks all lines, so many at a time; the generator yields how far it has come. */
  run: () => Generator<Progress, void>;
  /**
   * Puts lines in place of those at their places and asks all rules that they can reach again: those of the line, and those over the
   * lines of its claim or, where no claim is known, of its day and month.
   * @returns the places of all lines of which something else may be said now
   */
  change: (lines: ReadonlyMap<number, ClaimLine>) => number[];
  /** What is said of the line at a place, as of now. */
  verdictAt: (at: number) => LineVerdict | null;
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
  const claims = createGroups<number>();
  /** Lines of no known claim, by the stretches of time that rules look over. */
  const loose = { day: createGroups<string>(), month: createGroups<string>() };

  const ownOf = (line: ReadLine): Said => {
    const said = nothing();
    if (line.licensed) leaveOut(said, `${line.licensed} codes (licensed, not in CodeDesk)`);
    for (const rule of lineRules) runLine(rule, line, said, context);
    return said;
  };

  const file = (open: Open): void => {
    const { claim, on } = open.line;
    if (claim !== null) claims.add(claim, open);
    else for (const span of spans) loose[span].add(spanOf(span, on), open);
  };

  const unfile = (open: Open): void => {
    const { claim, on } = open.line;
    if (claim !== null) claims.remove(claim, open);
    else for (const span of spans) loose[span].remove(spanOf(span, on), open);
  };

  /** What contradicts among the lines of a claim. */
  const judgeClaim = (group: readonly Open[]): void => {
    for (const open of group) {
      open.claim = nothing();
      open.verdict = null;
    }
    for (const rule of claimRules) runClaim(rule, group, context);
  };

  /** Of a line whose claim is not known, what is too much on it alone. */
  const judgeAlone = (open: Open): void => {
    open.claim = nothing();
    open.verdict = null;
    for (const rule of claimRules) {
      if (!rule.applies(open.line, context)) continue;
      runClaim(rule, [open], context);
      leaveOut(open.claim, ungrouped);
    }
  };

  const missingOver = (span: Span) => missingRules.filter(({ within = 'day' }) => within === span);
  const rulesOver = { day: missingOver('day'), month: missingOver('month') };

  /** What is missing among lines, by rules that look over so long a stretch. Returns the lines of which something else is said now. */
  const seek = (group: readonly Open[], span: Span): Open[] => {
    const before = new Map(
      group.flatMap((open) => (isSaid(open[span]) ? [[open, open[span]] as const] : [])),
    );
    for (const open of before.keys()) open[span] = nothing();
    for (const rule of rulesOver[span]) runClaim(rule, group, context);
    return group.filter((open) => {
      const was = before.get(open);
      if (was ? isSame(was, open[span]) : !isSaid(open[span])) {
        if (was) open[span] = was;
        return false;
      }
      open.verdict = null;
      return true;
    });
  };

  const verdictOfOpen = ({ line, own, claim, day, month }: Open): LineVerdict => {
    const findings = [...own.findings, ...claim.findings, ...day.findings, ...month.findings];
    const unchecked = [...own.unchecked, ...claim.unchecked, ...day.unchecked, ...month.unchecked];
    if (findings.length > 1) findings.sort((a, b) => (places.get(a.rule) ?? 0) - (places.get(b.rule) ?? 0));
    return {
      line: line.line,
      system: systemOfLine(line),
      code: printed(line),
      findings,
      unchecked: unchecked.length > 1 ? [...new Set(unchecked)] : unchecked,
    };
  };

  const settled = (open: Open): LineVerdict => (open.verdict ??= verdictOfOpen(open));

  return {
    *run() {
      const total = lines.length * 3;
      let done = 0;
      let told = 0;
      /** Whether so much was done that the caller may do something else. */
      const isTime = (more: number): boolean => {
        done += more;
        if (done - told < slice) return false;
        told = done;
        return true;
      };
      for (const [at, raw] of lines.entries()) {
        const line = readLine(raw, context);
        const open: Open = {
          at,
          line,
          own: ownOf(line),
          claim: nothing(),
          day: nothing(),
          month: nothing(),
          verdict: null,
        };
        opens.push(open);
        file(open);
        if (isTime(1)) yield { done, total };
      }
      for (const group of claims.all()) {
        judgeClaim(group);
        for (const span of spans) seek(group, span);
        if (isTime(group.length)) yield { done, total };
      }
      for (const group of loose.day.all()) {
        for (const open of group) {
          judgeAlone(open);
          if (isTime(1)) yield { done, total };
        }
      }
      for (const span of spans) {
        for (const group of loose[span].all()) {
          seek(group, span);
          yield { done, total };
        }
      }
      for (const open of opens) {
        settled(open);
        if (isTime(1)) yield { done, total };
      }
    },
    change(changed) {
      const touched = { claims: new Set<number>(), day: new Set<string>(), month: new Set<string>() };
      const reached = new Set<Open>();
      const reach = ({ line: { claim, on } }: Open): void => {
        if (claim !== null) touched.claims.add(claim);
        else for (const span of spans) touched[span].add(spanOf(span, on));
      };
      for (const [at, raw] of changed) {
        const open = opens[at];
        if (!open) continue;
        reach(open);
        unfile(open);
        open.line = readLine(raw, context);
        open.own = ownOf(open.line);
        // What was missing on another day is missing there no more.
        for (const span of spans) open[span] = nothing();
        file(open);
        reach(open);
        reached.add(open);
        open.verdict = null;
        if (open.line.claim === null) judgeAlone(open);
      }
      for (const claim of touched.claims) {
        const group = claims.of(claim);
        judgeClaim(group);
        for (const span of spans) seek(group, span);
        for (const open of group) reached.add(open);
      }
      for (const span of spans) {
        for (const key of touched[span]) {
          for (const open of seek(loose[span].of(key), span)) reached.add(open);
        }
      }
      return [...reached].map(({ at }) => at);
    },
    verdictAt: (at) => {
      const open = opens[at];
      return open ? settled(open) : null;
    },
    verdicts: () => opens.map(settled),
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
