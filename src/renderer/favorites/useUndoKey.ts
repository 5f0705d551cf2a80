import { useEffect, useEffectEvent } from 'react';
import { commandKey } from '../app/actions';
import { useDesk } from '../app/commands';
import { useUserStore } from '../db/UserContext';

const isUndo = commandKey('z');

/**
 * Ctrl+Z takes back the last change wherever the focus is on the screen, on a button or nowhere. In a text it belongs to
 * the text, in a dialog to the dialog.
 */
export function useUndoKey(): void {
  const store = useUserStore();
  const { show } = useDesk();
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !isUndo(event)) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, dialog')) return;
    event.preventDefault();
    void store.undo(undefined, ['favorites', 'folders', 'privateCodes']).then((isUndone) => {
      show(isUndone ? 'Taken back' : 'There is nothing to take back.');
    });
  });

  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
