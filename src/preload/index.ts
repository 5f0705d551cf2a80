import { contextBridge, ipcRenderer } from 'electron';
import { channels, events, type Channel } from '../bridge/channels';
import type { Arguments, CodeDeskApi, Result } from '../bridge/contract';
import type { ImportProgress } from '../bridge/schemas';

function ask<C extends Channel>(channel: C, ...args: Arguments<C>): Promise<Result<C>> {
  return ipcRenderer.invoke(channel, ...args) as Promise<Result<C>>;
}

const api: CodeDeskApi = {
  data: {
    state: () => ask(channels.dataState),
    importFiles: (files) => ask(channels.dataImport, files),
    choose: (id) => ask(channels.dataChoose, id),
    accept: (id) => ask(channels.dataAccept, id),
    verify: (id) => ask(channels.dataVerify, id),
    download: (address) => ask(channels.dataDownload, address),
    cancelDownload: () => ask(channels.dataCancelDownload),
    remove: (id) => ask(channels.dataRemove, id),
    issues: (id) => ask(channels.dataIssues, id),
    onImportProgress: (listener) => {
      const forward = (_event: unknown, progress: ImportProgress) => {
        listener(progress);
      };
      ipcRenderer.on(events.importProgress, forward);
      return () => {
        ipcRenderer.removeListener(events.importProgress, forward);
      };
    },
  },
};

contextBridge.exposeInMainWorld('codedesk', api);
