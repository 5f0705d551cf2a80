import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, dialog, Menu, protocol, session } from 'electron';
import { appScheme } from '../bridge/addresses';
import { events, type EventChannel } from '../bridge/channels';
import type { EventPayloads } from '../bridge/contract';
import { keyMap } from '../core/actions/key-map';
import type { Settings } from '../core/settings/settings';
import { removeLeftovers } from '../disk/atomic';
import { appFacts } from './app-facts';
import { createData } from './data/create';
import { onceOpen } from './data/once-open';
import { lockData } from './data-lock';
import type { DeepLinks } from './deep-links';
import { createDesktop } from './desktop/create';
import type { Desktop } from './desktop/desktop';
import { withExpected } from './expected';
import { listenForExports } from './exports';
import { logFailures } from './failures';
import { appHandlers } from './handlers';
import { registerHandlers } from './ipc';
import { Log } from './log';
import { menuTemplate } from './menu';
import { guardNetwork } from './network';
import type { FileDesk } from './opened-files';
import { guardPermissions } from './permissions';
import { policyWords, type PolicyFile } from './policy/policy';
import { sourcesFolder, usualSourcesFolder } from './policy/sources-folder';
import { appProtocol } from './protocol';
import { SettingsFile } from './settings/settings-file';
import { checkInThread } from './snapshots/check-snapshot';
import { userHandlers } from './snapshots/service';
import { SnapshotStore } from './snapshots/store';
import { silence } from './spell-check';
import { updateHandlers } from './updates/create';
import type { Windows } from './windows';

type Parts = {
  /** The folder of main's own scripts. */
  here: string;
  preload: string;
  policyFile: PolicyFile;
  isSafeMode: boolean;
  windows: Windows;
  links: DeepLinks;
  files: FileDesk;
  /** Called once what stands outside the windows is there, long before the start has ended. */
  onDesktop: (desktop: Desktop) => void;
};

/** What happens once Electron is ready, from taking the data folder to the first window. */
export async function start(parts: Parts): Promise<void> {
  const { here, preload, policyFile, isSafeMode, windows, links, files, onDesktop } = parts;
  const { policy } = policyFile;
  const out = join(here, '..');
  const resources = join(out, '..', 'resources');
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
  const { version, runtime, system } = facts;
  log.write({ what: 'started', facts: { version, runtime, system, policy: policyFile.state, isSafeMode } });
  showMenu(first, windows);
  guardPermissions(session.defaultSession);
  guardNetwork(session.defaultSession);
  listenForExports(session.defaultSession);

  const tellAll = <E extends EventChannel>(event: E, payload: EventPayloads[E]) => {
    windows.tell(event, payload);
    quick.window?.webContents.send(event, payload);
  };
  const { desktop, quick } = createDesktop({
    preload,
    icons: join(resources, 'icons'),
    policy,
    focused: windows.focused,
    raise: windows.raise,
    openCode: (ref) => links.follow({ kind: 'code', ref }),
    onChange: () => tellAll(events.desktopChanged, desktop.state()),
  });
  onDesktop(desktop);
  const isOffline = async () => (await settings.read()).settings.offline;
  const openingData = createData({
    here,
    resources,
    sources,
    policy,
    told: [...(policyFile.problem === null ? [] : [policyFile.problem]), ...sources.notices],
    isOffline,
    onProgress: (progress) => windows.tell(events.importProgress, progress),
    onChange: () => tellAll(events.dataChanged, null),
  });
  const data = onceOpen(openingData);
  const snapshotWorker = pathToFileURL(join(here, 'snapshot-worker.js'));
  registerHandlers({
    ...appHandlers({
      links,
      files,
      windows,
      dialog,
      desktop,
      facts,
      log,
      settings,
      onSettings: (saved) => {
        showMenu(saved, windows);
        tellAll(events.settingsChanged, saved);
        tellAll(events.desktopChanged, desktop.apply(saved));
      },
    }),
    ...updateHandlers({
      resources,
      policy,
      isOffline,
      onProgress: (progress) => windows.tell(events.updatesProgress, progress),
    }),
    ...data.handlers,
    ...userHandlers(new SnapshotStore(join(userData, 'snapshots'), checkInThread(snapshotWorker))),
  });
  const served = withExpected(data.serve, data.handlers['data:state'], settings);
  protocol.handle(appScheme, appProtocol(join(out, 'renderer'), served));

  // The window is made while the data is read: its page takes a while until it asks for any.
  await Promise.all([openingData, windows.open()]);
  desktop.apply(first);
  tellAll(events.desktopChanged, desktop.state());
}

/** The menu with the keys as they are set now. */
function showMenu({ keys }: Settings, windows: Windows): void {
  const isMac = process.platform === 'darwin';
  const template = menuTemplate(process.platform, keyMap(keys, isMac), (id) =>
    windows.last()?.webContents.send(events.action, id),
  );
  Menu.setApplicationMenu(template && Menu.buildFromTemplate(template));
}
