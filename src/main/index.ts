import { join } from 'node:path';
import { app, BrowserWindow, dialog, protocol } from 'electron';
import { appScheme, mainPage } from '../bridge/addresses';
import { messageOf } from '../core/message-of';
import { listenForDeepLinks } from './deep-links';
import type { Desktop } from './desktop/desktop';
import { guardNavigation } from './navigation';
import { filesAmong, filesOf, listenForFiles } from './opened-files';
import { policyPath, readPolicy } from './policy/policy';
import { sandboxPages } from './sandbox';
import { claimSingleInstance } from './single-instance';
import { refuseDictionaries } from './spell-check';
import { start } from './start';
import { tellStarter } from './starter';
import { planMainWindow } from './window';
import { createWindows } from './windows';

/** The folder of main's scripts. Asked here alone: of another file nobody knows into which script the build puts it. */
const here = import.meta.dirname;
/** Started so that nothing of before gets in the way: the usual settings, the usual place of the window. */
const isSafeMode = process.argv.includes('--safe-mode');
const preload = join(here, '..', 'preload', 'index.cjs');
/** As in electron-builder.yml. */
const appId = 'org.codedesk.app';
/** Before anything else: what it forbids must not have begun. */
const policyFile = readPolicy(policyPath(process, app.isPackaged), process.platform);
/** What stands outside the windows; null until the app has started. */
let desktop: Desktop | null = null;

// Windows puts a window under the button that is pinned by this name, which the installer gives it.
if (process.platform === 'win32') app.setAppUserModelId(appId);
sandboxPages(app);
refuseDictionaries(app);
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);

const windows = createWindows({
  plan: (openBefore) =>
    planMainWindow(
      { preload, userData: app.getPath('userData'), packaged: app.isPackaged, isSafeMode },
      openBefore,
    ),
  make: (options) => new BrowserWindow(options),
  address: mainPage,
  onLastClosed: () => desktop?.lastWindowClosed(),
});

const opened = filesAmong(process.argv, app.isPackaged, process.cwd());
/** Before the app is ready: a Mac tells of the file that it starts the app with at once. */
const files = listenForFiles(app, opened, windows);
const isFirst = claimSingleInstance(app, {
  raise: windows.raise,
  tell,
  handOver: { files: opened },
  receive: (handedOver) => files.receive(filesOf(handedOver)),
});

if (isFirst) {
  guardNavigation(app);
  const links = listenForDeepLinks(app, process.argv, windows);
  // macOS's button for tabs; in the browser host, a second tab that somebody opened by hand.
  app.on('new-window-for-tab', openAnother);
  app.on('window-all-closed', () => {
    if (!desktop?.staysOpen) app.quit();
  });
  // Not awaited here: Electron becomes ready only after this module has been evaluated.
  void app
    .whenReady()
    .then(() => {
      tellStarter(app.isPackaged, process.env);
      return start({
        here,
        preload,
        policyFile,
        isSafeMode,
        windows,
        links,
        files,
        onDesktop: (made) => {
          desktop = made;
        },
      });
    })
    .catch((error: unknown) => {
      dialog.showErrorBox('CodeDesk could not start', messageOf(error));
      app.exit(1);
    });
} else {
  app.quit();
}

/** In front of the window used last; without one there is nobody to read it. */
function tell(message: string, detail: string): void {
  const window = windows.last();
  if (window) void dialog.showMessageBox(window, { type: 'info', title: 'CodeDesk', message, detail });
}

/** Nobody waits for it; one that is closed before it has loaded is no failure. */
function openAnother(): void {
  windows.open().catch(() => undefined);
}
