import { useCallback, useMemo, useState } from 'react';
import type { EntryKey } from '../../core/desk/entry';
import type { Favorite } from '../../core/desk/favorites';
import { chosenAfter, nothingChosen, type Step } from './choosing';

const none: ReadonlySet<EntryKey> = new Set();

/**
 * The highlighted row and the chosen ones, by key: rows that move, come or go under them change nothing. Where nothing
 * is chosen among the rows shown, the highlighted row is what commands work on.
 */
export function useSelection(rows: readonly Favorite[]) {
  const [state, set] = useState(nothingChosen);
  /** Where the highlight stood, for when its row is removed. */
  const [lastIndex, setLastIndex] = useState(0);
  const { active } = state;
  const found = useMemo(() => rows.findIndex(({ key }) => key === active), [rows, active]);
  const index = found >= 0 ? found : Math.min(lastIndex, rows.length - 1);
  const row = rows[index] ?? null;

  const among = useMemo(
    () => (state.keys.size ? rows.filter(({ key }) => state.keys.has(key)) : []),
    [rows, state.keys],
  );
  const keys = among.length ? state.keys : none;
  const chosen = useMemo(() => (among.length ? among : row ? [row] : []), [among, row]);

  const order = useMemo(() => rows.map(({ key }) => key), [rows]);
  const goTo = useCallback(
    (to: number, step: Step) => {
      const target = rows[Math.max(0, Math.min(rows.length - 1, to))];
      if (!target) return;
      setLastIndex(rows.indexOf(target));
      set((now) => chosenAfter({ ...now, active: row?.key ?? null }, order, target.key, step));
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
