import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { editFavorite } from '../../../../../src/core/user-data/favorites';
import { showSaved, saveOrReport } from '../../../../../src/renderer/shell/user-data/confirmation';
import { UserDatabase } from '../../../../../src/renderer/shell/user-data/database';
import type { UserStore } from '../../../../../src/renderer/shell/user-data/store';
import type { MakeChanges } from '../../../../../src/renderer/shell/user-data/store-types';
import { unstar } from '../../../../../src/renderer/shell/user-data/starring';
import type { ShowToast } from '../../../../../src/renderer/ui/useToast';
import { favorite } from '../../../../fixtures/db/make';
import { openStore } from '../../../../fixtures/db/open-store';

let count = 0;
let store: UserStore;
let whyNotNoted: string | null = null;
const show = vi.fn<ShowToast>();
const notes = () => store.getState().data.favorites.map(({ note }) => note);

const write: MakeChanges = ({ favorites }, now) => ({
  favorites: { put: favorites.map((row) => editFavorite(row, { note: 'written' }, now)) },
});
const change = async (make: MakeChanges) => {
  const done = await saveOrReport(store, show, make);
  if (done) showSaved(store, show, done, 'Done');
};
const pressUndo = async () => {
  const undo = show.mock.lastCall?.[2];
  show.mockReset();
  undo?.perform();
  await vi.waitFor(() => expect(show).toHaveBeenCalled());
};
const failOnce = () => vi.spyOn(UserDatabase.prototype, 'commit').mockRejectedValueOnce(new Error('no room'));

beforeEach(async () => {
  whyNotNoted = null;
  store = await openStore(`confirmed-${count++}`, { appendJournal: () => Promise.resolve(whyNotNoted) });
  await store.change(() => ({ favorites: { put: [favorite('J0475')] } }));
  show.mockReset();
});

describe('a change', () => {
  it('is confirmed with the way back', async () => {
    await change(write);
    expect(show.mock.lastCall?.slice(0, 2)).toEqual(['Done', 'plain']);
    await pressUndo();
    expect(show).toHaveBeenCalledWith('Undone');
    expect(notes()).toEqual(['']);
  });

  it('that main could not note is not confirmed, and neither is its being taken back', async () => {
    whyNotNoted = 'The disk is full.';
    await change(write);
    expect(show).toHaveBeenCalledOnce();
    expect(show.mock.lastCall?.[0]).toContain('no second copy');
    expect(show.mock.lastCall?.[1]).toBe('stop');
    await pressUndo();
    expect(notes()).toEqual(['']);
    expect(show.mock.lastCall?.[0]).toContain('no second copy');
  });

  it('that could not be saved is told with its cause', async () => {
    failOnce();
    await change(write);
    expect(show).toHaveBeenCalledExactlyOnceWith('The last change was not saved (no room).', 'stop');
  });

  it('that has nothing to change is not spoken of, also while an older one is not saved', async () => {
    failOnce();
    await store.change(write);
    await change(() => null);
    await change(() => ({}));
    expect(show).not.toHaveBeenCalled();
  });
});

it('favorites that are removed are confirmed only where main has noted it', async () => {
  whyNotNoted = 'The disk is full.';
  await unstar(store, show, store.getState().data.favorites);
  expect(show.mock.lastCall?.[0]).toContain('no second copy');
});
