import { useCallback, useRef, useState } from 'react';
import { trackDraft } from '../../shell/user-data';
import { useWhenGone } from '../../ui/useWhenGone';

const restMs = 500;

export type UnsavedCopy = {
  /** Each key: what is typed, to be found at the next start if the window goes before it is saved. */
  leave: (text: string, before: string) => void;
  forget: () => void;
};

/**
 * What became of a text: `made` is how the field reads it. Overtaken is one whose field another window changed
 * meanwhile, which stays; a failed one was not saved.
 */
export type SavedText =
  { outcome: 'failed' } | { outcome: 'confirmed' | 'unconfirmed' | 'overtaken'; made: string };

type Save = (text: string, before: string) => Promise<SavedText>;

/** `before` is what the text builds on: what the field read when it was begun, or what its last saving made of it. */
type Draft = { text: string; before: string; isWaiting: boolean };

/**
 * A text that is being written. It is saved after a moment of rest, when the field is left, and when the field goes.
 * Until it is left the field shows what was typed, character by character; then what is saved, from whatever window.
 * What another window saves is shown at once, unless there is something typed that is not saved yet.
 */
export function useDraft(saved: string, save: Save, leaving?: UnsavedCopy) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [outcome, setOutcome] = useState<SavedText['outcome'] | null>(null);
  // Keys and answers arrive between two renderings, so what is rendered may lag behind.
  const latest = useRef<Draft | null>(null);
  const saving = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const put = useCallback((next: Draft | null) => {
    latest.current = next;
    setDraft(next);
  }, []);

  const saveWaiting = useCallback(async () => {
    const typed = latest.current;
    if (!typed?.isWaiting) return;
    const result = await save(typed.text, typed.before);
    setOutcome(result.outcome);
    const now = latest.current;
    // What could not be saved waits for the next attempt.
    if (result.outcome === 'failed' || !now) return;
    // More may have been typed while this was saved.
    const isWaiting = now.text !== typed.text;
    put({ text: now.text, before: result.made, isWaiting });
    if (!isWaiting) leaving?.forget();
  }, [save, leaving, put]);

  /**
   * One after the other: the second builds on what the first has made. The first is on its way at once, before whatever
   * the key that left the field does to the favorite.
   */
  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    const all = (saving.current?.then(saveWaiting) ?? saveWaiting()).finally(() => {
      if (saving.current === all) saving.current = null;
    });
    saving.current = all;
    trackDraft(all);
    return all;
  }, [saveWaiting]);

  const change = (text: string) => {
    const before = liveDraft(latest.current, saved)?.before ?? saved;
    put({ text, before, isWaiting: true });
    setOutcome(null);
    leaving?.leave(text, before);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), restMs);
  };

  const leave = () =>
    void flush().then(() => {
      if (!latest.current?.isWaiting) put(null);
    });

  useWhenGone(() => void flush());

  return { text: liveDraft(draft, saved)?.text ?? saved, change, leave, outcome };
}

/** A draft that is saved gives way where the field reads otherwise by now: another window has written in it. */
const liveDraft = (draft: Draft | null, saved: string): Draft | null =>
  draft && (draft.isWaiting || draft.before === saved) ? draft : null;
