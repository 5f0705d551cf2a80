import { keyOf } from '../code/ref';
import { privateSystem } from '../systems/private/record';
import { tellingWords, wordsIn } from './names';
import type { Row } from './messages';

/**
 * What a coder copied for which words. Of a query only those words are kept that the data or the vocabulary know and that carry no digit:
 * no name, date or number of a person can be among them unless it is a word of a code, too.
 */
export type Habit = {
  /** The words and the code. */
  key: string;
  times: number;
  /** The day on which it was copied last: what is longest ago goes first. */
  day: string;
};

/** More are not kept. */
export const mostHabits = 500;
/** More words than these are no way of asking but a text that was pasted. */
const mostWords = 6;
/** Copied once is no habit. */
const leastTimes = 2;
/** So many rows a code rises at most. */
const mostRise = 3;

/**
 * The name of the habit that copying this row for this query makes or strengthens.
 * @returns null where the row was not found by words, or no word of the query is known
 */
export function habitKey(query: string, row: Row): string | null {
  if (row.tier !== 'words' && row.tier !== 'fuzzy') return null;
  // What the coder wrote, and what another owner licenses, is kept nowhere else.
  if (row.system === privateSystem || row.licence !== undefined) return null;
  const known = new Set(row.matched.map((word) => word.toLowerCase()));
  const meant = new Map<string, string>();
  for (const reason of row.reasons) {
    if (reason.kind === 'spelling') meant.set(reason.typed.toLowerCase(), reason.meant.toLowerCase());
    // The beginning of a name may be anything.
    else if ((reason.kind === 'brand' || reason.kind === 'synonym') && !reason.begun) {
      for (const word of wordsIn(reason.typed)) known.add(word);
    }
  }
  const words = tellingWords(query)
    .map((word) => meant.get(word) ?? word)
    .filter((word) => !/\d/.test(word) && (known.has(word) || [...meant.values()].includes(word)));
  const distinct = [...new Set(words)].sort();
  return distinct.length === 0 || distinct.length > mostWords ? null : `${distinct.join(' ')}|${keyOf(row)}`;
}

/**
 * What one more copy changes.
 * @param day of the copy, as YYYY-MM-DD
 */
export function noteHabit(
  habits: readonly Habit[],
  key: string,
  day: string,
): { put: Habit; remove: string[] } {
  const before = habits.find((habit) => habit.key === key);
  const others = habits.filter((habit) => habit.key !== key).sort((a, b) => (a.day < b.day ? 1 : -1));
  return {
    put: { key, times: (before?.times ?? 0) + 1, day },
    remove: others.slice(mostHabits - 1).map((habit) => habit.key),
  };
}

/**
 * The rows with what the coder often copied for the same words a little higher, and the reason said. Only among neighbors of one system
 * and tier: what is found by its code stays first, what is guessed below; an ended code does not rise.
 * @param timesOf how often, by `habitKey`
 */
export function withHabits(query: string, rows: readonly Row[], timesOf: ReadonlyMap<string, number>): Row[] {
  if (timesOf.size === 0) return [...rows];
  const group = ({ system, tier }: Row): string => `${system} ${tier}`;
  const out: Row[] = [];
  for (let start = 0; start < rows.length;) {
    let end = start;
    const run: { row: Row; place: number }[] = [];
    for (let row = rows[end]; row && group(row) === group(rows[start] ?? row); row = rows[++end]) {
      const key = row.status === 'ended' ? null : habitKey(query, row);
      const times = (key !== null && timesOf.get(key)) || 0;
      const rise = times < leastTimes ? 0 : Math.min(mostRise, times - 1);
      run.push(
        rise === 0
          ? { row, place: end }
          : { row: { ...row, reasons: [{ kind: 'habit', times }, ...row.reasons] }, place: end - rise - 0.5 },
      );
    }
    out.push(...run.sort((a, b) => a.place - b.place).map(({ row }) => row));
    start = end;
  }
  return out;
}
