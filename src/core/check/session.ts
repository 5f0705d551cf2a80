import type { SourceIssue } from '../code/record';
import type { CodeRef } from '../code/ref';
import { createCheck } from './check-list';
import { lineFields, type ClaimLine } from './claim-line';
import { columnNames, exportRows, fieldText } from './export';
import { apartFromModifiers } from './grown-modifiers';
import {
  applyFix,
  verdictOf,
  type Finding,
  type LineVerdict,
  type SettledVerdict,
  type Verdict,
} from './finding';
import { slice } from './input/list';
import type { Columns } from './input/columns';
import type { CheckList, ListFormat, Progress } from './input/list';
import type { CheckContext } from './rule';
import type { NotAsked, RuleSet } from './rule-set';
import { rules } from './rules';
import type { CheckSummary } from './summary';
import { createTally } from './tally';
import { placesOf, wholeList, type CheckView, type RuleCount } from './view';

export type Filled = Record<'modifiers' | 'units' | 'from', boolean>;

/** What is said of a list as a whole. */
export type CheckOverview = {
  format: ListFormat;
  columns: Columns | null;
  headers: string[] | null;
  issues: SourceIssue[];
  lines: number;
  verdicts: Record<Verdict, number>;
  /** Which fields any line has: only these have a column in the list. */
  filled: Filled;
  unchecked: CheckSummary['unchecked'];
  /** Rules that a preset or a file of rules leaves out. */
  notAsked: readonly NotAsked[];
  rules: (RuleCount & { title: string })[];
  /** Lines that a fix has changed. */
  mended: number;
};

/** One field of a line before and after. */
export type FieldChange = { field: string; was: string; becomes: string };

/** A finding as the window shows it: its fix as a difference, and the note with which the coder ignored it. */
export type RowFinding = Omit<Finding, 'fix'> & { fix: FieldChange | null; ignored: string | null };

/** One line of the table: all that painting it and its findings needs. */
export type CheckRow = {
  /** Its place in the list. */
  at: number;
  line: number;
  claim: number | null;
  code: string;
  /** Where its page is; null where no system held has the code. */
  ref: CodeRef | null;
  modifiers: string;
  from: string | null;
  units: string;
  verdict: Verdict;
  findings: RowFinding[];
  unchecked: string[];
  /** What fixes have changed since the list was read. */
  mended: FieldChange[];
};

/** One row by its place in a view, with how many the view has; null where it has none. */
export type RowInView = { total: number; row: CheckRow | null };

/** What the coder does about a list. A finding is meant by its rule and its words. */
export type CheckAction =
  | { type: 'fix'; at: number; rule: string; message: string }
  /** The fixes of one rule on all lines that have one. */
  | { type: 'fix all'; rule: string }
  | { type: 'ignore'; at: number; rule: string; message: string; note: string }
  /** The line as it was read, with all its findings. */
  | { type: 'restore'; at: number };

const none: never[] = [];

const keyOf = ({ rule, message }: Pick<Finding, 'rule' | 'message'>): string => `${rule}\n${message}`;

/** What differs between two states of a line. */
const changesBetween = (before: ClaimLine, after: ClaimLine): FieldChange[] =>
  lineFields.flatMap((field) => {
    const was = fieldText(before, field);
    const becomes = fieldText(after, field);
    return was === becomes ? [] : [{ field: columnNames[field], was, becomes }];
  });

const changeWords = ({ field, was, becomes }: FieldChange): string =>
  `${field} ${was === '' ? 'nothing' : was} to ${becomes === '' ? 'nothing' : becomes}`;

const ignoredWords = ({ message }: Finding, note: string): string =>
  note === '' ? message : `${message} (${note})`;

/** A list being worked on: checked, looked through, mended, written back. It lives in memory and nowhere else. */
export type CheckSession = ReturnType<typeof createSession>;

/**
 * Opens a list for work; `run` must come to its end before anything is asked of it.
 * @param set the rules that it is held against; the product's as they are where it is left out
 */
export function createSession(
  list: CheckList,
  context: CheckContext,
  { rules: all, notAsked }: RuleSet = { rules: [...rules], notAsked: [] },
) {
  const { format, columns, headers, issues } = list;
  const original = list.lines.map((line) => apartFromModifiers(line, context));
  const lines = [...original];
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  const check = createCheck(original, context, all);
  /** Notes with which findings were ignored, by line and finding. */
  const notes = new Map<number, Map<string, string>>();
  const verdicts: SettledVerdict[] = [];
  const tally = createTally();
  const mended = new Set<number>();
  // Lines stay where they are while they are worked on; another view is made of how they stand then.
  let shown: { key: string; places: number[] } = { key: '', places: [] };

  const noteOf = (at: number, finding: Finding): string | null => notes.get(at)?.get(keyOf(finding)) ?? null;
  const mendedAt = (at: number): FieldChange[] => {
    const [before, after] = [original[at], lines[at]];
    return before && after && before !== after ? changesBetween(before, after) : none;
  };

  const settled = (verdict: LineVerdict, at: number): SettledVerdict => {
    const changes = mendedAt(at).map((change) => `${changeWords(change)}.`);
    if (!notes.has(at)) return { ...verdict, ignored: none, mended: changes };
    return {
      ...verdict,
      findings: verdict.findings.filter((finding) => noteOf(at, finding) === null),
      ignored: verdict.findings.flatMap((finding) => {
        const note = noteOf(at, finding);
        return note === null ? [] : [ignoredWords(finding, note)];
      }),
      mended: changes,
    };
  };

  /** Takes what is said of a line now for what was said of it. */
  const settle = (at: number): void => {
    const verdict = check.verdictAt(at);
    if (!verdict) return;
    const before = verdicts[at];
    if (before) tally.take(before);
    const now = settled(verdict, at);
    verdicts[at] = now;
    tally.add(now);
  };

  const places = (view: CheckView): number[] => {
    const key = JSON.stringify(view);
    if (shown.key !== key) shown = { key, places: placesOf(verdicts, view) };
    return shown.places;
  };

  const mend = (changed: ReadonlyMap<number, ClaimLine>): void => {
    for (const [at, line] of changed) {
      lines[at] = line;
      if (line === original[at]) mended.delete(at);
      else mended.add(at);
    }
    for (const at of check.change(changed)) settle(at);
  };

  /** The line with the fix of one of its findings; undefined where there is none any more. */
  const fixed = (at: number, isMeant: (finding: Finding) => boolean): ClaimLine | undefined => {
    const line = lines[at];
    const fix = verdicts[at]?.findings.find((finding) => finding.fix && isMeant(finding))?.fix;
    return line && fix && applyFix(line, fix);
  };

  const rowAt = (at: number): CheckRow[] => {
    const line = lines[at];
    const verdict = verdicts[at];
    if (!line || !verdict) return [];
    return [
      {
        at,
        line: line.line,
        claim: line.claim,
        code: verdict.code,
        ref: check.refAt(at),
        modifiers: fieldText(line, 'modifiers'),
        from: line.from,
        units: fieldText(line, 'units'),
        verdict: verdictOf(verdict),
        findings: (check.verdictAt(at)?.findings ?? []).map(({ fix, ...finding }) => ({
          ...finding,
          fix: (fix && changesBetween(line, applyFix(line, fix))[0]) ?? null,
          ignored: noteOf(at, finding),
        })),
        unchecked: verdict.unchecked,
        mended: mendedAt(at),
      },
    ];
  };

  return {
    /** Checks all lines, so many at a time. */
    *run(): Generator<Progress, void> {
      yield* check.run();
      const total = lines.length;
      for (let at = 0; at < total; at++) {
        settle(at);
        // All lines are checked by now: only their counts are missing.
        if ((at + 1) % (4 * slice) === 0) yield { done: total, total };
      }
    },

    overview: (): CheckOverview => ({
      format,
      columns,
      headers,
      issues,
      lines: lines.length,
      verdicts: tally.verdicts(),
      filled: {
        modifiers: lines.some(({ modifiers }) => modifiers.length > 0),
        units: lines.some(({ units }) => units !== null && units !== ''),
        from: lines.some(({ from }) => from !== null),
      },
      unchecked: tally.unchecked(),
      notAsked,
      rules: tally.rules().map((count) => ({ ...count, title: titles.get(count.rule) ?? count.rule })),
      mended: mended.size,
    }),

    /** Rows of a view, from a place in it on. */
    rows: (view: CheckView, from: number, count: number): CheckRow[] =>
      places(view)
        .slice(from, from + count)
        .flatMap(rowAt),

    /** The row at a place of a view, or its last one where it has become shorter. */
    row: (view: CheckView, place: number): RowInView => {
      const shownPlaces = places(view);
      const total = shownPlaces.length;
      const at = Math.max(0, Math.min(place, total - 1));
      return { total, row: shownPlaces.slice(at, at + 1).flatMap(rowAt)[0] ?? null };
    },

    /** Does what the coder wants; a finding that is no longer there is left alone. */
    act(action: CheckAction): void {
      switch (action.type) {
        case 'fix': {
          const line = fixed(action.at, (finding) => keyOf(finding) === keyOf(action));
          if (line) mend(new Map([[action.at, line]]));
          break;
        }
        case 'fix all': {
          const changed = new Map<number, ClaimLine>();
          for (const at of placesOf(verdicts, { ...wholeList, rule: action.rule })) {
            const line = fixed(at, ({ rule }) => rule === action.rule);
            if (line) changed.set(at, line);
          }
          mend(changed);
          break;
        }
        case 'ignore': {
          const ofLine = notes.get(action.at) ?? new Map<string, string>();
          notes.set(action.at, ofLine.set(keyOf(action), action.note));
          settle(action.at);
          break;
        }
        case 'restore': {
          const line = original[action.at];
          notes.delete(action.at);
          if (line) mend(new Map([[action.at, line]]));
          break;
        }
      }
    },

    /** The whole list in its own columns with the verdicts behind them. */
    text: (separator: ',' | '\t'): string => exportRows(lines, verdicts, columns, separator),
  };
}
