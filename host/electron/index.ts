/**
 * What main gets for `import … from 'electron'`. A name that is missing here is an error when main starts, and
 * tests/unit/host/coverage.test.ts has the compiler check main against it.
 */
import { app } from './app';
import { BrowserWindow } from './browser-window';
import { setWindowList } from './app';
import { globalShortcut } from './global-shortcut';
import { screen } from './screen';

setWindowList(() => BrowserWindow.getAllWindows());

export { app, BrowserWindow, globalShortcut, screen };
export { dialog } from './dialog';
export { ipcMain } from './ipc-main';
export { Menu } from './menu';
export { net } from './net';
export { protocol } from './protocol';
export { session } from './session';
export { shell } from './shell';
export { Tray } from './tray';

export type { App } from './app';
export type { Dialog } from './dialog';
export type { DownloadItem } from './download-item';
export type { HostEvent as Event } from './event';
export type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from './ipc-main';
export type { Session } from './session';
export type { Shell } from './shell';
export type { IncomingMessage } from './net';
export type { WebContents, WebFrame as WebFrameMain } from './web-contents';
export type BrowserWindowConstructorOptions = Electron.BrowserWindowConstructorOptions;
export type GlobalShortcut = typeof globalShortcut;
export type Input = Electron.Input;
export type Rectangle = Electron.Rectangle;
export type RenderProcessGoneDetails = Electron.RenderProcessGoneDetails;
export type MessageBoxOptions = Electron.MessageBoxOptions;
export type MenuItemConstructorOptions = Electron.MenuItemConstructorOptions;
export type Screen = typeof screen;
export type WebPreferences = Electron.WebPreferences;
