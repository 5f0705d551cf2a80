import type { MenuItemConstructorOptions } from 'electron';
import type { Action } from '../core/actions/action';
import { allActions, type ActionId } from '../core/actions/actions';
import { accelerator } from '../core/actions/chord';
import type { KeyMap } from '../core/actions/key-map';

type Items = MenuItemConstructorOptions[];

/**
 * The menu of the system's own bar on a Mac. Windows and Linux have none, and thereby no bar that Alt brings up; their
 * keys are in window-keys.
 * @param perform has the window used last do an action; keys reach the page first, so this is for the mouse
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  keys: KeyMap,
  perform: (id: ActionId) => void,
): Items | null {
  if (platform !== 'darwin') return null;
  const itemsOf = (menu: Action['menu']): Items =>
    allActions
      .filter((action) => action.menu === menu)
      .map(({ id, label }) => ({ label, ...shortcut(keys, id), click: () => perform(id) }));
  const line = { type: 'separator' } as const;
  return [
    {
      label: 'CodeDesk',
      submenu: [
        { role: 'about' },
        line,
        ...itemsOf('app'),
        line,
        { role: 'services' },
        line,
        { role: 'hide' },
        { role: 'hideOthers' },
        { role: 'unhide' },
        line,
        { role: 'quit' },
      ],
    },
    { label: 'File', submenu: [...itemsOf('file'), line, { role: 'close' }] },
    { role: 'editMenu' },
    { label: 'Code', submenu: itemsOf('code') },
    { label: 'Go', submenu: itemsOf('go') },
    { role: 'viewMenu' },
    { role: 'windowMenu' },
    { role: 'help', submenu: itemsOf('help') },
  ];
}

/** Only keys with Command: Enter in a menu would be taken from every text. */
function shortcut(keys: KeyMap, id: ActionId): { accelerator?: string } {
  const found = keys.chordsOf(id).map(accelerator).find(Boolean);
  return found ? { accelerator: found } : {};
}
