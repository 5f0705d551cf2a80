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

/** Makes the one window where it stood last time; it shows once it has something to show. */
export function createMainWindow(preload: string, userData: string, packaged: boolean): BrowserWindow {
  const state = readWindowState(userData);
  const window = new BrowserWindow(mainWindowOptions(preload, state, packaged));
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize();
    window.show();
  });
  rememberWindowState(window, userData);
  return window;
}
