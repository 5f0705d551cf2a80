import type { Desk } from '../desk';

let desk: Desk | null = null;

export function setDesk(running: Desk): void {
  desk = running;
}

/** The host's server and browser; there is none before the app is ready, as Electron has no windows then. */
export function currentDesk(): Desk {
  if (!desk) throw new Error('Cannot create BrowserWindow before app is ready');
  return desk;
}

export const stopDesk = (): void => desk?.stop();
