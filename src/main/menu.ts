import type { MenuItemConstructorOptions } from 'electron';

/**
 * Electron's own menu without the key that minimizes on Windows and Linux: Ctrl+M is the page's there. A Mac minimizes
 * with Command+M, which no command of the page asks for.
 */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const shared: MenuItemConstructorOptions[] = [{ role: 'editMenu' }, { role: 'viewMenu' }];
  if (platform === 'darwin') {
    return [{ role: 'appMenu' }, { role: 'fileMenu' }, ...shared, { role: 'windowMenu' }];
  }
  return [{ label: 'File', submenu: [{ role: 'close' }, { role: 'quit' }] }, ...shared];
}
