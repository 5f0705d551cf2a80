import { keyMap } from '../core/actions/key-map';
import { messageOf } from '../core/message-of';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, protocol, session } from 'electron';
import type { Settings } from '../core/settings/settings';
import { appScheme, mainPage } from '../bridge/addresses';
import { events, type EventChannel } from '../bridge/channels';
import type { EventPayloads } from '../bridge/contract';
import type { ImportProgress } from '../bridge/schemas';
import { removeLeftovers } from '../disk/atomic';
import { appFacts } from './app-facts';
import { loadBundled } from './bundled/load';
import { lockData } from './data-lock';
import { onceOpen } from './data/once-open';
import { openDataService } from './data/service';
import { listenForDeepLinks, type DeepLinks } from './deep-links';
import { createDesktop } from './desktop/create';
import type { Desktop } from './desktop/desktop';
import { createDownload, refusedDownload } from './download/download';
import { unlessOffline } from './download/offline';
import { overElectron } from './download/net-transport';
import { withExpected } from './expected';
import { listenForExports } from './exports';
import { runImport } from './import/run';
import { registerHandlers } from './ipc';
import { Log } from './log';
import { menuTemplate } from './menu';
import { logFailures } from './failures';
import { guardNavigation } from './navigation';
import { guardNetwork } from './network';
import { guardPermissions } from './permissions';
import { filesAmong, filesOf, listenForFiles } from './opened-files';
import { policyPath, policyWords, readPolicy } from './policy/policy';
import { folderRefusal, sourcesFolder, usualSourcesFolder } from './policy/sources-folder';
import { appProtocol } from './protocol';
import { sandboxPages } from './sandbox';
import { savePdf } from './save-pdf';
import { claimSingleInstance } from './single-instance';
import { userHandlers } from './snapshots/service';
import { SettingsFile } from './settings/settings-file';
import { checkInThread } from './snapshots/check-snapshot';
import { SnapshotStore } from './snapshots/store';
import { SourceStore } from './store/source-store';
import { tellStarter } from './starter';
import { silence, refuseDictionaries } from './spell-check';
import { updateHandlers } from './updates/create';
import { planMainWindow } from './window';
import { createWindows } from './windows';

const out = join(import.meta.dirname, '..');
const resources = join(out, '..', 'resources');
/** Started so that nothing of before gets in the way: the usual settings, the usual place of the window. */
const isSafeMode = process.argv.includes('--safe-mode');
const compiled = join(import.meta.dirname, 'bundled');
const preload = join(out, 'preload', 'index.cjs');
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
      return start(links);
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

/** The menu with the keys as they are set now. */
function showMenu({ keys }: Settings): void {
  const isMac = process.platform === 'darwin';
  const template = menuTemplate(process.platform, keyMap(keys, isMac), (id) =>
    windows.last()?.webContents.send(events.action, id),
  );
  Menu.setApplicationMenu(template && Menu.buildFromTemplate(template));
}

async function start(links: DeepLinks): Promise<void> {
  const userData = app.getPath('userData');
  silence(session.defaultSession);
  const lock = await lockData(userData, windows.raise);
  if (!lock) {
    dialog.showErrorBox(
      'CodeDesk is open already',
      'It is open on the same data, perhaps in a browser window of its own. Go on there, or close it and start again.',
    );
    app.exit(1);
    return;
  }
  app.on('will-quit', lock.release);
  await removeLeftovers(userData);

  const settings = new SettingsFile(userData, isSafeMode);
  const first = (await settings.read()).settings;
  const { policy } = policyFile;
  const sources = await sourcesFolder(usualSourcesFolder(userData), policy.dataFolder, first.sourcesFolder);
  const log = new Log(userData);
  logFailures(app, process, log);
  const facts = appFacts(
    {
      version: app.getVersion(),
      dataFolder: userData,
      sourcesFolder: sources.path,
      policy: policyWords(policyFile),
      logFolder: log.folder,
      isSafeMode,
    },
    process,
  );
  log.write({
    what: 'started',
    facts: {
      version: facts.version,
      runtime: facts.runtime,
      system: facts.system,
      policy: policyFile.state,
      isSafeMode,
    },
  });
  showMenu(first);
  guardPermissions(session.defaultSession);
  guardNetwork(session.defaultSession);
  listenForExports(session.defaultSession);

  const parts = createDesktop({
    preload,
    icons: join(resources, 'icons'),
    policy,
    focused: windows.focused,
    raise: windows.raise,
    openCode: (ref) => links.follow({ kind: 'code', ref }),
    onChange: () => tellAll(events.desktopChanged, parts.desktop.state()),
  });
  desktop = parts.desktop;
  const tellAll = <E extends EventChannel>(event: E, payload: EventPayloads[E]) => {
    windows.tell(event, payload);
    parts.quick.window?.webContents.send(event, payload);
  };
  const tellProgress = (progress: ImportProgress) => {
    windows.tell(events.importProgress, progress);
  };
  const isOffline = async () => (await settings.read()).settings.offline;
  const workerUrl = new URL('./import-worker.js', import.meta.url);
  const told = [...(policyFile.problem === null ? [] : [policyFile.problem]), ...sources.notices];
  const openingData = loadBundled(resources, compiled).then((bundled) =>
    openDataService({
      store: new SourceStore(sources.path, sources.chosenBy !== 'usual'),
      bundled: { ...bundled, notices: [...bundled.notices, ...told] },
      runImport: (files, licensee, ownCodes) =>
        runImport(workerUrl, { files, licensee, ownCodes }, tellProgress),
      download: policy.noDownload
        ? refusedDownload
        : unlessOffline(createDownload(tellProgress, overElectron), isOffline),
      onChange: () => tellAll(events.dataChanged, null),
    }),
  );
  const data = onceOpen(openingData);
  registerHandlers({
    'links:take': links.take,
    'files:take': files.take,
    'windows:reload': (asker) => {
      asker.reload();
      return null;
    },
    'windows:save-pdf': async (name, asker) => {
      const window = windows.of(asker);
      return window
        ? savePdf(asker, window, dialog, name)
        : { outcome: 'failed', message: 'Its window is closed' };
    },
    'desktop:state': () => parts.desktop.state(),
    'desktop:hide-quick': (asker) => {
      parts.desktop.hideQuick(asker);
      return null;
    },
    'desktop:open-code': (ref, asker) => {
      parts.desktop.makeWay(asker);
      links.follow({ kind: 'code', ref });
      return null;
    },
    'desktop:recents': (recents) => {
      parts.desktop.setRecents(recents);
      return null;
    },
    'app:facts': () => facts,
    'log:page-error': (failure) => {
      log.write({ what: 'page-error', facts: failure });
      return null;
    },
    'settings:read': () => settings.read(),
    'settings:save': async (wanted) => {
      const outcome = await settings.save(wanted);
      if (outcome.ok) {
        showMenu(wanted);
        tellAll(events.settingsChanged, wanted);
        tellAll(events.desktopChanged, parts.desktop.apply(wanted));
      }
      return outcome;
    },
    'settings:check-folder': folderRefusal,
    ...updateHandlers({
      resources,
      policy,
      isOffline,
      onProgress: (progress) => windows.tell(events.updatesProgress, progress),
    }),
    ...data.handlers,
    ...userHandlers(
      new SnapshotStore(
        join(userData, 'snapshots'),
        checkInThread(new URL('./snapshot-worker.js', import.meta.url)),
      ),
    ),
  });
  const served = withExpected(data.serve, data.handlers['data:state'], settings);
  protocol.handle(appScheme, appProtocol(join(out, 'renderer'), served));

  // The window is made while the data is read: its page takes a while until it asks for any.
  await Promise.all([openingData, windows.open()]);
  parts.desktop.apply(first);
  tellAll(events.desktopChanged, parts.desktop.state());
}
