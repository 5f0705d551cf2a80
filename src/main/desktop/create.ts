import { join } from 'node:path';
import { app, BrowserWindow, dialog, globalShortcut, Menu, screen, Tray } from 'electron';
import { appOrigin } from '../../bridge/addresses';
import type { CodeRef } from '../../core/code/ref';
import type { Policy } from '../policy/policy';
import { rescuePage } from '../rescue';
import { listenForWindowKeys } from '../window-keys';
import { Desktop } from './desktop';
import { QuickLookUp } from './quick-look-up';
import { quickWindowOptions } from './quick-window';
import { TrayIcon } from './tray';

type Parts = {
  preload: string;
  /** The folder with the icons of the tray. */
  icons: string;
  policy: Policy;
  /** The window of the app that has the focus. */
  focused: () => BrowserWindow | null;
  raise: () => void;
  openCode: (ref: CodeRef) => void;
  onChange: () => void;
};

/** Joins the quick look-up and the tray with Electron's own parts. */
export function createDesktop({ preload, icons, policy, focused, raise, openCode, onChange }: Parts): {
  desktop: Desktop;
  quick: QuickLookUp;
} {
  const quick = new QuickLookUp({
    app,
    shortcuts: globalShortcut,
    screen,
    create: () => {
      const window = new BrowserWindow(quickWindowOptions(preload, app.isPackaged));
      rescuePage(window, dialog);
      if (process.platform !== 'darwin') listenForWindowKeys(app, window);
      return window;
    },
    address: `${appOrigin}/quick.html`,
    platform: process.platform,
    focused,
    onChange,
  });
  const tray = new TrayIcon({
    create: () => new Tray(join(icons, process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png')),
    build: (template) => Menu.buildFromTemplate(template),
    acts: () => ({
      raise,
      lookUp: quick.window ? () => quick.toggle() : null,
      openCode,
      quit: () => app.quit(),
    }),
  });
  return { desktop: new Desktop(quick, tray, policy), quick };
}
