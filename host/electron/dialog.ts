import { warn } from '../say';

/**
 * A browser shows file dialogs only for its own page and on a click. Main gets the answer of a user who chose
 * nothing; the page's own file input is the way that works in both.
 */
export const dialog: Pick<
  Electron.Dialog,
  'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'
> = {
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
  showMessageBox: (...args: unknown[]) => {
    const options = args.at(-1) as Electron.MessageBoxOptions;
    warn([options.message, options.detail].filter(Boolean).join('\n'));
    return Promise.resolve({ response: options.cancelId ?? 0, checkboxChecked: false });
  },
  showErrorBox: (title, content) => {
    warn(title, content);
  },
};
