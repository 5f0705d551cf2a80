import { useCallback, useEffect, useRef } from 'react';
import { useSteady } from '../ui/useSteady';

/**
 * What a command waits for: the rows that belong to what was typed, the page as well, or that it stands in front: what is hidden, as a
 * page in a narrow window, takes no focus.
 */
export type Stage = 'rows' | 'page' | 'front';

type Command = { stage: Stage; work: () => void };

/**
 * Keys are pressed faster than any answer can come: what they ask for waits until its stage belongs to what was typed,
 * is done in the order of the keys, and never to the rows or the page before. Typing on takes all of it back.
 * @param settled which stages belong to what was typed
 * @param asked what the page is asked for, by identity
 */
export function usePendingCommands(settled: Record<Stage, boolean>, asked: unknown) {
  const pending = useRef<Command[]>([]);
  const { rows, page, front } = settled;

  useEffect(() => {
    const isReady = { rows, page, front };
    const ready = pending.current.filter(({ stage }) => isReady[stage]);
    if (ready.length === 0) return;
    pending.current = pending.current.filter(({ stage }) => !isReady[stage]);
    for (const { work } of ready) work();
  }, [rows, page, front, asked]);

  const run = useSteady((stage: Stage, work: () => void) => {
    if (settled[stage]) work();
    else pending.current.push({ stage, work });
  });
  /** Takes back what waits, and waits with this for the page that is asked for next. */
  const runOnNextPage = useCallback((work: (() => void) | null) => {
    pending.current = work ? [{ stage: 'page', work }] : [];
  }, []);
  const cancel = useCallback(() => {
    pending.current = [];
  }, []);
  return { run, runOnNextPage, cancel };
}

/** The same where the page follows a highlight that rests: who asks for something of the page does not rest. */
export function usePageCommands(settled: Record<Stage, boolean>, asked: unknown, takePage: () => void) {
  const { run: runAt, ...others } = usePendingCommands(settled, asked);
  const run = useSteady((stage: Stage, work: () => void) => {
    if (stage !== 'rows') takePage();
    runAt(stage, work);
  });
  return { run, ...others };
}
