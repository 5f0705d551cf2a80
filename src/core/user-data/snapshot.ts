import { sortFavorites } from './favorites';
import { withoutLicensedTexts } from './licensed-texts';
import { countData, tableNames, type DataCounts, type UserData } from './user-data';

/**
 * User data as one readable JSON: what snapshots and exports hold. The first fields say what it is, so that a person
 * who opens the file sees it. A change of shape is a new format number, with an upgrade that brings the format before it to the new one.
 */
export const snapshotFormat = 1;
export const snapshotMark = 'codedesk-user-data';

export type Snapshot = {
  what: typeof snapshotMark;
  format: typeof snapshotFormat;
  writtenAt: string;
  /** The database it was taken from, and how many changes that had seen. */
  databaseId: string;
  revision: number;
  data: UserData;
};

/** A parsed file of which nothing is checked yet. */
type Unchecked = Record<string, unknown>;

/** By the number of each format that was released: what brings a file of it to the next format, its number included. */
export type FormatUpgrades = Readonly<Record<number, (old: Unchecked) => Unchecked>>;

/** Entries stay for good: there are computers and exports that still have the old formats. */
const formatUpgrades: FormatUpgrades = {};

/**
 * A file of any released format in the newest one. Nothing in it is checked yet; what is no known format stays as it is.
 * @param upgrades another list than the app's own, for the test of the way itself
 */
export function upgradeSnapshot(file: Unchecked, upgrades: FormatUpgrades = formatUpgrades): Unchecked {
  const { format } = file;
  const isOld = typeof format === 'number' && Object.hasOwn(upgrades, format);
  const upgrade = isOld ? upgrades[format] : undefined;
  return upgrade ? upgradeSnapshot(upgrade(file), upgrades) : file;
}

/** What a list says of a snapshot. */
export type SnapshotSummary = Pick<Snapshot, 'writtenAt' | 'databaseId' | 'revision'> & {
  counts: DataCounts;
};

export const summarizeSnapshot = ({ writtenAt, databaseId, revision, data }: Snapshot): SnapshotSummary => ({
  writtenAt,
  databaseId,
  revision,
  counts: countData(data),
});

type SnapshotContent = Omit<Snapshot, 'what' | 'format'>;

/**
 * The file piece by piece: one row a line, in the coder's order, so that a person can read it and a sync program or a
 * version control sees what changed. In pieces, because ten thousand rows take longer than a frame. Texts under a customer's licence
 * are left out.
 */
export function* snapshotPieces({
  writtenAt,
  databaseId,
  revision,
  data,
}: SnapshotContent): Generator<string> {
  const head = { what: snapshotMark, format: snapshotFormat, writtenAt, databaseId, revision };
  const shared = withoutLicensedTexts(data);
  const fields = Object.entries(head).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  yield `{\n${fields.join(',\n')},\n"data": {`;
  for (const [place, table] of tableNames.entries()) {
    const rows = table === 'favorites' ? sortFavorites(shared.favorites) : shared[table];
    yield `${place ? ',' : ''}\n"${table}": [`;
    for (const [at, row] of rows.entries()) yield `${at ? ',' : ''}\n${JSON.stringify(row)}`;
    yield rows.length ? '\n]' : ']';
  }
  yield '\n}\n}\n';
}

export const snapshotText = (snapshot: SnapshotContent): string => [...snapshotPieces(snapshot)].join('');

/** `codedesk-favorites-2026-11-22.codedesk`. */
export const exportName = (day: string): string => `codedesk-favorites-${day}.codedesk`;
