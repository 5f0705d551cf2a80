import type { Dialog } from 'electron';
import type { AppFacts } from '../bridge/app-schemas';
import type { Channel } from '../bridge/channels';
import type { Settings } from '../core/settings/settings';
import type { DeepLinks } from './deep-links';
import type { Desktop } from './desktop/desktop';
import type { MainHandlers } from './ipc';
import type { Log } from './log';
import type { FileDesk } from './opened-files';
import { folderRefusal } from './policy/sources-folder';
import { savePdf } from './save-pdf';
import type { SettingsFile } from './settings/settings-file';
import type { Windows } from './windows';

type Parts = {
  links: DeepLinks;
  files: Pick<FileDesk, 'take'>;
  windows: Pick<Windows, 'of'>;
  dialog: Pick<Dialog, 'showSaveDialog'>;
  desktop: Pick<Desktop, 'state' | 'hideQuick' | 'makeWay' | 'setRecents'>;
  facts: AppFacts;
  log: Pick<Log, 'write'>;
  settings: Pick<SettingsFile, 'read' | 'save'>;
  /** Called with settings that were saved: from now on they count. */
  onSettings: (settings: Settings) => void;
};

/** What rooms of their own answer: the data, the updates, the coder's own data. */
type OfOthers = Extract<Channel, `${'data' | 'updates' | 'user'}:${string}`>;

/** What main answers of the app itself: links, files, windows, what stands outside of them, settings. */
export function appHandlers({
  links,
  files,
  windows,
  dialog,
  desktop,
  facts,
  log,
  settings,
  onSettings,
}: Parts): Omit<MainHandlers, OfOthers> {
  return {
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
    'desktop:state': () => desktop.state(),
    'desktop:hide-quick': (asker) => {
      desktop.hideQuick(asker);
      return null;
    },
    'desktop:open-code': (ref, asker) => {
      desktop.makeWay(asker);
      links.follow({ kind: 'code', ref });
      return null;
    },
    'desktop:recents': (recents) => {
      desktop.setRecents(recents);
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
      if (outcome.ok) onSettings(wanted);
      return outcome;
    },
    'settings:check-folder': folderRefusal,
  };
}
