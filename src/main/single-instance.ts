import type { App } from 'electron';

/**
 * Two processes on one profile can damage IndexedDB, so the second one hands over to the first and ends.
 * Returns false in the process that has to end.
 */
export function claimSingleInstance(app: App, raise: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', raise);
  // macOS: a click on the icon in the dock.
  app.on('activate', raise);
  return true;
}
