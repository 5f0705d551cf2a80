import { byText } from '../text/sorted';
import { quarterOf } from '../code/dates';
import type { IsoDate } from '../code/validity';
import type { OutpatientLine } from '../tables/addendum-b';
import type { ProductLine } from '../tables/asp-crosswalk';
import type { FeeLine, FeeScheduleKind } from '../tables/fee-schedule';
import type { MueLine, MueSetting } from '../tables/mue';
import type { CodePair } from '../tables/ptp';
import type { RelativeValue } from '../tables/relative-values';
import { newestFirst } from '../releases/issues';
import type { CheckContext, TableId } from './rule';

/** A table with the quarter that it is for, null where it does not tell, and the file it came in, whose name tells its issue. */
type Dated<Table> = { title: string | null; from: IsoDate | null; file?: string } & Table;

/** The tables held that decide what is paid, several quarters of each. */
export type TablesHeld = {
  mue?: readonly Dated<{ setting: MueSetting; lines: readonly MueLine[] }>[];
  pairs?: readonly Dated<{ pairs: readonly CodePair[] }>[];
  fees?: readonly Dated<{ schedule?: FeeScheduleKind; lines: readonly FeeLine[] }>[];
  relativeValues?: readonly Dated<{ lines: readonly RelativeValue[] }>[];
  outpatient?: readonly Dated<{ lines: readonly OutpatientLine[] }>[];
  crosswalk?: readonly Dated<{ products: readonly ProductLine[] }>[];
};

type Quarter<Line> = { title: string; from: IsoDate; lines: ReadonlyMap<string, readonly Line[]> };

function byKey<Line>(lines: readonly Line[], keyOf: (line: Line) => string | null): Map<string, Line[]> {
  const map = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key === null) continue;
    const known = map.get(key);
    if (known) known.push(line);
    else map.set(key, [line]);
  }
  return map;
}

/**
 * Several quarters of one table, the newest last. Files of one quarter are parts of one table, as those of
 * the code pairs: their lines stand together, so that none hides another. Files that say something of one thing are issues of one
 * table: the newest issue counts. A table that tells no quarter is older than any that does.
 * @param thingOf what a line speaks of, beside its key
 */
function quartersOf<Table, Line>(
  tables: readonly Dated<Table>[] | undefined,
  linesOf: (table: Dated<Table>) => readonly Line[],
  keyOf: (line: Line) => string | null,
  thingOf: (line: Line) => string,
): Quarter<Line>[] {
  const byFrom = new Map<IsoDate, Dated<Table>[]>();
  for (const table of tables ?? []) {
    const from = table.from ?? '';
    byFrom.set(from, [...(byFrom.get(from) ?? []), table]);
  }
  return [...byFrom]
    .map(([from, parts]) => ({
      title: [...new Set(parts.map(({ title }) => title ?? 'of an unknown quarter'))].join(', '),
      from,
      lines: byKey(newestLines(parts, linesOf, thingOf), keyOf),
    }))
    .sort((a, b) => byText(a.from, b.from));
}

/** The lines of all parts; of a thing that two of them speak of, those of the newest issue. */
function newestLines<Table, Line>(
  parts: readonly Dated<Table>[],
  linesOf: (table: Dated<Table>) => readonly Line[],
  thingOf: (line: Line) => string,
): readonly Line[] {
  const [only, ...more] = parts;
  if (!only || more.length === 0) return only ? linesOf(only) : [];
  const said = new Set<string>();
  return newestFirst(parts, ({ file = '' }) => file).flatMap((part) => {
    const lines = linesOf(part).filter((line) => !said.has(thingOf(line)));
    for (const line of lines) said.add(thingOf(line));
    return lines;
  });
}

/** The newest that had begun on the day; null where none had: a later quarter says nothing of an earlier day. */
const begunOn = <Line>(quarters: readonly Quarter<Line>[], on: IsoDate): Quarter<Line> | null =>
  quarters.findLast(({ from }) => from <= on) ?? null;

/** Remembers answers by a text and a day: thousands of lines ask of few codes and days. */
function byDay<Answer>(answer: (key: string, on: IsoDate) => Answer): (key: string, on: IsoDate) => Answer {
  const days = new Map<IsoDate, Map<string, Answer>>();
  return (key, on) => {
    const day = days.get(on) ?? new Map<string, Answer>();
    days.set(on, day);
    const known = day.get(key);
    if (known !== undefined) return known;
    const found = answer(key, on);
    day.set(key, found);
    return found;
  };
}

const settings: readonly MueSetting[] = ['practitioner', 'outpatient', 'dme'];

const digitsOf = ({ id }: ProductLine): string | null =>
  id.kind === 'ndc' ? id.text.replaceAll('-', '') : null;

/** What the rules ask of the tables, each by code and day. */
export type PaymentTables = Pick<
  CheckContext,
  'tableOn' | 'mue' | 'mueSettings' | 'pairs' | 'fees' | 'relativeValues' | 'outpatient' | 'products'
>;

/** Builds the indexes over the tables once for all lines. */
export function createPaymentTables(held: TablesHeld): PaymentTables {
  const code = (line: { code: string }) => line.code;
  // Each setting has a table of its own, and each its own newest quarter.
  const mue = settings.map((setting) => ({
    setting,
    quarters: quartersOf(
      held.mue?.filter((table) => table.setting === setting),
      ({ lines }) => lines,
      code,
      code,
    ),
  }));
  const pairs = quartersOf(
    held.pairs,
    ({ pairs: all }) => all,
    ({ column1, column2 }) => `${column1} ${column2}`,
    // The windows of a pair stand beside each other.
    ({ column1, column2, from }) => `${column1} ${column2} ${from ?? ''}`,
  );
  // The two fee schedules come in files, and may be of quarters, of their own.
  const feesOf = (kind: FeeScheduleKind) =>
    quartersOf(
      held.fees?.filter(({ schedule = 'dmepos' }) => schedule === kind),
      ({ lines }) => lines,
      code,
      (line) => [line.code, ...line.modifiers].join(' '),
    );
  const dmepos = feesOf('dmepos');
  const pen = feesOf('pen');
  const values = quartersOf(
    held.relativeValues,
    ({ lines }) => lines,
    code,
    (line) => `${line.code} ${line.modifier}`,
  );
  const outpatient = quartersOf(held.outpatient, ({ lines }) => lines, code, code);
  const crosswalk = quartersOf(
    held.crosswalk,
    ({ products }) => products,
    digitsOf,
    ({ code: of, id }) => `${of} ${id.text}`,
  );
  const byTable: Partial<Record<TableId, readonly Quarter<unknown>[]>> = {
    'NCCI PTP table': pairs,
    'DMEPOS fee schedule': dmepos,
    'physician fee schedule': values,
    'OPPS Addendum B': outpatient,
    'ASP NDC crosswalk': crosswalk,
  };
  const linesOf = <Line>(quarters: readonly Quarter<Line>[], key: string, on: IsoDate): readonly Line[] =>
    begunOn(quarters, on)?.lines.get(key) ?? [];

  const isCurrent = ({ from }: Quarter<unknown>, on: IsoDate): boolean =>
    from !== '' && quarterOf(from) === quarterOf(on);

  /** The tables that lines of professionals and suppliers are checked against; the oldest of them says how current they are. */
  const mueOn = (on: IsoDate): { title: string; isCurrent: boolean } | null => {
    const begun = mue.flatMap(({ setting, quarters }) =>
      setting === 'outpatient' ? [] : (begunOn(quarters, on) ?? []),
    );
    if (begun.length === 0) return null;
    const behind = begun.filter((quarter) => !isCurrent(quarter, on));
    const titles = (behind.length > 0 ? behind : begun).map(({ title }) => title);
    return { title: [...new Set(titles)].join(', '), isCurrent: behind.length === 0 };
  };

  return {
    tableOn: byDay((table, on) => {
      if (table === 'MUE table') return mueOn(on);
      const found = begunOn(byTable[table as TableId] ?? [], on);
      return found && { title: found.title, isCurrent: isCurrent(found, on) };
    }),
    // The quarter is chosen before the code is looked for: a code that left the table has no MUE any more.
    mue: byDay((key, on) =>
      mue.flatMap(({ setting, quarters }) => {
        const found = begunOn(quarters, on);
        return (found?.lines.get(key) ?? []).map((line) => ({
          ...line,
          setting,
          quarter: found?.title ?? null,
        }));
      }),
    ),
    mueSettings: (on) => mue.flatMap(({ setting, quarters }) => (begunOn(quarters, on) ? [setting] : [])),
    // A pair has windows of its own; each table holds them all.
    pairs: (a, b, on) =>
      linesOf(pairs, `${a} ${b}`, on).filter(
        ({ from, to }) => (from === null || from <= on) && (to === null || on <= to),
      ),
    fees: byDay((key, on) => [...linesOf(dmepos, key, on), ...linesOf(pen, key, on)]),
    relativeValues: (key, on) => linesOf(values, key, on),
    outpatient: (key, on) => linesOf(outpatient, key, on)[0] ?? null,
    products: (digits, on) =>
      linesOf(crosswalk, digits, on).map(({ code: of, id, drug, dosage, packageSize, unitsPerItem }) => ({
        code: of,
        ndc: id.text,
        drug,
        dosage,
        packageSize,
        unitsPerItem,
      })),
  };
}
