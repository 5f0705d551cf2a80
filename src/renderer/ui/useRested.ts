import { useCallback, useEffect, useState } from 'react';

/**
 * A value once it has stood for a moment: what follows it is then made once, and not at each key of a word or at each row that a held
 * arrow passes.
 * @param restMs how long it has to stand; 0 for one that is wanted at once
 * @returns the value, and a function that takes what stands without waiting
 */
export function useRested<Value>(value: Value, restMs: number): { rested: Value; take: () => void } {
  const [rested, setRested] = useState(value);
  // Set while rendering, so that nothing is shown beside a value that is no more.
  if (restMs === 0 && rested !== value) setRested(value);
  useEffect(() => {
    if (restMs === 0) return;
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  const take = useCallback(() => setRested(value), [value]);
  return { rested: restMs === 0 ? value : rested, take };
}
