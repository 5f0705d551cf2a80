import { useEffect, useRef } from 'react';
import type { CheckRow } from '../../../core/check/session';

type Work = (row: CheckRow) => void;

/**
 * What is highlighted is what a key works on: a key that is faster than the row's answer waits for it, and never takes the row
 * before it.
 * @param row the highlighted row; null while its answer is on its way
 */
export function useWhenShown(row: CheckRow | null) {
  const waiting = useRef<Work | null>(null);
  useEffect(() => {
    if (!row) return;
    const work = waiting.current;
    waiting.current = null;
    work?.(row);
  }, [row]);
  return {
    whenShown: (work: Work) => {
      if (row) work(row);
      else waiting.current = work;
    },
    /** The highlight has moved on: what waited was meant for the row before. */
    forget: () => {
      waiting.current = null;
    },
  };
}
