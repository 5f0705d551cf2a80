import { undoChanges, type Undo } from '../../../core/user-data/undo';
import {
  changeOf,
  hasChanges,
  type Changes,
  type TableName,
  type UserData,
} from '../../../core/user-data/user-data';

const mostUndo = 50;

/** The last changes that this window made and can still undo. */
export class UndoHistory {
  private changes: readonly Undo[] = [];

  add(undo: Undo): void {
    this.changes = [...this.changes, undo].slice(-mostUndo);
  }

  /** The last change first; of these lists alone where any are given. */
  newest(lists?: readonly TableName[]): Undo[] {
    return this.changes
      .filter(({ applied }) => !lists || lists.some((list) => changeOf(applied, list) !== undefined))
      .reverse();
  }

  forget(done: readonly Undo[]): void {
    this.changes = this.changes.filter((undo) => !done.includes(undo));
  }
}

/**
 * What undoes the first of these changes that has anything left to undo, and which of them were looked at for it. Null
 * changes where none has.
 */
export function firstUndo(
  data: UserData,
  candidates: readonly Undo[],
): { changes: Changes | null; tried: Undo[] } {
  const tried: Undo[] = [];
  for (const undo of candidates) {
    tried.push(undo);
    const changes = undoChanges(data, undo);
    if (hasChanges(changes)) return { changes, tried };
  }
  return { changes: null, tried };
}
