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
type Open = {
  readonly at: number;
  line: ReadLine;
  own: Said;
  claim: Said;
  /** What is missing on its claim, or on its day and in its month. */
  day: Said;
  month: Said;
  /** Made of these when it is asked for; null where one of them was asked anew since. */
  verdict: LineVerdict | null;
};

/** The stretches of time that rules look over where the claims are not known. */
const spans = ['day', 'month'] as const;
type Span = (typeof spans)[number];

const spanOf = (span: Span, on: string): string => (span === 'day' ? on : on.slice(0, 7));

const nothing = (): Said => ({ findings: [], unchecked: [] });

const isSaid = ({ findings, unchecked }: Said): boolean => findings.length + unchecked.length > 0;

const isSame = (one: Said, other: Said): boolean =>
  one.findings.length === other.findings.length &&
  one.unchecked.length === other.unchecked.length &&
  one.unchecked.every((what, at) => what === other.unchecked[at]) &&
  one.findings.every((finding, at) => JSON.stringify(finding) === JSON.stringify(other.findings[at]));

/** Tells what was not looked at; the same once. */
function leaveOut({ unchecked }: Said, what: string): void {
  if (!unchecked.includes(what)) unchecked.push(what);
}

/** Whether the tables of a rule are held for the day; what is missing, or of another quarter, is told. */
function hasTables(rule: Rule, { on }: ReadLine, said: Said, context: CheckContext): boolean {
  for (const table of rule.needs) {
    const found = context.tableOn(table, on);
    if (!found) {
      leaveOut(said, notHeldWords(rule, table));
      return false;
    }
    if (!found.isCurrent) leaveOut(said, otherQuarterWords(rule, `${table} loaded is ${found.title}`));
  }
  return true;
}

/** Words of a rule about a table: said of thousands of lines they are one text. */
function tableWords(make: (title: string, table: string) => string) {
  const known = new WeakMap<Rule, Map<string, string>>();
  return (rule: Rule, table: string): string => {
    const ofRule = known.get(rule) ?? new Map<string, string>();
    known.set(rule, ofRule);
    const words = ofRule.get(table) ?? make(lowerFirst(rule.title), table);
    ofRule.set(table, words);
    return words;
  };
}

const notHeldWords = tableWords((title, table) => `${title} (no ${table} for the day is loaded)`);
const otherQuarterWords = tableWords((title, table) => `${title} in the quarter of the day (the ${table})`);

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
  // Most rules concern no line of most claims.
  if (!claim.some(({ line }) => rule.applies(line, context))) return;
  const meant = claim.filter(({ line }) => rule.applies(line, context));
  const saidOf = (open: Open) => (rule.scope === 'missing' ? open[rule.within ?? 'day'] : open.claim);
  let isHeld = true;
  for (const open of rule.needs.length > 0 ? meant : []) {
    // Each of them is told what is missing, not the first alone.
    isHeld = hasTables(rule, open.line, saidOf(open), context) && isHeld;
  }
  if (!isHeld) return;
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

/** Lines that are looked at together, each group in the order of the list. */
function createGroups<Key>() {
  const groups = new Map<Key, Open[]>();
  const of = (key: Key): Open[] => {
    const known = groups.get(key);
    if (known) return known;
    const made: Open[] = [];
    groups.set(key, made);
    return made;
  };
  return {
    of,
    all: () => groups.values(),
    add(key: Key, open: Open): void {
      const group = of(key);
      // Nearly always the last; a line whose day was changed goes to its place.
      let place = group.length;
      while (place > 0 && (group[place - 1]?.at ?? -1) > open.at) place--;
      group.splice(place, 0, open);
    },
    remove(key: Key, open: Open): void {
      const group = of(key);
      const place = group.indexOf(open);
      if (place >= 0) group.splice(place, 1);
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
