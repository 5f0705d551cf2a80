import { join } from 'node:path';
import { app, dialog, protocol, session, type BrowserWindow } from 'electron';
import { appOrigin, appScheme } from '../bridge/addresses';
import { events } from '../bridge/channels';
import type { ImportProgress } from '../bridge/schemas';
import { loadBundled } from './bundled';
import { openDataService } from './data-service';
import { listenForDeepLinks, type DeepLinks } from './deep-links';
import { createDownload } from './download/download';
import { runImport } from './import/run';
import { registerHandlers } from './ipc';
import { guardNavigation } from './navigation';
import { guardNetwork } from './network';
import { guardPermissions } from './permissions';
import { appProtocol } from './protocol';
import { claimSingleInstance } from './single-instance';
import { userHandlers } from './snapshots/service';
import { SnapshotStore } from './snapshots/store';
import { SourceStore } from './store/source-store';
import { createMainWindow } from './window';

let mainWindow: BrowserWindow | null = null;

const out = join(import.meta.dirname, '..');
const resources = join(out, '..', 'resources');

app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);

if (claimSingleInstance(app, () => mainWindow)) {
  guardNavigation(app);
  const links = listenForDeepLinks(app, process.argv, (link) => {
    mainWindow?.webContents.send(events.link, link);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  // Not awaited here: Electron becomes ready only after this module has been evaluated.
  void app
    .whenReady()
    .then(() => start(links))
    .catch((error: unknown) => {
      dialog.showErrorBox('CodeDesk could not start', error instanceof Error ? error.message : String(error));
      app.exit(1);
    });
} else {
  app.quit();
}

async function start(links: DeepLinks): Promise<void> {
  const userData = app.getPath('userData');
  guardPermissions(session.defaultSession);
  guardNetwork(session.defaultSession);

  const tellProgress = (progress: ImportProgress) => {
    mainWindow?.webContents.send(events.importProgress, progress);
  };
  const workerUrl = new URL('./import-worker.js', import.meta.url);
  const data = await openDataService({
    store: new SourceStore(join(userData, 'sources')),
    bundled: await loadBundled(resources),
    runImport: (files) => runImport(workerUrl, files, tellProgress),
    download: createDownload(tellProgress),
  });
  registerHandlers({
    'links:take': links.take,
    ...data.handlers,
    ...userHandlers(new SnapshotStore(join(userData, 'snapshots'))),
  });
  protocol.handle(appScheme, appProtocol(join(out, 'renderer'), data.serve));

  mainWindow = createMainWindow(join(out, 'preload', 'index.cjs'), userData, app.isPackaged);
  mainWindow.on('closed', () => {
    mainWindow = null;
  });
  await mainWindow.loadURL(`${appOrigin}/index.html`);
}
