import type { Undo } from '../../../core/user-data/undo';
import { hasChanges } from '../../../core/user-data/user-data';
import { useCommands } from '../commands';
import type { ShowToast } from '../../ui/useToast';
import { draftsSaved } from './drafts';
import type { UserStore } from './store';
import type { MakeChanges, SavedChange } from './store-types';
import { useUserStore } from './UserContext';

/*
 * What the coder is told of a change: done, in words and with the way back, once it is on the disk twice; or why it is
 * not. A change that turned out to have nothing to change is not spoken of.
 */

type Options = {
  /** False where the same key or button takes it back. */
  hasUndo?: boolean;
};

/** Saves a change after the texts that were left before it, and tells why where it could not be saved. Null where nothing was saved. */
export async function saveOrReport(
  store: UserStore,
  show: ShowToast,
  make: MakeChanges,
): Promise<SavedChange | null> {
  const seen = { isWanted: true };
  await draftsSaved();
  const done = await store.change((data, now) => {
    const changes = make(data, now);
    seen.isWanted = changes !== null && hasChanges(changes);
    return changes;
  });
  if (!done && seen.isWanted) reportNotSaved(store, show);
  return done;
}

/** Says what was done. What is not in main's journal is on the disk once only, and that is said in its place. */
export function showSaved(
  store: UserStore,
  show: ShowToast,
  done: SavedChange,
  words: string,
  { hasUndo = true }: Options = {},
): void {
  const undo = hasUndo ? undoAction(store, done.undo, show) : undefined;
  if (done.isJournaled) show(words, 'plain', undo);
  else show(whyNotSaved(store) ?? words, 'stop', undo);
}

/**
 * Saves, confirms in words and offers the way back, or says that it is not saved. Words that depend on what was changed
 * are asked for when it is saved. Null where nothing was saved.
 */
export function useConfirmedChange() {
  const store = useUserStore();
  const { show } = useCommands();
  return async (
    make: MakeChanges,
    words?: string | (() => string),
    options?: Options,
  ): Promise<SavedChange | null> => {
    const done = await saveOrReport(store, show, make);
    const message = typeof words === 'function' ? words() : words;
    if (done && message) showSaved(store, show, done, message, options);
    return done;
  };
}

function undoAction(store: UserStore, undo: Undo, show: ShowToast) {
  return {
    label: 'Undo',
    perform: () =>
      void store.undo(undo).then((isUndone) => {
        reportUndone(store, show, isUndone, () =>
          show('It has been changed since, so it was left as it is.', 'stop'),
        );
      }),
  };
}

/** Undoes the last change of this window to what the favorites' screen shows. */
export async function undoLastChange(store: UserStore, show: ShowToast): Promise<void> {
  const isUndone = await store.undo(undefined, ['favorites', 'folders', 'privateCodes']);
  reportUndone(store, show, isUndone, () => show('There is nothing to undo.'));
}

function reportUndone(store: UserStore, show: ShowToast, isUndone: boolean, tellNothing: () => void): void {
  const { error } = store.getState();
  const hasCopy = error?.kind !== 'no-copy';
  if (isUndone && hasCopy) show('Undone');
  else if (isUndone || (error && hasCopy)) reportNotSaved(store, show);
  else tellNothing();
}

/** Why nothing was saved, or not twice; the banner says it too and stays. */
export function whyNotSaved(store: UserStore): string | null {
  const { phase, error } = store.getState();
  if (error) return error.message;
  return phase === 'opening' ? 'Your favorites are still being opened. Try again in a moment.' : null;
}

function reportNotSaved(store: UserStore, show: ShowToast): void {
  const why = whyNotSaved(store);
  if (why) show(why, 'stop');
}
