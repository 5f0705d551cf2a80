import type { CodeKey } from '../code/ref';
import {
  addCuts,
  mergeNotes,
  noCuts,
  noteCuts,
  mergeFavorites,
  mergeCuts,
  type Cuts,
} from './merge-favorites';
import {
  hasChanges,
  isEqual,
  rowKey,
  rowsOf,
  tableNames,
  type AnyRow,
  type Changes,
  type TableName,
  type UserData,
} from './user-data';
import type { Favorite, Folder, PrivateCode } from './rows';

export type ImportMode = 'merge' | 'replace';

/** What an import would do to one list. */
export type ImportEffect = { added: number; changed: number; removed: number; same: number };

export type ImportPlan = {
  mode: ImportMode;
  changes: Changes;
  effects: Record<TableName, ImportEffect>;
  /** The first favorites that would be new, changed or removed, for the preview. */
  examples: { added: CodeKey[]; changed: CodeKey[]; removed: CodeKey[] };
  /** What of two rows does not fit into one. */
  cuts: Cuts;
  isEmpty: boolean;
};

const shownExamples = 8;

/**
 * What would change if a file were taken in.
 * - `replace`: afterwards there is what the file has and nothing else.
 * - `merge`: nothing is removed. Of a row that both have, or that the file has twice, the one changed last counts; a
 *   favorite's labels and names are put together, and where both have a note, both notes are kept, as far as they fit.
 */
export function planImport(current: UserData, incoming: UserData, mode: ImportMode): ImportPlan {
  const arriving = mode === 'merge' ? matchFolders(current, incoming) : incoming;
  const changes: Record<string, { put: AnyRow[]; remove: string[] }> = {};
  const effects: Record<string, ImportEffect> = {};
  const examples: ImportPlan['examples'] = { added: [], changed: [], removed: [] };
  let cuts = noCuts;
  for (const table of tableNames) {
    const old = new Map(rowsOf(current, table).map((row) => [rowKey(table, row), row]));
    const rows = new Map<string, AnyRow>();
    for (const row of rowsOf(arriving, table)) {
      const key = rowKey(table, row);
      const former = mode === 'merge' ? (rows.get(key) ?? old.get(key)) : undefined;
      const one = former ? mergeRows(table, former, row) : { row, cuts: noCuts };
      rows.set(key, one.row);
      cuts = addCuts(cuts, one.cuts);
    }
    const change: { put: AnyRow[]; remove: string[] } = { put: [], remove: [] };
    const effect: ImportEffect = { added: 0, changed: 0, removed: 0, same: 0 };
    const note = (what: 'added' | 'changed' | 'removed', key: string) => {
      effect[what]++;
      if (table === 'favorites' && examples[what].length < shownExamples) examples[what].push(key);
    };
    for (const [key, row] of rows) {
      const former = old.get(key);
      old.delete(key);
      if (former && isEqual(former, row)) effect.same++;
      else {
        note(former ? 'changed' : 'added', key);
        change.put.push(row);
      }
    }
    if (mode === 'replace') {
      for (const key of old.keys()) {
        note('removed', key);
        change.remove.push(key);
      }
    } else effect.same += old.size;
    changes[table] = change;
    effects[table] = effect;
  }
  return {
    mode,
    changes,
    effects,
    examples,
    cuts,
    isEmpty: !hasChanges(changes),
  };
}

const stampOf = (row: AnyRow): string => ('changedAt' in row ? row.changedAt : row.at);

function mergeRows(table: TableName, current: AnyRow, incoming: AnyRow): { row: AnyRow; cuts: Cuts } {
  const isNewer = stampOf(incoming) > stampOf(current);
  const [winner, other] = isNewer ? [incoming, current] : [current, incoming];
  if (table === 'favorites') {
    const [first, second] = [winner as Favorite, other as Favorite];
    return { row: mergeFavorites(first, second), cuts: mergeCuts(first, second) };
  }
  if (table !== 'privateCodes') return { row: winner, cuts: noCuts };
  const [first, second] = [winner as PrivateCode, other as PrivateCode];
  return {
    row: { ...first, note: mergeNotes(first.note, second.note) },
    cuts: { ...noCuts, notes: noteCuts(first.note, second.note) },
  };
}

/** Folders of one name in one place are one folder, though two computers gave them two ids. */
function matchFolders(current: UserData, incoming: UserData): UserData {
  const ids = new Map<string, string>();
  const nameKey = ({ name }: Folder, parentId: string | null) => `${parentId ?? ''}/${name.toLowerCase()}`;
  const known = new Map(current.folders.map((folder) => [nameKey(folder, folder.parentId), folder.id]));
  const taken = new Set(current.folders.map(({ id }) => id));
  const idOf = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? id));
  // Parents first: the place of a child is known once its parent's is.
  const sorted = [...incoming.folders].sort(
    (a, b) => Number(a.parentId !== null) - Number(b.parentId !== null),
  );
  const folders = sorted.map((folder) => {
    const parentId = idOf(folder.parentId);
    const match = taken.has(folder.id) ? undefined : known.get(nameKey(folder, parentId));
    if (match) ids.set(folder.id, match);
    return { ...folder, id: idOf(folder.id) ?? folder.id, parentId };
  });
  return {
    ...incoming,
    folders,
    favorites: incoming.favorites.map((favorite) => ({ ...favorite, folderId: idOf(favorite.folderId) })),
  };
}
