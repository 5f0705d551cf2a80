/** The window's screens beside the look-up, in the order of their buttons. */
export const screens = [
  { name: 'compare', label: 'Compare', help: 'Compare codes side by side', keys: 'Ctrl+J', key: 'j' },
  {
    name: 'worksheet',
    label: 'Worksheet',
    help: 'Worksheet: claim lines to copy together',
    keys: 'Ctrl+B',
    key: 'b',
  },
  {
    name: 'favorites',
    label: 'Favorites',
    help: 'Favorites, folders, private codes, snapshots',
    keys: 'Ctrl+I',
    key: 'i',
  },
  { name: 'changes', label: 'Changes', help: 'What changed between releases', keys: 'Ctrl+H', key: 'h' },
  { name: 'data', label: 'Data', help: 'Data: releases and import', keys: 'Ctrl+O', key: 'o' },
] as const;

export type ScreenName = 'lookup' | (typeof screens)[number]['name'];
