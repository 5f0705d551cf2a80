import { warn } from '../say';
import type { BrowserWindow } from './browser-window';

/** A browser has no dialogs of main's: the terminal hears what would stand in them, and nobody presses a button. */
export const dialog = {
  showMessageBox: (
    _window: BrowserWindow,
    { message, detail, cancelId }: Electron.MessageBoxOptions,
  ): Promise<Electron.MessageBoxReturnValue> => {
    warn([message, detail].filter(Boolean).join('\n'));
    return Promise.resolve({ response: cancelId ?? 0, checkboxChecked: false });
  },
  showErrorBox: (title: string, content: string): void => {
    warn(title, content);
  },
};

export type Dialog = typeof dialog;
