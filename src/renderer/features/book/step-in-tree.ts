import type { BookRow } from '../../../core/systems/book';
import { stepInList } from '../../ui/step-in-list';

/**
 * The rows while another answer is on its way: what was closed has nothing below it from its key on, or the next key would lead there.
 * @param open ids of the rows that are wanted open
 */
export function withoutClosed<Row extends Pick<BookRow, 'id' | 'level' | 'isOpen'>>(
  rows: readonly Row[],
  open: ReadonlySet<string>,
): readonly Row[] {
  let closed = Infinity;
  return rows.flatMap((row) => {
    if (row.level > closed) return [];
    const isClosed = row.isOpen === true && !open.has(row.id);
    closed = isClosed ? row.level : Infinity;
    return [isClosed ? { ...row, isOpen: false } : row];
  });
}

/** What a key does in a tree: moves to a row, opens or closes one, or goes to its page. */
export type TreeStep = { type: 'move' | 'toggle' | 'use'; at: number };

/**
 * The keys of the tree pattern of WAI-ARIA: ↑ ↓ Home End and pages move, → opens or goes to the first below, ← closes or goes to what is
 * above, Enter uses. Null for any other key, and where nothing would happen.
 */
export function stepInTree(
  key: string,
  at: number,
  rows: readonly Pick<BookRow, 'level' | 'isOpen'>[],
): TreeStep | null {
  const row = rows[at];
  if (!row) return null;
  const to = stepInList(key, at, rows.length);
  if (to !== null) return { type: 'move', at: to };
  switch (key) {
    case 'ArrowRight':
      if (row.isOpen === null) return null;
      return row.isOpen ? { type: 'move', at: Math.min(rows.length - 1, at + 1) } : { type: 'toggle', at };
    case 'ArrowLeft': {
      if (row.isOpen === true) return { type: 'toggle', at };
      const above = rows.slice(0, at).findLastIndex(({ level }) => level < row.level);
      return above < 0 ? null : { type: 'move', at: above };
    }
    case 'Enter':
      return { type: 'use', at };
    default:
      return null;
  }
}
