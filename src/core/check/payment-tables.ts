import type { IsoDate } from '../code/validity';
import type { OutpatientLine } from '../tables/addendum-b';
import type { ProductLine } from '../tables/asp-crosswalk';
import type { FeeLine } from '../tables/fee-schedule';
import type { MueLine, MueSetting } from '../tables/mue';
import type { CodePair } from '../tables/ptp';
import type { RelativeValue } from '../tables/relative-values';
import type { CheckContext, TableId } from './rule';

/** A table with the quarter that it is for; null where it does not tell. */
type Dated<Table> = { title: string | null; from: IsoDate | null } & Table;

/** The tables held that decide what is paid, several quarters of each. */
export type TablesHeld = {
  mue?: readonly Dated<{ setting: MueSetting; lines: readonly MueLine[] }>[];
  pairs?: readonly Dated<{ pairs: readonly CodePair[] }>[];
  fees?: readonly Dated<{ lines: readonly FeeLine[] }>[];
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

/** Several quarters of one table, the newest last. A table that tells no quarter is older than any that does. */
function quartersOf<Table, Line>(
  tables: readonly Dated<Table>[] | undefined,
  linesOf: (table: Dated<Table>) => readonly Line[],
  keyOf: (line: Line) => string | null,
): Quarter<Line>[] {
  return (tables ?? [])
    .map((table) => ({
      title: table.title ?? 'of an unknown quarter',
      from: table.from ?? '',
      lines: byKey(linesOf(table), keyOf),
    }))
    .sort((a, b) => a.from.localeCompare(b.from));
}

/** The newest that had begun on the day; null where none had: a later quarter says nothing of an earlier day. */
const begunOn = <Line>(quarters: readonly Quarter<Line>[], on: IsoDate): Quarter<Line> | null =>
  quarters.findLast(({ from }) => from <= on) ?? null;

const quarterOf = (day: IsoDate): string =>
  `${day.slice(0, 4)} ${Math.floor((Number(day.slice(5, 7)) - 1) / 3)}`;

const digitsOf = ({ id }: ProductLine): string | null =>
  id.kind === 'ndc' ? id.text.replaceAll('-', '') : null;

/** What the rules ask of the tables, each by code and day. */
export type PaymentTables = Pick<
  CheckContext,
  'tableOn' | 'mue' | 'pairs' | 'fees' | 'relativeValues' | 'outpatient' | 'products'
>;

/** Builds the indexes over the tables once for all lines. */
export function createPaymentTables(held: TablesHeld): PaymentTables {
  const code = (line: { code: string }) => line.code;
  const mue = quartersOf(held.mue, ({ setting, lines }) => lines.map((line) => ({ ...line, setting })), code);
  const pairs = quartersOf(
    held.pairs,
    ({ pairs: all }) => all,
    ({ column1, column2 }) => `${column1} ${column2}`,
  );
  const fees = quartersOf(held.fees, ({ lines }) => lines, code);
  const values = quartersOf(held.relativeValues, ({ lines }) => lines, code);
  const outpatient = quartersOf(held.outpatient, ({ lines }) => lines, code);
  const crosswalk = quartersOf(held.crosswalk, ({ products }) => products, digitsOf);
  const byTable: Partial<Record<TableId, readonly Quarter<unknown>[]>> = {
    'MUE table': mue,
    'NCCI PTP table': pairs,
    'DMEPOS fee schedule': fees,
    'physician fee schedule': values,
    'OPPS Addendum B': outpatient,
    'ASP NDC crosswalk': crosswalk,
  };
  const linesOf = <Line>(quarters: readonly Quarter<Line>[], key: string, on: IsoDate): readonly Line[] =>
    begunOn(quarters, on)?.lines.get(key) ?? [];

  return {
    tableOn: (table, on) => {
      const found = begunOn(byTable[table] ?? [], on);
      return (
        found && {
          title: found.title,
          isCurrent: found.from !== '' && quarterOf(found.from) === quarterOf(on),
        }
      );
    },
    // Each setting has a table of its own, and each its own newest quarter.
    mue: (key, on) =>
      (['practitioner', 'outpatient', 'dme'] as const).flatMap((setting) => {
        const own = mue.filter(({ lines }) => lines.get(key)?.some((line) => line.setting === setting));
        const found = begunOn(own, on);
        return (found?.lines.get(key) ?? [])
          .filter((line) => line.setting === setting)
          .map((line) => ({ ...line, quarter: found?.title ?? null }));
      }),
    // A pair has windows of its own; each table holds them all.
    pairs: (a, b, on) =>
      linesOf(pairs, `${a} ${b}`, on).filter(
        ({ from, to }) => (from === null || from <= on) && (to === null || on <= to),
      ),
    fees: (key, on) => linesOf(fees, key, on),
    relativeValues: (key, on) => linesOf(values, key, on),
    outpatient: (key, on) => linesOf(outpatient, key, on)[0] ?? null,
    products: (digits, on) =>
      linesOf(crosswalk, digits, on).map(({ code: of, id, drug, unitsPerItem }) => ({
        code: of,
        ndc: id.text,
        drug,
        unitsPerItem,
      })),
  };
}
