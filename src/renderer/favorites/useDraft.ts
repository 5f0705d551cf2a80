import { useCallback, useRef, useState } from 'react';
import { useWhenGone } from '../ui/useWhenGone';

const restMs = 500;

export type Leaving = {
  /** Each key: what is typed, to be found at the next start if the window goes before it is saved. */
  leave: (text: string) => void;
  forget: () => void;
};

/**
 * A text that is being written. It is saved after a moment of rest, when the field is left, and when the field goes.
 * Until it is left the field shows what was typed, character by character; then what is saved, from whatever window.
 */
export function useDraft(saved: string, save: (text: string) => Promise<boolean>, leaving?: Leaving) {
  const [draft, setDraft] = useState<string | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const isWaiting = useCallback(() => waiting.current !== null, []);

  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const text = waiting.current;
    if (text === null) return true;
    waiting.current = null;
    const isDone = await save(text);
    if (isDone) {
      setIsSaved(true);
      // More may have been typed while this was saved.
      if (!isWaiting()) leaving?.forget();
    }
    // What could not be saved waits for the next attempt, unless more was typed meanwhile.
    else waiting.current ??= text;
    return isDone;
  }, [save, leaving, isWaiting]);

  const change = (text: string) => {
    setDraft(text);
    setIsSaved(false);
    waiting.current = text;
    leaving?.leave(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), restMs);
  };

  const leave = () =>
    void flush().then((isDone) => {
      if (isDone && waiting.current === null) setDraft(null);
    });

  useWhenGone(() => void flush());

  return { text: draft ?? saved, change, leave, isSaved };
}
