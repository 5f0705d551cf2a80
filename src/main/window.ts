import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { readWindowState, rememberWindowState, type WindowState } from './window-state';

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
    autoHideMenuBar: true,
    webPreferences: {
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
    },
  };
}

const stepDown = 32;

/**
 * Makes a window where the last one stood, or a step beside it where others are open; it shows once it has something
 * to show.
 */
export function createMainWindow(
  preload: string,
  userData: string,
  packaged: boolean,
  openBefore = 0,
): BrowserWindow {
  const state = besideOthers(readWindowState(userData), openBefore);
  const window = new BrowserWindow(mainWindowOptions(preload, state, packaged));
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize();
    window.show();
  });
  rememberWindowState(window, userData);
  return window;
}

/** Undefined coordinates let the system place the window; it puts none on another. */
function besideOthers(state: WindowState, openBefore: number): WindowState {
  if (openBefore === 0) return state;
  const { x, y, ...size } = state.bounds;
  const step = stepDown * openBefore;
  const place = x === undefined || y === undefined ? {} : { x: x + step, y: y + step };
  return { bounds: { ...place, ...size }, maximized: false };
}
