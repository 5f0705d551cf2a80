import type { KeyboardEvent } from 'react';
import type { Favorite } from '../../core/desk/favorites';
import type { Selection } from './useSelection';

type ListKeys = {
  rows: readonly Favorite[];
  selection: Selection;
  copy: () => void;
  open: () => void;
  remove: () => void;
  pin: () => void;
  editNote: () => void;
  chooseFolder: () => void;
  move: (to: number) => void;
};

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** The keys of the list, for those who know them; each has its button. */
export const listKeyWords =
  '↑↓ move · Space choose one more · ⇧↑↓ choose several · Ctrl+A all · Esc none · ⏎ copy · → open · Alt+↑↓ order · ' +
  'Ctrl+M folder · F2 note · Ctrl+⇧P pin · Del remove · Ctrl+Z undo';

/** Does what a key asks for. Returns whether it was one of the list's. */
export function onListKey(event: KeyboardEvent, keys: ListKeys): boolean {
  const { rows, selection } = keys;
  const { index, goTo } = selection;
  const hasCommand = event.ctrlKey || event.metaKey;
  const step = steps[event.key];
  if (event.altKey) {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false;
    if (selection.chosen.length) keys.move(placeBeside(rows, selection, event.key === 'ArrowUp' ? -1 : 1));
    return true;
  }
  if (hasCommand) {
    switch (event.key.toLowerCase()) {
      case 'a':
        selection.chooseAll();
        return true;
      case 'd':
        keys.remove();
        return true;
      case 'm':
        keys.chooseFolder();
        return true;
      case 'p':
        if (event.shiftKey) keys.pin();
        return event.shiftKey;
      default:
        return false;
    }
  }
  if (step !== undefined) {
    goTo(index + step, event.shiftKey ? 'extend' : 'move');
    return true;
  }
  switch (event.key) {
    case 'Home':
    case 'End':
      goTo(event.key === 'Home' ? 0 : rows.length - 1, event.shiftKey ? 'extend' : 'move');
      return true;
    case ' ':
      goTo(index, 'toggle');
      return true;
    case 'Enter':
      keys.copy();
      return true;
    case 'ArrowRight':
      keys.open();
      return true;
    case 'Delete':
      keys.remove();
      return true;
    case 'F2':
      keys.editNote();
      return true;
    case 'Escape':
      if (!selection.keys.size) return false;
      selection.clear();
      return true;
    default:
      return false;
  }
}

/** The place one row above or below the chosen rows. */
function placeBeside(rows: readonly Favorite[], { chosen }: Selection, by: -1 | 1): number {
  // The chosen rows stand in the order shown.
  const edge = by < 0 ? chosen[0] : chosen.at(-1);
  const at = rows.findIndex((row) => row === edge);
  return by < 0 ? Math.max(0, at - 1) : Math.min(rows.length, at + 2);
}
