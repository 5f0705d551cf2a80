import type { SystemId } from '../code/ref';
import type { IsoDate } from '../code/validity';
import { systemName, systems } from '../systems/about';
import type { ReleaseKind } from './release';

type HeldRelease = {
  id: string;
  system: SystemId;
  kind: ReleaseKind;
  title: string;
  from: IsoDate | null;
  doubt: string | null;
};
type HeldTable = { id: string; kind: string; title: string; from: IsoDate | null };

/** Sources of one kind that can be held against each other, the newest first, with the two that a coder asks about first. */
export type ChangeSeries<Entry> = {
  id: string;
  title: string;
  /** Whether these are releases of codes, payment limits or products. */
  what: 'codes' | 'prices' | 'products';
  entries: Entry[];
  newer: string;
  older: string;
};

type Dated = { id: string; kind: string; from: IsoDate | null; doubt?: string | null };

const newestFirst = <Entry extends Dated>(entries: readonly Entry[]): Entry[] => {
  // Of one day a release with CMS's facts says more than a mere list.
  const rank = ({ from, kind, id }: Entry) => `${from ?? ''} ${kind === 'cms-release' ? 1 : 0} ${id}`;
  return [...entries].sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
};

/** The last two of different days; of one day only where nothing else is held: two issues of a quarter differ, too. */
function lastTwo(entries: readonly Dated[]): { newer: string; older: string } | null {
  const sure = entries.filter(({ doubt }) => (doubt ?? null) === null);
  const [newer, ...rest] = sure.length > 1 ? sure : entries;
  const older = rest.find(({ from }) => from !== newer?.from) ?? rest[0];
  return newer && older ? { newer: newer.id, older: older.id } : null;
}

/**
 * What can be compared with what, in the order in which coders ask: codes of HCPCS, prices, products, then the other systems.
 * What ships with the app is compared with nothing: its words are our own.
 * @returns only series of which two are held
 */
export function changeSeries<Release extends HeldRelease, Table extends HeldTable>(
  releases: readonly Release[],
  linked: readonly Table[],
): ChangeSeries<Release | Table>[] {
  const series = (
    id: string,
    title: string,
    what: ChangeSeries<unknown>['what'],
    held: readonly (Release | Table)[],
  ): ChangeSeries<Release | Table>[] => {
    const entries = newestFirst(held);
    const two = lastTwo(entries);
    return two ? [{ id, title, what, entries, ...two }] : [];
  };
  const ofKind = (kind: string) => linked.filter((entry) => entry.kind === kind);
  const imported = releases.filter(({ kind }) => kind !== 'starter-catalog');
  const [first = [], ...others] = systems.map(({ id }) =>
    series(
      id,
      systemName(id),
      'codes',
      imported.filter(({ system }) => system === id),
    ),
  );
  return [
    ...first,
    ...series('asp-limits', 'Prices', 'prices', ofKind('asp-limits')),
    ...series('asp-crosswalk', 'Products', 'products', ofKind('asp-crosswalk')),
    ...others.flat(),
  ];
}
