import { useCallback, useEffect, useRef } from 'react';

/**
 * A key is pressed faster than any answer can come: what it asks for waits until the page belongs to what was typed,
 * and is never done to the page before. Typing on takes it back.
 * @param asked what the page is asked for, by identity
 */
export function useWhenSettled(isSettled: boolean, asked: unknown) {
  const waiting = useRef<(() => void) | null>(null);

  useEffect(() => {
    const work = waiting.current;
    if (!isSettled || !work) return;
    waiting.current = null;
    work();
  }, [isSettled, asked]);

  const whenSettled = useCallback(
    (work: () => void) => {
      if (isSettled) work();
      else waiting.current = work;
    },
    [isSettled],
  );
  /** Waits for what is asked for next. */
  const afterNext = useCallback((work: (() => void) | null) => {
    waiting.current = work;
  }, []);
  const forget = useCallback(() => {
    waiting.current = null;
  }, []);
  return { whenSettled, afterNext, forget };
}
