/** The window's screens beside the look-up, in the order of their buttons. */
export const screens = [
  { name: 'changes', label: 'Changes', help: 'What changed between releases', keys: 'Ctrl+H', key: 'h' },
  { name: 'data', label: 'Data', help: 'Data: releases and import', keys: 'Ctrl+O', key: 'o' },
] as const;

export type ScreenName = 'lookup' | (typeof screens)[number]['name'];
