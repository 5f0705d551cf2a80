// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CodeDeskApi } from '../../../../../src/bridge/contract';
import { UserDatabase } from '../../../../../src/renderer/shell/user-data/database';
import type { UserStore } from '../../../../../src/renderer/shell/user-data/store';
import { ImportDialog } from '../../../../../src/renderer/features/favorites/ImportDialog';
import { SnapshotsDialog } from '../../../../../src/renderer/features/favorites/SnapshotsDialog';
import type { ShowToast } from '../../../../../src/renderer/ui/useToast';
import { databaseId, fullData, moment, snapshotOf } from '../../../../fixtures/db/make';
import { openStore } from '../../../../fixtures/db/open-store';
import { inWindow } from '../../../../fixtures/renderer/in-window';

// A busy machine must fail no test.
configure({ asyncUtilTimeout: 20_000 });

let count = 0;
let store: UserStore;
const show = vi.fn<ShowToast>();
const onClose = vi.fn();
const listSnapshots = vi.fn();
const readSnapshot = vi.fn();
const api = { user: { listSnapshots, readSnapshot } } as unknown as CodeDeskApi;
const alertSays = async (words: string) =>
  waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words));

beforeEach(async () => {
  for (const mock of [show, onClose, listSnapshots, readSnapshot]) mock.mockReset();
  store = await openStore(`dialogs-${count++}`);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the dialog of snapshots', () => {
  const open = () =>
    render(inWindow(store, { api, show }, <SnapshotsDialog onClose={onClose} onArrived={vi.fn()} />));
  const look = async () => fireEvent.click(await screen.findByRole('button', { name: /^Look into/ }));

  beforeEach(() => {
    const one = { id: 's1', at: moment, rows: 3, revision: 3, databasePrefix: databaseId.slice(0, 8) };
    listSnapshots.mockResolvedValue({ snapshots: [one], notices: [], offers: [], latest: [] });
  });

  it('says in itself that the snapshots could not be listed', async () => {
    listSnapshots.mockReset().mockRejectedValue(new Error('refused'));
    open();
    await alertSays('could not be listed');
  });

  it('says in itself why a snapshot cannot be looked into', async () => {
    readSnapshot.mockResolvedValueOnce({ ok: false, message: 'It is damaged.' });
    open();
    await look();
    await alertSays('It is damaged.');
    readSnapshot.mockRejectedValueOnce(new Error('refused'));
    await look();
    await alertSays('Try again');
    expect(show).not.toHaveBeenCalled();
  });
});

describe('the dialog of an import', () => {
  it('stays with the reason where nothing could be saved, and takes it in at the next attempt', async () => {
    const arrived = { from: 'the file', snapshot: snapshotOf(fullData), nameWarning: null };
    vi.spyOn(UserDatabase.prototype, 'commit').mockRejectedValueOnce(new Error('no room'));
    render(inWindow(store, { show }, <ImportDialog arrived={arrived} onClose={onClose} />));
    fireEvent.click(screen.getByRole('button', { name: 'Merge' }));
    await alertSays('no room');
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(show.mock.lastCall?.[0]).toBe('Imported the file');
  });
});
