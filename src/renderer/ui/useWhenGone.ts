import { useEffect, useEffectEvent } from 'react';

/** Does something when the component goes, and when the window does. */
export function useWhenGone(work: () => void): void {
  const onGone = useEffectEvent(work);
  useEffect(() => {
    const hide = () => onGone();
    addEventListener('pagehide', hide);
    return () => {
      removeEventListener('pagehide', hide);
      onGone();
    };
  }, []);
}
