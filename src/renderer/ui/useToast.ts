import { useCallback, useEffect, useState } from 'react';

/** What can be done about what the toast says: a button in it, and a key beside its label. */
export type ToastAction = { label: string; keys?: string; perform: () => void };

export type ToastMessage = { id: number; text: string; tone: 'plain' | 'stop'; action?: ToastAction };

/** In milliseconds; another text or row takes it away before that. */
const shownMs = 6_000;
/** Time to read, and to reach the button by keyboard. */
const shownWithActionMs = 30_000;

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
  /** What can still be done stays: an undo must outlive the row that it takes away. */
  const hideSaid = useCallback(() => setMessage((last) => (last?.action ? last : null)), []);

  useEffect(() => {
    if (!message) return;
    // The time runs from when it is painted: a slow computer, or a window that is not looked at, takes none of it.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setMessage(null), message.action ? shownWithActionMs : shownMs);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [message]);

  return { message, show, hide, hideSaid };
}

export type ShowToast = ReturnType<typeof useToast>['show'];
