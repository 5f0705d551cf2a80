import { oncePer } from '../once';
import { isDayUnread } from './claim-line';
import type { Finding, LineVerdict } from './finding';
import type { CheckContext, ClaimRule, Found, LineRule, ReadLine, Rule } from './rule';

const toFinding = (rule: Rule, { message, severity, fix }: Extract<Found, { message: string }>): Finding => ({
  rule: rule.id,
  severity: severity ?? rule.severity,
  message,
  source: rule.source,
  ...(fix ? { fix } : {}),
});

/** What rules said of a line. */
export type Said = { findings: Finding[]; unchecked: string[] };

/**
 * A line in work, with what rules of three kinds said of it, so that each can be asked anew: those of one line, those of what
 * contradicts on a claim, and those of what is missing on it.
 */
export type Open = {
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
export const spans = ['day', 'month'] as const;
export type Span = (typeof spans)[number];

/** The stretch that a day is in. */
export const spanOf = (span: Span, on: string): string => (span === 'day' ? on : on.slice(0, 7));

export const nothing = (): Said => ({ findings: [], unchecked: [] });

export const isSaid = ({ findings, unchecked }: Said): boolean => findings.length + unchecked.length > 0;

export const isSame = (one: Said, other: Said): boolean =>
  one.findings.length === other.findings.length &&
  one.unchecked.length === other.unchecked.length &&
  one.unchecked.every((what, at) => what === other.unchecked[at]) &&
  one.findings.every((finding, at) => JSON.stringify(finding) === JSON.stringify(other.findings[at]));

/** Tells what was not looked at; the same once. */
export function leaveOut({ unchecked }: Said, what: string): void {
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
  const known = oncePer<Rule, Map<string, string>>(() => new Map());
  return (rule: Rule, table: string): string => {
    const ofRule = known(rule);
    const words = ofRule.get(table) ?? make(lowerFirst(rule.title), table);
    ofRule.set(table, words);
    return words;
  };
}

const notHeldWords = tableWords((title, table) => `${title} (no ${table} for the day is loaded)`);
const otherQuarterWords = tableWords((title, table) => `${title} in the quarter of the day (the ${table})`);

/** "The NDC …" in the middle of a sentence; "JW and JZ", "NDC" and "50" stay. */
const lowerFirst = (title: string): string =>
  /^(?:[A-Z][a-z]|An? )/.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;

const dayUnread = 'what depends on the date of service (it cannot be read)';
const claimUnread = (rule: Rule): string =>
  `${lowerFirst(rule.title)} (a line of the claim, or its date, cannot be read)`;

/** Whether a line may be what a rule misses on another one. */
const mayBeAnything = ({ code, unreadable }: ReadLine): boolean =>
  unreadable.includes('from') || (code === '' && unreadable.includes('code'));

/** Asks a rule of one line about it, and notes what it finds and what could not be looked at. */
export function runLine(rule: LineRule, line: ReadLine, said: Said, context: CheckContext): void {
  if (!rule.applies(line, context)) return;
  if (isDayUnread(line) && !rule.isOfAnyDay) {
    leaveOut(said, dayUnread);
    return;
  }
  if (!hasTables(rule, line, said, context)) return;
  for (const found of rule.check(line, context)) {
    if ('unchecked' in found) leaveOut(said, found.unchecked);
    else said.findings.push(toFinding(rule, found));
  }
}

/** Asks a rule about lines that are looked at together; each line is told what the rule finds on it. */
export function runClaim(rule: ClaimRule, claim: readonly Open[], context: CheckContext): void {
  // Most rules concern no line of most claims.
  if (!claim.some(({ line }) => rule.applies(line, context))) return;
  const concerned = claim.filter(({ line }) => rule.applies(line, context));
  const saidOf = (open: Open) => (rule.scope === 'missing' ? open[rule.within ?? 'day'] : open.claim);
  const meant = concerned.filter((open) => {
    if (isDayUnread(open.line)) leaveOut(saidOf(open), dayUnread);
    return !isDayUnread(open.line);
  });
  if (meant.length === 0) return;
  let isHeld = true;
  for (const open of rule.needs.length > 0 ? meant : []) {
    // Each of them is told what is missing, not the first alone.
    isHeld = hasTables(rule, open.line, saidOf(open), context) && isHeld;
  }
  if (!isHeld) return;
  // What is missing is looked for on all lines, what contradicts only among those it concerns.
  const among = rule.scope === 'missing' ? claim.filter(({ line }) => !isDayUnread(line)) : meant;
  const isUnsure = rule.scope === 'missing' && claim.some(({ line }) => mayBeAnything(line));
  const found = rule.check(
    among.map(({ line }) => line),
    context,
  );
  for (const { at, ...one } of found) {
    const open = among[at];
    if (!open) continue;
    // What is missing may stand on the line that cannot be read.
    if (isUnsure) leaveOut(saidOf(open), claimUnread(rule));
    else saidOf(open).findings.push(toFinding(rule, one));
  }
}
