import { choosingKeys, listActions } from '../features/favorites/list-keys';
import { commandKey, digitKey, plainKey, type Action } from '../shell/actions';
import { screens } from '../shell/screens';

/** The keys of the window, in the order in which the list of keys shows them. */
const windowActions: readonly Action[] = [
  {
    id: 'copy',
    keys: '⏎',
    label: 'Copy the code',
    matches: plainKey('Enter'),
    none: 'Nothing was copied: no code is in front.',
  },
  {
    id: 'copy-unit',
    keys: '⇧⏎',
    label: 'Copy code, descriptor and unit',
    matches: plainKey('Enter', true),
    none: 'Nothing was copied: no code is in front.',
  },
  {
    id: 'back',
    keys: 'Esc',
    label: 'Step back; in the search box, select its text',
    matches: plainKey('Escape'),
  },
  {
    id: 'compare-add',
    keys: 'Ctrl+E',
    label: 'Put the code beside others to compare',
    matches: commandKey('e'),
    none: 'Find a code first, then press Ctrl+E to compare it.',
  },
  { id: 'search', keys: 'Ctrl+L', label: 'Go to the search box', matches: commandKey('l') },
  {
    id: 'units',
    keys: 'Ctrl+U',
    label: 'Count units for the code on the page',
    matches: commandKey('u'),
    none: 'Find a code first: its units are counted on its page.',
  },
  {
    id: 'copy-claim',
    keys: 'Ctrl+⏎',
    label: 'Copy the claim text, as chosen last',
    matches: commandKey('enter'),
    none: 'Nothing was copied: claim texts are on a code’s page and on the worksheet.',
  },
  {
    id: 'add-to-worksheet',
    keys: 'Ctrl+⇧⏎',
    label: 'Add the claim lines to the worksheet',
    matches: commandKey('enter', true),
    none: 'Nothing was added: claim lines are made on a code’s page.',
  },
  {
    id: 'star',
    keys: 'Ctrl+D',
    label: 'Star the code, or take its star',
    matches: commandKey('d'),
    none: 'Ctrl+D stars the code of the search page, which is not in front. Nothing was changed.',
  },
  { id: 'pinned', keys: 'Alt+1 … 9', label: 'Open a pinned favorite', matches: digitKey },
  ...screens.map(({ name, help, keys, key }) => ({ id: name, keys, label: help, matches: commandKey(key) })),
  {
    id: 'window',
    keys: 'Ctrl+⇧O',
    label: 'Open another window, with the same data and favorites',
    matches: commandKey('o', true),
  },
  { id: 'keys', keys: 'F1 or ?', label: 'Show all keys', matches: plainKey('F1') },
];

/** Every key that the window listens for. */
export const actionList: readonly Action[] = [...windowActions, ...listActions];

/** Every key that there is, for the list of keys. */
export const keyGroups = [
  { title: 'Anywhere', keys: windowActions },
  {
    title: 'In the search box',
    keys: [
      { keys: '↑↓', label: 'Move in the results' },
      { keys: '→', label: 'Go to the code’s page' },
    ],
  },
  { title: 'On the favorites', keys: [...choosingKeys, ...listActions] },
];
