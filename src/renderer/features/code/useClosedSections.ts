import { useCallback, useState } from 'react';

const storageKey = 'guide-sections-closed';

/** A convenience of this window, not user data: unreadable storage means that all sections are open. */
function readStored(): Set<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.filter((name) => typeof name === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Which guide sections the coder has closed, by name, remembered over codes and restarts. */
export function useClosedSections() {
  const [closed, setClosed] = useState(readStored);

  const change = useCallback((edit: (names: Set<string>) => void) => {
    setClosed((names) => {
      const next = new Set(names);
      edit(next);
      try {
        localStorage.setItem(storageKey, JSON.stringify([...next]));
      } catch {
        // Full or refused storage costs the memory of a closed section, nothing else.
      }
      return next;
    });
  }, []);

  return {
    has: (name: string) => closed.has(name),
    close: (name: string) => change((names) => names.add(name)),
    open: (name: string) => {
      if (closed.has(name)) change((names) => names.delete(name));
    },
  };
}
