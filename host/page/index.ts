import type { FromPage, PageSettings, ToPage } from '../wire';
import { createContextBridge } from './bridge';
import { connect } from './connection';
import { createIpc } from './ipc';
import { lookOfPage, watchLook } from './look';
import { guardNavigation } from './navigation';
import { hideUntilShown, refuseStorage } from './strict';
import { showStopped } from './overlay';

/** A window that may close itself is gone by then; what is still there is a tab, and gets told. */
const closeMs = 300;

/**
 * Runs in the page before anything of the app's, and gives the preload what it would find in Electron:
 * `require('electron')` and a small `process`.
 */
export function start(settings: PageSettings) {
  let isStopping = false;
  const stop = (title: string, text: string) => {
    if (isStopping) return;
    isStopping = true;
    window.close();
    setTimeout(() => {
      showStopped(title, text);
    }, closeMs);
  };

  const send = (message: FromPage) => {
    connection.send(message);
  };
  const { ipcRenderer, receive } = createIpc(send);
  const { go, reload, open } = guardNavigation(send, settings.mayDownload);

  const sight = hideUntilShown(settings.isHidden);
  if (!settings.mayStore) refuseStorage();

  const act = (message: ToPage): void => {
    switch (message.kind) {
      case 'go':
        go(message.url);
        return;
      case 'reload':
        reload();
        return;
      case 'open':
        if (!open(message.url, message.bounds)) send({ kind: 'not-opened' });
        return;
      case 'focus':
        window.focus();
        return;
      case 'bounds':
        moveWindow(message.bounds);
        return;
      case 'maximize':
        moveWindow({ x: 0, y: 0, width: screen.availWidth, height: screen.availHeight });
        return;
      case 'show':
        sight.show();
        return;
      case 'hide':
        sight.hide();
        return;
      case 'close':
        stop('CodeDesk was closed', 'You can close this tab.');
        return;
      case 'replaced':
        stop('CodeDesk is open in another window', 'You can close this one.');
        return;
      case 'event':
      case 'reply':
        receive(message);
    }
  };
  const connection = connect({ kind: 'hello', nonce: settings.nonce, look: lookOfPage() }, act, () => {
    stop('CodeDesk has stopped', 'Your data is safe on this computer. Start CodeDesk again to go on.');
  });
  // A page that leaves loses its line too, and must not take that for the host's end.
  addEventListener('pagehide', () => {
    isStopping = true;
  });
  watchLook((look) => send({ kind: 'look', look }));
  addEventListener('load', () => send({ kind: 'loaded' }));

  const electron = {
    ipcRenderer,
    contextBridge: createContextBridge(window, [ipcRenderer]),
    // Browsers keep a file's place to themselves; Electron's answer for such a file is the same.
    webUtils: { getPathForFile: () => '' },
  };
  return {
    require: (name: string): unknown => {
      if (name === 'electron' || name === 'electron/renderer') return electron;
      throw new Error(`module not found: ${name}`);
    },
    process: {
      platform: settings.platform,
      arch: settings.arch,
      versions: settings.versions,
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      env: {},
      argv: [],
    },
    failed: (error: unknown) => {
      console.error('Unable to load preload script', error);
      send({ kind: 'preload-failed', message: String(error) });
    },
  };
}

function moveWindow(bounds: { x?: number; y?: number; width?: number; height?: number }): void {
  if (bounds.x !== undefined && bounds.y !== undefined) window.moveTo(bounds.x, bounds.y);
  if (bounds.width !== undefined && bounds.height !== undefined) window.resizeTo(bounds.width, bounds.height);
}
