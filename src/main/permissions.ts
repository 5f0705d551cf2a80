import type { Session } from 'electron';

/**
 * The permissions that the app has; every other one is refused. Electron approves all requests unless it is told
 * otherwise. Pasting needs none: it goes through the paste event.
 */
const permitted: ReadonlySet<string> = new Set([
  // Copying codes is what the app is for; the text comes from the app itself.
  'clipboard-sanitized-write',
]);

export function isPermitted(permission: string): boolean {
  return permitted.has(permission);
}

/** Both handlers are needed: one answers requests, the other synchronous checks. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(isPermitted(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => isPermitted(permission));
  session.setDevicePermissionHandler(() => false);
}
