import { useCallback, useEffect, useRef } from 'react';

/**
 * A key is pressed faster than any answer can come: what it asks for waits until the page belongs to what was typed,
 * and is never done to the page before. Typing on takes it back.
 */
export function useWhenSettled(isSettled: boolean) {
  const waiting = useRef<(() => void) | null>(null);

  useEffect(() => {
    const work = waiting.current;
    if (!isSettled || !work) return;
    waiting.current = null;
    work();
  }, [isSettled]);

  const whenSettled = useCallback(
    (work: () => void) => {
      if (isSettled) work();
      else waiting.current = work;
    },
    [isSettled],
  );
  const forget = useCallback(() => {
    waiting.current = null;
  }, []);
  return { whenSettled, forget };
}
