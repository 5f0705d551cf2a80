import type { CodeKey } from '../../../core/code/ref';

/** The highlighted row and the chosen ones. */
export type ListSelection = {
  active: CodeKey | null;
  /** Where a range begins. */
  anchor: CodeKey | null;
  keys: ReadonlySet<CodeKey>;
  /** What was chosen row by row: moving the highlight keeps it, a range is added to it. */
  kept: ReadonlySet<CodeKey>;
};

/** By a plain arrow, by Shift and an arrow, by Space, and by a plain click. */
export type Step = 'move' | 'extend' | 'toggle' | 'alone';

const none: ReadonlySet<CodeKey> = new Set();

export const emptySelection: ListSelection = { active: null, anchor: null, keys: none, kept: none };

/** What is chosen after a step to a row. Rows are told by their keys, in the order shown. */
export function selectionAfter(
  now: ListSelection,
  order: readonly CodeKey[],
  to: CodeKey,
  step: Step,
): ListSelection {
  const isKeeping = now.kept.size > 0 && order.some((key) => now.kept.has(key));
  switch (step) {
    case 'toggle': {
      const keys = new Set(now.keys);
      if (!keys.delete(to)) keys.add(to);
      return { active: to, anchor: to, keys, kept: keys };
    }
    case 'extend': {
      const from = [now.anchor, now.active].find((key) => key !== null && order.includes(key)) ?? to;
      const [start, end] = [order.indexOf(from), order.indexOf(to)];
      const span = order.slice(Math.min(start, end), Math.max(start, end) + 1);
      const kept = isKeeping ? now.kept : none;
      return { active: to, anchor: from, keys: new Set([...kept, ...span]), kept };
    }
    case 'move':
      if (isKeeping) return { active: to, anchor: to, keys: now.keys, kept: now.keys };
      return { ...emptySelection, active: to, anchor: to };
    case 'alone':
      return { ...emptySelection, active: to, anchor: to };
  }
}

/** What stood highlighted before, and where: the list as it was shown then. */
export type Shown = { row: CodeKey | null; order: readonly CodeKey[]; view: unknown };

export const nothingShown: Shown = { row: null, order: [], view: null };

/**
 * Where the highlight stands: with the row it was put on, or with the one that took that row's place. Where both are
 * gone, at the place of the first that went; in another place or under another filter, at the first row.
 */
export function highlightedIndex(
  order: readonly CodeKey[],
  view: unknown,
  active: CodeKey | null,
  before: Shown,
): number {
  const found = [active, before.row].map((key) => (key === null ? -1 : order.indexOf(key)));
  const stays = found.find((at) => at >= 0);
  if (stays !== undefined) return stays;
  const firstGone = view === before.view ? before.order.findIndex((key, at) => key !== order[at]) : 0;
  return Math.min(Math.max(0, firstGone), order.length - 1);
}
