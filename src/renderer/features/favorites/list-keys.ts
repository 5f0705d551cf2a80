import type { KeyboardEvent } from 'react';
import { allActions } from '../../../core/actions/actions';
import { keysOf, type KeyMap } from '../../../core/actions/key-map';
import type { Selection } from './useSelection';
import type { Favorite } from '../../../core/user-data/rows';

/** Keys by which the list itself is gone through; elsewhere they are those of what has the focus. */
export const choosingKeys = [
  { keys: '↑↓', label: 'Move in the list', short: 'move' },
  { keys: 'Space', label: 'Choose one more', short: 'choose one more' },
  { keys: '⇧↑↓', label: 'Choose several', short: 'choose several' },
  { keys: 'Esc', label: 'Choose none', short: 'none' },
] as const;

/** Keys of the favorites that work wherever the focus is on their screen, but not in a text; each has its button. */
const listActions = allActions.filter(({ place }) => place === 'favorites');

/** For those who want to know them while they are in the list. */
export function listKeyWords(map: KeyMap): string {
  const ofActions = listActions
    .map(({ id, short, label }) => ({ keys: keysOf(map, id), short: short ?? label }))
    .filter(({ keys }) => keys !== '');
  return [...choosingKeys, { keys: keysOf(map, 'copy'), short: 'copy' }, ...ofActions]
    .map(({ keys, short }) => `${keys} ${short}`)
    .join(' · ');
}

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
