import type { KeyboardEvent } from 'react';
import { altKey, commandKey, plainKey, type Action } from '../../shell/actions';
import { keyWords } from '../../ui/system-keys';
import type { Selection } from './useSelection';
import type { Favorite } from '../../../core/user-data/rows';

/** Keys of the favorites that work wherever the focus is on their screen, but not in a text; each has its button. */
export const listActions: readonly (Action & { short: string })[] = [
  {
    id: 'choose-all',
    keys: 'Ctrl+A',
    label: 'Choose all of the list',
    short: 'all',
    matches: commandKey('a'),
  },
  { id: 'open', keys: '→', label: 'Open its page', short: 'open', matches: plainKey('ArrowRight') },
  {
    id: 'order',
    keys: 'Alt+↑↓',
    label: 'Move up or down in the list',
    short: 'order',
    matches: altKey(/^Arrow(Up|Down)$/),
  },
  { id: 'move-to', keys: 'Ctrl+M', label: 'Move to a folder', short: 'folder', matches: commandKey('m') },
  { id: 'note', keys: 'F2', label: 'Write the note', short: 'note', matches: plainKey('F2') },
  { id: 'pin', keys: 'Ctrl+⇧P', label: 'Pin, or unpin', short: 'pin', matches: commandKey('p', true) },
  { id: 'remove', keys: 'Del', label: 'Remove', short: 'remove', matches: plainKey('Delete') },
  { id: 'undo', keys: 'Ctrl+Z', label: 'Take the last change back', short: 'undo', matches: commandKey('z') },
];

/** Keys by which the list itself is gone through; elsewhere they are those of what has the focus. */
export const choosingKeys = [
  { keys: '↑↓', label: 'Move in the list', short: 'move' },
  { keys: 'Space', label: 'Choose one more', short: 'choose one more' },
  { keys: '⇧↑↓', label: 'Choose several', short: 'choose several' },
  { keys: 'Esc', label: 'Choose none', short: 'none' },
] as const;

/** For those who want to know them while they are in the list. */
export const listKeyWords = [...choosingKeys, { keys: '⏎', short: 'copy' }, ...listActions]
  .map(({ keys, short }) => `${keyWords(keys)} ${short}`)
  .join(' · ');

const steps: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

/** Goes through the list as a key asks. */
export function onListKey(event: KeyboardEvent, { index, goTo }: Selection): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const step = steps[event.key];
  if (event.key === ' ') goTo(index, 'toggle');
  else if (step !== undefined) goTo(index + step, event.shiftKey ? 'extend' : 'move');
  else return;
  event.preventDefault();
}

/** The place one row above or below the chosen rows. */
export function placeBeside(rows: readonly Favorite[], { chosen }: Selection, by: -1 | 1): number {
  // The chosen rows stand in the order shown.
  const edge = by < 0 ? chosen[0] : chosen.at(-1);
  const at = rows.findIndex((row) => row === edge);
  return by < 0 ? Math.max(0, at - 1) : Math.min(rows.length, at + 2);
}
