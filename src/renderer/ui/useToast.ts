import { useCallback, useEffect, useState } from 'react';

/** What can be done about what the toast says: a button in it, and a key beside its label. */
export type ToastAction = { label: string; keys?: string; perform: () => void };

export type ToastMessage = { id: number; text: string; tone: 'plain' | 'stop'; action?: ToastAction };

const shownMs = 4_000;
/** Time to reach a button. */
const shownWithActionMs = 8_000;

/** One message at a time; a new one takes the place of the old. */
export function useToast() {
  const [message, setMessage] = useState<ToastMessage | null>(null);

  const show = useCallback((text: string, tone: ToastMessage['tone'] = 'plain', action?: ToastAction) => {
    setMessage((last) => ({
      id: (last?.id ?? 0) + 1,
      text,
      tone,
      ...(action ? { action } : {}),
    }));
  }, []);
  const hide = useCallback(() => setMessage(null), []);

  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => setMessage(null), message.action ? shownWithActionMs : shownMs);
    return () => clearTimeout(timer);
  }, [message]);

  return { message, show, hide };
}

export type ShowToast = ReturnType<typeof useToast>['show'];
