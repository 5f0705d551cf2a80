import { contextBridge, ipcRenderer } from 'electron';
import { channels, events, type Channel, type EventChannel } from '../bridge/channels';
import type { Arguments, CodeDeskApi, EventPayloads, Result } from '../bridge/contract';
import { messageOf } from '../core/message-of';

/** What Electron puts before the words of main, which people read: how they came here, and the kind of the error. */
const wrapping = /^Error invoking remote method '[^']*': (?:\w*Error: )?/;

async function ask<C extends Channel>(channel: C, ...args: Arguments<C>): Promise<Result<C>> {
  try {
    return (await ipcRenderer.invoke(channel, ...args)) as Result<C>;
  } catch (error) {
    throw new Error(messageOf(error).replace(wrapping, ''), { cause: error });
  }
}

/** The event itself stays here: the page gets the value only, and the way to end the subscription. */
function subscribe<E extends EventChannel>(
  channel: E,
  listener: (value: EventPayloads[E]) => void,
): () => void {
  const forward = (_event: unknown, value: EventPayloads[E]) => {
    listener(value);
  };
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.removeListener(channel, forward);
  };
}

const api: CodeDeskApi = {
  data: {
    state: () => ask(channels.dataState),
    importFiles: (files) => ask(channels.dataImport, files),
    importLicensed: (files, licensee) => ask(channels.dataImportLicensed, files, licensee),
    choose: (system, id) => ask(channels.dataChoose, system, id),
    accept: (id) => ask(channels.dataAccept, id),
    verify: (id) => ask(channels.dataVerify, id),
    download: (address) => ask(channels.dataDownload, address),
    cancelDownload: () => ask(channels.dataCancelDownload),
    remove: (id) => ask(channels.dataRemove, id),
    issues: (id) => ask(channels.dataIssues, id),
    onImportProgress: (listener) => subscribe(events.importProgress, listener),
    onChanged: (listener) => subscribe(events.dataChanged, () => listener()),
  },
  links: {
    take: () => ask(channels.linksTake),
    onLink: (listener) => subscribe(events.link, listener),
  },
  actions: { onPerform: (listener) => subscribe(events.action, listener) },
  files: {
    take: () => ask(channels.filesTake),
    onOpened: (listener) => subscribe(events.filesOpened, () => listener()),
    onSaved: (listener) => subscribe(events.fileSaved, listener),
  },
  windows: {
    reload: () => ask(channels.windowsReload),
    savePdf: (name) => ask(channels.windowsSavePdf, name),
  },
  desktop: {
    state: () => ask(channels.desktopState),
    onChanged: (listener) => subscribe(events.desktopChanged, listener),
    onQuickShown: (listener) => subscribe(events.quickShown, () => listener()),
    hideQuick: () => ask(channels.desktopHideQuick),
    openCode: (ref) => ask(channels.desktopOpenCode, ref),
    recents: (recents) => ask(channels.desktopRecents, recents),
  },
  updates: {
    state: () => ask(channels.updatesState),
    look: () => ask(channels.updatesLook),
    fetch: (name) => ask(channels.updatesFetch, name),
    cancel: () => ask(channels.updatesCancel),
    show: () => ask(channels.updatesShow),
    openPage: () => ask(channels.updatesOpenPage),
    onProgress: (listener) => subscribe(events.updatesProgress, listener),
  },
  app: { facts: () => ask(channels.appFacts) },
  log: { pageError: (failure) => ask(channels.logPageError, failure) },
  settings: {
    read: () => ask(channels.settingsRead),
    save: (settings) => ask(channels.settingsSave, settings),
    checkFolder: (path) => ask(channels.settingsCheckFolder, path),
    onChanged: (listener) => subscribe(events.settingsChanged, listener),
  },
  user: {
    appendJournal: (entry) => ask(channels.userAppendJournal, entry as Arguments<'user:append-journal'>[0]),
    readJournal: (databaseId, after) => ask(channels.userReadJournal, databaseId, after),
    saveSnapshot: (text) => ask(channels.userSaveSnapshot, text),
    listSnapshots: () => ask(channels.userListSnapshots),
    readSnapshot: (id) => ask(channels.userReadSnapshot, id),
    readFile: (file) => ask(channels.userReadFile, file),
  },
};

contextBridge.exposeInMainWorld('codedesk', api);
