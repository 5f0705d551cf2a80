import type { App } from 'electron';

/**
 * Puts every page into Chromium's sandbox. Not where the start asked for none: the call takes `--no-sandbox` away
 * again, from the helper processes too, and as root or in a container these cannot start without it.
 */
export function sandboxPages(app: Pick<App, 'enableSandbox' | 'commandLine'>): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
