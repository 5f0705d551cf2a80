import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { DownloadItem } from '../../../host/electron/download-item';
import { events } from '../../../src/bridge/channels';
import { listenForExports } from '../../../src/main/exports';

function download(name: string, isGone = false) {
  const session = new EventEmitter();
  listenForExports(session as unknown as Session);
  const item = new DownloadItem('blob:app://bundle/1', name);
  const contents = { send: vi.fn(), isDestroyed: () => isGone };
  session.emit('will-download', {}, item, contents);
  return { item, contents };
}

describe('a file that a page hands over', () => {
  it('is saved in a dialog that names it', () => {
    const { item } = download('codedesk-2026-11-22.json');
    expect(item.getSaveDialogOptions()).toMatchObject({
      title: 'Save codedesk-2026-11-22.json',
      defaultPath: 'codedesk-2026-11-22.json',
      filters: [{ name: 'CodeDesk data', extensions: ['json'] }, { extensions: ['*'] }],
    });
  });

  it.each([
    ['completed', 'saved'],
    ['cancelled', 'cancelled'],
    ['interrupted', 'failed'],
  ] as const)('that ends as %s is told as %s', (state, outcome) => {
    const { item, contents } = download('changes.csv');
    expect(contents.send).not.toHaveBeenCalled();
    item.end(state);
    expect(contents.send).toHaveBeenCalledWith(events.fileSaved, {
      url: 'blob:app://bundle/1',
      name: 'changes.csv',
      outcome,
    });
  });

  it('whose page is gone is told to nobody', () => {
    const { item, contents } = download('changes.csv', true);
    item.end('completed');
    expect(contents.send).not.toHaveBeenCalled();
  });
});
