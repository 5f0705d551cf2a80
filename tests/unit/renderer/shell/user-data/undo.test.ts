import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { undoLastChange } from '../../../../../src/renderer/shell/user-data/confirmation';
import { openDatabase } from '../../../../../src/renderer/shell/user-data/database';
import { favorite } from '../../../../fixtures/db/make';
import { openStore } from '../../../../fixtures/db/open-store';

let count = 0;
const put = () => ({ favorites: { put: [favorite('J0475')] } });

describe('Ctrl+Z among the favorites', () => {
  it('takes the last change back, then says that there is none', async () => {
    const store = await openStore(`undo-${count++}`);
    const show = vi.fn();
    await store.change(put);
    await undoLastChange(store, show);
    expect(show).toHaveBeenLastCalledWith('Undone');
    await undoLastChange(store, show);
    expect(show).toHaveBeenLastCalledWith('There is nothing to undo.');
  });

  it('says why where the change back could not be saved', async () => {
    let isFull = false;
    const store = await openStore(`undo-${count++}`, {
      open: async (onError) => {
        const opened = await openDatabase({ name: `undo-full-${count}`, onError });
        if (!opened.ok) return opened;
        const { database } = opened;
        const commit = database.commit.bind(database);
        database.commit = (...change) =>
          isFull ? Promise.reject(new DOMException('no room', 'QuotaExceededError')) : commit(...change);
        return opened;
      },
    });
    const show = vi.fn();
    await store.change(put);
    isFull = true;
    await undoLastChange(store, show);
    expect(show).toHaveBeenLastCalledWith(store.getState().error?.message, 'stop');
    expect(store.getState().data.favorites).toHaveLength(1);
  });
});
