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
type Said = { findings: Finding[]; unchecked: Set<string> };

/** A line in work: what the rules of one line said, and what those of its claim said, so that either can be asked anew. */
type Open = { line: ReadLine; own: Said; claim: Said };

const nothing = (): Said => ({ findings: [], unchecked: new Set() });

/** Whether the tables of a rule are held for the day; what is missing, or of another quarter, is told. */
function hasTables(rule: Rule, { on }: ReadLine, said: Said, context: CheckContext): boolean {
  for (const table of rule.needs) {
    const found = context.tableOn(table, on);
    if (!found) {
      said.unchecked.add(`${lowerFirst(rule.title)} (no ${table} for the day is loaded)`);
      return false;
    }
    if (!found.isCurrent) {
      said.unchecked.add(
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
    if ('unchecked' in found) said.unchecked.add(found.unchecked);
    else said.findings.push(toFinding(rule, found));
  }
}

function runClaim(rule: ClaimRule, claim: readonly Open[], context: CheckContext): void {
  const meant = claim.filter(({ line }) => rule.applies(line, context));
  if (meant.length === 0) return;
  if (!meant.map((open) => hasTables(rule, open.line, open.claim, context)).every(Boolean)) return;
  // What is missing is looked for on all lines, what contradicts only among those it concerns.
  const among = rule.scope === 'missing' ? claim : meant;
  const found = rule.check(
    among.map(({ line }) => line),
    context,
  );
  for (const { at, ...one } of found) among[at]?.claim.findings.push(toFinding(rule, one));
}

const ungrouped =
  'what stands on other lines of the claim (the list does not tell which lines belong together)';

/** Rules over several lines; those of no claim are looked at together for what is missing on all of them. */
function runGroup(rule: ClaimRule, isClaim: boolean, group: readonly Open[], context: CheckContext): void {
  if (isClaim || rule.scope === 'missing') {
    runClaim(rule, group, context);
    return;
  }
  for (const open of group) {
    if (!rule.applies(open.line, context)) continue;
    // One line alone can be too much for a day.
    runClaim(rule, [open], context);
    open.claim.unchecked.add(ungrouped);
  }
}

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
  const claimRules = rules.filter((rule) => rule.scope !== 'line');
  const opens: Open[] = [];
  const groups = new Map<number | null, Open[]>();

  const ownOf = (line: ReadLine): Said => {
    const said = nothing();
    if (line.licensed) said.unchecked.add(`${line.licensed} codes (licensed, not in CodeDesk)`);
    for (const rule of lineRules) runLine(rule, line, said, context);
    return said;
  };

  const judge = (claim: number | null): void => {
    const group = groups.get(claim) ?? [];
    for (const open of group) open.claim = nothing();
    for (const rule of claimRules) runGroup(rule, claim !== null, group, context);
  };

  const verdictOfOpen = ({ line, own, claim }: Open): LineVerdict => ({
    line: line.line,
    system: systemOfLine(line),
    code: printed(line),
    findings: [...own.findings, ...claim.findings].sort(
      (a, b) => (places.get(a.rule) ?? 0) - (places.get(b.rule) ?? 0),
    ),
    unchecked: [...new Set([...own.unchecked, ...claim.unchecked])],
  });

  return {
    *run() {
      const total = lines.length * 2;
      for (const [at, raw] of lines.entries()) {
        const line = readLine(raw, context);
        const open: Open = { line, own: ownOf(line), claim: nothing() };
        opens.push(open);
        const group = groups.get(line.claim);
        if (group) group.push(open);
        else groups.set(line.claim, [open]);
        if ((at + 1) % slice === 0) yield { done: at + 1, total };
      }
      let done = lines.length;
      let told = done;
      for (const [claim, group] of groups) {
        judge(claim);
        done += group.length;
        if (done - told < slice) continue;
        told = done;
        yield { done, total };
      }
    },
    change(changed) {
      const claims = new Set<number | null>();
      for (const [at, raw] of changed) {
        const open = opens[at];
        if (!open) continue;
        open.line = readLine(raw, context);
        open.own = ownOf(open.line);
        claims.add(open.line.claim);
      }
      for (const claim of claims) judge(claim);
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
