import { countText } from '../code/numbers';
import type { ClaimTemplate, Comparison, Favorite, Folder, PrivateCode, Recent, WorksheetLine } from './rows';

/** Everything that a coder would not forgive losing: plain rows, one list an entity. */
export type UserData = {
  favorites: readonly Favorite[];
  folders: readonly Folder[];
  recents: readonly Recent[];
  comparisons: readonly Comparison[];
  worksheetLines: readonly WorksheetLine[];
  privateCodes: readonly PrivateCode[];
  claimTemplates: readonly ClaimTemplate[];
};

export type TableName = keyof UserData;
export type RowOf<T extends TableName> = UserData[T][number];

/** Natural keys, chosen for good. */
const primaryKeys = {
  favorites: 'key',
  folders: 'id',
  recents: 'key',
  comparisons: 'id',
  worksheetLines: 'id',
  privateCodes: 'code',
  claimTemplates: 'id',
} as const satisfies { [T in TableName]: keyof RowOf<T> };

export const tableNames = Object.keys(primaryKeys) as TableName[];

export const emptyUserData: UserData = {
  favorites: [],
  folders: [],
  recents: [],
  comparisons: [],
  worksheetLines: [],
  privateCodes: [],
  claimTemplates: [],
};

/** Rows to be put in place and keys to be taken out, all at once or not at all: every change of user data is one. */
export type Changes = { [T in TableName]?: { put?: readonly RowOf<T>[]; remove?: readonly string[] } };

export type AnyRow = RowOf<TableName>;
export type AnyChange = { put?: readonly AnyRow[]; remove?: readonly string[] };

export const rowKey = (table: TableName, row: AnyRow): string =>
  (row as unknown as Record<string, string>)[primaryKeys[table]] ?? '';

export const rowsOf = (data: UserData, table: TableName): readonly AnyRow[] => data[table];
export const changeOf = (changes: Changes, table: TableName): AnyChange | undefined => changes[table];

/** True where two values hold the same, whatever the order of their fields; a field without a value counts as none. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  let more = 0;
  for (const name of Object.keys(a)) {
    if (a[name] === undefined) continue;
    if (!isEqual(a[name], b[name])) return false;
    more++;
  }
  for (const name of Object.keys(b)) if (b[name] !== undefined) more--;
  return more === 0;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The data after the changes. Rows keep their places; new ones come last. Tables without changes are the same objects. */
export function applyChanges(data: UserData, changes: Changes): UserData {
  const next: Record<string, readonly AnyRow[]> = { ...data };
  for (const table of tableNames) {
    const change = changeOf(changes, table);
    if (!change) continue;
    const put = new Map((change.put ?? []).map((row) => [rowKey(table, row), row]));
    const remove = new Set(change.remove ?? []);
    const rows: AnyRow[] = [];
    for (const row of rowsOf(data, table)) {
      const key = rowKey(table, row);
      const replaced = put.get(key);
      put.delete(key);
      if (replaced) rows.push(replaced);
      else if (!remove.has(key)) rows.push(row);
    }
    next[table] = [...rows, ...put.values()];
  }
  return next as UserData;
}

/** What takes the changes back, made from the data as they were before. */
export function invert(before: UserData, changes: Changes): Changes {
  const back: Record<string, AnyChange> = {};
  for (const table of tableNames) {
    const change = changeOf(changes, table);
    if (!change) continue;
    const old = new Map(rowsOf(before, table).map((row) => [rowKey(table, row), row]));
    const put: AnyRow[] = [];
    const remove: string[] = [];
    for (const key of [...(change.put ?? []).map((row) => rowKey(table, row)), ...(change.remove ?? [])]) {
      const row = old.get(key);
      if (row) put.push(row);
      else remove.push(key);
    }
    back[table] = { put, remove };
  }
  return back;
}

export const hasChanges = (changes: Changes): boolean =>
  tableNames.some((table) => {
    const change = changeOf(changes, table);
    return (change?.put?.length ?? 0) + (change?.remove?.length ?? 0) > 0;
  });

export type DataCounts = Record<TableName, number>;

export function countData(data: UserData): DataCounts {
  return Object.fromEntries(tableNames.map((table) => [table, data[table].length])) as DataCounts;
}

/** What a coder made on purpose; recents come by themselves. */
export const countMadeRows = (counts: DataCounts): number =>
  tableNames.reduce((sum, table) => (table === 'recents' ? sum : sum + counts[table]), 0);

/** "52 favorites, 4 folders", empty lists left out. */
export function describeCounts(counts: DataCounts): string {
  const names: [TableName, string, string][] = [
    ['favorites', 'favorite', 'favorites'],
    ['folders', 'folder', 'folders'],
    ['privateCodes', 'private code', 'private codes'],
    ['comparisons', 'saved comparison', 'saved comparisons'],
    ['worksheetLines', 'worksheet line', 'worksheet lines'],
    ['claimTemplates', 'claim template', 'claim templates'],
    ['recents', 'recent code', 'recent codes'],
  ];
  const words = names
    .filter(([table]) => counts[table] > 0)
    .map(([table, one, many]) => `${countText(counts[table])} ${counts[table] === 1 ? one : many}`);
  return words.join(', ') || 'nothing';
}
