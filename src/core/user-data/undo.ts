import {
  changeOf,
  invert,
  isEqual,
  rowKey,
  rowsOf,
  tableNames,
  type AnyChange,
  type AnyRow,
  type Changes,
  type UserData,
} from './user-data';

/** A change with what was there before it: enough to take it back later without harm to what was done since. */
export type Undo = { applied: Changes; inverse: Changes };

export const makeUndo = (before: UserData, applied: Changes): Undo => ({
  applied,
  inverse: invert(before, applied),
});

type Fields = Record<string, unknown>;

/**
 * What takes a change back from the data as they are now. Only what still is as the change left it goes back: a note
 * that was written since stays, whichever window it was written in. Nothing comes out where all of it was changed since.
 */
export function undoChanges(data: UserData, { applied, inverse }: Undo): Changes {
  const result: Record<string, AnyChange> = {};
  for (const table of tableNames) {
    const before = changeOf(inverse, table);
    if (!before) continue;
    const now = new Map(rowsOf(data, table).map((row) => [rowKey(table, row), row]));
    const left = new Map((changeOf(applied, table)?.put ?? []).map((row) => [rowKey(table, row), row]));
    const put = (before.put ?? []).flatMap((row) => {
      const key = rowKey(table, row);
      const current = now.get(key);
      const changed = left.get(key);
      // A row that was taken out comes back, unless there is one in its place by now.
      if (!changed) return current ? [] : [row];
      return current ? undoRow(row, changed, current) : [];
    });
    const remove = (before.remove ?? []).filter((key) => isEqual(now.get(key), left.get(key)));
    result[table] = { put, remove };
  }
  return result;
}

/** The row with those fields as before that are still as the change left them. */
function undoRow(before: AnyRow, made: AnyRow, current: AnyRow): AnyRow[] {
  const [old, left, now] = [before, made, current].map((row) => row as unknown as Fields) as [
    Fields,
    Fields,
    Fields,
  ];
  const fields = Object.keys({ ...old, ...left }).filter(
    (field) => !isEqual(old[field], left[field]) && isEqual(now[field], left[field]),
  );
  // When alone the moment of the change would go back, nothing of it would.
  if (fields.every((field) => field === 'changedAt')) return [];
  const entries = fields.map((field) => [field, old[field]]);
  return [{ ...now, ...(Object.fromEntries(entries) as Fields) } as unknown as AnyRow];
}
