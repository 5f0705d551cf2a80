import { z } from 'zod';
import type { ActionId } from '../core/actions/actions';
import type { DeepLink } from '../core/deep-link';
import type { Channel } from './channels';
import type { CodeRef } from '../core/code/ref';
import * as appSchemas from './app-schemas';
import * as desktopSchemas from './desktop-schemas';
import * as schemas from './schemas';
import * as settingsSchemas from './settings-schema';
import type { Settings } from '../core/settings/settings';
import type { JournalEntry } from '../core/user-data/journal';
import * as updatesSchemas from './updates-schema';
import * as userSchemas from './user-schemas';

/** Every question that the renderer may ask main: what it takes and what it gets, parsed on arrival in main. */
export const contract = {
  'data:state': { args: z.tuple([]), result: schemas.dataState },
  'data:import': {
    args: z.tuple([z.array(schemas.incomingFile).min(1).max(500)]),
    result: schemas.importOutcome,
  },
  'data:import-licensed': {
    args: z.tuple([z.array(schemas.incomingFile).min(1).max(20), schemas.licensee]),
    result: schemas.importOutcome,
  },
  'data:choose': {
    args: z.tuple([schemas.systemId, schemas.releaseId.nullable()]),
    result: schemas.dataState,
  },
  'data:accept': { args: z.tuple([schemas.releaseId]), result: schemas.dataState },
  'data:verify': { args: z.tuple([schemas.releaseId]), result: schemas.verification },
  'data:download': { args: z.tuple([schemas.downloadAddress]), result: schemas.importOutcome },
  'data:cancel-download': { args: z.tuple([]), result: z.null() },
  'data:remove': { args: z.tuple([schemas.releaseId]), result: schemas.dataState },
  'data:issues': { args: z.tuple([schemas.releaseId]), result: z.array(schemas.sourceIssue) },
  'links:take': { args: z.tuple([]), result: schemas.deepLink.nullable() },
  'files:take': { args: z.tuple([]), result: schemas.openedFiles },
  'windows:reload': { args: z.tuple([]), result: z.null() },
  'windows:save-pdf': {
    args: z.tuple([z.string().min(1).max(120)]),
    result: desktopSchemas.pdfOutcome,
  },
  'desktop:state': { args: z.tuple([]), result: desktopSchemas.desktopState },
  'desktop:hide-quick': { args: z.tuple([]), result: z.null() },
  'desktop:open-code': { args: z.tuple([schemas.codeRef]), result: z.null() },
  'desktop:recents': { args: z.tuple([desktopSchemas.trayRecents]), result: z.null() },
  'updates:state': { args: z.tuple([]), result: updatesSchemas.updatesState },
  'updates:look': { args: z.tuple([]), result: updatesSchemas.updateAnswer },
  'updates:fetch': { args: z.tuple([updatesSchemas.updateFileName]), result: updatesSchemas.updateFetched },
  'updates:cancel': { args: z.tuple([]), result: z.null() },
  'updates:show': { args: z.tuple([]), result: updatesSchemas.updateShown },
  'updates:open-page': { args: z.tuple([]), result: updatesSchemas.updateShown },
  'app:facts': { args: z.tuple([]), result: appSchemas.appFacts },
  'log:page-error': { args: z.tuple([appSchemas.pageError]), result: z.null() },
  'settings:read': { args: z.tuple([]), result: settingsSchemas.settingsState },
  'settings:save': { args: z.tuple([settingsSchemas.settings]), result: settingsSchemas.settingsOutcome },
  'settings:check-folder': { args: z.tuple([z.string().min(1).max(1000)]), result: z.string().nullable() },
  'user:append-journal': { args: z.tuple([userSchemas.journalEntry]), result: userSchemas.journalOutcome },
  'user:read-journal': {
    args: z.tuple([z.uuid(), z.int().nonnegative()]),
    result: z.array(z.custom<JournalEntry>((value) => typeof value === 'object' && value !== null)),
  },
  'user:save-snapshot': {
    args: z.tuple([z.string().max(userSchemas.largestSnapshot)]),
    result: userSchemas.snapshotOutcome,
  },
  'user:list-snapshots': { args: z.tuple([]), result: userSchemas.snapshotListing },
  'user:read-snapshot': { args: z.tuple([userSchemas.snapshotId]), result: userSchemas.readOutcome },
  'user:read-file': { args: z.tuple([userSchemas.userFile]), result: userSchemas.readOutcome },
} as const satisfies Record<Channel, { args: z.ZodType<unknown[]>; result: z.ZodType }>;

export type Arguments<C extends Channel> = z.infer<(typeof contract)[C]['args']>;
export type Result<C extends Channel> = z.infer<(typeof contract)[C]['result']>;

/** What main registers, one function a channel. */
export type Handlers = { [C in Channel]: (...args: Arguments<C>) => Promise<Result<C>> | Result<C> };

/** What main sends on its own. */
export type EventPayloads = {
  'import:progress': schemas.ImportProgress;
  'data:changed': null;
  'links:link': DeepLink;
  'files:saved': SavedFile;
  'files:opened': null;
  'actions:perform': ActionId;
  'settings:changed': Settings;
  'desktop:changed': desktopSchemas.DesktopState;
  'desktop:quick-shown': null;
  'updates:progress': schemas.ImportProgress;
};

/** What became of a file that the page handed over to be saved. */
export type SavedFile = {
  /** The address that the page gave it. */
  url: string;
  /** As it was saved. */
  name: string;
  outcome: 'saved' | 'cancelled' | 'failed';
};

/** `window.codedesk`: what the preload exposes and all that the renderer ever gets of main. */
export type CodeDeskApi = {
  data: {
    state: () => Promise<schemas.DataState>;
    /** Hands files over; main recognises them by content, checks them and stores what is a release. */
    importFiles: (files: schemas.IncomingFile[]) => Promise<schemas.ImportOutcome>;
    /** Hands over files of codes and texts that the organization named holds a license for; they are kept apart from all else. */
    importLicensed: (files: schemas.IncomingFile[], licensee: string) => Promise<schemas.ImportOutcome>;
    /** Pins a release of a system; null lets the date of service choose. */
    choose: (system: string, id: string | null) => Promise<schemas.DataState>;
    /** Uses a release in spite of its doubt. */
    accept: (id: string) => Promise<schemas.DataState>;
    /** Holds the stored file against its digest. */
    verify: (id: string) => Promise<Result<'data:verify'>>;
    /** Fetches a CMS file and imports it. */
    download: (address: string) => Promise<schemas.ImportOutcome>;
    cancelDownload: () => Promise<null>;
    remove: (id: string) => Promise<schemas.DataState>;
    /** What was found wrong with the source when it was imported. */
    issues: (id: string) => Promise<Result<'data:issues'>>;
    /** Returns the function that ends the subscription. */
    onImportProgress: (listener: (progress: schemas.ImportProgress) => void) => () => void;
    /** Told after each change of the sources, in whichever window it was made. */
    onChanged: (listener: () => void) => () => void;
  };
  links: {
    /** The address that the app was started with, once. */
    take: () => Promise<DeepLink | null>;
    onLink: (listener: (link: DeepLink) => void) => () => void;
  };
  actions: {
    /** An action was chosen outside the page: in the system's menu. */
    onPerform: (listener: (id: ActionId) => void) => () => void;
  };
  files: {
    /** Files that were opened with CodeDesk by a double click or a command line and wait for this window, once. */
    take: () => Promise<schemas.OpenedFiles>;
    /** More of them have come. */
    onOpened: (listener: () => void) => () => void;
    onSaved: (listener: (file: SavedFile) => void) => () => void;
  };
  windows: {
    /** Loads this window's page anew. A page may not do that itself: to Electron it would be leaving. */
    reload: () => Promise<null>;
    /** Makes a PDF of the page shown and asks where to save it, offering the name. */
    savePdf: (name: string) => Promise<desktopSchemas.PdfOutcome>;
  };
  desktop: {
    /** Whether the quick look-up and the tray are there, and why not. */
    state: () => Promise<desktopSchemas.DesktopState>;
    onChanged: (listener: (state: desktopSchemas.DesktopState) => void) => () => void;
    /** The quick look-up has come up. */
    onQuickShown: (listener: () => void) => () => void;
    /** Hides the quick look-up and gives the focus back to where it was. */
    hideQuick: () => Promise<null>;
    /** Opens a code in the window used last, and brings that to the front. */
    openCode: (ref: CodeRef) => Promise<null>;
    /** Tells the tray what was used last. */
    recents: (recents: desktopSchemas.TrayRecent[]) => Promise<null>;
  };
  /** Newer versions of CodeDesk: asked for by a button alone, and never installed by themselves. */
  updates: {
    /** Whether one can be asked for, and why not. */
    state: () => Promise<updatesSchemas.UpdatesState>;
    /** Asks the feed once. */
    look: () => Promise<updatesSchemas.UpdateAnswer>;
    /** Fetches a file of the version found last, verifies it and saves it beside the coder's other downloads. */
    fetch: (name: string) => Promise<updatesSchemas.UpdateFetched>;
    cancel: () => Promise<null>;
    /** Shows the saved file in its folder; why not, as a sentence. */
    show: () => Promise<string | null>;
    /** Opens the page of the version found last in the coder's browser; why not, as a sentence. */
    openPage: () => Promise<string | null>;
    onProgress: (listener: (progress: schemas.ImportProgress) => void) => () => void;
  };
  app: {
    /** What runs here, for the diagnostics. */
    facts: () => Promise<appSchemas.AppFacts>;
  };
  log: {
    /** Notes where a part of the page failed; nothing that was typed goes along. */
    pageError: (failure: appSchemas.PageError) => Promise<null>;
  };
  settings: {
    read: () => Promise<settingsSchemas.SettingsState>;
    /** Puts them on the disk and tells all windows. */
    save: (settings: Settings) => Promise<settingsSchemas.SettingsOutcome>;
    /** Why a folder cannot keep the releases, as a sentence; null where it can. */
    checkFolder: (path: string) => Promise<string | null>;
    onChanged: (listener: (settings: Settings) => void) => () => void;
  };
  user: {
    /** Puts one saved change on the disk at once; only then is it confirmed to the coder. */
    appendJournal: (entry: JournalEntry) => Promise<userSchemas.JournalOutcome>;
    /** The journal of a database after a revision. */
    readJournal: (databaseId: string, after: number) => Promise<JournalEntry[]>;
    /** Hands main the whole of the coder's own data as text; main checks it and writes it beside the earlier ones. */
    saveSnapshot: (text: string) => Promise<userSchemas.SnapshotOutcome>;
    listSnapshots: () => Promise<userSchemas.SnapshotListing>;
    readSnapshot: (id: string) => Promise<userSchemas.ReadOutcome>;
    /** Checks a file that the coder chose for import. */
    readFile: (file: userSchemas.UserFile) => Promise<userSchemas.ReadOutcome>;
  };
};
