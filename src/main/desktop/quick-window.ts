import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { pagePreferences } from '../window';

const size = { width: 680, height: 420 };
/** How far below the upper edge of the screen it stands, as a part of its height: where the eyes are. */
const fromAbove = 0.18;

/** The window of the quick look-up as data, so that a test can hold it against the security baseline. */
export function quickWindowOptions(preload: string, packaged: boolean): BrowserWindowConstructorOptions {
  return {
    ...size,
    show: false,
    frame: false,
    resizable: false,
    fullscreenable: false,
    alwaysOnTop: true,
    skipTaskbar: true,
    title: 'CodeDesk quick look-up',
    // It has to answer the moment it comes up, however long it was hidden.
    webPreferences: { ...pagePreferences(preload, packaged), backgroundThrottling: false },
  };
}

/** Where it comes up on a screen: in the middle, a little below the upper edge, never larger than there is room. */
export function quickBounds(workArea: Rectangle): Rectangle {
  const width = Math.min(size.width, workArea.width);
  const height = Math.min(size.height, workArea.height);
  const below = Math.min(Math.round(workArea.height * fromAbove), workArea.height - height);
  return { x: workArea.x + Math.round((workArea.width - width) / 2), y: workArea.y + below, width, height };
}

export type LeavingStep = 'minimize' | 'hide' | 'hide-app' | 'focus-own';

/**
 * How the focus goes back to where it was when the quick look-up came up.
 * - From a window of ours: that one is focused again.
 * - On a Mac a program keeps the focus when its window is hidden; only hiding the whole program hands it on.
 * - On Windows a window that is only hidden leaves the focus nowhere; one that is minimized hands it to the program used
 *   before. It is hidden afterwards, because what is in no taskbar would lie as a stub at the lower edge.
 * - On Linux the window manager does it.
 */
export function leavingSteps(platform: NodeJS.Platform, isFromOwnWindow: boolean): LeavingStep[] {
  if (isFromOwnWindow) return ['hide', 'focus-own'];
  if (platform === 'darwin') return ['hide', 'hide-app'];
  if (platform === 'win32') return ['minimize', 'hide'];
  return ['hide'];
}
