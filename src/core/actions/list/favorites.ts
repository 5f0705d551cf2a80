import type { Action } from '../action';

/** What is done in the list of the favorites, by keys that work there alone. */
export const favoriteActions = [
  {
    id: 'choose-all',
    label: 'Choose all of the list',
    short: 'all',
    words: 'select',
    keys: ['Mod+A'],
    place: 'favorites',
  },
  {
    id: 'open',
    label: 'Open its page',
    short: 'open',
    keys: ['ArrowRight'],
    place: 'favorites',
  },
  {
    id: 'order-up',
    label: 'Move up in the list',
    short: 'up',
    words: 'order sort',
    keys: ['Alt+ArrowUp'],
    place: 'favorites',
  },
  {
    id: 'order-down',
    label: 'Move down in the list',
    short: 'down',
    words: 'order sort',
    keys: ['Alt+ArrowDown'],
    place: 'favorites',
  },
  {
    id: 'move-to',
    label: 'Move to a folder',
    short: 'folder',
    keys: ['Mod+M'],
    // Command+M minimizes a window.
    macKeys: ['Mod+Shift+M'],
    place: 'favorites',
  },
  { id: 'note', label: 'Write the note', short: 'note', words: 'edit', keys: ['F2'], place: 'favorites' },
  { id: 'pin', label: 'Pin, or unpin', short: 'pin', keys: ['Mod+Shift+P'], place: 'favorites' },
  {
    id: 'remove',
    label: 'Remove',
    short: 'remove',
    words: 'delete unstar',
    keys: ['Delete'],
    place: 'favorites',
  },
  {
    id: 'undo',
    label: 'Undo the last change',
    short: 'undo',
    keys: ['Mod+Z'],
    place: 'favorites',
  },
] as const satisfies readonly Action[];
