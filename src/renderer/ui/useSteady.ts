import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A function that stays the same value and does what the one last rendered would do: what is handed it need not render anew at every
 * key press. For events alone, since while rendering it still does what the render before would have done.
 */
export function useSteady<Given extends unknown[], Made>(
  work: (...given: Given) => Made,
): (...given: Given) => Made {
  const latest = useRef(work);
  useLayoutEffect(() => {
    latest.current = work;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
