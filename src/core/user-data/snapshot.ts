import { inOrder } from './favorites';
import { countData, tableNames, type DataCounts, type UserData } from './user-data';

/**
 * User data as one readable JSON: what snapshots and exports hold. The first fields say what it is, so that a person
 * who opens the file sees it. A change of shape is a new format number, read by a step that brings the old to the new.
 */
export const snapshotFormat = 2;
export const snapshotMark = 'codedesk-user-data';

export type Snapshot = {
  what: typeof snapshotMark;
  format: typeof snapshotFormat;
  writtenAt: string;
  /** Which database it was taken from, and after how many changes of it. */
  desk: string;
  changes: number;
  data: UserData;
};

type Unread = Record<string, unknown>;

const isObject = (value: unknown): value is Unread =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** From each format that was ever written to the next; entries stay for good. */
const steps: Readonly<Record<number, (old: Unread) => Unread>> = {
  // Claim templates came to the data.
  1: (old) => ({
    ...old,
    format: 2,
    data: isObject(old['data']) ? { claimTemplates: [], ...old['data'] } : old['data'],
  }),
};

/** A file of any format so far in the newest one. Nothing in it is checked yet; what is no known format stays as it is. */
export function inNewestFormat(file: Unread): Unread {
  const { format } = file;
  const step = typeof format === 'number' && Object.hasOwn(steps, format) ? steps[format] : undefined;
  return step ? inNewestFormat(step(file)) : file;
}

/** What is told of a snapshot before it is opened. */
export type SnapshotAbout = Pick<Snapshot, 'writtenAt' | 'desk' | 'changes'> & { counts: DataCounts };

export const aboutSnapshot = ({ writtenAt, desk, changes, data }: Snapshot): SnapshotAbout => ({
  writtenAt,
  desk,
  changes,
  counts: countData(data),
});

type Unmarked = Omit<Snapshot, 'what' | 'format'>;

/**
 * The file piece by piece: one row a line, in the coder's order, so that a person can read it and a sync program or a
 * version control sees what changed. In pieces, because ten thousand rows take longer than a frame.
 */
export function* snapshotPieces({ writtenAt, desk, changes, data }: Unmarked): Generator<string> {
  const head = { what: snapshotMark, format: snapshotFormat, writtenAt, desk, changes };
  const fields = Object.entries(head).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  yield `{\n${fields.join(',\n')},\n"data": {`;
  for (const [place, table] of tableNames.entries()) {
    const rows = table === 'favorites' ? inOrder(data.favorites) : data[table];
    yield `${place ? ',' : ''}\n"${table}": [`;
    for (const [at, row] of rows.entries()) yield `${at ? ',' : ''}\n${JSON.stringify(row)}`;
    yield rows.length ? '\n]' : ']';
  }
  yield '\n}\n}\n';
}

export const snapshotText = (snapshot: Unmarked): string => [...snapshotPieces(snapshot)].join('');

/** `codedesk-favorites-2026-11-22.json`. */
export const exportName = (day: string): string => `codedesk-favorites-${day}.json`;
