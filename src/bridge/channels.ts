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
  windowsOpen: 'windows:open',
  windowsReload: 'windows:reload',
  appFacts: 'app:facts',
  logPageError: 'log:page-error',
  settingsRead: 'settings:read',
  settingsSave: 'settings:save',
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
  action: 'actions:perform',
  settingsChanged: 'settings:changed',
} as const;

export type EventChannel = (typeof events)[keyof typeof events];
