import { useEffect, useState } from 'react';

/** What is over sooner is too short to be shown, in milliseconds. */
const lateMs = 150;

/**
 * Whether something has lasted longer than a moment. A transition of the style sheet would do the same, but the browser makes a layer
 * of what has one and paints it anew, at every key press.
 */
export function useLate(isLasting: boolean): boolean {
  const [isLate, setIsLate] = useState(false);
  if (isLate && !isLasting) setIsLate(false);
  useEffect(() => {
    if (!isLasting) return;
    const timer = setTimeout(() => setIsLate(true), lateMs);
    return () => clearTimeout(timer);
  }, [isLasting]);
  return isLate && isLasting;
}
