import { useCallback, useMemo, useState } from 'react';
import type { EntryKey } from '../../core/desk/entry';
import type { Favorite } from '../../core/desk/favorites';

type Chosen = { active: EntryKey | null; anchor: EntryKey | null; keys: ReadonlySet<EntryKey> };

const none: ReadonlySet<EntryKey> = new Set();

/**
 * The highlighted row and the chosen ones, by key: rows that move, come or go under them change nothing. Where nothing
 * is chosen the highlighted row is what commands work on.
 */
export function useSelection(rows: readonly Favorite[]) {
  const [{ active, keys }, set] = useState<Chosen>({ active: null, anchor: null, keys: none });
  /** Where the highlight stood, for when its row is removed. */
  const [lastIndex, setLastIndex] = useState(0);
  const found = useMemo(() => rows.findIndex(({ key }) => key === active), [rows, active]);
  const index = found >= 0 ? found : Math.min(lastIndex, rows.length - 1);
  const row = rows[index] ?? null;

  const chosen = useMemo(() => {
    const among = keys.size ? rows.filter(({ key }) => keys.has(key)) : [];
    return among.length ? among : row ? [row] : [];
  }, [rows, keys, row]);

  const goTo = useCallback(
    (to: number, how: 'alone' | 'extend' | 'toggle' = 'alone') => {
      const target = rows[Math.max(0, Math.min(rows.length - 1, to))];
      if (!target) return;
      setLastIndex(rows.indexOf(target));
      const { key } = target;
      set((now) => {
        if (how === 'toggle') {
          const next = new Set(now.keys);
          if (!next.delete(key)) next.add(key);
          return { active: key, anchor: key, keys: next };
        }
        if (how === 'extend') {
          const from = now.anchor ?? row?.key ?? key;
          const start = rows.findIndex((candidate) => candidate.key === from);
          const end = rows.indexOf(target);
          const [low, high] = start < end ? [start, end] : [end, start];
          const span = rows.slice(Math.max(0, low), high + 1).map((candidate) => candidate.key);
          return { active: key, anchor: from, keys: new Set(span) };
        }
        return { active: key, anchor: key, keys: none };
      });
    },
    [rows, row],
  );

  const chooseAll = useCallback(() => {
    set((now) => ({ ...now, keys: new Set(rows.map(({ key }) => key)) }));
  }, [rows]);
  const clear = useCallback(() => set((now) => ({ ...now, keys: none })), []);

  return { index, row, chosen, keys, goTo, chooseAll, clear };
}

export type Selection = ReturnType<typeof useSelection>;
