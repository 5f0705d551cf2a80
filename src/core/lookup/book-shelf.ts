import type { CodeRecord, StarterFacts } from '../code/record';
import { identity, keyOf, type CodeRef, type SystemId } from '../code/ref';
import { isOutOfUse, statusOn, type IsoDate } from '../code/validity';
import { createBook, type Book, type BookRow } from '../systems/book';
import type { Builder, BuildReply, NoBuilder } from '../systems/builder';
import type { CompleteInput } from '../systems/complete';
import type { Supplement } from '../systems/supplement';
import type { Collection } from './collection';
import type { LookupTable } from '../systems/table-lookup';
import type { BookReply, TablesReply } from './messages';

type Shelved = { collection: Collection; supplements: readonly Supplement[] };

/** The books of all systems side by side. Each is made when it is first opened, and anew for another date of service. */
export function createShelf(parts: readonly Shelved[], starterOf: (ref: CodeRef) => StarterFacts | null) {
  let tables: { on: IsoDate; all: LookupTable[] } | null = null;
  const made = new Map<SystemId, { on: IsoDate; book: Book }>();
  const builders = new Map<SystemId, Builder | NoBuilder>();

  const bookOf = ({ collection, supplements }: Shelved, on: IsoDate): Book => {
    const { system, records } = collection;
    const known = made.get(system.id);
    if (known?.on === on) return known.book;
    const inForce = records.filter((record) => isInForce(record, on));
    const plan = system.book?.({ records, supplements, starterOf, on }) ?? { shelvesOf: () => [] };
    const book = createBook(inForce, plan, system.id, system.licenceOf);
    made.set(system.id, { on, book });
    return book;
  };

  const partOf = (system: SystemId): Shelved | undefined =>
    parts.find(({ collection }) => collection.system.id === system);

  return {
    book: (open: readonly string[], reveal: CodeRef | null, on: IsoDate): BookReply => {
      const home = reveal && partOf(reveal.system);
      const opened = home ? bookOf(home, on).above(keyOf(reveal)) : [];
      const all = new Set([...open, ...opened]);
      const rows = parts.flatMap((part, at): BookRow[] => {
        const { system, records } = part.collection;
        const isOpen = all.has(system.id);
        return [
          {
            id: system.id,
            level: 1,
            label: '',
            title: system.name,
            ref: null,
            billable: null,
            isOpen,
            count: records.reduce(
              (sum, record) => sum + (record.billable !== false && isInForce(record, on) ? 1 : 0),
              0,
            ),
            place: at + 1,
            of: parts.length,
          },
          ...(isOpen ? bookOf(part, on).rows(all, system.format) : []),
        ];
      });
      return { rows, opened };
    },

    tables: (table: string | null, words: string, on: IsoDate): TablesReply => {
      if (tables?.on !== on) tables = { on, all: parts.flatMap((part) => tablesOf(part, on)) };
      const { all } = tables;
      return {
        tables: all.map(({ id, name, source, lineName, columns }) => ({
          id,
          name,
          source,
          lineName,
          columns,
        })),
        lines: all.find(({ id }) => id === table)?.find(words) ?? [],
      };
    },

    /** A code of one system put together; null where the system is not held or has nothing to put codes together from. */
    build: (system: SystemId, begun: string, on: IsoDate): BuildReply | null => {
      const part = partOf(system);
      if (!part?.collection.system.builder) return null;
      const builder = builders.get(system) ?? part.collection.system.builder(inputOf(part));
      builders.set(system, builder);
      return 'refused' in builder ? builder : buildReply(builder, begun, on, part.collection);
    },

    neighbor: (ref: CodeRef, by: -1 | 1, on: IsoDate): CodeRef | null => {
      const part = partOf(ref.system);
      return part ? bookOf(part, on).neighbor(keyOf(ref), by) : null;
    },
  };
}

const inputOf = ({ collection, supplements }: Shelved): CompleteInput => ({
  records: collection.records,
  supplements,
});

/** A step with the pages of the codes that it leads to. */
function buildReply(builder: Builder, begun: string, on: IsoDate, { system, find }: Collection): BuildReply {
  const kind = system.kinds[0]?.kind ?? '';
  const named = (code: string | null): (CodeRef & { long: string }) | null => {
    const record = code === null ? undefined : find({ system: system.id, kind, code })?.record;
    return record ? { ...identity(record), long: record.long } : null;
  };
  const step = builder.step(begun, on);
  const next = step?.next ?? null;
  return {
    source: builder.source,
    unreached: builder.unreached(on),
    step: step && {
      ...step,
      next: next && { ...next, values: next.values.map((value) => ({ ...value, only: named(value.only) })) },
    },
    made: step && next === null ? named(step.begun) : null,
  };
}

/** The name of a system's table, which no other system's has. */
export const tableId = (system: SystemId, part: string): string => `${system} ${part}`;

/** A system's tables, each by that name. */
const tablesOf = ({ collection, supplements }: Shelved, on: IsoDate): LookupTable[] =>
  (collection.system.tables?.({ records: collection.records, supplements, on }) ?? []).map((table) => ({
    ...table,
    id: tableId(collection.system.id, table.id),
  }));

/** What had ended, or had not begun, is in no book of that day. */
const isInForce = (record: CodeRecord, on: IsoDate): boolean => !isOutOfUse(statusOn(record, on));
