import { conduct } from './conduct';
import { say } from '../say';

/**
 * What the system does with pages and files. From here nothing is opened and no folder shown; with `--host-desktop` a test
 * reads in the terminal what would have been.
 */
export const shell: Pick<Electron.Shell, 'openExternal' | 'showItemInFolder'> = {
  openExternal: (url) => {
    if (!conduct.hasDesktop) return Promise.reject(new Error('the browser host opens no pages'));
    say(`OPENED ${url}`);
    return Promise.resolve();
  },
  showItemInFolder: (path) => {
    if (!conduct.hasDesktop) throw new Error('the browser host shows no folders');
    say(`SHOWN ${path}`);
  },
};

export type Shell = typeof shell;
