import type { App } from 'electron';

type Parts = {
  /** Brings the window used last to the front. */
  raise: () => void;
  /** Tells the coder: a title, and what to do. */
  tell: (message: string, detail: string) => void;
  /** What a second start hands over: Electron gives its arguments in another order, and without its folder in mind. */
  handOver: { files: readonly string[] };
  /** What a second start has handed over, unchecked. */
  receive: (handedOver: unknown) => void;
};

/**
 * Two processes on one profile can damage IndexedDB, so the second one hands over to the first and ends.
 * Returns false in the process that has to end.
 */
export function claimSingleInstance(app: App, { raise, tell, handOver, receive }: Parts): boolean {
  const version = app.getVersion();
  if (!app.requestSingleInstanceLock({ version, ...handOver })) return false;
  app.on('second-instance', (_event, _argv, _folder, from) => {
    raise();
    receive(from);
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
