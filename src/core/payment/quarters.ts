import type { IsoDate } from '../code/validity';
import { formatDate, quarterOf, quarterWords } from '../code/dates';
import { isLater, issueOf, newestFirst } from '../releases/issues';

/** A table with the quarter that it is for, and the file it came in. */
export type Table<Line> = {
  title: string | null;
  from: IsoDate | null;
  file: string;
  lines: ReadonlyMap<string, readonly Line[]>;
};

/** What the tables of one quarter say of a code, the newest issue first. */
export type Said<Line> = {
  title: string;
  from: IsoDate | null;
  file: string;
  lines: readonly Line[];
  /** What another issue of the quarter says, where it says something else. */
  other: { file: string; lines: readonly Line[]; isOlder: boolean } | null;
};

/** Lines by their code. */
export function byCode<Line>(
  lines: readonly Line[],
  codeOf: (line: Line) => string,
): ReadonlyMap<string, readonly Line[]> {
  const map = new Map<string, Line[]>();
  for (const line of lines) {
    const code = codeOf(line);
    const known = map.get(code);
    if (known) known.push(line);
    else map.set(code, [line]);
  }
  return map;
}

const quarterTitle = ({ title }: { title: string | null }): string => title ?? 'of an unknown quarter';

const isOfQuarter = (from: IsoDate | null, on: IsoDate): boolean =>
  from !== null && quarterOf(from) === quarterOf(on);

/** All that the tables of one quarter say of a code; null where none of them has it. */
function saidIn<Line>(tables: readonly Table<Line>[], code: string): Said<Line> | null {
  const [first, second] = newestFirst(
    tables.filter(({ lines }) => lines.has(code)),
    ({ file }) => file,
  );
  if (!first) return null;
  const lines = first.lines.get(code) ?? [];
  const others = second?.lines.get(code) ?? [];
  const differs = second !== undefined && JSON.stringify(others) !== JSON.stringify(lines);
  return {
    title: quarterTitle(first),
    from: first.from,
    file: first.file,
    lines,
    other: differs
      ? {
          file: second.file,
          lines: others,
          isOlder: isLater(issueOf(first.file), issueOf(second.file)) === true,
        }
      : null,
  };
}

const quartersOf = <Line>(tables: readonly Table<Line>[]): string[] =>
  [...new Set(tables.map(({ from }) => from ?? ''))].sort();

/** What each quarter held says of a code, the oldest first. */
export const saidOver = <Line>(tables: readonly Table<Line>[], code: string): Said<Line>[] =>
  quartersOf(tables).flatMap((quarter) => {
    const said = quarter === '' ? null : saidIn(ofQuarter(tables, quarter), code);
    return said ? [said] : [];
  });

const ofQuarter = <Line>(tables: readonly Table<Line>[], quarter: string): Table<Line>[] =>
  tables.filter(({ from }) => (from ?? '') === quarter);

/** Why a table's quarter may not hold on a day; null where it is that day's. */
const quarterDoubt = (from: IsoDate | null, title: string, on: IsoDate): string | null =>
  isOfQuarter(from, on)
    ? null
    : from === null
      ? `The file does not say its quarter; whether it applies on ${formatDate(on)} is not known.`
      : `No table of ${quarterWords(on)} is loaded; this is ${title}.`;

/**
 * What the newest quarter that had begun by a day says of a code. A later quarter says nothing of an earlier day, and a code that left
 * the table is in it no more: neither is answered from another quarter.
 * @returns null where no table that had begun has the code
 */
export function saidOn<Line>(
  tables: readonly Table<Line>[],
  code: string,
  on: IsoDate,
): (Said<Line> & { doubt: string | null }) | null {
  const quarter = quartersOf(tables).findLast((from) => from <= on);
  const said = quarter === undefined ? null : saidIn(ofQuarter(tables, quarter), code);
  return said && { ...said, doubt: quarterDoubt(said.from, said.title, on) };
}

/** Where something came from, in words: the quarter and the file. */
export const sourceWords = ({ title, file }: { title: string; file: string }): string => `${title}, ${file}`;
