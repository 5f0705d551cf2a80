import { join } from 'node:path';
import { app, dialog, Menu, protocol, session } from 'electron';
import { appOrigin, appScheme } from '../bridge/addresses';
import { events } from '../bridge/channels';
import type { ImportProgress } from '../bridge/schemas';
import { loadBundled } from './bundled';
import { openDataService } from './data-service';
import { listenForDeepLinks, type DeepLinks } from './deep-links';
import { createDownload } from './download/download';
import { runImport } from './import/run';
import { registerHandlers } from './ipc';
import { menuTemplate } from './menu';
import { guardNavigation } from './navigation';
import { guardNetwork } from './network';
import { guardPermissions } from './permissions';
import { appProtocol } from './protocol';
import { claimSingleInstance } from './single-instance';
import { userHandlers } from './snapshots/service';
import { SnapshotStore } from './snapshots/store';
import { SourceStore } from './store/source-store';
import { createMainWindow } from './window';
import { createWindows } from './windows';
import { messageOf } from '../core/message-of';

const out = join(import.meta.dirname, '..');
const resources = join(out, '..', 'resources');

app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);

const windows = createWindows(
  (openBefore) =>
    createMainWindow(join(out, 'preload', 'index.cjs'), app.getPath('userData'), app.isPackaged, openBefore),
  `${appOrigin}/index.html`,
);

if (claimSingleInstance(app, windows.last)) {
  guardNavigation(app);
  const links = listenForDeepLinks(app, process.argv, (link) => {
    windows.tellLast(events.link, link);
  });
  // macOS's button for tabs; in the browser host, a second tab that somebody opened by hand.
  app.on('new-window-for-tab', openAnother);
  app.on('window-all-closed', () => {
    app.quit();
  });
  // Not awaited here: Electron becomes ready only after this module has been evaluated.
  void app
    .whenReady()
    .then(() => start(links))
    .catch((error: unknown) => {
      dialog.showErrorBox('CodeDesk could not start', messageOf(error));
      app.exit(1);
    });
} else {
  app.quit();
}

/** Nobody waits for it; one that is closed before it has loaded is no failure. */
function openAnother(): void {
  windows.open().catch(() => undefined);
}

async function start(links: DeepLinks): Promise<void> {
  const userData = app.getPath('userData');
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)));
  guardPermissions(session.defaultSession);
  guardNetwork(session.defaultSession);

  const tellProgress = (progress: ImportProgress) => {
    windows.tell(events.importProgress, progress);
  };
  const workerUrl = new URL('./import-worker.js', import.meta.url);
  const data = await openDataService({
    store: new SourceStore(join(userData, 'sources')),
    bundled: await loadBundled(resources),
    runImport: (files) => runImport(workerUrl, files, tellProgress),
    download: createDownload(tellProgress),
    onChange: () => windows.tell(events.dataChanged, null),
  });
  registerHandlers({
    'links:take': links.take,
    'windows:open': () => {
      openAnother();
      return null;
    },
    ...data.handlers,
    ...userHandlers(new SnapshotStore(join(userData, 'snapshots'))),
  });
  protocol.handle(appScheme, appProtocol(join(out, 'renderer'), data.serve));

  await windows.open();
}
