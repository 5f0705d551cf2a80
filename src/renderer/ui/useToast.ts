import { useCallback, useEffect, useRef, useState } from 'react';

/** What can be done about what the toast says: a button in it, and a key beside its label. */
export type ToastAction = { label: string; keys?: string; perform: () => void };

export type ToastMessage = {
  id: number;
  text: string;
  tone: 'plain' | 'stop';
  action?: ToastAction;
  /** Tells of a work that has ended meanwhile: no key has asked for it, and the next takes it not away. */
  isNews?: true;
};

const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph']);

/** In milliseconds; the next key takes it away before that. */
const shownMs = 6_000;
/** Time to read, and to reach the button by keyboard. */
const shownWithActionMs = 30_000;

/** What is said, and what waits until that is over. */
type Said = { message: ToastMessage | null; waiting: readonly ToastMessage[] };

/** The same where nothing is said: a key press in the search box takes away what is said, and is not to render anything. */
function next(said: Said): Said {
  if (!said.message) return said;
  const [message, ...waiting] = said.waiting;
  return { message: message ?? null, waiting };
}

/**
 * One message at a time. What answers the coder takes the place of the one before; what tells of a work that has ended meanwhile, an
 * import, waits until that is over: a refusal must not be gone before it was read.
 */
export function useToast() {
  const [{ message }, setSaid] = useState<Said>({ message: null, waiting: [] });
  const lastId = useRef(0);

  const show = useCallback((text: string, tone: ToastMessage['tone'] = 'plain', action?: ToastAction) => {
    const shown: ToastMessage = { id: ++lastId.current, text, tone, ...(action ? { action } : {}) };
    setSaid(({ waiting }) => ({ message: shown, waiting }));
  }, []);
  const tell = useCallback((text: string, tone: ToastMessage['tone'] = 'plain') => {
    const told: ToastMessage = { id: ++lastId.current, text, tone, isNews: true };
    setSaid((said) =>
      said.message ? { ...said, waiting: [...said.waiting, told] } : { ...said, message: told },
    );
  }, []);
  const hide = useCallback(() => setSaid(next), []);
  /** What can still be done stays: an undo must outlive the row that it takes away. So does news. */
  const hideSaid = useCallback(
    () => setSaid((said) => (said.message?.action || said.message?.isNews ? said : next(said))),
    [],
  );

  useEffect(() => {
    // An answer goes at the next key, before that has its own; a key that only goes with others is none.
    const onKeyDown = ({ key, repeat }: KeyboardEvent) => {
      if (!repeat && !modifiers.has(key)) hideSaid();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [hideSaid]);

  useEffect(() => {
    if (!message) return;
    // The time runs from when it is painted: a slow computer, or a window that is not looked at, takes none of it.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setSaid(next), message.action ? shownWithActionMs : shownMs);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [message]);

  return { message, show, tell, hide, hideSaid };
}

export type ShowToast = ReturnType<typeof useToast>['show'];
export type TellToast = ReturnType<typeof useToast>['tell'];
