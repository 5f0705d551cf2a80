import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hcpcsRef } from '../../../../../src/core/code/ref';
import { editFavorite } from '../../../../../src/core/user-data/favorites';
import type { CodeReply } from '../../../../../src/core/lookup/messages';
import type { UserStore } from '../../../../../src/renderer/shell/user-data/store';
import { trackRemovedFavorites } from '../../../../../src/renderer/shell/user-data/removed-favorites';
import { toggleStar, unstar } from '../../../../../src/renderer/shell/user-data/starring';
import type { ShowToast } from '../../../../../src/renderer/ui/useToast';
import { favorite } from '../../../../fixtures/db/make';
import { openStore } from '../../../../fixtures/db/open-store';

const of2018 = { title: '2018', kind: 'cms-release', from: '2018-01-01' };
const of2019 = { title: '2019', kind: 'cms-release', from: '2019-01-01' };
const page = {
  record: { ...hcpcsRef('J0475'), long: 'Baclofen, of today', short: 'Baclofen' },
  sources: { text: of2018, dates: of2019, facts: of2019, unit: of2018 },
  unitLabel: '10 mg',
} as unknown as CodeReply;

const written = {
  note: 'Check the vial.',
  aliases: ['bac'],
  labels: ['pumps'],
  usualDose: '40 mg',
  usualModifiers: ['JZ'],
};

let count = 0;
let store: UserStore;
const show = vi.fn<ShowToast>();
const press = () => toggleStar(store, show, page);
const row = () => store.getState().data.favorites.find(({ code }) => code === 'J0475');
const said = () => show.mock.lastCall?.[0];

beforeEach(async () => {
  show.mockReset();
  store = await openStore(`starring-${count++}`);
  trackRemovedFavorites(store);
});

describe('a star that is taken and set again', () => {
  beforeEach(async () => {
    const folder = { id: 'f1', name: 'Infusion', parentId: null, order: 'V', changedAt: '' };
    const pumps = { ...written, folderId: 'f1', pin: 'V' };
    await store.change(() => ({
      folders: { put: [folder] },
      favorites: { put: [favorite('J0475', pumps), favorite('J0476')] },
    }));
  });

  it('brings back all that the coder wrote, and says so', async () => {
    await press();
    expect(row()).toBeUndefined();
    await press();
    expect(row()).toMatchObject({ ...written, folderId: 'f1', pin: 'V' });
    expect(said()).toBe(
      'Starred J0475 again, with its note, names, labels, usual dose, usual modifiers, folder and pin',
    );
  });

  it('keeps the facts of today, not those of the first star', async () => {
    await press();
    await press();
    expect(row()?.starred).toMatchObject({ long: 'Baclofen, of today', facts: null });
  });

  it('remembers every source that tells a part of it, the one of its words first', async () => {
    await press();
    await press();
    expect(row()?.starred).toMatchObject({
      source: 'HCPCS 2018 and HCPCS 2019',
      sourceKind: 'cms-release',
    });
  });

  it('brings back also what was removed from the list, as it last was', async () => {
    await store.change(({ favorites }, now) => ({
      favorites: { put: favorites.map((each) => editFavorite(each, { note: 'Written last.' }, now)) },
    }));
    await unstar(store, show, store.getState().data.favorites);
    await press();
    expect(row()).toMatchObject({ note: 'Written last.', aliases: ['bac'] });
  });

  it('does not wait for a folder that went meanwhile', async () => {
    await press();
    await store.change(() => ({ folders: { remove: ['f1'] } }));
    await press();
    expect(row()).toMatchObject({ note: 'Check the vial.', folderId: null });
    expect(said()).not.toContain('folder');
  });

  it('brings it back each time', async () => {
    for (let presses = 0; presses < 4; presses++) await press();
    expect(row()).toMatchObject(written);
  });
});

it('a code that is starred for the first time is starred and no more', async () => {
  await press();
  expect(row()).toMatchObject({ note: '', pin: null });
  expect(said()).toBe('Starred J0475');
});

it('a star without anything written is set again without further words', async () => {
  for (let presses = 0; presses < 3; presses++) await press();
  expect(said()).toBe('Starred J0475');
});
