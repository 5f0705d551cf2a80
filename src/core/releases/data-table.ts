import type { SystemId } from '../code/ref';
import type { IsoDate } from '../code/validity';
import { systemName, systems } from '../systems/about';
import type { PublishedFile, SeriesId } from './published';
import type { ReleaseKind } from './release';

/** What the table needs to know of a release that is held. */
type HeldRelease = {
  id: string;
  system: SystemId;
  kind: ReleaseKind;
  from: IsoDate | null;
  /** Whose license allows it; such lists have a place of their own. */
  licence?: string | undefined;
};

/** And of a source that says more about codes. */
type HeldLinked = { id: string; kind: string; system?: SystemId; from: IsoDate | null };

type TableRow<Entry> =
  { held: Entry; isInUse: boolean; missing: null } | { held: null; missing: PublishedFile };

/** The rows of one system, or of one kind of table: the one in use first, then the newest. */
export type DataGroup<Entry> = {
  id: string;
  title: string;
  rows: TableRow<Entry>[];
  /** Published, not held, and older than what matters now. */
  earlier: PublishedFile[];
};

type Sources<Release, Linked> = {
  releases: readonly Release[];
  linked: readonly Linked[];
  /** Ids of the releases in use on the date of service. */
  inUse: ReadonlySet<string>;
  published: readonly PublishedFile[];
  on: IsoDate;
};

const tables: readonly (readonly [kind: string, title: string])[] = [
  ['asp-limits', 'ASP payment limits'],
  ['asp-crosswalk', 'ASP NDC crosswalk'],
];

/** Tables of prices and products that answer from the newest quarter that had begun, or else from the newest held (links.ts). */
function inUseOnDay(entries: readonly HeldLinked[], on: IsoDate): Set<string> {
  const quarters = [...new Set(entries.map(({ from }) => from ?? ''))].sort();
  const chosen = quarters.findLast((from) => from <= on) ?? quarters.at(-1);
  return new Set(entries.filter(({ from }) => (from ?? '') === chosen).map(({ id }) => id));
}

const dayOf = <Entry extends { from: IsoDate | null }>(row: TableRow<Entry>): string =>
  (row.missing ? row.missing.from : row.held.from) ?? '';

function rowsOf<Entry extends { id: string; from: IsoDate | null }>(
  held: readonly Entry[],
  missing: readonly PublishedFile[],
  inUse: ReadonlySet<string>,
): TableRow<Entry>[] {
  const rows: TableRow<Entry>[] = [
    ...held.map((entry) => ({ held: entry, isInUse: inUse.has(entry.id), missing: null })),
    ...missing.map((file) => ({ held: null, missing: file })),
  ];
  const rank = (row: TableRow<Entry>): string =>
    `${row.missing === null && row.isInUse ? 1 : 0} ${dayOf(row)}`;
  return rows.sort((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : 0));
}

/**
 * What is held and what is missing, group by group: systems in the order in which answers name them, then tables.
 * Missing are the newest of each series and the one of the date of service; the others wait in `earlier`.
 */
export function dataTable<Release extends HeldRelease, Linked extends HeldLinked>({
  releases,
  linked,
  inUse,
  published,
  on,
}: Sources<Release, Linked>): DataGroup<Release | Linked>[] {
  type Entry = Release | Linked;
  const group = (
    id: string,
    title: string,
    held: readonly Entry[],
    used: ReadonlySet<string>,
    series: readonly { id: SeriesId; held: readonly { from: IsoDate | null }[] }[],
  ): DataGroup<Entry> => {
    const files = series.map((one) => missingOf(published, one.id, one.held, on));
    return {
      id,
      title,
      rows: rowsOf(
        held,
        files.flatMap(({ shown }) => shown),
        used,
      ),
      earlier: files.flatMap(({ earlier }) => earlier),
    };
  };

  const open = releases.filter(({ licence }) => licence === undefined);
  const known = systems.map(({ id }) => id);
  const unknown = [...new Set(open.map(({ system }) => system))].filter((id) => !known.includes(id));
  const ofSystems = [...known, ...unknown].map((system) => {
    const codes = open.filter((entry) => entry.system === system);
    const beside = linked.filter((entry) => entry.system === system);
    return group(system, systemName(system), [...codes, ...beside], inUse, [
      { id: system, held: codes },
      { id: `${system} beside`, held: beside },
    ]);
  });
  const ofTables = tables.map(([kind, title]) => {
    const held = linked.filter((entry) => entry.kind === kind);
    return group(kind, title, held, inUseOnDay(held, on), [{ id: kind, held }]);
  });
  const others = linked.filter(
    ({ kind, system }) => system === undefined && !tables.some(([table]) => table === kind),
  );
  const all = [
    ...ofSystems.slice(0, 1),
    ...ofTables,
    group('others', 'Edits, fee schedules and lists', others, new Set(), []),
    ...ofSystems.slice(1),
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

function missingOf(
  published: readonly PublishedFile[],
  series: SeriesId,
  held: readonly { from: IsoDate | null }[],
  on: IsoDate,
): { shown: PublishedFile[]; earlier: PublishedFile[] } {
  const files = published.filter((file) => file.series === series).sort((a, b) => (a.from < b.from ? 1 : -1));
  const isHeld = ({ from }: PublishedFile) => held.some((entry) => entry.from === from);
  const asked = files.find(({ from }) => from <= on);
  const missing = files.filter((file) => !isHeld(file));
  const shown = missing.filter((file) => file === files[0] || file === asked);
  return { shown, earlier: missing.filter((file) => !shown.includes(file)) };
}
