import type { App } from 'electron';

type Parts = {
  /** Brings the window used last to the front. */
  raise: () => void;
  /** Tells the coder: a title, and what to do. */
  tell: (message: string, detail: string) => void;
};

/**
 * Two processes on one profile can damage IndexedDB, so the second one hands over to the first and ends.
 * Returns false in the process that has to end.
 */
export function claimSingleInstance(app: App, { raise, tell }: Parts): boolean {
  const version = app.getVersion();
  if (!app.requestSingleInstanceLock({ version })) return false;
  app.on('second-instance', (_event, _argv, _folder, from) => {
    raise();
    const other = (from as { version?: unknown } | null | undefined)?.version;
    if (typeof other !== 'string' || other === version) return;
    tell(
      `CodeDesk ${version} is open`,
      `CodeDesk ${other} was started beside it, and they cannot work on the same data together. Close all windows of this one, then start the other again.`,
    );
  });
  // macOS: a click on the icon in the dock.
  app.on('activate', raise);
  return true;
}
