import type { MenuItemConstructorOptions } from 'electron';

/**
 * The menu of the system's own bar on a Mac. Windows and Linux have none, and thereby no bar that Alt brings up; their
 * keys are in window-keys.
 */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] | null {
  if (platform !== 'darwin') return null;
  return [
    { role: 'appMenu' },
    { role: 'fileMenu' },
    { role: 'editMenu' },
    { role: 'viewMenu' },
    { role: 'windowMenu' },
  ];
}
