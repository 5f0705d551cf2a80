import { basename } from 'node:path';
import type { Session } from 'electron';
import { events } from '../bridge/channels';
import type { SavedFile } from '../bridge/contract';

const endings: Record<string, string> = {
  csv: 'Table',
  codedesk: 'CodeDesk data',
  json: 'CodeDesk data',
  txt: 'Text',
};

/**
 * Names the dialog in which the coder saves what a page hands over, and tells that page what became of it. Without a
 * word the dialog would bear the address of the page's memory, and the page would call saved what was cancelled.
 */
export function listenForExports(session: Session): void {
  session.on('will-download', (_event, item, contents) => {
    const name = item.getFilename();
    const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
    item.setSaveDialogOptions({
      title: `Save ${name}`,
      defaultPath: name,
      filters: [
        ...(ending ? [{ name: endings[ending] ?? ending.toUpperCase(), extensions: [ending] }] : []),
        { name: 'All files', extensions: ['*'] },
      ],
    });
    item.once('done', (_done, state) => {
      if (contents.isDestroyed()) return;
      const saved: SavedFile = {
        url: item.getURL(),
        name: basename(item.getSavePath()) || name,
        outcome: state === 'completed' ? 'saved' : state === 'cancelled' ? 'cancelled' : 'failed',
      };
      contents.send(events.fileSaved, saved);
    });
  });
}
