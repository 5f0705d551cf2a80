/**
 * Names of everything that crosses between main and renderer. Apart from the schemas so that the preload,
 * which only forwards, need not carry the schema library.
 */
export const channels = {
  dataState: 'data:state',
  dataImport: 'data:import',
  dataImportLicensed: 'data:import-licensed',
  dataChoose: 'data:choose',
  dataAccept: 'data:accept',
  dataVerify: 'data:verify',
  dataDownload: 'data:download',
  dataCancelDownload: 'data:cancel-download',
  dataRemove: 'data:remove',
  dataIssues: 'data:issues',
  linksTake: 'links:take',
  filesTake: 'files:take',
  windowsReload: 'windows:reload',
  windowsSavePdf: 'windows:save-pdf',
  appFacts: 'app:facts',
  desktopState: 'desktop:state',
  desktopHideQuick: 'desktop:hide-quick',
  desktopOpenCode: 'desktop:open-code',
  desktopRecents: 'desktop:recents',
  updatesState: 'updates:state',
  updatesLook: 'updates:look',
  updatesFetch: 'updates:fetch',
  updatesCancel: 'updates:cancel',
  updatesShow: 'updates:show',
  updatesOpenPage: 'updates:open-page',
  logPageError: 'log:page-error',
  settingsRead: 'settings:read',
  settingsSave: 'settings:save',
  settingsCheckFolder: 'settings:check-folder',
  userAppendJournal: 'user:append-journal',
  userReadJournal: 'user:read-journal',
  userSaveSnapshot: 'user:save-snapshot',
  userListSnapshots: 'user:list-snapshots',
  userReadSnapshot: 'user:read-snapshot',
  userReadFile: 'user:read-file',
} as const;

export type Channel = (typeof channels)[keyof typeof channels];

/** Sent by main, never asked for. */
export const events = {
  importProgress: 'import:progress',
  dataChanged: 'data:changed',
  link: 'links:link',
  fileSaved: 'files:saved',
  filesOpened: 'files:opened',
  action: 'actions:perform',
  settingsChanged: 'settings:changed',
  desktopChanged: 'desktop:changed',
  quickShown: 'desktop:quick-shown',
  updatesProgress: 'updates:progress',
} as const;

export type EventChannel = (typeof events)[keyof typeof events];
