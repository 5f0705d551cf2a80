import { useSyncExternalStore } from 'react';

/** How many lines of text a row has: what was found stands behind its line where the window is wide, and below it where it would be cut. */
const linesAt = (width: number): 1 | 2 | 3 => (width >= 1900 ? 1 : width >= 600 ? 2 : 3);

function onResize(look: () => void): () => void {
  addEventListener('resize', look);
  return () => removeEventListener('resize', look);
}

export const useTextLines = (): 1 | 2 | 3 => useSyncExternalStore(onResize, () => linesAt(innerWidth));
