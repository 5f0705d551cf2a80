import { useCallback, useEffect, useState } from 'react';

export type ToastMessage = { id: number; text: string; tone: 'plain' | 'stop' };

const shownMs = 4_000;

/** One message at a time; a new one takes the place of the old. */
export function useToast() {
  const [message, setMessage] = useState<ToastMessage | null>(null);

  const show = useCallback((text: string, tone: ToastMessage['tone'] = 'plain') => {
    setMessage((last) => ({ id: (last?.id ?? 0) + 1, text, tone }));
  }, []);

  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => setMessage(null), shownMs);
    return () => clearTimeout(timer);
  }, [message]);

  return { message, show };
}

export type ShowToast = ReturnType<typeof useToast>['show'];
