import {
  app,
  dialog,
  screen,
  type BrowserWindow,
  type BrowserWindowConstructorOptions,
  type WebPreferences,
} from 'electron';
import { inSight } from './in-sight';
import { rescuePage } from './rescue';
import { listenForWindowKeys } from './window-keys';
import { firstState, readWindowState, rememberWindowState, type WindowState } from './window-state';

/** What every page of ours may and may not. */
export const pagePreferences = (preload: string, packaged: boolean): WebPreferences => ({
  preload,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  spellcheck: false,
  devTools: !packaged,
});

/** The window's options as data, so that a test can hold them against the security baseline. */
export function mainWindowOptions(
  preload: string,
  state: WindowState,
  packaged: boolean,
): BrowserWindowConstructorOptions {
  return {
    ...state.bounds,
    minWidth: 380,
    minHeight: 420,
    show: false,
    title: 'CodeDesk',
    webPreferences: pagePreferences(preload, packaged),
  };
}

const stepDown = 32;
const patienceMs = 2000;

/** A window that is about to be made, here or by Electron because a page opens it. */
export type PlannedWindow = {
  options: BrowserWindowConstructorOptions;
  /** Looks after the window from when it was made. */
  tend: (window: BrowserWindow) => void;
};

export type WindowParts = {
  preload: string;
  userData: string;
  packaged: boolean;
  /** Each window stands where the first one ever did, and its place is not kept. */
  isSafeMode: boolean;
};

/** Plans a window where the last one stood, or a step beside it where others are open; it shows once it has something to show. */
export function planMainWindow(
  { preload, userData, packaged, isSafeMode }: WindowParts,
  openBefore: number,
): PlannedWindow {
  const kept = besideOthers(isSafeMode ? firstState : readWindowState(userData), openBefore);
  const state = inSight(kept, (bounds) => screen.getDisplayMatching(bounds).workArea);
  return {
    options: mainWindowOptions(preload, state, packaged),
    tend(window) {
      showInTime(window, state.maximized);
      if (!isSafeMode) rememberWindowState(window, userData);
      rescuePage(window, dialog);
      if (process.platform !== 'darwin') listenForWindowKeys(app, window);
    },
  };
}

/**
 * Shows a window on whichever comes first: `ready-to-show`, the end of the load, or a moment of patience. On Linux with
 * Wayland `ready-to-show` may never come for a window that is hidden, and one that waits for it is never seen.
 */
export function showInTime(window: BrowserWindow, maximized: boolean): void {
  let isShown = false;
  const show = () => {
    clearTimeout(patience);
    if (isShown || window.isDestroyed()) return;
    isShown = true;
    if (maximized) window.maximize();
    window.show();
  };
  const patience = setTimeout(show, patienceMs);
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', show);
  window.once('closed', () => clearTimeout(patience));
}

/** Undefined coordinates let the system place the window; it puts none on another. */
function besideOthers(state: WindowState, openBefore: number): WindowState {
  if (openBefore === 0) return state;
  const { x, y, ...size } = state.bounds;
  const step = stepDown * openBefore;
  const place = x === undefined || y === undefined ? {} : { x: x + step, y: y + step };
  return { bounds: { ...place, ...size }, maximized: false };
}
