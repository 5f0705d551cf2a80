import { join } from 'node:path';
import { warn } from '../say';
import type { BrowserWindow } from './browser-window';
import { conduct } from './conduct';

/** A browser has no dialogs of main's: the terminal hears what would stand in them, and nobody presses a button. */
export const dialog = {
  showMessageBox: (
    ...args:
      [options: Electron.MessageBoxOptions] | [window: BrowserWindow, options: Electron.MessageBoxOptions]
  ): Promise<Electron.MessageBoxReturnValue> => {
    const { message, detail, cancelId } = args.length === 1 ? args[0] : args[1];
    warn([message, detail].filter(Boolean).join('\n'));
    return Promise.resolve({ response: cancelId ?? 0, checkboxChecked: false });
  },
  /** A browser asks by itself where to save; a test says in which folder, and takes the name that is offered. */
  showSaveDialog: (
    _window: BrowserWindow,
    { defaultPath = '' }: Electron.SaveDialogOptions,
  ): Promise<Electron.SaveDialogReturnValue> => {
    const { saveTo } = conduct;
    return Promise.resolve({
      canceled: saveTo === null,
      filePath: saveTo === null ? '' : join(saveTo, defaultPath),
    });
  },
  showErrorBox: (title: string, content: string): void => {
    warn(title, content);
  },
};

export type Dialog = typeof dialog;
