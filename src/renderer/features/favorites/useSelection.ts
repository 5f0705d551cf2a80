import { useCallback, useMemo, useState } from 'react';
import type { CodeKey } from '../../../core/code/ref';
import { useWhenGone } from '../../ui/useWhenGone';
import { useStore } from '../../shell/store';
import {
  selectionAfter,
  highlightedIndex,
  nothingShown,
  type ListSelection,
  type Step,
} from './list-selection';
import { changeView, listView } from './list-view';
import type { Favorite } from '../../../core/user-data/rows';

const none: ReadonlySet<CodeKey> = new Set();

const set = (change: (now: ListSelection) => ListSelection): void =>
  changeView({ chosen: change(listView.get().chosen) });

/**
 * The highlighted row and the chosen ones, by key: rows that move, come or go under them change nothing. Where nothing
 * is chosen among the rows shown, the highlighted row is what commands work on.
 * @param view what tells one list from another: its place and its filter
 */
export function useSelection(rows: readonly Favorite[], view: unknown) {
  const { chosen: state } = useStore(listView);
  const [shown, setShown] = useState(nothingShown);
  const { active } = state;
  const order = useMemo(() => rows.map(({ key }) => key), [rows]);
  const index = useMemo(() => highlightedIndex(order, view, active, shown), [order, view, active, shown]);
  const row = rows[index] ?? null;
  const key = row?.key ?? null;
  if (shown.row !== key || shown.order !== order || shown.view !== view) setShown({ row: key, order, view });
  // Coming back finds the highlight where it was seen last.
  useWhenGone(() => set((now) => ({ ...now, active: key ?? now.active })));

  const among = useMemo(
    () => (state.keys.size ? rows.filter(({ key }) => state.keys.has(key)) : []),
    [rows, state.keys],
  );
  const keys = among.length ? state.keys : none;
  const chosen = useMemo(() => (among.length ? among : row ? [row] : []), [among, row]);

  const goTo = useCallback(
    (to: number, step: Step) => {
      const target = rows[Math.max(0, Math.min(rows.length - 1, to))];
      if (!target) return;
      set((now) => selectionAfter({ ...now, active: row?.key ?? null }, order, target.key, step));
    },
    [rows, order, row],
  );

  const chooseAll = useCallback(() => {
    set((now) => ({ ...now, keys: new Set(order), kept: none }));
  }, [order]);
  const clear = useCallback(() => set((now) => ({ ...now, keys: none, kept: none })), []);

  return { index, row, chosen, keys, goTo, chooseAll, clear };
}

export type Selection = ReturnType<typeof useSelection>;
