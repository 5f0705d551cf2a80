import type { App, BrowserWindow } from 'electron';

/**
 * Two processes on one profile can damage IndexedDB, so the second one hands over to the first and ends.
 * Returns false in the process that has to end.
 */
export function claimSingleInstance(app: App, currentWindow: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const window = currentWindow();
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  return true;
}
