import { useCallback, useEffect, useRef, useState } from 'react';

/** The palette, open or not; what is chosen in it is done once it is gone and the focus is back where it was. */
export function usePaletteOpen() {
  const [isOpen, setIsOpen] = useState(false);
  const chosen = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (isOpen) return;
    const run = chosen.current;
    chosen.current = null;
    run?.();
  }, [isOpen]);
  const open = useCallback(() => setIsOpen(true), []);
  const close = useCallback((then?: () => void) => {
    chosen.current ??= then ?? null;
    setIsOpen(false);
  }, []);
  return { isOpen, open, close };
}
